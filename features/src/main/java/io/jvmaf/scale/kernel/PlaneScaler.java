package io.jvmaf.scale.kernel;

import io.jvmaf.scale.Scaler;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;

/** Scales planes of one geometry to another: across first, then down, with as many lines held as a row takes. */
public final class PlaneScaler {
    /** A sample lies in the middle of its share of the picture. */
    private static final double CENTRED = 0.5;
    /** Halved chroma lies over every second luma sample: a quarter of its share behind the edge. */
    private static final double CO_SITED = 0.25;

    private final FilterBank across;
    private final FilterBank down;
    private final ScaleWorkspace workspace;

    /** For plane {@code p} of pictures that go from {@code from} to {@code to}. */
    public PlaneScaler(Scaler scaler, VideoFormat from, VideoFormat to, int p) {
        double phase = p > 0 && from.pixelFormat() != PixelFormat.YUV444 ? CO_SITED : CENTRED;
        this.across = FilterBank.of(scaler, from.width(), to.width(), from.planeWidth(p), to.planeWidth(p), phase);
        this.down = FilterBank.of(scaler, from.height(), to.height(), from.planeHeight(p), to.planeHeight(p), CENTRED);
        this.workspace = new ScaleWorkspace(from.planeWidth(p), across, down);
    }

    /** Scales {@code from} into {@code to}, by the loops of {@code kernel}. */
    public void scale(ScaleKernel kernel, Plane from, Plane to) {
        int ready = 0;
        for (int y = 0; y < to.height(); y++) {
            int end = down.starts()[y] + down.length();
            while (ready < end) {
                int rows = Math.min(ScaleKernel.BLOCK, from.height() - ready);
                kernel.across(from, ready, rows, across, workspace);
                ready += rows;
            }
            kernel.down(workspace, down, to, y);
        }
    }
}
