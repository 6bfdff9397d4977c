package io.jvmaf.kernel.vector;

import io.jvmaf.feature.cambi.CambiTables;
import io.jvmaf.feature.cambi.Histograms;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * CAMBI's histograms. Flat areas are runs of one level: a run is counted at once, and its histograms lie side by side.
 */
final class VectorCambiHistograms {
    private static final VectorSpecies<Short> SHORT = Species.SHORT;
    private static final VectorSpecies<Short> SHORT_HALF = Species.SHORT_HALF;
    private static final int LANES = SHORT.length();
    private static final int FLOAT_LANES = Species.FLOAT.length();
    private static final ShortVector IOTA = ShortVector.zero(SHORT).addIndex(1);
    private static final float[] RECIPROCAL = CambiTables.reciprocals();

    private VectorCambiHistograms() {}

    static void slide(short[] level, int leaving, int entering, int width, Histograms histograms) {
        int start = 0;
        for (int x = 1; x <= width; x += LANES) {
            long ends = ends(change(level, leaving + x).or(change(level, entering + x)), width - x);
            for (; ends != 0; ends &= ends - 1) {
                int end = x + Long.numberOfTrailingZeros(ends);
                move(level[leaving + start], level[entering + start], start, end - start, histograms);
                start = end;
            }
        }
    }

    private static ShortVector change(short[] level, int at) {
        return ShortVector.fromArray(SHORT, level, at)
                .lanewise(VectorOperators.XOR, ShortVector.fromArray(SHORT, level, at - 1));
    }

    /** A bit for each of {@code rest} pixels that differs from the one before it, and for the row's end. */
    private static long ends(ShortVector change, int rest) {
        long ends = change.compare(VectorOperators.NE, (short) 0).toLong();
        return rest < LANES ? ends & ((1L << rest) - 1) | 1L << rest : ends;
    }

    private static void move(int out, int in, int x, int run, Histograms histograms) {
        if (out == in) {
            return;
        }
        int margin = histograms.margin();
        if (out >= 0) {
            count(histograms.counts(), histograms.at(out, x) - margin, run, margin, (short) -1);
        }
        if (in >= 0) {
            count(histograms.counts(), histograms.at(in, x) - margin, run, margin, (short) 1);
        }
    }

    /**
     * Counts a run of pixels, {@code amount} each, in all windows that hold any: from one pixel at the first window up
     * to all of the run or the whole window, and down again to one at the last.
     */
    private static void count(short[] counts, int at, int run, int margin, short amount) {
        int windows = run + 2 * margin;
        short most = (short) Math.min(run, 2 * margin + 1);
        ShortVector up = IOTA.add((short) 1);
        ShortVector down = IOTA.neg().add((short) windows);
        for (int i = at; i < at + windows; i += LANES) {
            ShortVector pixels = up.min(down).min(most).max((short) 0);
            ShortVector.fromArray(SHORT, counts, i).add(pixels.mul(amount)).intoArray(counts, i);
            up = up.add((short) LANES);
            down = down.sub((short) LANES);
        }
    }

    static int index(short[] level, int at, int width, byte[] smallest, Histograms histograms, float[] out, int outAt) {
        int scored = 0;
        int start = 0;
        for (int x = 1; x <= width; x += LANES) {
            long ends = ends(change(level, at + x), width - x);
            for (; ends != 0; ends &= ends - 1) {
                int end = x + Long.numberOfTrailingZeros(ends);
                scored += indexRun(level[at + start], start, end - start, smallest, histograms, out, outAt + start);
                start = end;
            }
        }
        return scored;
    }

    private static int indexRun(int level, int x, int run, byte[] smallest, Histograms histograms, float[] out,
            int outAt) {
        if (level < 0) {
            Arrays.fill(out, outAt, outAt + run, 0);
            return 0;
        }
        indexRun(histograms, histograms.at(level, x), smallest[level], out, outAt, run);
        return run;
    }

    // May write past the run: what lies there is written later.
    private static void indexRun(Histograms histograms, int at, int smallest, float[] out, int outAt, int run) {
        short[] counts = histograms.counts();
        int stride = histograms.stride();
        int contrasts = histograms.contrasts();
        for (int i = 0; i < run; i += FLOAT_LANES) {
            IntVector same = ints(ShortVector.fromArray(SHORT_HALF, counts, at + i));
            FloatVector greatest = FloatVector.zero(Species.FLOAT);
            for (int d = smallest; d < contrasts; d++) {
                int step = (d + 1) * stride;
                ShortVector other = ShortVector.fromArray(SHORT_HALF, counts, at + i + step)
                        .max(ShortVector.fromArray(SHORT_HALF, counts, at + i - step));
                if (other.compare(VectorOperators.NE, (short) 0).anyTrue()) {
                    greatest = greatest.max(index(same, ints(other), CambiTables.weight(d), histograms.work()));
                }
            }
            greatest.intoArray(out, outAt + i);
        }
    }

    // weight * same is below 2^16 and exact, so its product with other is rounded once, as the integer product is.
    private static FloatVector index(IntVector same, IntVector other, int weight, int[] sums) {
        same.add(other).intoArray(sums, 0);
        FloatVector reciprocal = FloatVector.fromArray(Species.FLOAT, RECIPROCAL, 0, sums, 0);
        return floats(same).mul(weight).mul(floats(other)).mul(reciprocal);
    }

    private static FloatVector floats(IntVector ints) {
        return (FloatVector) ints.convertShape(VectorOperators.I2F, Species.FLOAT, 0);
    }

    private static IntVector ints(ShortVector shorts) {
        return (IntVector) shorts.convertShape(VectorOperators.S2I, Species.INT, 0);
    }

    static double sum(float[] values, int size) {
        DoubleVector sums = DoubleVector.zero(Species.DOUBLE);
        int bound = Species.DOUBLE.loopBound(size);
        for (int i = 0; i < bound; i += Species.DOUBLE.length()) {
            sums = sums.add(Samples.doubles(values, i));
        }
        double sum = sums.reduceLanes(VectorOperators.ADD);
        for (int i = bound; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }
}
