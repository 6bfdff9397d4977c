package io.jvmaf.feature.cambi;

/** Constants of the banding index. */
final class CambiTables {
    /** Suprathreshold response to a contrast of 1 to 32 steps (cambi.c, g_contrast_weights). */
    private static final int[] WEIGHTS = {
        1, 2, 3, 4, 4, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
    private static final int RECIPROCALS = 4226;
    private static final long LEAST_OF_NINE_DIGITS = 100_000_000;

    private CambiTables() {}

    /** The weight of a contrast of {@code contrast + 1} steps. */
    static int weight(int contrast) {
        return WEIGHTS[contrast];
    }

    /**
     * 1/n for n up to 4225, the pixels of the largest window, and 0 for 0. The reference writes them as decimals of
     * nine digits (cambi.h, reciprocal_lut), 42 of which are not the float nearest to 1/n.
     */
    static float[] reciprocals() {
        float[] reciprocals = new float[RECIPROCALS];
        reciprocals[1] = 1;
        long power = LEAST_OF_NINE_DIGITS;
        for (int n = 2; n < RECIPROCALS; n++) {
            while (power / n < LEAST_OF_NINE_DIGITS) {
                power *= 10;
            }
            long digits = power / n;
            long doubled = power % n * 2;
            // Half to even.
            if (doubled > n || doubled == n && digits % 2 != 0) {
                digits++;
            }
            reciprocals[n] = (float) ((double) digits / power);
        }
        return reciprocals;
    }
}
