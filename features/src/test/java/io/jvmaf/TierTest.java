package io.jvmaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import org.junit.jupiter.api.Test;

/** Each run of the suite says which tier it is for; a silent fall-back to scalar would pass every other test. */
final class TierTest {
    @Test
    void theTierThisRunIsForWasLoaded() {
        String wanted = System.getProperty("jvmaf.test.tier");
        KernelTier tier = KernelTier.best();
        String loaded = !tier.isVector() ? "scalar" : wanted.endsWith("256") ? "vector" + tier.vectorBits() : "vector";
        assertEquals(wanted, loaded, tier.description());
    }
}
