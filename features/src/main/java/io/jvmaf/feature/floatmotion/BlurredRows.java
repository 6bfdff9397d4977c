package io.jvmaf.feature.floatmotion;

import static io.jvmaf.feature.floatmotion.FloatMotionFilter.RADIUS;
import static io.jvmaf.feature.floatmotion.FloatMotionFilter.TAPS;

import io.jvmaf.feature.motion.MotionFilter;
import io.jvmaf.feature.rows.CentredRows;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/**
 * A plane blurred row by row from the top, down the columns first; beyond an edge it is mirrored without repeating the
 * edge sample. Holds the last two rows.
 */
final class BlurredRows {
    private final float[] taps;
    private final int width;
    private final CentredRows centred;
    private final float[][] samples;
    private final float[][] around = new float[TAPS][];
    private final float[] down;
    /** {@link #down} as often as there are taps. */
    private final float[][] shifted = new float[TAPS][];
    private final float[][] blurred;
    private Plane plane;
    private int ready;

    BlurredRows(float[] taps, int width) {
        this.taps = taps;
        this.width = width;
        this.centred = new CentredRows(width);
        this.samples = new float[TAPS][RADIUS + width];
        this.down = new float[width + 2 * RADIUS];
        Arrays.fill(shifted, down);
        this.blurred = new float[2][width];
    }

    void begin(Plane next) {
        plane = next;
        ready = 0;
    }

    /** Blurs row {@code y}; rows come in order. */
    float[] blur(int y) {
        int height = plane.height();
        for (; ready < height && ready <= y + RADIUS; ready++) {
            centred.read(plane, ready, width, samples[ready % TAPS], RADIUS);
        }
        for (int k = 0; k < TAPS; k++) {
            around[k] = samples[MotionFilter.mirror(y - RADIUS + k, height) % TAPS];
        }
        FloatMotionFilter.down(around, taps, down, width);
        for (int k = 1; k <= RADIUS; k++) {
            down[RADIUS - k] = down[RADIUS + MotionFilter.mirror(-k, width)];
            down[RADIUS + width - 1 + k] = down[RADIUS + MotionFilter.mirror(width - 1 + k, width)];
        }
        FloatMotionFilter.across(shifted, taps, row(y), width);
        return row(y);
    }

    /** Row {@code y}, the last or the one before. */
    float[] row(int y) {
        return blurred[y % 2];
    }
}
