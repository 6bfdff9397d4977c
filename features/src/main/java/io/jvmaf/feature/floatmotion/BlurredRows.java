package io.jvmaf.feature.floatmotion;

import static io.jvmaf.feature.floatmotion.FloatMotionKernel.RADIUS;
import static io.jvmaf.feature.floatmotion.FloatMotionKernel.SLACK;
import static io.jvmaf.feature.floatmotion.FloatMotionKernel.TAPS;

import io.jvmaf.feature.motion.MotionFilter;
import io.jvmaf.yuv.Plane;

/**
 * A plane blurred row by row from the top, down the columns first; beyond an edge it is mirrored without repeating the
 * edge sample. Holds the last two rows.
 */
final class BlurredRows {
    private final FloatMotionKernel kernel;
    private final float[] taps;
    private final int width;
    private final float[][] samples;
    private final float[][] around = new float[TAPS][];
    private final float[] down;
    private final float[][] blurred;
    private Plane plane;
    private int ready;

    BlurredRows(FloatMotionKernel kernel, float[] taps, int width) {
        this.kernel = kernel;
        this.taps = taps;
        this.width = width;
        this.samples = new float[TAPS][width + SLACK];
        this.down = new float[width + 2 * RADIUS + SLACK];
        this.blurred = new float[2][width + SLACK];
    }

    void begin(Plane next) {
        plane = next;
        ready = 0;
    }

    /** Blurs row {@code y}; rows come in order. */
    float[] blur(int y) {
        int height = plane.height();
        for (; ready < height && ready <= y + RADIUS; ready++) {
            kernel.read(plane, ready, samples[ready % TAPS]);
        }
        for (int k = 0; k < TAPS; k++) {
            around[k] = samples[MotionFilter.mirror(y - RADIUS + k, height) % TAPS];
        }
        kernel.blurDown(around, taps, down, width);
        for (int k = 1; k <= RADIUS; k++) {
            down[RADIUS - k] = down[RADIUS + MotionFilter.mirror(-k, width)];
            down[RADIUS + width - 1 + k] = down[RADIUS + MotionFilter.mirror(width - 1 + k, width)];
        }
        kernel.blurAcross(down, taps, row(y), width);
        return row(y);
    }

    /** Row {@code y}, the last or the one before. */
    float[] row(int y) {
        return blurred[y % 2];
    }
}
