package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.floatadm.Decoupling.COS_1_DEGREE_SQUARED;
import static io.jvmaf.feature.floatadm.Decoupling.EPS;

import io.jvmaf.feature.adm.Theta;
import io.jvmaf.feature.floatadm.DetailRow;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The steps of float_adm's decoupling, in order. As with {@link LabSteps} they are called through one method to be
 * compiled each on its own.
 */
enum FloatAdmSteps {
    /** Where a change counts as an enhancement. */
    ANGLES {
        @Override
        void run(DetailRow row, float gainLimit, int from, int to) {
            for (int x = from; x < to; x += LANES) {
                FloatVector oh = load(row.reference()[Theta.H], x);
                FloatVector ov = load(row.reference()[Theta.V], x);
                FloatVector th = load(row.distorted()[Theta.H], x);
                FloatVector tv = load(row.distorted()[Theta.V], x);
                FloatVector product = oh.mul(th).add(ov.mul(tv));
                FloatVector bound = oh.mul(oh).add(ov.mul(ov)).mul(COS_1_DEGREE_SQUARED)
                        .mul(th.mul(th).add(tv.mul(tv)));
                VectorMask<Float> enhanced = product.compare(VectorOperators.GE, 0)
                        .and(product.mul(product).compare(VectorOperators.GE, bound));
                FloatVector.zero(Species.FLOAT).blend(1, enhanced).intoArray(row.enhanced(), x);
            }
        }
    },
    /** What is left of each band, were there no enhancement. */
    KEPT {
        @Override
        void run(DetailRow row, float gainLimit, int from, int to) {
            for (int theta = 0; theta < Theta.BANDS; theta++) {
                keep(row.reference()[theta], row.distorted()[theta], row.restored()[theta], from, to);
            }
        }
    },
    /** What is left of it under the limit of gain, and what was added. */
    ADDED {
        @Override
        void run(DetailRow row, float gainLimit, int from, int to) {
            for (int theta = 0; theta < Theta.BANDS; theta++) {
                limit(row.distorted()[theta], row.enhanced(), gainLimit, row.restored()[theta], row.additive()[theta],
                        from, to);
            }
        }
    };

    private static final int LANES = Species.FLOAT.length();

    /** Takes the step for columns {@code from} to {@code to}, rounded up to whole vectors. */
    abstract void run(DetailRow row, float gainLimit, int from, int to);

    private static void keep(float[] reference, float[] distorted, float[] restored, int from, int to) {
        for (int x = from; x < to; x += LANES) {
            FloatVector o = load(reference, x);
            FloatVector gain = load(distorted, x).mul(FloatVector.broadcast(Species.FLOAT, 1).div(o.add(EPS)));
            gain = gain.blend(0, gain.lt(0)).blend(1, gain.compare(VectorOperators.GT, 1));
            gain.mul(o).intoArray(restored, x);
        }
    }

    // The scalar product with the limit is a double's, exact for two floats: if it is the lesser, it is rounded once,
    // as here; if the distorted coefficient is, the rounded product is not below that either.
    private static void limit(float[] distorted, float[] enhanced, float gainLimit, float[] restored,
            float[] additive, int from, int to) {
        for (int x = from; x < to; x += LANES) {
            FloatVector t = load(distorted, x);
            FloatVector kept = load(restored, x);
            FloatVector most = kept.mul(gainLimit);
            VectorMask<Float> counts = load(enhanced, x).compare(VectorOperators.GT, 0);
            VectorMask<Float> up = kept.compare(VectorOperators.GT, 0).and(counts);
            VectorMask<Float> down = kept.lt(0).and(counts);
            FloatVector limited = kept.blend(most.min(t), up).blend(most.max(t), down);
            limited.intoArray(restored, x);
            t.sub(limited).intoArray(additive, x);
        }
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(Species.FLOAT, values, at);
    }
}
