package io.jvmaf.feature.psnr;

import io.jvmaf.feature.rows.CentredRows;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/** The squared difference between two planes, with the workspace to add it up column by column. */
public final class SquaredErrors {
    /** Doubles below it hold every integer, so sums of integers that stay below it are exact in any order. */
    static final double EXACT = 0x1p53;
    /** So many squares of 8-bit differences stay below 2<sup>24</sup>, where floats are exact. */
    private static final int FEW_ROWS = 256;

    private CentredRows rows;
    private float[] errors = new float[0];
    private float[] squares = new float[0];
    private double[] columns = new double[0];

    /**
     * The sum over all samples, row by row, of the squared difference: each square rounded to {@code float}, the sum in
     * double. In squared sample steps of the planes' depth; a power of two away from libvmaf's, which scales samples to
     * 8 bits. A square is an integer of at most 32 bits.
     */
    public double sum(Plane reference, Plane distorted) {
        int width = reference.width();
        makeRoom(width);
        Arrays.fill(squares, 0);
        Arrays.fill(columns, 0);
        int few = reference.bitDepth() == 8 ? FEW_ROWS : 1;
        for (int y = 0; y < reference.height(); y++) {
            rows.difference(reference, distorted, y, width, errors);
            addSquares(errors, width, squares);
            if ((y + 1) % few == 0 || y + 1 == reference.height()) {
                add(squares, width, columns);
                Arrays.fill(squares, 0);
            }
        }
        double sum = 0;
        for (int x = 0; x < width; x++) {
            sum += columns[x];
        }
        double scale = 1 << (reference.bitDepth() - 8);
        sum *= scale * scale;
        return sum < EXACT ? sum : inOrder(reference, distorted);
    }

    private void makeRoom(int width) {
        if (errors.length < width) {
            rows = new CentredRows(width);
            errors = new float[width];
            squares = new float[width];
            columns = new double[width];
        }
    }

    private static void addSquares(float[] errors, int width, float[] squares) {
        for (int x = 0; x < width; x++) {
            squares[x] += errors[x] * errors[x];
        }
    }

    private static void add(float[] squares, int width, double[] columns) {
        for (int x = 0; x < width; x++) {
            columns[x] += squares[x];
        }
    }

    private static double inOrder(Plane reference, Plane distorted) {
        double sum = 0;
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                float error = reference.sample(x, y) - distorted.sample(x, y);
                sum += error * error;
            }
        }
        return sum;
    }
}
