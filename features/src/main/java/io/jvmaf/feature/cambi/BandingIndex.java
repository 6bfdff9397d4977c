package io.jvmaf.feature.cambi;

import java.util.Arrays;

/**
 * The banding index of a picture at one scale (cambi.c, calculate_c_values), with its workspace: at each pixel of a
 * level the greatest of weight * p0 * p / (p0 + p) over the visible contrasts d, where p0 pixels of the window have its
 * level and p, the larger of two counts, has the level d steps up or down; 0 where there is no level. Flat areas are
 * runs of one level: a run is counted at once.
 *
 * <p>Rows come in one by one from the top.
 */
final class BandingIndex {
    private static final float[] RECIPROCAL = CambiTables.reciprocals();
    private static final int COUNT = 0xffff;

    private final VisibleContrast contrast;
    private final Histograms histograms;
    private final RunsOfRows runs;
    private final long[] levels;
    private final float[] values;
    private int width;
    private int height;
    private int window;
    private int entered;
    private int scored;
    private double sum;

    BandingIndex(VisibleContrast contrast, int maxWidth, int maxHeight, int maxWindow) {
        this.contrast = contrast;
        this.histograms = new Histograms(contrast.levels(), contrast.contrasts(), maxWidth, maxWindow);
        this.runs = new RunsOfRows(maxWidth, maxWindow);
        this.levels = new long[Lanes.row(maxWidth)];
        this.values = new float[maxWidth * maxHeight + Lanes.COUNT];
    }

    /** Begins a picture at one scale, with the side of the square window whose pixels are counted. */
    void open(int columns, int rows, int side) {
        width = columns;
        height = rows;
        window = side;
        entered = 0;
        scored = 0;
        sum = 0;
        histograms.layOut(width, window);
        runs.forget(window);
    }

    /**
     * The next row of the picture.
     *
     * @param pixels at most 1024
     * @param marks all bits of a lane where bands may be seen, else none
     */
    void enter(long[] pixels, long[] marks) {
        leave();
        int last = contrast.base() + contrast.levels() - 1;
        levels(pixels, marks, Lanes.longs(width), contrast.base() * Lanes.ONES, last * Lanes.ONES, levels);
        Lanes.end(levels, width, 0);
        scored += runs.find(entered, levels, width);
        add(entered);
        advance();
    }

    /** Ends the picture: the index is complete then. */
    void close() {
        while (entered < height + window) {
            leave();
            advance();
        }
    }

    private void leave() {
        int y = entered - window;
        if (y >= 0) {
            remove(y);
        }
    }

    private void advance() {
        int y = entered - window / 2;
        if (y >= 0 && y < height) {
            Arrays.fill(values, y * width, (y + 1) * width, 0);
            index(y, y * width);
        }
        entered++;
    }

    // One more than the distance from the base, or 0.
    private static void levels(long[] pixels, long[] marks, int longs, long base, long last, long[] levels) {
        for (int i = 0; i < longs; i++) {
            long distance = Lanes.notLess(pixels[i], base);
            long inside = distance & Lanes.notLess(last, pixels[i]);
            levels[i] = Lanes.choose(inside, (distance & ~Lanes.HIGHEST) + Lanes.ONES, 0) & marks[i];
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
            long inside = -1L << Lanes.lane(start) * Lanes.BITS;
            int x = start - Lanes.lane(start);
            for (; x + Lanes.COUNT < end; x += Lanes.COUNT) {
                index(histograms.counts(), at++, inside, smallest, out + x);
                inside = -1;
            }
            index(histograms.counts(), at, inside & -1L >>> (x + Lanes.COUNT - end) * Lanes.BITS, smallest,
                    out + x);
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
                long other = Lanes.choose(Lanes.notLess(up, down), up, down);
                int weight = CambiTables.weight(d);
                greatest0 = Math.max(greatest0, index(weight, same0, (int) other & COUNT));
                greatest1 = Math.max(greatest1, index(weight, same1, (int) (other >>> 16) & COUNT));
                greatest2 = Math.max(greatest2, index(weight, same2, (int) (other >>> 32) & COUNT));
                greatest3 = Math.max(greatest3, index(weight, same3, (int) (other >>> 48)));
            }
        }
        // Mostly there is nothing.
        if ((greatest0 | greatest1 | greatest2 | greatest3) != 0) {
            put(out, greatest0);
            put(out + 1, greatest1);
            put(out + 2, greatest2);
            put(out + 3, greatest3);
        }
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
