package io.jvmaf.feature.psnr;

import io.jvmaf.yuv.Plane;

/** The squared difference between two planes as an integer. */
final class SquaredErrorSum {
    /** The squares of a row of so many samples of 8 bits reach 2<sup>32</sup>, where libvmaf's sum of a row wraps. */
    private static final int WRAPPING = 66_052;
    /** Squares of differences up to this depth are exact in {@code float}. */
    private static final int EXACT_DEPTH = 12;
    /** Doubles below it hold every integer. */
    private static final double LIMIT = 0x1p53;

    private final SquaredErrors errors = new SquaredErrors();

    /**
     * The sum over all samples of (reference - distorted)<sup>2</sup>. At 8 bits a row's sum wraps at 2<sup>32</sup>.
     * Above 8 bits the sum is at most 2<sup>32</sup> times the samples of an array, below 2<sup>63</sup>.
     */
    long of(Plane reference, Plane distorted) {
        boolean exact = reference.bitDepth() == 8 ? reference.width() < WRAPPING : reference.bitDepth() <= EXACT_DEPTH;
        double sum = exact ? errors.sum(reference, distorted) : LIMIT;
        return sum < LIMIT ? (long) sum : rowByRow(reference, distorted);
    }

    private static long rowByRow(Plane reference, Plane distorted) {
        long sse = 0;
        for (int y = 0; y < reference.height(); y++) {
            int r = y * reference.stride();
            int d = y * distorted.stride();
            sse += reference.bitDepth() == 8 ? row(reference.bytes(), r, distorted.bytes(), d, reference.width())
                    : row(reference.shorts(), r, distorted.shorts(), d, reference.width());
        }
        return sse;
    }

    private static long row(byte[] reference, int r, byte[] distorted, int d, int width) {
        int sse = 0;
        for (int x = 0; x < width; x++) {
            int error = (reference[r + x] & 0xff) - (distorted[d + x] & 0xff);
            sse += error * error;
        }
        return sse & 0xffffffffL;
    }

    private static long row(short[] reference, int r, short[] distorted, int d, int width) {
        long sse = 0;
        for (int x = 0; x < width; x++) {
            long error = (reference[r + x] & 0xffff) - (distorted[d + x] & 0xffff);
            sse += error * error;
        }
        return sse;
    }
}
