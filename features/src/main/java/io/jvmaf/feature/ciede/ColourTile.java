package io.jvmaf.feature.ciede;

/** A run of pixels of one picture, and the room to work out their colours. */
public final class ColourTile {
    /** Pixels in a tile, a multiple of every vector's lanes; two tiles fit the first-level cache. */
    public static final int SIZE = 128;

    /** Luma: 0 for black, 1 for white. */
    public final double[] y = new double[SIZE];
    /** Blue difference, from -0.5 to 0.5, at luma's resolution. */
    public final double[] u = new double[SIZE];
    /** Red difference, likewise. */
    public final double[] v = new double[SIZE];
    /** CIELAB lightness, a {@code float} in a double, like the next two. */
    public final double[] l = new double[SIZE];
    /** CIELAB green to red. */
    public final double[] a = new double[SIZE];
    /** CIELAB blue to yellow. */
    public final double[] b = new double[SIZE];
    /** Scratch. */
    public final double[] p = new double[SIZE];
    /** Scratch. */
    public final double[] q = new double[SIZE];
}
