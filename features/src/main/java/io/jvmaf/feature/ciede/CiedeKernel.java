package io.jvmaf.feature.ciede;

/** Colours and their difference, a tile at a time (libvmaf's ciede.c, get_lab_color and ciede2000). */
public interface CiedeKernel {
    /**
     * Turns the first {@code count} pixels of {@code tile} into CIELAB colours, taking them for BT.709 with sRGB's
     * transfer curve. What becomes of the other pixels, and of luma and chroma, is undefined.
     */
    void lab(ColourTile tile, int count);

    /**
     * The CIEDE2000 difference of the first {@code count} colours of two tiles, {@code float}s from 0 up, into
     * {@code difference}. What becomes of the others, and of luma and chroma, is undefined. Equal colours differ by 0.
     */
    void difference(ColourTile reference, ColourTile distorted, int count, double[] difference);
}
