package io.jvmaf.golden;

/**
 * Random fields without state: the value at a place depends on the seed and the place alone. Coordinates are in
 * 1/256 of a sample, so that textures move by parts of a sample.
 */
final class Noise {
    /** One sample, in coordinate units. */
    static final int SAMPLE = 256;
    private static final int SAMPLE_BITS = 8;

    private Noise() {}

    /** White noise over whole numbers: 0 to 65535, evenly spread. */
    static int white(long seed, int x, int y) {
        long z = seed + x * 0x9E3779B97F4A7C15L + y * 0xC2B2AE3D27D4EB4FL;
        // The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((z ^ (z >>> 31)) >>> 48);
    }

    /** White noise that peaks in the middle of 0 to 65535, as film grain does: the mean of two. */
    static int triangular(long seed, int x, int y) {
        return (white(seed, x, y) + white(~seed, x, y)) >> 1;
    }

    /** Noise drawn on a lattice of 2<sup>{@code cellBits}</sup> samples and blended smoothly between: 0 to 65535. */
    static int smooth(long seed, int x, int y, int cellBits) {
        int cellX = x >> (cellBits + SAMPLE_BITS);
        int cellY = y >> (cellBits + SAMPLE_BITS);
        int weightX = ease((x >> cellBits) & 255);
        int weightY = ease((y >> cellBits) & 255);
        int top = blend(white(seed, cellX, cellY), white(seed, cellX + 1, cellY), weightX);
        int bottom = blend(white(seed, cellX, cellY + 1), white(seed, cellX + 1, cellY + 1), weightX);
        return blend(top, bottom, weightY);
    }

    /**
     * Octaves of smooth noise from cells of 2<sup>{@code topBits}</sup> samples down to 2<sup>{@code lowBits}</sup>,
     * each of half the amplitude of the one before: 0 to 65535.
     */
    static int fractal(long seed, int x, int y, int topBits, int lowBits) {
        int sum = 0;
        int octaves = topBits - lowBits + 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += smooth(seed + octave, x, y, topBits - octave) >> (octave + 1);
        }
        return sum + (sum >> octaves);
    }

    /** {@code from} at weight 0, {@code to} at weight 256. */
    static int blend(int from, int to, int weight) {
        return from + (((to - from) * weight) >> 8);
    }

    // 3f^2 - 2f^3 with f in 1/256: the weight's slope is 0 on the lattice.
    private static int ease(int f) {
        return (f * f * (768 - 2 * f)) >> 16;
    }
}
