package io.jvmaf.feature.motion;

import static io.jvmaf.feature.motion.MotionFilter.RADIUS;
import static io.jvmaf.feature.motion.MotionFilter.mirror;

import io.jvmaf.feature.rows.Dealer;
import io.jvmaf.feature.rows.DealtRow;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/**
 * The sum of absolute differences of two blurred luma planes. Blur and difference are linear, so the difference is
 * blurred (libvmaf's integer_motion.c, motion_score_pipeline_8 and _16).
 *
 * <p>The blur is {@link MotionFilter}'s, down the columns and then along the rows; beyond an edge the picture is
 * mirrored without repeating the edge sample. A sum down a column loses bitDepth bits, which leaves eight fractional
 * ones, and a sum along a row 16 bits.
 *
 * <p>A worker's: it keeps rows from call to call.
 */
final class BlurredDifference {
    private static final int TAPS = 2 * RADIUS + 1;

    private final int width;
    private final int elements;
    private final Dealer dealer;
    /** The last rows of differences dealt out, row {@code y} at {@code y % TAPS}. */
    private final int[][][] differences;
    /** A row blurred down its columns. */
    private final DealtRow blurred;

    /** For planes of {@code width} samples. */
    BlurredDifference(int width) {
        this.width = width;
        elements = Dealer.elements(width);
        dealer = new Dealer(width);
        differences = new int[TAPS][Dealer.PARTS][elements];
        int[] left = new int[RADIUS];
        int[] right = new int[RADIUS];
        Arrays.setAll(left, k -> mirror(-1 - k, width));
        Arrays.setAll(right, k -> mirror(width + k, width));
        blurred = new DealtRow(width, left, right);
    }

    /**
     * The sum over the plane of |blur(previous - current)|, in 1/256 of a sample step. Each row's sum wraps at
     * 2<sup>32</sup>, as in libvmaf; a row below 65,538 samples cannot reach that.
     */
    long sum(Plane previous, Plane current) {
        int height = current.height();
        long sum = 0;
        for (int y = 0, ready = 0; y < height; y++) {
            for (; ready < height && ready <= y + RADIUS; ready++) {
                dealer.difference(previous, current, ready, differences[ready % TAPS]);
            }
            blurColumns(y, height, current.bitDepth());
            blurred.extend();
            sum += Integer.toUnsignedLong(rowSum());
        }
        return sum;
    }

    private void blurColumns(int y, int height, int bitDepth) {
        int[][] a = row(y - 2, height);
        int[][] b = row(y - 1, height);
        int[][] c = row(y, height);
        int[][] d = row(y + 1, height);
        int[][] e = row(y + 2, height);
        for (int part = 0; part < Dealer.PARTS; part++) {
            MotionFilter.blur(a[part], b[part], c[part], d[part], e[part], bitDepth, blurred.parts()[part], elements);
        }
    }

    private int[][] row(int y, int height) {
        return differences[mirror(y, height) % TAPS];
    }

    private int rowSum() {
        int[][] columns = blurred.around();
        int sum = 0;
        for (int part = 0; part < Dealer.PARTS; part++) {
            sum += MotionFilter.magnitudes(columns[part], columns[part + 1], columns[part + 2], columns[part + 3],
                    columns[part + 4], Dealer.elements(width - part));
        }
        return sum;
    }
}
