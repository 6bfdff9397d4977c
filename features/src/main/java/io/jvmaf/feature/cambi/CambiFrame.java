package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;

/** A worker's CAMBI: one picture's banding over five scales (cambi.c, cambi_score). */
final class CambiFrame implements FrameExtractor {
    static final int SCALES = 5;
    private static final int DEPTH = 10;

    private final CambiSettings settings;
    private final CambiKernel kernel;
    private final BandingIndex bandingIndex;
    private final HeatMaps heatMaps;
    private final int stride;
    private final short[] image;
    private final short[] mask;
    private final short[] work;

    CambiFrame(CambiSettings settings, VisibleContrast contrast, CambiKernel kernel) {
        this.settings = settings;
        this.kernel = kernel;
        int width = settings.maxWidth();
        int height = settings.maxHeight();
        this.stride = width + CambiKernel.SLACK;
        this.image = new short[stride * height + CambiKernel.SLACK];
        this.mask = new short[stride * height + CambiKernel.SLACK];
        this.work = new short[3 * stride + CambiKernel.SLACK];
        int maxWindow = Math.max(settings.encoded().window(), settings.source().window());
        this.bandingIndex = new BandingIndex(contrast, width, height, stride, maxWindow, kernel);
        this.heatMaps = settings.heatMaps() == null ? null : new HeatMaps(settings.heatMaps(),
                settings.encoded().width(), settings.encoded().height(), settings.encoded().window(),
                CambiTables.weight(contrast.contrasts() - 1));
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        FramePair pair = window.current();
        double distorted = score(pair.distorted().luma(), settings.encoded(), heatMaps, pair.index());
        sink.put(CambiExtractor.SCORE, Math.min(distorted, settings.maxValue()));
        if (heatMaps != null) {
            CambiExtractor.keepHeatMapSize(settings, sink);
        }
        if (settings.fullReference()) {
            double source = score(pair.reference().luma(), settings.source(), null, pair.index());
            sink.put(CambiExtractor.SOURCE, Math.min(source, settings.maxValue()));
            double difference = Math.max(0, distorted - source);
            sink.put(CambiExtractor.FULL_REFERENCE, Math.min(difference, settings.maxValue()));
        }
    }

    private double score(Plane plane, CambiSettings.Size size, HeatMaps maps, int frame) {
        int width = size.width();
        int height = size.height();
        toTenBits(plane, width, height);
        if (settings.encodedBitDepth() < DEPTH) {
            kernel.smooth(image, stride, width, height);
        }
        kernel.spatialMask(image, mask, stride, width, height, maskThreshold(width, height), work);
        double score = 0;
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0 || settings.halved()) {
                width = (width + 1) >> 1;
                height = (height + 1) >> 1;
                kernel.decimate(image, stride, width, height);
                kernel.decimate(mask, stride, width, height);
            }
            kernel.filterMode(image, stride, width, height, work);
            int scored = bandingIndex.compute(image, mask, width, height, size.window());
            float[] index = bandingIndex.values();
            if (maps != null) {
                maps.write(scale, frame, index, width * height);
            }
            int weight = 1 << (SCALES - 1 - scale);
            score += TopkPooling.mean(index, width * height, scored, settings.topk(), kernel) * weight;
        }
        return score / (size.window() * size.window());
    }

    // More than 24 flat pixels of the 49 in a picture of 2^11 blocks of 64x64; three more for each fourfold area.
    private static int maskThreshold(int width, int height) {
        int blocks = (width >> 6) * (height >> 6);
        int log2 = blocks == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(blocks - 1);
        return (CambiKernel.MASK_SIDE * CambiKernel.MASK_SIDE + 3 * (log2 - 11) - 1) >> 1;
    }

    private void toTenBits(Plane plane, int width, int height) {
        checkDepth(plane);
        if (plane.width() != width || plane.height() != height) {
            resize(plane, width, height);
        } else if (plane.bytes() != null) {
            kernel.widen(plane.bytes(), plane.stride(), image, stride, width, height);
        } else {
            kernel.narrow(plane.shorts(), plane.stride(), plane.bitDepth(), image, stride, width, height);
        }
    }

    private void checkDepth(Plane plane) {
        int depth = plane.bitDepth();
        if (plane.shorts() != null
                && kernel.usedBits(plane.shorts(), plane.stride(), plane.width(), plane.height()) >> depth != 0) {
            throw new FeatureException("CAMBI: the input contains values greater than " + ((1 << depth) - 1)
                    + ", the maximum of " + depth + " bits");
        }
    }

    // The sample nearest to each pixel's centre; positions add up in float, as in the reference.
    private void resize(Plane plane, int width, int height) {
        float stepX = (float) plane.width() / width;
        float stepY = (float) plane.height() / height;
        float y = (float) (stepY / 2 - 0.5);
        for (int row = 0; row < height; row++) {
            int fromY = Math.min((int) (y + 0.5), plane.height() - 1);
            float x = (float) (stepX / 2 - 0.5);
            for (int column = 0; column < width; column++) {
                int fromX = Math.min((int) (x + 0.5), plane.width() - 1);
                image[row * stride + column] =
                        (short) ScalarCambiKernel.toTenBits(plane.sample(fromX, fromY), plane.bitDepth());
                x += stepX;
            }
            y += stepY;
        }
    }
}
