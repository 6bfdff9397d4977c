package io.jvmaf.feature.adm;

/**
 * A scale's picture: the low-pass band of the next finer one. The even columns of a row are in one array and the odd
 * ones in another, since the wavelet's pass across wants them apart; column {@code x} is element {@code x / 2}.
 *
 * @param width samples in a row
 * @param height rows
 * @param even the even columns by row, with room behind the last one
 * @param odd the odd columns likewise
 */
public record Picture(int width, int height, int[][] even, int[][] odd) {
    /** Elements behind a row's last one at least, for kernels that store whole vectors. */
    private static final int ROOM = 16;

    /** A picture of zeros. */
    static Picture of(int width, int height) {
        return new Picture(width, height, new int[height][elements(width)], new int[height][elements(width)]);
    }

    /** Elements of a row's even or odd columns, {@code width} samples in the row, with the room behind them. */
    static int elements(int width) {
        return (width + 1) / 2 + ROOM;
    }
}
