package io.jvmaf.feature.cambi;

/**
 * The loops of CAMBI. Pictures are 10-bit luma in {@code short[]}, row {@code y} from {@code y * stride}; a kernel may
 * write up to {@link #SLACK} elements past a row's width, so rows are that much apart and the last is followed by as
 * many.
 */
public interface CambiKernel {
    /** Elements past a row's or an array's end that a kernel may read and overwrite. */
    int SLACK = 64;
    /** Side of the square whose flat pixels are counted for the spatial mask. */
    int MASK_SIDE = 7;

    /** Brings 8-bit samples to 10 bits. */
    void widen(byte[] samples, int sampleStride, short[] image, int stride, int width, int height);

    /** Brings samples of {@code bitDepth} (9 to 16) bits to 10 bits, rounded half up: at most 1024. */
    void narrow(short[] samples, int sampleStride, int bitDepth, short[] image, int stride, int width, int height);

    /** The bits that are set in any sample. */
    int usedBits(short[] samples, int stride, int width, int height);

    /**
     * Averages each pixel with its right, lower and lower right neighbours, rounded down; in the last column and row
     * with the one there is. Undoes the dither of an 8-bit encode.
     */
    void smooth(short[] image, int stride, int width, int height);

    /**
     * Marks flat areas: {@code mask} is 1 where more than {@code threshold} pixels of the {@link #MASK_SIDE} square
     * around a pixel equal their right and lower neighbours, else 0. Pixels outside the picture do not count; inside,
     * a missing neighbour counts as equal.
     *
     * @param columns workspace of {@code width + 2 * SLACK}
     */
    void spatialMask(short[] image, short[] mask, int stride, int width, int height, int threshold, short[] columns);

    /** Keeps every second pixel of every second row, in place; {@code width} x {@code height} is the new size. */
    void decimate(short[] plane, int stride, int width, int height);

    /**
     * Replaces each pixel but those of the first and last row by the mode of three horizontal modes, one above the
     * other, in place. The mode of three is the value that two of them share, else the least; a row's first and last
     * pixel are their own horizontal mode.
     *
     * @param rows workspace of {@code 3 * stride}
     */
    void filterMode(short[] image, int stride, int width, int height, short[] rows);

    /** Writes {@code image - base} where {@code mask} is set and that is in 0 to {@code levels - 1}, else -1. */
    void levels(short[] image, short[] mask, short[] level, int stride, int width, int height, int base, int levels);

    /**
     * Moves the histograms one row down: takes the row at {@code leaving} of {@code level} out and the row at
     * {@code entering} in.
     */
    void slide(short[] level, int leaving, int entering, int width, Histograms histograms);

    /**
     * The banding index of one row: at each pixel of a level the greatest of weight * p0 * p / (p0 + p) over the
     * visible contrasts d, where p0 pixels of the window have its level and p, the larger of two counts, has the level
     * d steps up or down; 0 where there is no level.
     *
     * @param level pixels from index {@code at}
     * @param smallest by level, the first visible contrast ({@link VisibleContrast#smallest})
     * @param out results from index {@code outAt}
     * @return how many pixels have a level
     */
    int index(short[] level, int at, int width, byte[] smallest, Histograms histograms, float[] out, int outAt);

    /** The sum of the first {@code size} values, in any order: the caller sees to it that none is rounded. */
    double sum(float[] values, int size);
}
