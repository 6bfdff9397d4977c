package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatmotion.FloatMotionKernel;
import io.jvmaf.feature.floatmotion.HalfColumns;
import io.jvmaf.feature.floatmotion.ScalarFloatMotion;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** {@link FloatMotionKernel} with a lane a column; rows are rounded up to whole vectors. */
final class VectorFloatMotion implements FloatMotionKernel {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final int LANES = FLOAT.length();
    private static final VectorShuffle<Float> EVEN = VectorShuffle.makeUnzip(FLOAT, 0);
    private static final VectorShuffle<Float> ODD = VectorShuffle.makeUnzip(FLOAT, 1);
    private final FloatMotionKernel oneByOne = new ScalarFloatMotion();

    @Override
    public void read(Plane plane, int y, float[] out) {
        Samples.centred(plane, y, out, 0);
    }

    @Override
    public void blurDown(float[][] rows, float[] taps, float[] out, int width) {
        blurDown(rows[0], rows[1], rows[2], rows[3], rows[4], taps, out, width);
    }

    // The reference starts its sum from 0. That changes none but the sign of one that is 0, which the difference drops.
    private static void blurDown(float[] a, float[] b, float[] c, float[] d, float[] e, float[] taps, float[] out,
            int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector sum = load(a, x).mul(taps[0]).add(load(b, x).mul(taps[1])).add(load(c, x).mul(taps[2]));
            sum.add(load(d, x).mul(taps[3])).add(load(e, x).mul(taps[4])).intoArray(out, RADIUS + x);
        }
    }

    @Override
    public void blurAcross(float[] row, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector sum = load(row, x).mul(taps[0]).add(load(row, x + 1).mul(taps[1]))
                    .add(load(row, x + 2).mul(taps[2]));
            sum.add(load(row, x + 3).mul(taps[3])).add(load(row, x + 4).mul(taps[4])).intoArray(out, x);
        }
    }

    @Override
    public void difference(float[] a, float[] b, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            load(a, x).sub(load(b, x)).abs().intoArray(out, x);
        }
    }

    @Override
    public void halve(float[] upper, float[] lower, float down, HalfColumns columns, float[] out) {
        if (columns.isEven()) {
            halve(upper, lower, (1 - down) * 0.5f, down * 0.5f, columns.width(), out);
        } else {
            oneByOne.halve(upper, lower, down, columns, out);
        }
    }

    private static void halve(float[] upper, float[] lower, float above, float below, int width, float[] out) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector left = load(upper, 2 * x);
            FloatVector right = load(upper, 2 * x + LANES);
            FloatVector sum = left.rearrange(EVEN, right).mul(above).add(left.rearrange(ODD, right).mul(above));
            left = load(lower, 2 * x);
            right = load(lower, 2 * x + LANES);
            sum.add(left.rearrange(EVEN, right).mul(below)).add(left.rearrange(ODD, right).mul(below))
                    .intoArray(out, x);
        }
    }

    @Override
    public void sums(float[][] rows, int count, int width, float[] sums) {
        RowSums.of(rows, count, width, sums);
    }

    private static FloatVector load(float[] row, int at) {
        return FloatVector.fromArray(FLOAT, row, at);
    }
}
