package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatadm.DetailRow;
import io.jvmaf.feature.floatadm.FloatAdmKernel;
import io.jvmaf.feature.floatadm.ScalarFloatAdm;
import io.jvmaf.feature.rows.RowSums;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** {@link FloatAdmKernel} with a lane a column; rows are rounded up to whole vectors. */
final class VectorFloatAdm implements FloatAdmKernel {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final int LANES = FLOAT.length();
    private static final int FEW = Species.DOUBLE.length();
    private static final VectorShuffle<Float> EVEN = VectorShuffle.makeUnzip(FLOAT, 0);
    private static final VectorShuffle<Float> ODD = VectorShuffle.makeUnzip(FLOAT, 1);
    private static final FloatAdmSteps[] STEPS = FloatAdmSteps.values();
    private final FloatAdmKernel oneByOne = new ScalarFloatAdm();

    @Override
    public void read(Plane plane, int y, float[] out, int at) {
        Samples.centred(plane, y, out, at);
    }

    @Override
    public void down(float[] samples, int[] rows, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            load(samples, rows[0] + x).mul(taps[0]).add(load(samples, rows[1] + x).mul(taps[1]))
                    .add(load(samples, rows[2] + x).mul(taps[2])).add(load(samples, rows[3] + x).mul(taps[3]))
                    .intoArray(out, 1 + x);
        }
    }

    @Override
    public void split(float[] row, float[] even, float[] odd, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector first = load(row, 2 * x);
            FloatVector second = load(row, 2 * x + LANES);
            first.rearrange(EVEN, second).intoArray(even, x);
            first.rearrange(ODD, second).intoArray(odd, x);
        }
    }

    @Override
    public void across(float[] even, float[] odd, float[] taps, float[] out, int at, int width) {
        for (int x = 0; x < width; x += LANES) {
            load(even, x).mul(taps[0]).add(load(odd, x).mul(taps[1])).add(load(even, x + 1).mul(taps[2]))
                    .add(load(odd, x + 1).mul(taps[3])).intoArray(out, at + x);
        }
    }

    @Override
    public void part(DetailRow row, double gainLimit, int from, int to) {
        float limit = (float) gainLimit;
        if (limit != gainLimit) {
            oneByOne.part(row, gainLimit, from, to);
            return;
        }
        for (FloatAdmSteps step : STEPS) {
            step.run(row, limit, from, to);
        }
    }

    @Override
    public void weigh(float[] band, float factor, float[] weighted, float[] masking, int from, int to) {
        for (int x = from; x < to; x += FEW) {
            FloatVector value = VectorSsim.few(band, x).mul(factor);
            value.intoArray(weighted, x);
            floats(Samples.doubles(value.abs()).mul(THIRTIETH)).intoArray(masking, x + 1);
        }
    }

    @Override
    public void addThreshold(float[][] rows, float[] centre, float[] threshold, int from, int to) {
        addThreshold(rows[0], rows[1], rows[2], centre, threshold, from, to);
    }

    private static void addThreshold(float[] above, float[] here, float[] below, float[] centre, float[] threshold,
            int from, int to) {
        for (int x = from; x < to; x += FEW) {
            FloatVector sum = VectorSsim.few(above, x).add(VectorSsim.few(above, x + 1))
                    .add(VectorSsim.few(above, x + 2)).add(VectorSsim.few(here, x));
            DoubleVector own = Samples.doubles(VectorSsim.few(centre, x).abs()).mul(FIFTEENTH);
            sum = floats(Samples.doubles(sum).add(own)).add(VectorSsim.few(here, x + 2))
                    .add(VectorSsim.few(below, x)).add(VectorSsim.few(below, x + 1)).add(VectorSsim.few(below, x + 2));
            VectorSsim.few(threshold, x).add(sum).intoArray(threshold, x);
        }
    }

    @Override
    public void exceed(float[] weighted, float[] threshold, float[] out, int from, int to) {
        for (int x = from; x < to; x += LANES) {
            FloatVector visible = load(weighted, x).abs().sub(load(threshold, x));
            visible.blend(0, visible.lt(0)).intoArray(out, x - from);
        }
    }

    @Override
    public void sums(float[][] rows, int count, int width, float[] sums) {
        RowSums.of(rows, count, width, sums);
    }

    private static FloatVector load(float[] samples, int at) {
        return FloatVector.fromArray(FLOAT, samples, at);
    }

    private static FloatVector floats(DoubleVector values) {
        return (FloatVector) values.convertShape(VectorOperators.D2F, Species.FLOAT_HALF, 0);
    }
}
