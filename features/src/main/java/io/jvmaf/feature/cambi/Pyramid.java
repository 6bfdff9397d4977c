package io.jvmaf.feature.cambi;

import io.jvmaf.yuv.Plane;

/**
 * The luma of a picture at 10 bits, filtered by modes, with the mask of its flat areas, scale by scale: each but the
 * first keeps every second pixel of every second row of the one before. Rows are handed out one by one while they are
 * in the cache; the first scale is never held as a whole.
 */
final class Pyramid {
    private final boolean halved;
    private final FirstScale firstScale;
    private final ModeFilter modeFilter;
    private final Halving halving;
    private final int stride;
    private final long[] image;
    private final long[] mask;
    private final long[][] rows;
    private final long[] pixels;
    private final long[] marks;
    private boolean first;
    private int width;
    private int height;

    /**
     * @param smoothed whether pictures are smoothed first
     * @param halved whether they are halved before the first scale
     */
    Pyramid(int maxWidth, int maxHeight, boolean smoothed, boolean halved) {
        this.halved = halved;
        int firstWidth = halved ? half(maxWidth) : maxWidth;
        int firstHeight = halved ? half(maxHeight) : maxHeight;
        this.firstScale = new FirstScale(maxWidth, smoothed, halved);
        this.modeFilter = new ModeFilter(firstWidth);
        this.halving = new Halving(firstWidth);
        this.stride = Lanes.row(half(firstWidth));
        this.image = new long[stride * half(firstHeight)];
        this.mask = new long[stride * half(firstHeight)];
        this.rows = new long[2][Lanes.row(firstWidth)];
        this.pixels = new long[Lanes.row(firstWidth)];
        this.marks = new long[Lanes.row(firstWidth)];
    }

    private static int half(int side) {
        return (side + 1) >> 1;
    }

    /** Begins the first scale of a picture, read at {@code fullWidth} x {@code fullHeight}. */
    void open(Plane plane, int fullWidth, int fullHeight) {
        first = true;
        width = halved ? half(fullWidth) : fullWidth;
        height = halved ? half(fullHeight) : fullHeight;
        firstScale.open(plane, fullWidth, fullHeight);
    }

    /** Goes on to row {@code y} of the scale, from 0 on. */
    void row(int y) {
        if (first) {
            firstScale.next(y, marks);
        } else {
            System.arraycopy(mask, y * stride, marks, 0, Lanes.longs(width));
        }
        if (y == 0) {
            enter(0);
        }
        if (y + 1 < height) {
            enter(y + 1);
        }
        modeFilter.apply(unfiltered(y), y, height, width, pixels);
        if (y % 2 == 0) {
            // Of the rows overwritten all has been read.
            halving.apply(pixels, width, image, y / 2 * stride);
            halving.apply(marks, width, mask, y / 2 * stride);
        }
    }

    private void enter(int y) {
        if (!first) {
            System.arraycopy(image, y * stride, rows[y % 2], 0, Lanes.longs(width));
        }
        modeFilter.enter(unfiltered(y), y, width);
    }

    // Row y, or the one after it.
    private long[] unfiltered(int y) {
        return first ? firstScale.row(y) : rows[y % 2];
    }

    /** Goes to the next scale, from the last row of one. */
    void halve() {
        first = false;
        width = half(width);
        height = half(height);
    }

    /** The filtered pixels of the row, at most 1024. */
    long[] pixels() {
        return pixels;
    }

    /** All bits of a lane where bands may be seen in the row, else none. */
    long[] marks() {
        return marks;
    }

    /** Width of the scale. */
    int width() {
        return width;
    }

    /** Height of the scale. */
    int height() {
        return height;
    }
}
