package io.jvmaf.feature.cambi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Constants of the banding index. */
final class CambiTables {
    /** Suprathreshold response to a contrast of 1 to 32 steps (cambi.c, g_contrast_weights). */
    private static final int[] WEIGHTS = {
        1, 2, 3, 4, 4, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9};
    private static final int RECIPROCALS = 4226;
    private static final MathContext NINE_DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

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
        for (int n = 1; n < RECIPROCALS; n++) {
            reciprocals[n] = BigDecimal.ONE.divide(BigDecimal.valueOf(n), NINE_DIGITS).floatValue();
        }
        return reciprocals;
    }
}
