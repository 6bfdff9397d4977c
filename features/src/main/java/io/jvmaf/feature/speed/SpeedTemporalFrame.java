package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;

/** A worker's SpEED of luma differences (libvmaf's speed.c, extract of speed_temporal). */
final class SpeedTemporalFrame implements FrameExtractor {
    private final SpeedScorer scorer;
    private final int width;
    private final SpeedKernel kernel;
    private final boolean againstReference;

    /** @param againstReference whether the distorted difference is to the current reference picture */
    SpeedTemporalFrame(SpeedScorer scorer, int width, SpeedKernel kernel, boolean againstReference) {
        this.scorer = scorer;
        this.width = width;
        this.kernel = kernel;
        this.againstReference = againstReference;
    }

    @Override
    public void extract(FrameWindow window, FeatureSink sink) {
        FramePair current = window.current();
        FramePair previous = window.before(1);
        sink.put(SpeedTemporalExtractor.SCORE, previous == null ? 0 : score(previous, current));
    }

    private float score(FramePair previous, FramePair current) {
        Plane reference = current.reference().luma();
        Plane distorted = againstReference ? reference : current.distorted().luma();
        return scorer.score(
                (y, out) -> kernel.difference(previous.reference().luma(), reference, y, width, out),
                (y, out) -> kernel.difference(previous.distorted().luma(), distorted, y, width, out));
    }
}
