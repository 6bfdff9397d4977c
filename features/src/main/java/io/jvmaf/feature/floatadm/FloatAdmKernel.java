package io.jvmaf.feature.floatadm;

import io.jvmaf.yuv.Plane;

/**
 * The loops of float_adm, row by row. A kernel may read and write up to {@link #SLACK} elements past what it is asked
 * for.
 */
public interface FloatAdmKernel {
    /** Lanes of the two longest vectors of floats. */
    int SLACK = 32;
    /** What a coefficient masks at its own place (libvmaf's FLOAT_ONE_BY_15). */
    double FIFTEENTH = 0.0666666701;
    /** Makes a weighted magnitude the share that masks a neighbour (libvmaf's FLOAT_ONE_BY_30). */
    double THIRTIETH = 0.0333333351;

    /** Row {@code y} of a plane on the scale of 8 bits, its middle brought to 0, to {@code out} from {@code at} on. */
    void read(Plane plane, int y, float[] out, int at);

    /**
     * Filters down the columns of four rows: products added up from the first tap to the last.
     *
     * @param rows where each tap's row begins in {@code samples}
     * @param out from element 1 on
     */
    void down(float[] samples, int[] rows, float[] taps, float[] out, int width);

    /** Takes a row apart: {@code even[x] = row[2 * x]} and {@code odd[x] = row[2 * x + 1]}. */
    void split(float[] row, float[] even, float[] odd, int width);

    /**
     * Filters along a row at every other place: products of even, odd, next even and next odd sample, added up in that
     * order.
     *
     * @param out from element {@code at} on
     */
    void across(float[] even, float[] odd, float[] taps, float[] out, int at, int width);

    /** Parts columns {@code from} to before {@code to} of the distorted detail into what is left and what was added. */
    void part(DetailRow row, double gainLimit, int from, int to);

    /** Weighs columns {@code from} to before {@code to}, and what they mask, one element further right. */
    void weigh(float[] band, float factor, float[] weighted, float[] masking, int from, int to);

    /**
     * Adds what the coefficients around each of columns {@code from} to before {@code to} mask, in the order of
     * reading.
     *
     * @param rows what the row above, this one and the one below mask, column x at index x + 1
     * @param centre this row's weighted coefficients
     */
    void addThreshold(float[][] rows, float[] centre, float[] threshold, int from, int to);

    /** By how much magnitudes exceed the threshold, 0 where they do not: column {@code from} at index 0, and so on. */
    void exceed(float[] weighted, float[] threshold, float[] out, int from, int to);

    /** The sum of each of the first {@code count} rows, added up in {@code float} from left to right. */
    void sums(float[][] rows, int count, int width, float[] sums);
}
