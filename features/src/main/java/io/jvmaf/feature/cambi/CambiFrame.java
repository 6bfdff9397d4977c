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
    private final Pyramid pyramid;
    private final BandingIndex bandingIndex;
    private final HeatMaps heatMaps;

    CambiFrame(CambiSettings settings, VisibleContrast contrast) {
        this.settings = settings;
        int width = settings.maxWidth();
        int height = settings.maxHeight();
        this.pyramid = new Pyramid(width, height, settings.encodedBitDepth() < TenBits.DEPTH, settings.halved());
        int maxWindow = Math.max(settings.encoded().window(), settings.source().window());
        int halvings = settings.halved() ? 1 : 0;
        this.bandingIndex = new BandingIndex(contrast, (width + halvings) >> halvings, (height + halvings) >> halvings,
                maxWindow);
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
        pyramid.open(plane, size.width(), size.height());
        double score = 0;
        for (int scale = 0; scale < SCALES; scale++) {
            if (scale > 0) {
                pyramid.halve();
            }
            int width = pyramid.width();
            int height = pyramid.height();
            bandingIndex.open(width, height, size.window());
            for (int y = 0; y < height; y++) {
                pyramid.row(y);
                bandingIndex.enter(pyramid.pixels(), pyramid.marks());
            }
            bandingIndex.close();
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
}
