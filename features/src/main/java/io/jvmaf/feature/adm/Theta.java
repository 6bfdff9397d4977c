package io.jvmaf.feature.adm;

/** The order of the three detail bands in every array of bands. */
public final class Theta {
    /** High-pass down, low-pass across: horizontal edges. */
    public static final int H = 0;
    /** Low-pass down, high-pass across: vertical edges. */
    public static final int V = 1;
    /** High-pass both ways: diagonals. */
    public static final int D = 2;
    /** How many there are. */
    public static final int BANDS = 3;

    private Theta() {}
}
