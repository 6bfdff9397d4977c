package io.jvmaf.feature.floatvif;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.speed.Rescaler;
import io.jvmaf.feature.speed.ScalingMethod;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;

/** Luma as floats around 0, brought to another size where one is asked for (libvmaf's vif_scale_frame_s). */
final class ScaledLuma {
    private final FloatVifKernel kernel;
    private final int width;
    private final int height;
    /** The picture at its own size, unless that is the size asked for. */
    private final FloatPicture unscaled;
    private final Rescaler rescaler;
    private final float[] line;

    ScaledLuma(VideoFormat format, int width, int height, ScalingMethod method, FloatVifKernel kernel) {
        this.kernel = kernel;
        this.width = width;
        this.height = height;
        boolean same = width == format.width() && height == format.height();
        this.unscaled = same ? null : FloatPicture.of(format.width(), format.height());
        this.rescaler = same ? null : Rescaler.between(format.width(), format.height(), width, height, method);
        this.line = new float[width + Rescaler.SLACK];
    }

    /** A picture of the size asked for. */
    FloatPicture picture() {
        return FloatPicture.of(width, height);
    }

    /** Writes {@code plane} to {@code out}, a {@link #picture}. */
    void read(Plane plane, FloatPicture out) {
        if (unscaled == null) {
            copy(plane, out);
            return;
        }
        copy(plane, unscaled);
        for (int y = 0; y < height; y++) {
            rescaler.line(unscaled.samples(), y, line);
            System.arraycopy(line, 0, out.samples(), out.row(y), width);
        }
    }

    private void copy(Plane plane, FloatPicture out) {
        for (int y = 0; y < plane.height(); y++) {
            kernel.read(plane, y, out.samples(), out.row(y));
        }
    }
}
