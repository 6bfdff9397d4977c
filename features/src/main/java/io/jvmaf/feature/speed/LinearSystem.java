package io.jvmaf.feature.speed;

import java.util.Arrays;

/**
 * Systems of 25 equations A X = B in single precision, by the QR decomposition of A with full Householder reflections
 * and back substitution (libvmaf's speed.c, solve_linear_system). Every operation and its order is the reference's.
 */
final class LinearSystem {
    private static final int SIZE = SpeedKernel.BLOCK_PIXELS;
    private static final int STRIDE = SpeedKernel.MATRIX_STRIDE;
    private static final double LEAST_DIAGONAL = 1e-6;

    private final SpeedKernel kernel;
    private final float[] reflection = matrix();
    private final float[] reflector = new float[SIZE];
    private final float[] transformed;
    private final float[] minor = matrix();
    private final float[] orthogonal = matrix();
    private final float[] triangle = matrix();

    /** A solver for right-hand sides of rows {@code stride} apart. */
    LinearSystem(int stride, SpeedKernel kernel) {
        this.kernel = kernel;
        this.transformed = new float[SIZE * stride];
    }

    private static float[] matrix() {
        return new float[SIZE * STRIDE];
    }

    /**
     * Solves A X = B.
     *
     * @return false, with {@code x} as it was, if A is singular to working precision
     */
    boolean solve(float[] a, float[] b, float[] x, int columns, int stride) {
        decompose(a);
        kernel.multiply(orthogonal, a, triangle, 0, SIZE, STRIDE);
        for (int i = 0; i < SIZE; i++) {
            if (Math.abs(triangle[i * STRIDE + i]) < LEAST_DIAGONAL) {
                return false;
            }
        }
        kernel.multiply(orthogonal, b, transformed, 0, columns, stride);
        kernel.substitute(triangle, transformed, x, columns, stride);
        return true;
    }

    // Leaves the product of the reflections, the inverse of Q, in orthogonal. The reference multiplies whole matrices; the
    // first k rows and columns of reflection k are those of the identity, which change no number.
    private void decompose(float[] a) {
        System.arraycopy(a, 0, minor, 0, minor.length);
        Arrays.fill(orthogonal, 0);
        for (int i = 0; i < SIZE; i++) {
            orthogonal[i * STRIDE + i] = 1;
        }
        for (int k = 0; k < SIZE - 1; k++) {
            clearUpTo(k);
            reflectColumn(k, a[k * STRIDE + k] >= 0 ? 1 : -1);
            kernel.multiply(reflection, minor, minor, k, SIZE, STRIDE);
            kernel.multiply(reflection, orthogonal, orthogonal, k, SIZE, STRIDE);
        }
    }

    /** Makes rows and columns before {@code k} those of the identity. */
    private void clearUpTo(int k) {
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                if (i < k || j < k) {
                    minor[i * STRIDE + j] = i == j ? 1 : 0;
                }
            }
        }
    }

    /** I - 2 v v' for column {@code k}, moved along axis k by its length in the direction of {@code sign}. */
    private void reflectColumn(int k, int sign) {
        for (int i = 0; i < SIZE; i++) {
            reflector[i] = minor[i * STRIDE + k];
        }
        reflector[k] += sign * norm(reflector);
        float length = norm(reflector);
        for (int i = 0; i < SIZE; i++) {
            reflector[i] /= length;
        }
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                reflection[i * STRIDE + j] = -2 * reflector[i] * reflector[j];
            }
            reflection[i * STRIDE + i] += 1;
        }
    }

    private static float norm(float[] vector) {
        float squares = 0;
        for (float element : vector) {
            squares += element * element;
        }
        return (float) Math.sqrt(squares);
    }
}
