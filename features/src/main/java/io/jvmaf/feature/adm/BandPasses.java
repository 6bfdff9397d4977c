package io.jvmaf.feature.adm;

/**
 * Passes over rows of detail bands that all scales have. Elements are counted from an array's
 * first, margins included. Each loop is small and without branches, so that the compiler turns it into vector code.
 */
final class BandPasses {
    private BandPasses() {}

    /** The sum of the cubes of magnitudes. Squares, below 2<sup>32</sup> once shifted, and cubes are rounded. */
    static long cubes(int[] band, long squareRound, int squareShift, int cubeShift, int from, int to) {
        long cubeRound = Wavelet.half(cubeShift);
        long sum = 0;
        for (int i = from; i < to; i++) {
            long magnitude = unsigned(Math.abs(band[i]));
            long square = unsigned((int) ((magnitude * magnitude + squareRound) >>> squareShift));
            sum += (square * magnitude + cubeRound) >>> cubeShift;
        }
        return sum;
    }

    // Written as a mask, it tells the compiler that 32 bits of each factor suffice.
    private static long unsigned(int value) {
        return value & 0xffffffffL;
    }

    /** The sum of the cubes of what of {@code weighted} is above thresholds; squares are cut to 32 bits as in the C. */
    static long above(int[] weighted, int[] thresholds, int thresholdShift, int squareShift, int cubeShift, int from,
            int to) {
        long squareRound = Wavelet.half(squareShift);
        long cubeRound = Wavelet.half(cubeShift);
        long sum = 0;
        for (int i = from; i < to; i++) {
            int x = Math.max(0, weighted[i] - (thresholds[i] << thresholdShift));
            int square = (int) (((long) x * x + squareRound) >> squareShift);
            sum += ((long) square * x + cubeRound) >> cubeShift;
        }
        return sum;
    }

    /** Writes sums of three rows. */
    static void add(int[] a, int[] b, int[] c, int[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = a[i] + b[i] + c[i];
        }
    }

    /** Adds three rows to a fourth. */
    static void addTo(int[] a, int[] b, int[] c, int[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += a[i] + b[i] + c[i];
        }
    }

    /** Subtracts {@code subtrahend} from {@code row}. */
    static void subtract(int[] subtrahend, int[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            row[i] -= subtrahend[i];
        }
    }
}
