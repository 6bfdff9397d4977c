package io.jvmaf.feature.psnrhvs;

/** A worker's room for {@link HvsKernel}: 64 values of as many blocks at once as the longest vector has lanes. */
public final class HvsWorkspace {
    /** Lanes of the longest vector of ints or floats. */
    private static final int MOST_LANES = 16;
    private static final int VALUES = HvsKernel.BLOCK * HvsKernel.BLOCK * MOST_LANES;

    /** Coefficients of the reference. */
    public final int[] reference = new int[VALUES];
    /** Coefficients of the distorted picture. */
    public final int[] distorted = new int[VALUES];
    /** Half-way through a transform. */
    public final int[] half = new int[VALUES];
    /** Of the reference, then of the distorted picture: variances of a block and its quarters. */
    public final float[] variances = new float[2 * (1 + 4) * MOST_LANES];
    /** How strong masking is in each block. */
    public final float[] masking = new float[MOST_LANES];
    /** Weighted squared errors. */
    public final float[] errors = new float[VALUES];
    /** Entries of a row of {@link #referenceRows} for one of the {@link HvsKernel#STEP} columns of a block. */
    public final int across;
    /** Eight rows of the reference, in each the blocks' first samples, then their second ones, up to the seventh. */
    public final int[] referenceRows;
    /** The same of the distorted picture. */
    public final int[] distortedRows;

    /** Room for planes of up to {@code width} samples across. */
    public HvsWorkspace(int width) {
        across = HvsKernel.blocks(width) + 1 + MOST_LANES;
        referenceRows = new int[HvsKernel.BLOCK * HvsKernel.STEP * across];
        distortedRows = new int[HvsKernel.BLOCK * HvsKernel.STEP * across];
    }
}
