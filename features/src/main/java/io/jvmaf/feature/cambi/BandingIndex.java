package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * The banding index of a picture at one scale (cambi.c, calculate_c_values), with its workspace. Flat areas are runs of
 * one level: a run is counted at once.
 */
final class BandingIndex {
    /** So few pixels are compared sooner one by one. */
    private static final int FEW = 8;
    private static final float[] RECIPROCAL = CambiTables.reciprocals();

    private final VisibleContrast contrast;
    private final Histograms histograms;
    private final int stride;
    private final int noRow;
    private final short[] level;
    private final char[] signs;
    private final float[] values;
    private int scored;
    private double sum;

    BandingIndex(VisibleContrast contrast, int maxWidth, int maxHeight, int stride, int maxWindow) {
        this.contrast = contrast;
        this.histograms = new Histograms(contrast.levels(), contrast.contrasts(), maxWidth, maxWindow);
        this.stride = stride;
        this.noRow = maxHeight * stride;
        this.level = new short[noRow + stride];
        Arrays.fill(level, noRow, level.length, (short) -1);
        this.signs = new char[maxWidth];
        this.values = new float[maxWidth * maxHeight];
    }

    /**
     * Computes the banding index of every pixel: at each pixel of a level the greatest of weight * p0 * p / (p0 + p)
     * over the visible contrasts d, where p0 pixels of the window have its level and p, the larger of two counts, has
     * the level d steps up or down; 0 where there is no level.
     *
     * @param mask where bands may be seen
     * @param window side of the square whose pixels are counted
     */
    void compute(short[] image, short[] mask, int width, int height, int window) {
        for (int y = 0; y < height; y++) {
            int at = y * stride;
            outside(image, mask, at, width, contrast.base(), contrast.levels() - 1, signs);
            level(image, at, width, contrast.base(), signs, level);
        }
        histograms.layOut(width, window);
        scored = 0;
        sum = 0;
        int margin = window / 2;
        for (int y = 0; y < Math.min(margin, height); y++) {
            slide(noRow, y * stride, width);
        }
        for (int y = 0; y < height; y++) {
            int leaving = y - margin - 1;
            int entering = y + margin;
            if (leaving >= 0 || entering < height) {
                slide(leaving < 0 ? noRow : leaving * stride, entering < height ? entering * stride : noRow, width);
            }
            index(y * stride, width, y * width);
        }
        for (int y = Math.max(0, height - margin - 1); y < height; y++) {
            slide(y * stride, noRow, width);
        }
    }

    // Negative where the mask is 0 or the level below 0 or above the last.
    private static void outside(short[] image, short[] mask, int at, int width, int base, int last, char[] signs) {
        for (int x = 0; x < width; x++) {
            int value = image[at + x] - base;
            signs[x] = (char) (value | last - value | mask[at + x] - 1);
        }
    }

    // The distance from the base, or -1.
    private static void level(short[] image, int at, int width, int base, char[] signs, short[] level) {
        for (int x = 0; x < width; x++) {
            level[at + x] = (short) (image[at + x] - base | -(signs[x] >> Rows.SIGN));
        }
    }

    /** Moves the histograms one row down: takes a row of levels out and another in. */
    private void slide(int leaving, int entering, int width) {
        int x = same(leaving, entering, 0, width);
        while (x < width) {
            short out = level[leaving + x];
            short in = level[entering + x];
            int start = x++;
            while (x < width && level[leaving + x] == out && level[entering + x] == in) {
                x++;
            }
            histograms.count(out, start, x - start, -1);
            histograms.count(in, start, x - start, 1);
            x = same(leaving, entering, x, width);
        }
    }

    /** The first column from {@code x} on in which two rows of levels differ, {@code width} if there is none. */
    private int same(int row, int other, int x, int width) {
        for (int end = Math.min(width, x + FEW); x < end; x++) {
            if (level[row + x] != level[other + x]) {
                return x;
            }
        }
        int length = Arrays.mismatch(level, row + x, row + width, level, other + x, other + width);
        return length < 0 ? width : x + length;
    }

    private void index(int at, int width, int out) {
        int x = 0;
        while (x < width) {
            int start = x;
            x = same(at, noRow, start, width);
            Arrays.fill(values, out + start, out + x, 0);
            while (x < width && level[at + x] >= 0) {
                start = x++;
                while (x < width && level[at + x] == level[at + start]) {
                    x++;
                }
                index(level[at + start], start, x - start, out + start);
            }
        }
    }

    private void index(int value, int x, int run, int out) {
        int at = histograms.at(value, x);
        for (int i = 0; i < run; i++) {
            float index = index(histograms.counts(), at + i, histograms.stride(), contrast.smallest()[value]);
            values[out + i] = index;
            sum += index;
        }
        scored += run;
    }

    private float index(short[] counts, int at, int step, int smallest) {
        int same = counts[at];
        float greatest = 0;
        for (int d = contrast.contrasts() - 1; d >= smallest; d--) {
            int weight = CambiTables.weight(d);
            // No index reaches weight * same, and weights do not rise from here on.
            if (greatest >= weight * same) {
                break;
            }
            int other = Math.max(counts[at + (d + 1) * step], counts[at - (d + 1) * step]);
            if (other > 0) {
                // same + other is at most 4225, so the product is at most 9 * 4225^2 / 4 < 2^26.
                float index = (float) (weight * same * other) * RECIPROCAL[other + same];
                if (index > greatest) {
                    greatest = index;
                }
            }
        }
        return greatest;
    }

    /** The index of the last picture, row by row without gaps. */
    float[] values() {
        return values;
    }

    /** How many pixels of the last picture have a level; the others' index is 0. */
    int scored() {
        return scored;
    }

    /** The sum over the last picture, added up pixel by pixel. */
    double sum() {
        return sum;
    }
}
