package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LT;

import io.jvmaf.feature.adm.Alignment;
import io.jvmaf.feature.adm.Decoupling;
import io.jvmaf.feature.adm.DecouplingKernel;
import io.jvmaf.feature.adm.ScalarDecoupling;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** {@link DecouplingKernel} in 32-bit lanes: first what is aligned, then band by band. */
final class VectorAdmDecoupling implements DecouplingKernel {
    private static final int LANES = Species.INT.length();
    private static final float NEAR = 0x1p-18f;

    private final DecouplingKernel scalar = new ScalarDecoupling();

    @Override
    public void row(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive, Alignment alignment) {
        if (gain != Math.rint(gain)) {
            scalar.row(reference, distorted, gain, from, to, restored, additive, alignment);
            return;
        }
        // The last band's output holds what is aligned until its turn comes.
        int[] aligned = additive[D];
        align(reference[H], reference[V], distorted[H], distorted[V], from, to, aligned);
        for (int theta = 0; theta < reference.length; theta++) {
            split(reference[theta], distorted[theta], aligned, (int) gain, from, to, restored[theta], additive[theta]);
        }
    }

    /**
     * Writes all ones where the gradients are aligned, zeros elsewhere.
     *
     * <p>The test is made in float. Its two sides are off by less than 22 * 2<sup>-24</sup> of the right one (roundings
     * of coefficients, products and sums, and those of the exact test), a sum of products of either sign included, since
     * |oh th| + |ov tv| is at most the product of the lengths. Where they are closer than {@link #NEAR}, the exact test
     * decides. Nothing overflows: the right side is below 2<sup>126</sup>.
     */
    private static void align(int[] oh, int[] ov, int[] th, int[] tv, int from, int to, int[] aligned) {
        for (int k = MARGIN + from; k < MARGIN + to; k += LANES) {
            FloatVector fh = (FloatVector) IntVector.fromArray(Species.INT, oh, k).convert(I2F, 0);
            FloatVector fv = (FloatVector) IntVector.fromArray(Species.INT, ov, k).convert(I2F, 0);
            FloatVector gh = (FloatVector) IntVector.fromArray(Species.INT, th, k).convert(I2F, 0);
            FloatVector gv = (FloatVector) IntVector.fromArray(Species.INT, tv, k).convert(I2F, 0);
            FloatVector dot = fh.mul(gh).add(fv.mul(gv));
            FloatVector left = dot.mul(dot);
            FloatVector right = fh.mul(fh).add(fv.mul(fv)).mul(gh.mul(gh).add(gv.mul(gv)))
                    .mul(Decoupling.COS_1DEG_SQ);
            IntVector ones = (IntVector) left.compare(GE, right).and(dot.compare(GE, 0)).cast(Species.INT).toVector();
            ones.intoArray(aligned, k);
            if (left.sub(right).abs().compare(LT, right.mul(NEAR)).anyTrue()) {
                alignExactly(oh, ov, th, tv, k, aligned);
            }
        }
    }

    private static void alignExactly(int[] ohs, int[] ovs, int[] ths, int[] tvs, int k, int[] aligned) {
        for (int i = k; i < k + LANES; i++) {
            long oh = ohs[i];
            long ov = ovs[i];
            long th = ths[i];
            long tv = tvs[i];
            aligned[i] = Decoupling.aligned(oh * th + ov * tv, oh * oh + ov * ov, th * th + tv * tv) ? -1 : 0;
        }
    }

    /** Splits one band: vectors whose references are small, and from the first other one on with the quotient. */
    private static void split(int[] reference, int[] distorted, int[] aligned, int gain, int from, int to,
            int[] restored, int[] additive) {
        int k = splitSmall(reference, distorted, aligned, gain, MARGIN + from, MARGIN + to, restored, additive);
        AdmQuotient.split(reference, distorted, aligned, gain, k, MARGIN + to, restored, additive);
    }

    /**
     * Splits elements {@code k} to {@code end} while references are at most {@link Decoupling#EXACT}: {@code distorted}
     * held to 0..{@code reference}, or where aligned to 0..{@code gain} times that.
     *
     * @return where it ended
     */
    private static int splitSmall(int[] reference, int[] distorted, int[] aligned, int gain, int k, int end,
            int[] restored, int[] additive) {
        for (; k < end; k += LANES) {
            IntVector o = IntVector.fromArray(Species.INT, reference, k);
            if (o.abs().compare(GT, Decoupling.EXACT).anyTrue()) {
                return k;
            }
            IntVector t = IntVector.fromArray(Species.INT, distorted, k);
            IntVector limit = o.blend(o.mul(gain), IntVector.fromArray(Species.INT, aligned, k).compare(LT, 0));
            IntVector kept = t.max(limit.min(0)).min(limit.max(0));
            kept.intoArray(restored, k);
            t.sub(kept).intoArray(additive, k);
        }
        return k;
    }
}
