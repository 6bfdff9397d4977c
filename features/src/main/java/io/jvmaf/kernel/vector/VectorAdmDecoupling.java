package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.Decoupling;
import io.jvmaf.feature.adm.DecouplingKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link DecouplingKernel} in 32-bit lanes.
 *
 * <p>The test for one degree is made in float. Its two sides are off by less than 22 * 2<sup>-24</sup> of the right one
 * (roundings of coefficients, products and sums, and those of the exact test), a sum of products of either sign
 * included, since |oh th| + |ov tv| is at most the product of the lengths. Where they are closer than {@link #NEAR}, the
 * scalar kernel decides. None overflows: the right side is below 2<sup>126</sup>.
 */
final class VectorAdmDecoupling implements DecouplingKernel {
    private static final int LANES = Species.INT.length();
    private static final float NEAR = 0x1p-18f;

    private final DecouplingKernel scalar;

    VectorAdmDecoupling(DecouplingKernel scalar) {
        this.scalar = scalar;
    }

    @Override
    public void row(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive) {
        if (gain != Math.rint(gain)) {
            scalar.row(reference, distorted, gain, from, to, restored, additive);
            return;
        }
        for (int j = from; j < to; j += LANES) {
            if (!split(reference, distorted, (int) gain, MARGIN + j, restored, additive)) {
                scalar.row(reference, distorted, gain, j, Math.min(j + LANES, to), restored, additive);
            }
        }
    }

    /** Splits one vector, or tells that it cannot. */
    private static boolean split(int[][] reference, int[][] distorted, int gain, int k, int[][] restored,
            int[][] additive) {
        IntVector oh = IntVector.fromArray(Species.INT, reference[H], k);
        IntVector ov = IntVector.fromArray(Species.INT, reference[V], k);
        IntVector od = IntVector.fromArray(Species.INT, reference[D], k);
        IntVector th = IntVector.fromArray(Species.INT, distorted[H], k);
        IntVector tv = IntVector.fromArray(Species.INT, distorted[V], k);
        IntVector td = IntVector.fromArray(Species.INT, distorted[D], k);
        FloatVector fh = toFloat(oh);
        FloatVector fv = toFloat(ov);
        FloatVector gh = toFloat(th);
        FloatVector gv = toFloat(tv);
        FloatVector dot = fh.mul(gh).add(fv.mul(gv));
        FloatVector left = dot.mul(dot);
        FloatVector right = fh.mul(fh).add(fv.mul(fv)).mul(gh.mul(gh).add(gv.mul(gv))).mul(Decoupling.COS_1DEG_SQ);
        if (left.sub(right).abs().compare(VectorOperators.LT, right.mul(NEAR)).anyTrue()) {
            return false;
        }
        VectorMask<Integer> aligned = left.compare(VectorOperators.GE, right)
                .and(dot.compare(VectorOperators.GE, 0)).cast(Species.INT);
        IntVector kh;
        IntVector kv;
        IntVector kd;
        if (oh.abs().max(ov.abs()).max(od.abs()).compare(VectorOperators.GT, Decoupling.EXACT).anyTrue()) {
            kh = AdmQuotient.restore(oh, th);
            kv = AdmQuotient.restore(ov, tv);
            kd = AdmQuotient.restore(od, td);
        } else {
            kh = hold(th, oh);
            kv = hold(tv, ov);
            kd = hold(td, od);
        }
        kh = kh.blend(hold(th, enhance(kh, gain)), aligned);
        kv = kv.blend(hold(tv, enhance(kv, gain)), aligned);
        kd = kd.blend(hold(td, enhance(kd, gain)), aligned);
        kh.intoArray(restored[H], k);
        kv.intoArray(restored[V], k);
        kd.intoArray(restored[D], k);
        th.sub(kh).intoArray(additive[H], k);
        tv.sub(kv).intoArray(additive[V], k);
        td.sub(kd).intoArray(additive[D], k);
        return true;
    }

    private static FloatVector toFloat(IntVector v) {
        return (FloatVector) v.convert(VectorOperators.I2F, 0);
    }

    /** {@code t} held to 0..{@code limit}, or {@code limit}..0. */
    static IntVector hold(IntVector t, IntVector limit) {
        return t.max(limit.min(0)).min(limit.max(0));
    }

    /** {@code kept} times {@code gain}, or, where that leaves the range, a number of its sign past any coefficient. */
    private static IntVector enhance(IntVector kept, int gain) {
        int greatest = Integer.MAX_VALUE / gain;
        return kept.max(-greatest).min(greatest).mul(gain);
    }
}
