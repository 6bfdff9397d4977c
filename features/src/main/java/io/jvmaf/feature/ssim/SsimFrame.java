package io.jvmaf.feature.ssim;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.VideoFormat;

/** A worker's SSIM. */
final class SsimFrame implements FrameExtractor {
    private final SsimKernel kernel;
    private final SsimIndex index;
    private final BoxDecimation reference;
    private final BoxDecimation distorted;
    private final Decibels decibels;

    SsimFrame(VideoFormat format, int factor, Decibels decibels, SsimKernel kernel) {
        this.kernel = kernel;
        this.decibels = decibels;
        this.index = new SsimIndex(format.width(), kernel);
        this.reference = factor == 1 ? null : new BoxDecimation(format.width(), format.height(), factor, kernel);
        this.distorted = factor == 1 ? null : new BoxDecimation(format.width(), format.height(), factor, kernel);
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        FramePair pair = window.current();
        Picture first = Picture.of(pair.reference().luma(), kernel);
        Picture second = Picture.of(pair.distorted().luma(), kernel);
        SsimIndex.Result result = reference == null ? index.of(first, second)
                : index.of(reference.of(first), distorted.of(second));
        sink.put(SsimExtractor.SCORE, decibels.of(result.ssim()));
        if (decibels.parts()) {
            sink.put(SsimExtractor.SCORE + "_l", result.luminance());
            sink.put(SsimExtractor.SCORE + "_c", result.contrast());
            sink.put(SsimExtractor.SCORE + "_s", result.structure());
        }
    }
}
