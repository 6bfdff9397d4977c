package io.jvmaf.feature.cambi;

import io.jvmaf.yuv.Plane;

/**
 * The luma of a picture at 10 bits with the mask of its flat areas, scale by scale, filtered by modes. Each scale but
 * the first keeps every second pixel of every second row of the one before; the first does so of the picture, if that is
 * to be halved. Rows are handed out one by one while they are in the cache.
 */
final class Pyramid {
    private final boolean smoothed;
    private final boolean halved;
    private final TenBits tenBits;
    private final FlatAreas flatAreas;
    private final Halving halving;
    private final long[][] read;
    private final long[][] rows;
    private final ModeFilter modeFilter;
    private final long[] pixels;
    private final long[] marks;
    private final int stride;
    private final long[] image;
    private final long[] mask;
    private int width;
    private int height;

    /**
     * @param smoothed whether pictures are smoothed first
     * @param halved whether they are halved before the first scale
     */
    Pyramid(int maxWidth, int maxHeight, boolean smoothed, boolean halved) {
        this.smoothed = smoothed;
        this.halved = halved;
        this.tenBits = new TenBits(maxWidth);
        this.flatAreas = new FlatAreas(maxWidth);
        this.halving = new Halving(maxWidth);
        this.read = new long[2][Lanes.row(maxWidth)];
        this.rows = new long[2][Lanes.row(maxWidth)];
        this.modeFilter = new ModeFilter(maxWidth);
        this.pixels = new long[Lanes.row(maxWidth)];
        this.marks = new long[Lanes.row(maxWidth)];
        this.stride = Lanes.row(halved ? half(maxWidth) : maxWidth);
        int length = stride * (halved ? half(maxHeight) : maxHeight);
        this.image = new long[length];
        this.mask = new long[length];
    }

    private static int half(int side) {
        return (side + 1) >> 1;
    }

    /** Makes the first scale of a picture, read at {@code fullWidth} x {@code fullHeight}. */
    void read(Plane plane, int fullWidth, int fullHeight) {
        width = fullWidth;
        height = fullHeight;
        tenBits.open(plane, width, height);
        flatAreas.open(width, FlatAreas.threshold(width, height));
        long[] below = next(0);
        for (int y = 0; y < height; y++) {
            long[] row = below;
            if (y + 1 < height) {
                below = next(y + 1);
            }
            flatAreas.enter(row, below);
            keep(row, y, image);
            mark(y - FlatAreas.REACH);
        }
        for (int y = height; y < height + FlatAreas.REACH; y++) {
            flatAreas.enter();
            mark(y - FlatAreas.REACH);
        }
        if (halved) {
            width = half(width);
            height = half(height);
        }
    }

    // The next row: of those before, the last one is kept.
    private long[] next(int y) {
        long[] row = rows[y % 2];
        if (!smoothed) {
            tenBits.read(y, row);
            return row;
        }
        long[] own = read[y % 2];
        if (y == 0) {
            tenBits.read(y, own);
        }
        long[] below = own;
        if (y + 1 < height) {
            below = read[(y + 1) % 2];
            tenBits.read(y + 1, below);
        }
        Smoothing.apply(own, below, Lanes.longs(width), row);
        Lanes.repeatLast(row, width);
        return row;
    }

    private void mark(int y) {
        if (y >= 0 && (!halved || y % 2 == 0)) {
            flatAreas.mark(marks);
            keep(marks, y, mask);
        }
    }

    private void keep(long[] row, int y, long[] plane) {
        if (!halved) {
            System.arraycopy(row, 0, plane, y * stride, Lanes.longs(width));
        } else if (y % 2 == 0) {
            halving.apply(row, width, plane, y / 2 * stride);
        }
    }

    /** Goes on to row {@code y} of the scale, from 0 on. */
    void row(int y) {
        int at = y * stride;
        modeFilter.apply(image, stride, width, height, y, pixels);
        System.arraycopy(mask, at, marks, 0, Lanes.longs(width));
        if (y % 2 == 0) {
            // Of the rows overwritten all has been read.
            halving.apply(pixels, width, image, y / 2 * stride);
            halving.apply(marks, width, mask, y / 2 * stride);
        }
    }

    /** Goes to the next scale, from the last row of one. */
    void halve() {
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
