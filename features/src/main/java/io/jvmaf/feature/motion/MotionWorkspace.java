package io.jvmaf.feature.motion;

/** A worker's rows for {@link MotionKernel}. */
public final class MotionWorkspace {
    /** Rows of differences held at once: as many as the filter has taps. */
    public static final int ROWS = 2 * MotionKernel.RADIUS + 1;
    /** Lanes of the longest vector of ints. */
    private static final int SLACK = 16;

    private final int width;
    private final int[][] differences;
    private final int[] blurred;

    /** Rows for planes of {@code width} samples. */
    public MotionWorkspace(int width) {
        this.width = width;
        this.differences = new int[ROWS][width + SLACK];
        this.blurred = new int[width + 2 * MotionKernel.RADIUS + SLACK];
    }

    /** The samples of a row. */
    public int width() {
        return width;
    }

    /** Where the differences of picture row {@code y} are kept until those of row {@code y + ROWS} replace them. */
    public int[] differences(int y) {
        return differences[y % ROWS];
    }

    /**
     * A row blurred vertically: column x at index {@code x + RADIUS}, room for mirrored columns on both sides and for a
     * vector that starts at the last column.
     */
    public int[] blurred() {
        return blurred;
    }

    /** Fills in the columns beyond both edges of {@link #blurred()}. */
    public void mirrorColumns() {
        for (int k = 1; k <= MotionKernel.RADIUS; k++) {
            blurred[MotionKernel.RADIUS - k] = blurred[MotionKernel.RADIUS + MotionKernel.mirror(-k, width)];
            int right = width - 1 + k;
            blurred[MotionKernel.RADIUS + right] = blurred[MotionKernel.RADIUS + MotionKernel.mirror(right, width)];
        }
    }
}
