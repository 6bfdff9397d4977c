package io.jvmaf.golden;

/**
 * Transform coding of blocks of 8x8, as JPEG and H.26x do: cosine transform, coarse rounding of the coefficients,
 * inverse transform. The matrix is HEVC's 8-point integer DCT (ITU-T H.265, 8.6.4.2).
 */
final class BlockTransform {
    private static final int N = 8;
    private static final int[][] MATRIX = {
        {64, 64, 64, 64, 64, 64, 64, 64},
        {89, 75, 50, 18, -18, -50, -75, -89},
        {83, 36, -36, -83, -83, -36, 36, 83},
        {75, -18, -89, -50, 50, 89, 18, -75},
        {64, -64, -64, 64, 64, -64, -64, 64},
        {50, -89, 18, 75, -75, -18, 89, -50},
        {36, -83, 83, -36, -36, 83, -83, 36},
        {18, -50, 75, -89, 89, -75, 50, -18},
    };
    /** A row of the matrix has a squared length of about 2^15, so there and back along both axes gains 2^30. */
    private static final int GAIN_BITS = 30;
    /** A coefficient is 2^15 times the one of an orthonormal transform: each axis multiplies by 2^7.5. */
    private static final int COEFFICIENT_BITS = 15;

    private BlockTransform() {}

    /** Codes every block with a quantiser step in sample values; the highest frequency gets 4.5 times it. */
    static void code(Samples samples, int step) {
        Samples source = samples.copy();
        for (int y = 0; y < samples.height(); y += N) {
            for (int x = 0; x < samples.width(); x += N) {
                codeBlock(source, samples, x, y, step);
            }
        }
    }

    private static void codeBlock(Samples source, Samples target, int left, int top, int step) {
        long[][] block = new long[N][N];
        int centre = (source.max() + 1) / 2;
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                block[y][x] = source.near(left + x, top + y) - centre;
            }
        }
        long[][] coefficients = forward(block);
        quantise(coefficients, step);
        long[][] decoded = inverse(coefficients);
        for (int y = 0; y < N && top + y < target.height(); y++) {
            for (int x = 0; x < N && left + x < target.width(); x++) {
                target.set(left + x, top + y, (int) (decoded[y][x] + (1L << (GAIN_BITS - 1)) >> GAIN_BITS) + centre);
            }
        }
    }

    private static void quantise(long[][] coefficients, int step) {
        for (int v = 0; v < N; v++) {
            for (int u = 0; u < N; u++) {
                long quantiser = ((long) step << COEFFICIENT_BITS) * (4 + u + v) / 4;
                long magnitude = Math.abs(coefficients[v][u]);
                // A third of a step rounds up, as encoders do: small coefficients vanish.
                long level = (magnitude + quantiser / 3) / quantiser;
                coefficients[v][u] = Long.signum(coefficients[v][u]) * level * quantiser;
            }
        }
    }

    private static long[][] forward(long[][] block) {
        long[][] rows = new long[N][N];
        long[][] result = new long[N][N];
        for (int i = 0; i < N; i++) {
            for (int u = 0; u < N; u++) {
                for (int k = 0; k < N; k++) {
                    rows[i][u] += MATRIX[u][k] * block[i][k];
                }
            }
        }
        for (int v = 0; v < N; v++) {
            for (int u = 0; u < N; u++) {
                for (int k = 0; k < N; k++) {
                    result[v][u] += MATRIX[v][k] * rows[k][u];
                }
            }
        }
        return result;
    }

    private static long[][] inverse(long[][] coefficients) {
        long[][] columns = new long[N][N];
        long[][] result = new long[N][N];
        for (int y = 0; y < N; y++) {
            for (int u = 0; u < N; u++) {
                for (int k = 0; k < N; k++) {
                    columns[y][u] += MATRIX[k][y] * coefficients[k][u];
                }
            }
        }
        for (int y = 0; y < N; y++) {
            for (int x = 0; x < N; x++) {
                for (int k = 0; k < N; k++) {
                    result[y][x] += MATRIX[k][x] * columns[y][k];
                }
            }
        }
        return result;
    }
}
