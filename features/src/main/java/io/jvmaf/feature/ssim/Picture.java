package io.jvmaf.feature.ssim;

import io.jvmaf.yuv.Plane;

/** Luma on the scale of 8 bits, handed out line by line. */
public interface Picture {
    /** Samples in a line. */
    int width();

    /** Lines. */
    int height();

    /** Writes line {@code y} to the start of {@code out}. */
    void read(int y, float[] out);

    /** The samples of {@code plane}. */
    static Picture of(Plane plane, SsimKernel kernel) {
        return new Picture() {
            @Override
            public int width() {
                return plane.width();
            }

            @Override
            public int height() {
                return plane.height();
            }

            @Override
            public void read(int y, float[] out) {
                kernel.read(plane, y, out);
            }
        };
    }
}
