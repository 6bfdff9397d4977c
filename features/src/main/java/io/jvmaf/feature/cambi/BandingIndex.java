package io.jvmaf.feature.cambi;

import java.util.Arrays;

/** The banding index of a picture at one scale (cambi.c, calculate_c_values), with its workspace. */
final class BandingIndex {
    private final VisibleContrast contrast;
    private final CambiKernel kernel;
    private final Histograms histograms;
    private final int stride;
    private final int noRow;
    private final short[] level;
    private final float[] values;

    BandingIndex(VisibleContrast contrast, int maxWidth, int maxHeight, int stride, int maxWindow, CambiKernel kernel) {
        this.contrast = contrast;
        this.kernel = kernel;
        this.histograms = new Histograms(contrast.levels(), contrast.contrasts(), maxWidth, maxWindow);
        this.stride = stride;
        this.noRow = maxHeight * stride;
        this.level = new short[noRow + stride + CambiKernel.SLACK];
        Arrays.fill(level, noRow, level.length, (short) -1);
        this.values = new float[maxWidth * maxHeight + CambiKernel.SLACK];
    }

    /**
     * Computes the banding index of every pixel.
     *
     * @param mask where bands may be seen
     * @param window side of the square whose pixels are counted
     * @return how many pixels have a level; the others' index is 0
     */
    int compute(short[] image, short[] mask, int width, int height, int window) {
        kernel.levels(image, mask, level, stride, width, height, contrast.base(), contrast.levels());
        histograms.reset(width, window);
        int margin = window / 2;
        int scored = 0;
        for (int y = 0; y < Math.min(margin, height); y++) {
            kernel.slide(level, noRow, y * stride, width, histograms);
        }
        for (int y = 0; y < height; y++) {
            int leaving = y - margin - 1;
            int entering = y + margin;
            if (leaving >= 0 || entering < height) {
                kernel.slide(level, leaving < 0 ? noRow : leaving * stride,
                        entering < height ? entering * stride : noRow, width, histograms);
            }
            scored += kernel.index(level, y * stride, width, contrast.smallest(), histograms, values, y * width);
        }
        return scored;
    }

    /** The index of the last picture, row by row without gaps. */
    float[] values() {
        return values;
    }
}
