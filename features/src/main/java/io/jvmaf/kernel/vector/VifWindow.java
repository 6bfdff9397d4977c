package io.jvmaf.kernel.vector;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The rows of one picture that the filters down its columns see at a time. Samples of one vector column lie behind each
 * other, so that the next row, too, is the next vector; rows are numbered from 0, with {@code margin} mirrored ones
 * before the picture's first.
 *
 * <p>A ring whose rows are all held twice, as many vectors apart as there are rows: any run of that many rows is then
 * contiguous.
 */
final class VifWindow {
    private static final int LANES = Species.INT.length();

    private final int rows;
    private final int columns;
    private final short[] samples;

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
        return 2 * rows * LANES;
    }

    /** Where in the first column row {@code y} starts; the rows behind it follow. */
    int start(int y) {
        return Species.SHORT_LEAD + y % rows * LANES;
    }

    /** Takes up {@code row} as row {@code y}. */
    void put(VifRow row, int y) {
        int at = start(y);
        for (int i = 0; i < columns * LANES / 2; i += LANES / 2) {
            ShortVector vector = IntVector.fromArray(Species.INT_HALF, row.words(), i).reinterpretAsShorts();
            vector.intoArray(samples, at);
            vector.intoArray(samples, at + rows * LANES);
            at += pitch();
        }
    }

    /** Takes up {@code row} as row {@code y}. */
    void put(int[] row, int y) {
        int at = start(y);
        for (int i = 0; i < columns * LANES; i += LANES) {
            ShortVector narrow = (ShortVector) IntVector.fromArray(Species.INT, row, i)
                    .convertShape(VectorOperators.I2S, Species.SHORT_HALF, 0);
            narrow.intoArray(samples, at);
            narrow.intoArray(samples, at + rows * LANES);
            at += pitch();
        }
    }

    /** Repeats row {@code from}, which must still be held, as row {@code to}. */
    void repeat(int from, int to) {
        int source = start(from);
        int target = start(to);
        for (int column = 0; column < columns; column++) {
            System.arraycopy(samples, source, samples, target, LANES);
            System.arraycopy(samples, source, samples, target + rows * LANES, LANES);
            source += pitch();
            target += pitch();
        }
    }
}
