package io.jvmaf.scale.kernel;

/** What a plane's scaling holds on to: the lines, filtered across, that rows to come are made of, in a ring. */
public final class ScaleWorkspace {
    /** Samples; whole vectors of any width. */
    private static final int ALIGNMENT = 64;

    private final int capacity;
    private final int stride;
    private final int[] ring;
    private final int[] places;
    private final int[] row;
    private final int[] tile;
    private final int[] block = new int[ALIGNMENT * ScaleKernel.BLOCK];

    ScaleWorkspace(int inputWidth, FilterBank across, FilterBank down) {
        this.capacity = down.length() + ScaleKernel.BLOCK;
        this.stride = (across.outputs() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        this.ring = new int[Math.multiplyExact(capacity, stride)];
        this.places = new int[down.length()];
        this.row = new int[Math.max(inputWidth, stride)];
        this.tile = new int[Math.multiplyExact(inputWidth, ScaleKernel.BLOCK)];
    }

    /** The lines, one every {@code stride} elements; each is padded to whole vectors. */
    public int[] ring() {
        return ring;
    }

    /** Where line {@code y} starts in {@link #ring()}. */
    public int place(int y) {
        return y % capacity * stride;
    }

    /** Where the lines of output row {@code y} start, in the order of their taps. */
    public int[] places(FilterBank down, int y) {
        int start = down.starts()[y];
        for (int k = 0; k < places.length; k++) {
            places[k] = place(start + k);
        }
        return places;
    }

    /** Scratch for one row of input or of output. */
    public int[] row() {
        return row;
    }

    /** Scratch for a block of input rows, column by column. */
    public int[] tile() {
        return tile;
    }

    /** Scratch for {@code columns()} columns of a block of output. */
    public int[] block() {
        return block;
    }

    /** Columns that {@link #block()} takes. */
    public int columns() {
        return ALIGNMENT;
    }
}
