package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** The split of distorted coefficients in plain loops. */
public final class ScalarDecoupling implements DecouplingKernel {
    @Override
    public void row(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive) {
        int[] oh = reference[H];
        int[] ov = reference[V];
        int[] od = reference[D];
        int[] th = distorted[H];
        int[] tv = distorted[V];
        int[] td = distorted[D];
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            boolean aligned = aligned(oh[j], ov[j], th[j], tv[j]);
            restored[H][j] = kept(oh[j], th[j], aligned, gain);
            restored[V][j] = kept(ov[j], tv[j], aligned, gain);
            restored[D][j] = kept(od[j], td[j], aligned, gain);
            additive[H][j] = th[j] - restored[H][j];
            additive[V][j] = tv[j] - restored[V][j];
            additive[D][j] = td[j] - restored[D][j];
        }
    }

    // Sums of products below 2 * 2.103e9^2 < 2^63.
    private static boolean aligned(long oh, long ov, long th, long tv) {
        return Decoupling.aligned(oh * th + ov * tv, oh * oh + ov * ov, th * th + tv * tv);
    }

    private static int kept(int o, int t, boolean aligned, double gain) {
        int restored = Decoupling.restore(o, t);
        return aligned ? Decoupling.enhance(restored, t, gain) : restored;
    }
}
