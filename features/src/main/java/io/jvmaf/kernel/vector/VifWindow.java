package io.jvmaf.kernel.vector;

import jdk.incubator.vector.ShortVector;

/**
 * The rows of one picture that the filters down its columns see at a time. Samples of one vector column lie behind each
 * other, so that the next row, too, is the next vector; rows are numbered from 0, with {@code margin} mirrored ones
 * before the picture's first.
 *
 * <p>There is room for more rows than are seen at a time, and those that are move to the front when it is taken. Behind
 * the picture's last rows some may be seen that were never taken up; there is always room for those, too.
 */
final class VifWindow {
    private static final int LANES = Species.INT.length();
    /** Room, in rows seen at a time. */
    private static final int ROOM = 3;

    private final int rows;
    private final int columns;
    private final short[] samples;
    // The first row there is room for.
    private int base;

    /** A window of {@code rows} rows of {@code columns} vectors. */
    VifWindow(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.samples = new short[Species.SHORT_LEAD + columns * pitch()];
    }

    /** The samples: 16 bits, unsigned. */
    short[] samples() {
        return samples;
    }

    /** Elements from one column to the next one. */
    int pitch() {
        return ROOM * rows * LANES;
    }

    /** Where in the first column row {@code y} starts; the rows behind it follow. */
    int start(int y) {
        return Species.SHORT_LEAD + (y - base) * LANES;
    }

    /** Starts anew, without rows. */
    void clear() {
        base = 0;
    }

    /** Takes up {@code row} as row {@code y}. */
    void put(short[] row, int y) {
        makeRoom(y);
        int at = start(y);
        for (int i = 0; i < columns * LANES; i += LANES) {
            ShortVector.fromArray(Species.SHORT_HALF, row, i).intoArray(samples, at);
            at += pitch();
        }
    }

    /** Repeats row {@code from}, which must still be held, as row {@code to}. */
    void repeat(int from, int to) {
        makeRoom(to);
        int source = start(from);
        int target = start(to);
        for (int column = 0; column < columns; column++) {
            System.arraycopy(samples, source, samples, target, LANES);
            source += pitch();
            target += pitch();
        }
    }

    private void makeRoom(int y) {
        if (y < base + ROOM * rows - VifDown.ROWS) {
            return;
        }
        int first = y - rows + 1;
        for (int column = 0; column < columns; column++) {
            int front = Species.SHORT_LEAD + column * pitch();
            System.arraycopy(samples, front + (first - base) * LANES, samples, front, (rows - 1) * LANES);
        }
        base = first;
    }
}
