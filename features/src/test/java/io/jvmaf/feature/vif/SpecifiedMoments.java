package io.jvmaf.feature.vif;

/**
 * Local variances and covariance of two pictures under a Gaussian window, a row at a time (integer_vif.c,
 * vif_statistic_8 and vif_statistic_16): samples and their products are filtered down the columns, brought back to few
 * bits, then filtered along the row.
 */
final class SpecifiedMoments {
    private static final int MARGIN = VifFilters.MAX_REACH;
    private static final long PRODUCT_HALF = 1L << 31;
    private static final int HORIZONTAL_HALF = 1 << (VifRounding.HORIZONTAL_SHIFT - 1);

    // One row filtered down the columns, with mirrored margins. Unsigned: means 16 bits, products 32.
    private final int[] referenceMean;
    private final int[] distortedMean;
    private final int[] referenceSquare;
    private final int[] distortedSquare;
    private final int[] product;
    private final int[] referenceVariance;
    private final int[] distortedVariance;
    private final int[] covariance;

    private char[] reference;
    private char[] distorted;
    private int width;
    private int height;
    private int[] taps;
    private VifRounding rounding;

    SpecifiedMoments(int maxWidth) {
        int row = maxWidth + 2 * MARGIN;
        referenceMean = new int[row];
        distortedMean = new int[row];
        referenceSquare = new int[row];
        distortedSquare = new int[row];
        product = new int[row];
        referenceVariance = new int[maxWidth];
        distortedVariance = new int[maxWidth];
        covariance = new int[maxWidth];
    }

    /** Takes up a pair of pictures of {@code width} x {@code height} samples without gaps. */
    void load(char[] reference, char[] distorted, int width, int height, int scale, int bitDepth) {
        this.reference = reference;
        this.distorted = distorted;
        this.width = width;
        this.height = height;
        this.taps = taps(scale);
        this.rounding = VifRounding.of(scale, bitDepth);
    }

    /** Computes the moments of row {@code y}. */
    void filterRow(int y) {
        filterDown(y);
        int reach = taps.length / 2;
        for (int[] row : new int[][] {referenceMean, distortedMean, referenceSquare, distortedSquare, product}) {
            mirrorMargins(row, MARGIN, width, reach);
        }
        for (int x = 0; x < width; x++) {
            filterAcross(x, MARGIN + x - reach);
        }
    }

    private void filterDown(int y) {
        int reach = taps.length / 2;
        int[] rows = new int[taps.length];
        for (int i = 0; i < taps.length; i++) {
            rows[i] = VifFilters.mirror(y - reach + i, height) * width;
        }
        for (int x = 0; x < width; x++) {
            filterColumn(rows, x);
        }
    }

    // Sums are at most 65536 * 65535 for means, an unsigned int, and 65536 * 65535^2 < 2^48 for products.
    private void filterColumn(int[] rows, int x) {
        int sumP = 0;
        int sumQ = 0;
        long sumPp = 0;
        long sumQq = 0;
        long sumPq = 0;
        for (int i = 0; i < taps.length; i++) {
            long p = reference[rows[i] + x];
            long q = distorted[rows[i] + x];
            long tapP = taps[i] * p;
            long tapQ = taps[i] * q;
            sumP += (int) tapP;
            sumQ += (int) tapQ;
            sumPp += tapP * p;
            sumQq += tapQ * q;
            sumPq += tapP * q;
        }
        int at = MARGIN + x;
        referenceMean[at] = (sumP + rounding.meanHalf()) >>> rounding.meanShift();
        distortedMean[at] = (sumQ + rounding.meanHalf()) >>> rounding.meanShift();
        referenceSquare[at] = (int) ((sumPp + rounding.squareHalf()) >>> rounding.squareShift());
        distortedSquare[at] = (int) ((sumQq + rounding.squareHalf()) >>> rounding.squareShift());
        product[at] = (int) ((sumPq + rounding.squareHalf()) >>> rounding.squareShift());
    }

    // Means are 8.24 fixed point, their products 16.48; squares 16.32 before they drop 16 bits.
    private void filterAcross(int x, int from) {
        long meanP = 0;
        long meanQ = 0;
        long squareP = 0;
        long squareQ = 0;
        long productPq = 0;
        for (int i = 0; i < taps.length; i++) {
            long tap = taps[i];
            meanP += tap * referenceMean[from + i];
            meanQ += tap * distortedMean[from + i];
            squareP += tap * Integer.toUnsignedLong(referenceSquare[from + i]);
            squareQ += tap * Integer.toUnsignedLong(distortedSquare[from + i]);
            productPq += tap * Integer.toUnsignedLong(product[from + i]);
        }
        referenceVariance[x] = moment(squareP, meanP, meanP);
        distortedVariance[x] = moment(squareQ, meanQ, meanQ);
        covariance[x] = moment(productPq, meanP, meanQ);
    }

    // E[pq] - E[p]E[q]; each is rounded to 16.16 first. The product of means is an unsigned 64-bit number.
    private static int moment(long sum, long meanA, long meanB) {
        int expected = (int) ((sum + HORIZONTAL_HALF) >>> VifRounding.HORIZONTAL_SHIFT);
        return expected - (int) ((meanA * meanB + PRODUCT_HALF) >>> 32);
    }

    /** Adds the row's information. */
    void addTo(SpecifiedStatistic statistic) {
        for (int x = 0; x < width; x++) {
            statistic.add(referenceVariance[x], distortedVariance[x], covariance[x]);
        }
    }

    /** Fills {@code reach} entries on either side of the {@code size} that start at {@code margin} by mirroring. */
    static void mirrorMargins(int[] row, int margin, int size, int reach) {
        for (int i = 1; i <= reach; i++) {
            row[margin - i] = row[margin + VifFilters.mirror(-i, size)];
            row[margin + size - 1 + i] = row[margin + VifFilters.mirror(size - 1 + i, size)];
        }
    }

    /** All taps of a scale's filter in order. */
    static int[] taps(int scale) {
        int[] half = VifFilters.half(scale);
        int[] taps = new int[2 * half.length - 1];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = half[Math.abs(i - half.length + 1)];
        }
        return taps;
    }
}
