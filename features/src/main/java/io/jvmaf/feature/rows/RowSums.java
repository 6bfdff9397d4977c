package io.jvmaf.feature.rows;

/**
 * Sums of rows, each added up in float from left to right. Such a sum cannot be split, and every addition waits for the
 * one before; eight rows at once wait side by side.
 */
public final class RowSums {
    /** Rows that are summed at once; fewer are summed one by one. */
    public static final int ROWS = 8;

    private RowSums() {}

    /** Writes the sums of the first {@code count} rows' first {@code width} elements to {@code sums}. */
    public static void of(float[][] rows, int count, int width, float[] sums) {
        int row = 0;
        for (; row + ROWS <= count; row += ROWS) {
            eight(rows, row, width, sums);
        }
        for (; row < count; row++) {
            sums[row] = one(rows[row], width);
        }
    }

    private static float one(float[] row, int width) {
        float sum = 0;
        for (int x = 0; x < width; x++) {
            sum += row[x];
        }
        return sum;
    }

    private static void eight(float[][] rows, int first, int width, float[] sums) {
        float[] a = rows[first];
        float[] b = rows[first + 1];
        float[] c = rows[first + 2];
        float[] d = rows[first + 3];
        float[] e = rows[first + 4];
        float[] f = rows[first + 5];
        float[] g = rows[first + 6];
        float[] h = rows[first + 7];
        float sumA = 0;
        float sumB = 0;
        float sumC = 0;
        float sumD = 0;
        float sumE = 0;
        float sumF = 0;
        float sumG = 0;
        float sumH = 0;
        for (int x = 0; x < width; x++) {
            sumA += a[x];
            sumB += b[x];
            sumC += c[x];
            sumD += d[x];
            sumE += e[x];
            sumF += f[x];
            sumG += g[x];
            sumH += h[x];
        }
        sums[first] = sumA;
        sums[first + 1] = sumB;
        sums[first + 2] = sumC;
        sums[first + 3] = sumD;
        sums[first + 4] = sumE;
        sums[first + 5] = sumF;
        sums[first + 6] = sumG;
        sums[first + 7] = sumH;
    }
}
