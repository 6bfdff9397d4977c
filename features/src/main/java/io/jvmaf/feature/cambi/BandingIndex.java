package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * The banding index of a picture at one scale (cambi.c, calculate_c_values), with its workspace. Flat areas are runs of
 * one level: a run is counted at once.
 */
final class BandingIndex {
    private static final float[] RECIPROCAL = CambiTables.reciprocals();
    private static final long HIGHEST_BITS = 0x8000_8000_8000_8000L;
    private static final int COUNT = 0xffff;

    private final VisibleContrast contrast;
    private final Histograms histograms;
    private final RunsOfRows runs;
    private final int stride;
    private final short[] level;
    private final char[] signs;
    private final float[] values;
    private int scored;
    private double sum;

    BandingIndex(VisibleContrast contrast, int maxWidth, int maxHeight, int stride, int maxWindow) {
        this.contrast = contrast;
        this.histograms = new Histograms(contrast.levels(), contrast.contrasts(), maxWidth, maxWindow);
        this.runs = new RunsOfRows(maxWidth, maxWindow);
        this.stride = stride;
        this.level = new short[maxWidth];
        this.signs = new char[maxWidth];
        this.values = new float[maxWidth * maxHeight + Histograms.LANES];
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
        histograms.layOut(width, window);
        runs.forget(window);
        scored = 0;
        sum = 0;
        int margin = window / 2;
        for (int y = -margin; y <= height + margin; y++) {
            int leaving = y - margin - 1;
            if (leaving >= 0 && leaving < height) {
                remove(leaving);
            }
            int entering = y + margin;
            if (entering < height) {
                int at = entering * stride;
                outside(image, mask, at, width, contrast.base(), contrast.levels() - 1, signs);
                System.arraycopy(image, at, level, 0, width);
                level(level, width, contrast.base(), signs);
                runs.find(entering, level, width);
                add(entering);
            }
            if (y >= 0 && y < height) {
                Arrays.fill(values, y * width, (y + 1) * width, 0);
                index(y, y * width);
            }
        }
    }

    // Negative where the mask is 0 or the level below 0 or above the last.
    private static void outside(short[] image, short[] mask, int at, int width, int base, int last, char[] signs) {
        for (int x = 0; x < width; x++) {
            int value = image[at + x] - base;
            signs[x] = (char) (value | last - value | mask[at + x] - 1);
        }
    }

    // From luma to the distance from the base, or -1.
    private static void level(short[] level, int width, int base, char[] signs) {
        for (int x = 0; x < width; x++) {
            level[x] = (short) (level[x] - base | -(signs[x] >> Rows.SIGN));
        }
    }

    private void remove(int y) {
        for (int run = runs.first(y); run < runs.end(y); run++) {
            histograms.remove(runs.level(run), runs.start(run), runs.length(run));
        }
    }

    private void add(int y) {
        for (int run = runs.first(y); run < runs.end(y); run++) {
            histograms.add(runs.level(run), runs.start(run), runs.length(run));
        }
    }

    private void index(int y, int out) {
        for (int run = runs.first(y); run < runs.end(y); run++) {
            int start = runs.start(run);
            int end = start + runs.length(run);
            int at = histograms.at(runs.level(run), start);
            int smallest = contrast.smallest()[runs.level(run)];
            long inside = -1L << start % Histograms.LANES * Short.SIZE;
            int x = start - start % Histograms.LANES;
            for (; x + Histograms.LANES < end; x += Histograms.LANES) {
                index(histograms.counts(), at++, inside, smallest, out + x);
                inside = -1;
            }
            index(histograms.counts(), at, inside & -1L >>> (x + Histograms.LANES - end) * Short.SIZE, smallest,
                    out + x);
            scored += end - start;
        }
    }

    /** Adds the index of those of four pixels that are inside the run; the others' count is taken for 0. */
    private void index(long[] counts, int at, long inside, int smallest, int out) {
        long same = counts[at] & inside;
        int same0 = (int) same & COUNT;
        int same1 = (int) (same >>> 16) & COUNT;
        int same2 = (int) (same >>> 32) & COUNT;
        int same3 = (int) (same >>> 48);
        int greatest0 = 0;
        int greatest1 = 0;
        int greatest2 = 0;
        int greatest3 = 0;
        for (int d = smallest; d < contrast.contrasts(); d++) {
            int step = (d + 1) * histograms.stride();
            long up = counts[at + step];
            long down = counts[at - step];
            if ((up | down) != 0) {
                long other = greater(up, down);
                int weight = CambiTables.weight(d);
                greatest0 = Math.max(greatest0, index(weight, same0, (int) other & COUNT));
                greatest1 = Math.max(greatest1, index(weight, same1, (int) (other >>> 16) & COUNT));
                greatest2 = Math.max(greatest2, index(weight, same2, (int) (other >>> 32) & COUNT));
                greatest3 = Math.max(greatest3, index(weight, same3, (int) (other >>> 48)));
            }
        }
        put(out, greatest0);
        put(out + 1, greatest1);
        put(out + 2, greatest2);
        put(out + 3, greatest3);
    }

    // The greater of each of four pairs of counts, which are below 2^15.
    private static long greater(long a, long b) {
        long notLess = (a | HIGHEST_BITS) - b & HIGHEST_BITS;
        return b ^ (a ^ b) & notLess - (notLess >>> 15);
    }

    // The bits of a float, as those of numbers that are not negative compare as the numbers do.
    private static int index(int weight, int same, int other) {
        // same + other is at most 4225, so the product is at most 9 * 4225^2 / 4 < 2^26.
        return Float.floatToRawIntBits((float) (weight * same * other) * RECIPROCAL[other + same]);
    }

    private void put(int at, int bits) {
        float index = Float.intBitsToFloat(bits);
        values[at] += index;
        sum += index;
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
