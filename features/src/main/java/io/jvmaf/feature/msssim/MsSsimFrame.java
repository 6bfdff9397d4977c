package io.jvmaf.feature.msssim;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.feature.LibM;
import io.jvmaf.feature.ssim.Decibels;
import io.jvmaf.feature.ssim.Picture;
import io.jvmaf.feature.ssim.SsimIndex;
import io.jvmaf.feature.ssim.SsimKernel;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.VideoFormat;

/** A worker's MS-SSIM (libvmaf's ms_ssim.c, compute_ms_ssim). */
final class MsSsimFrame implements FrameExtractor {
    static final int SCALES = 5;
    /** Exponents of contrast and structure by scale. */
    private static final float[] EXPONENTS = {0.0448f, 0.2856f, 0.3001f, 0.2363f, 0.1333f};
    /** Exponents of luminance: it counts at the last scale alone. */
    private static final float[] LUMINANCE_EXPONENTS = {0, 0, 0, 0, 0.1333f};

    private final SsimKernel kernel;
    private final SsimIndex index;
    private final Halving[] reference = new Halving[SCALES - 1];
    private final Halving[] distorted = new Halving[SCALES - 1];
    private final SsimIndex.Result[] results = new SsimIndex.Result[SCALES];
    private final Decibels decibels;

    MsSsimFrame(VideoFormat format, Decibels decibels, SsimKernel kernel) {
        this.kernel = kernel;
        this.decibels = decibels;
        this.index = new SsimIndex(format.width(), kernel);
        int width = format.width();
        int height = format.height();
        for (int scale = 0; scale < SCALES - 1; scale++) {
            reference[scale] = new Halving(width, height, kernel);
            distorted[scale] = new Halving(width, height, kernel);
            width = (width + 1) / 2;
            height = (height + 1) / 2;
        }
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        FramePair pair = window.current();
        Picture first = Picture.of(pair.reference().luma(), kernel);
        Picture second = Picture.of(pair.distorted().luma(), kernel);
        double score = 1;
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0) {
                first = reference[scale - 1].of(first);
                second = distorted[scale - 1].of(second);
            }
            SsimIndex.Result result = index.of(first, second);
            results[scale] = result;
            // A negative structure has no such power: the score is then not a number, as in the reference.
            score *= LibM.pow(result.luminance(), LUMINANCE_EXPONENTS[scale])
                    * LibM.pow(result.contrast(), EXPONENTS[scale]) * LibM.pow(result.structure(), EXPONENTS[scale]);
        }
        sink.put(MsSsimExtractor.SCORE, decibels.of(score));
        if (decibels.parts()) {
            for (int scale = 0; scale < SCALES; scale++) {
                sink.put(MsSsimExtractor.part("l", scale), results[scale].luminance());
            }
            for (int scale = 0; scale < SCALES; scale++) {
                sink.put(MsSsimExtractor.part("c", scale), results[scale].contrast());
            }
            for (int scale = 0; scale < SCALES; scale++) {
                sink.put(MsSsimExtractor.part("s", scale), results[scale].structure());
            }
        }
    }
}
