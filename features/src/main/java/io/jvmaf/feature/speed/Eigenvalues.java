package io.jvmaf.feature.speed;

/**
 * The eigenvalues of a symmetric matrix of 25 rows in single precision: Householder reflections to tridiagonal form,
 * then implicit QR steps with shifts (libvmaf's speed.c after GSL's symmtd.c and symm.c). Every operation and its order
 * is the reference's.
 */
final class Eigenvalues {
    private static final int SIZE = SpeedKernel.BLOCK_PIXELS;
    private static final int STRIDE = SpeedKernel.MATRIX_STRIDE;
    private static final double EPSILON = 1e-6;
    private static final int MAX_STEPS = 500;

    private final float[] matrix = new float[SIZE * STRIDE];
    private final float[] diagonal = new float[SIZE];
    private final float[] below = new float[SIZE];
    private final float[] reflector = new float[SIZE];
    private final float[] product = new float[SIZE];

    /** The eigenvalues of {@code symmetric}, in no order; good until the next call. */
    float[] of(float[] symmetric) {
        System.arraycopy(symmetric, 0, matrix, 0, matrix.length);
        reduce();
        chop(0, SIZE);
        int last = SIZE - 1;
        for (int step = 0; last > 0 && step < MAX_STEPS;) {
            if (below[last - 1] == 0) {
                last--;
                continue;
            }
            int first = last - 1;
            while (first > 0 && below[first - 1] != 0) {
                first--;
            }
            QrStep.apply(diagonal, below, first, last - first + 1);
            chop(first, last - first + 1);
            step++;
        }
        return diagonal;
    }

    // Zeroes what is off the three diagonals, column by column, by A - v x' - x v'.
    private void reduce() {
        for (int column = 0; column < SIZE - 2; column++) {
            reduce(column);
        }
        for (int i = 0; i < SIZE; i++) {
            diagonal[i] = matrix[i * STRIDE + i];
            below[i] = i < SIZE - 1 ? matrix[(i + 1) * STRIDE + i] : 0;
        }
    }

    private void reduce(int column) {
        int start = column + 1;
        float tau = reflect(column, start);
        for (int i = start; i < SIZE; i++) {
            reflector[i] = matrix[i * STRIDE + column];
        }
        if (tau != 0) {
            reflector[start] = 1;
            multiply(tau, start);
            subtractProjection(tau, start);
            for (int i = start; i < SIZE; i++) {
                for (int j = start; j < SIZE; j++) {
                    matrix[i * STRIDE + j] -= product[i] * reflector[j] + reflector[i] * product[j];
                }
            }
        }
    }

    /** Replaces the column's rest, from row {@code start}, by its reflection's first element and the reflector. */
    private float reflect(int column, int start) {
        float squares = 0;
        for (int i = start + 1; i < SIZE; i++) {
            squares += matrix[i * STRIDE + column] * matrix[i * STRIDE + column];
        }
        float norm = (float) Math.sqrt(squares);
        if (norm == 0) {
            return 0;
        }
        float alpha = matrix[start * STRIDE + column];
        float beta = (alpha >= 0 ? -1 : 1) * QrStep.hypotenuse(alpha, norm);
        float tau = (beta - alpha) / beta;
        float scale = alpha - beta;
        if (scale != 0) {
            for (int i = start; i < SIZE; i++) {
                matrix[i * STRIDE + column] /= scale;
            }
            matrix[start * STRIDE + column] = beta;
        }
        return tau;
    }

    private void multiply(float tau, int start) {
        for (int i = start; i < SIZE; i++) {
            float sum = 0;
            for (int j = start; j < SIZE; j++) {
                sum += tau * matrix[i * STRIDE + j] * reflector[j];
            }
            product[i] = sum;
        }
    }

    private void subtractProjection(float tau, int start) {
        float dot = 0;
        for (int i = start; i < SIZE; i++) {
            dot += product[i] * reflector[i];
        }
        float half = (float) (-0.5 * tau * dot);
        for (int i = start; i < SIZE; i++) {
            product[i] += half * reflector[i];
        }
    }

    private void chop(int first, int size) {
        for (int i = first; i < first + size - 1; i++) {
            if (Math.abs(below[i]) < EPSILON * (Math.abs(diagonal[i]) + Math.abs(diagonal[i + 1]))) {
                below[i] = 0;
            }
        }
    }
}
