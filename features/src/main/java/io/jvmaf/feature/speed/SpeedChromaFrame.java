package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.FramePair;

/** A worker's SpEED of both chroma planes (libvmaf's speed.c, extract_chroma). */
final class SpeedChromaFrame implements FrameExtractor {
    private final SpeedScorer scorer;
    private final int width;
    private final SpeedKernel kernel;
    private final double maxValue;

    SpeedChromaFrame(SpeedScorer scorer, int width, SpeedKernel kernel, double maxValue) {
        this.scorer = scorer;
        this.width = width;
        this.kernel = kernel;
        this.maxValue = maxValue;
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        FramePair pair = window.current();
        float u = score(pair, 1);
        boolean flatU = scorer.singular();
        float v = score(pair, 2);
        boolean flatV = scorer.singular();
        // A flat plane tells nothing: the other one stands for both.
        float uv = flatU && !flatV ? v : flatV && !flatU ? u : (u + v) / 2;
        sink.put(SpeedChromaExtractor.U, cut(u));
        sink.put(SpeedChromaExtractor.V, cut(v));
        sink.put(SpeedChromaExtractor.UV, cut(uv));
    }

    private float score(FramePair pair, int plane) {
        return scorer.score((y, out) -> kernel.read(pair.reference().plane(plane), y, width, out),
                (y, out) -> kernel.read(pair.distorted().plane(plane), y, width, out));
    }

    // What is not a number becomes the maximum, as in the reference.
    private double cut(float score) {
        return score < maxValue ? score : maxValue;
    }
}
