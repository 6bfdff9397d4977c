package io.jvmaf.cli.score;

import java.util.Locale;

/** libvmaf's mask of instruction sets that are not to be used (src/x86/cpu.h, src/arm/cpu.h). */
final class CpuMask {
    private static final long AVX2 = 8;
    private static final long NEON = 1;

    private CpuMask() {}

    /**
     * Whether {@code mask} takes away what the vector kernels run on: AVX2, or NEON on 64-bit ARM. Bits of wider sets
     * change nothing, as all give the same results.
     */
    static boolean excludesVectors(long mask, String architecture) {
        boolean arm = architecture.toLowerCase(Locale.ROOT).equals("aarch64");
        return (mask & (arm ? NEON : AVX2)) != 0;
    }
}
