package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatvif.FloatVifKernel;
import io.jvmaf.feature.floatvif.MomentRow;
import io.jvmaf.feature.floatvif.ProductRows;
import io.jvmaf.feature.floatvif.VisualNoise;
import io.jvmaf.feature.rows.RowSums;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link FloatVifKernel} with a lane a column; rows are rounded up to whole vectors, two at a time. */
final class VectorFloatVif implements FloatVifKernel {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final int LANES = FLOAT.length();
    private static final FloatVifSteps[] STEPS = FloatVifSteps.values();

    @Override
    public void read(Plane plane, int y, float[] out, int at) {
        Samples.centred(plane, y, out, at);
    }

    @Override
    public void multiply(float[] reference, int r, float[] distorted, int d, ProductRows out, int to, int width) {
        multiply(reference, r, reference, r, out.reference(), to, width);
        multiply(distorted, d, distorted, d, out.distorted(), to, width);
        multiply(reference, r, distorted, d, out.both(), to, width);
    }

    private static void multiply(float[] a, int atA, float[] b, int atB, float[] out, int to, int width) {
        for (int x = 0; x < width; x++) {
            out[to + x] = a[atA + x] * b[atB + x];
        }
    }

    @Override
    public void down(float[] samples, int[] rows, float[] taps, float[] out, int at, int width) {
        for (int x = 0; x < width; x += 2 * LANES) {
            FloatVector left = load(samples, rows[0] + x).mul(taps[0]);
            FloatVector right = load(samples, rows[0] + x + LANES).mul(taps[0]);
            for (int tap = 1; tap < taps.length; tap++) {
                left = left.add(load(samples, rows[tap] + x).mul(taps[tap]));
                right = right.add(load(samples, rows[tap] + x + LANES).mul(taps[tap]));
            }
            left.intoArray(out, at + x);
            right.intoArray(out, at + x + LANES);
        }
    }

    @Override
    public void across(float[] row, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x += 2 * LANES) {
            FloatVector left = load(row, x).mul(taps[0]);
            FloatVector right = load(row, x + LANES).mul(taps[0]);
            for (int tap = 1; tap < taps.length; tap++) {
                left = left.add(load(row, x + tap).mul(taps[tap]));
                right = right.add(load(row, x + tap + LANES).mul(taps[tap]));
            }
            left.intoArray(out, x);
            right.intoArray(out, x + LANES);
        }
    }

    private static FloatVector load(float[] samples, int at) {
        return FloatVector.fromArray(FLOAT, samples, at);
    }

    @Override
    public void inform(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
        for (FloatVifSteps step : STEPS) {
            step.run(row, noise, kept, total, width);
        }
    }

    @Override
    public void sums(float[][] rows, int count, int width, float[] sums) {
        RowSums.of(rows, count, width, sums);
    }
}
