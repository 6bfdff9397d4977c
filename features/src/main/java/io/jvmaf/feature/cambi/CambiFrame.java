package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;

/** A worker's CAMBI: one picture's banding over five scales (cambi.c, cambi_score). */
final class CambiFrame implements FrameExtractor {
    static final int SCALES = 5;

    private final CambiSettings settings;
    private final Smoothing smoothing;
    private final FlatAreas flatAreas;
    private final ModeFilter modeFilter;
    private final BandingIndex bandingIndex;
    private final HeatMaps heatMaps;
    private final int stride;
    private final short[] image;
    private final short[] mask;

    CambiFrame(CambiSettings settings, VisibleContrast contrast) {
        this.settings = settings;
        int width = settings.maxWidth();
        int height = settings.maxHeight();
        this.stride = width;
        this.image = new short[stride * height];
        this.mask = new short[stride * height];
        this.smoothing = new Smoothing(width);
        this.flatAreas = new FlatAreas(width);
        this.modeFilter = new ModeFilter(width);
        int maxWindow = Math.max(settings.encoded().window(), settings.source().window());
        this.bandingIndex = new BandingIndex(contrast, width, height, stride, maxWindow);
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
        TenBits.read(plane, image, stride, width, height);
        if (settings.encodedBitDepth() < TenBits.DEPTH) {
            smoothing.apply(image, stride, width, height);
        }
        flatAreas.mark(image, mask, stride, width, height, maskThreshold(width, height), settings.halved() ? 2 : 1);
        double score = 0;
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0 || settings.halved()) {
                width = (width + 1) >> 1;
                height = (height + 1) >> 1;
                decimate(image, stride, width, height);
                decimate(mask, stride, width, height);
            }
            modeFilter.apply(image, stride, width, height);
            bandingIndex.compute(image, mask, width, height, size.window());
            float[] index = bandingIndex.values();
            if (maps != null) {
                maps.write(scale, frame, index, width * height);
            }
            int weight = 1 << (SCALES - 1 - scale);
            score += weight * TopkPooling.mean(index, width * height, bandingIndex.scored(), bandingIndex.sum(),
                    settings.topk());
        }
        return score / (size.window() * size.window());
    }

    /** Keeps every second pixel of every second row, in place; {@code width} x {@code height} is the new size. */
    private static void decimate(short[] plane, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            halve(plane, 2 * y * stride, y * stride, width);
        }
    }

    private static void halve(short[] plane, int from, int to, int width) {
        for (int x = 0; x < width; x++) {
            plane[to + x] = plane[from + 2 * x];
        }
    }

    // More than 24 flat pixels of the 49 in a picture of 2^11 blocks of 64x64; three more for each fourfold area.
    private static int maskThreshold(int width, int height) {
        int blocks = (width >> 6) * (height >> 6);
        int log2 = blocks == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(blocks - 1);
        return (FlatAreas.SIDE * FlatAreas.SIDE + 3 * (log2 - 11) - 1) >> 1;
    }
}
