package io.jvmaf.feature.cambi;

import io.jvmaf.yuv.Plane;

/**
 * The first scale of a picture, row by row from the top: its luma at 10 bits, smoothed if need be, with the mask of its
 * flat areas. If it is to be halved, only every second pixel of every second row is kept of both.
 */
final class FirstScale {
    /** Rows kept, enough for what is read below a row for its mask and for that row itself. */
    private static final int KEPT = 8;

    private final boolean smoothed;
    private final int step;
    private final TenBits tenBits;
    private final FlatAreas flatAreas;
    private final Halving halving;
    private final long[][] read;
    private final long[][] rows;
    private final long[][] kept;
    private final long[] marks;
    private int width;
    private int height;
    private int entered;

    /**
     * @param smoothed whether pictures are smoothed first
     * @param halved whether they are halved then
     */
    FirstScale(int maxWidth, boolean smoothed, boolean halved) {
        int longs = Lanes.row(maxWidth);
        this.smoothed = smoothed;
        this.step = halved ? 2 : 1;
        this.tenBits = new TenBits(maxWidth);
        this.flatAreas = new FlatAreas(maxWidth);
        this.halving = new Halving(maxWidth);
        this.read = new long[2][longs];
        this.rows = new long[KEPT][longs];
        this.kept = halved ? new long[KEPT][longs] : rows;
        this.marks = new long[longs];
    }

    /** Begins a picture, read at {@code columns} x {@code lines} pixels. */
    void open(Plane plane, int columns, int lines) {
        width = columns;
        height = lines;
        entered = 0;
        tenBits.open(plane, width, height);
        flatAreas.open(width, FlatAreas.threshold(width, height));
        read(0);
    }

    /** Goes on to row {@code y}, one after the other; writes its mask. */
    void next(int y, long[] mask) {
        while (entered <= y * step + FlatAreas.REACH) {
            enter();
        }
        if (step == 1) {
            flatAreas.mark(mask);
        } else {
            flatAreas.mark(marks);
            halving.apply(marks, width, mask, 0);
        }
    }

    /** Row {@code y}: the one that was gone on to, or the next. */
    long[] row(int y) {
        return kept[y % KEPT];
    }

    // The mask of a row depends on rows below.
    private void enter() {
        int y = entered++;
        if (y >= height) {
            flatAreas.enter();
            return;
        }
        long[] row = rows[y % KEPT];
        long[] below = row;
        if (y + 1 < height) {
            below = rows[(y + 1) % KEPT];
            read(y + 1);
        }
        flatAreas.enter(row, below);
        if (step > 1 && y % step == 0) {
            halving.apply(row, width, kept[y / step % KEPT], 0);
        }
    }

    // Of the rows before, the last one is kept.
    private void read(int y) {
        long[] row = rows[y % KEPT];
        if (!smoothed) {
            tenBits.read(y, row);
            return;
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
    }
}
