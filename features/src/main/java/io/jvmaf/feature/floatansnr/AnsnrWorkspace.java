package io.jvmaf.feature.floatansnr;

/** A worker's rows for {@link AnsnrKernel}. */
public final class AnsnrWorkspace {
    /** Rows held at once: as many as the larger filter has. */
    public static final int ROWS = 2 * AnsnrKernel.RADIUS + 1;
    /** Rows whose squares are held at once. */
    public static final int BATCH = 8;
    /** Lanes of the longest vector of floats. */
    private static final int SLACK = 16;
    private static final int RADIUS = AnsnrKernel.RADIUS;

    private final int width;
    private final float[][] reference;
    private final float[][] distorted;
    private final float[][] referenceSums;
    private final float[][][] distortedSums;
    private final float[][] squares;

    /** Rows for planes of {@code width} samples. */
    public AnsnrWorkspace(int width) {
        this.width = width;
        this.reference = rows(ROWS);
        this.distorted = rows(ROWS);
        this.referenceSums = rows(ROWS);
        this.distortedSums = new float[][][] {rows(ROWS), rows(ROWS), rows(ROWS)};
        this.squares = rows(2 * BATCH);
    }

    private float[][] rows(int count) {
        return new float[count][width + 2 * RADIUS + SLACK];
    }

    /** The samples of a row. */
    public int width() {
        return width;
    }

    /** Row {@code y} of the reference: column x at index {@code x + RADIUS}; kept until {@code ROWS} rows later. */
    public float[] reference(int y) {
        return reference[y % ROWS];
    }

    /** Row {@code y} of the distorted plane, likewise. */
    public float[] distorted(int y) {
        return distorted[y % ROWS];
    }

    /** Row {@code y} of the reference, each sample added up with its neighbours on both sides; from index 0 on. */
    public float[] referenceSums(int y) {
        return referenceSums[y % ROWS];
    }

    /** Row {@code y} of the distorted plane, filtered by the taps {@code dy} rows off the centre; from index 0 on. */
    public float[] distortedSums(int dy, int y) {
        return distortedSums[Math.abs(dy)][y % ROWS];
    }

    /** The squares of {@code BATCH} rows of signal, then as many of noise. */
    public float[][] squares() {
        return squares;
    }

    /** Fills in the columns beyond both edges of a row of samples. */
    public void mirrorColumns(float[] row) {
        for (int k = 1; k <= RADIUS; k++) {
            row[RADIUS - k] = row[RADIUS + AnsnrKernel.mirror(-k, width)];
            row[RADIUS + width - 1 + k] = row[RADIUS + AnsnrKernel.mirror(width - 1 + k, width)];
        }
    }
}
