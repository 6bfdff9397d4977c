package io.jvmaf.feature.cambi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import org.junit.jupiter.api.Test;

/** Golden values: libvmaf 3.2.0 (f85a853), cambi.c, spatial_pooling on the same numbers. */
final class TopkPoolingTest {
    private static final int SIZE = 300_000;
    private static final int NON_ZERO = 200_000;
    private final CambiKernel kernel = KernelTier.best().select(CambiKernel.class, new ScalarCambiKernel());

    private static float[] values() {
        float[] values = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = i % 3 == 0 ? 0 : 0.5f + (i * 2654435761L >> 8 & 0xffff) / 3f;
        }
        return values;
    }

    @Test
    void sumsThatAreRoundedAreAddedInTheReferencesOrder() {
        // In raster order the sum would end in ...77.
        assertEquals(10402.749639690075, TopkPooling.mean(values(), SIZE, NON_ZERO, 0.7, kernel));
    }

    @Test
    void leastValuesAreLeftOut() {
        assertEquals(16930.380633333334, TopkPooling.mean(values(), SIZE, NON_ZERO, 0.3, kernel));
    }

    @Test
    void allValues() {
        assertEquals(7281.924747783054, TopkPooling.mean(values(), SIZE, NON_ZERO, 1, kernel));
    }

    @Test
    void atLeastOneValueCounts() {
        assertEquals(7, TopkPooling.mean(new float[] {1, 7, 0.5f, 2}, 4, 4, 0.0001, kernel));
    }
}
