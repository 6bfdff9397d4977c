package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), cambi.c, spatial_pooling on the same numbers. */
final class TopkPoolingTest {
    private static final int SIZE = 300_000;
    private static final int NON_ZERO = 200_000;

    private static float[] values() {
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = i % 3 == 0 ? 0 : 0.5f + (i * 2654435761L >> 8 & 0xffff) / 3f;
        }
        return values;
    }

    private static double mean(float[] values, int scored, double topk) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return TopkPooling.mean(values, values.length, scored, sum, topk);
    }

    @Test
    void sumsThatAreRoundedAreAddedInTheReferencesOrder() {
        // In raster order the sum would end in ...77.
        assertEquals(10402.749639690075, mean(values(), NON_ZERO, 0.7));
    }

    @Test
    void leastValuesAreLeftOut() {
        assertEquals(16930.380633333334, mean(values(), NON_ZERO, 0.3));
    }

    @Test
    void allValues() {
        assertEquals(7281.924747783054, mean(values(), NON_ZERO, 1));
    }

    @Test
    void atLeastOneValueCounts() {
        assertEquals(7, mean(new float[] {1, 7, 0.5f, 2}, 4, 0.0001));
    }
}
