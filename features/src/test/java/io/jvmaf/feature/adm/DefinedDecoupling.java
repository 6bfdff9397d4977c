package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** The split of distorted coefficients, column by column. */
final class DefinedDecoupling implements DecouplingKernel {
    @Override
    public void row(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive, Alignment alignment) {
        int[] oh = reference[H];
        int[] ov = reference[V];
        int[] od = reference[D];
        int[] th = distorted[H];
        int[] tv = distorted[V];
        int[] td = distorted[D];
        for (int j = MARGIN + from; j < MARGIN + to; j++) {
            int kh = Decoupling.restore(oh[j], th[j]);
            int kv = Decoupling.restore(ov[j], tv[j]);
            int kd = Decoupling.restore(od[j], td[j]);
            // What is restored in full cannot be enhanced, aligned or not.
            if ((kh != th[j] || kv != tv[j] || kd != td[j]) && aligned(oh[j], ov[j], th[j], tv[j])) {
                kh = enhance(kh, th[j], gain);
                kv = enhance(kv, tv[j], gain);
                kd = enhance(kd, td[j], gain);
            }
            restored[H][j] = kh;
            restored[V][j] = kv;
            restored[D][j] = kd;
            additive[H][j] = th[j] - kh;
            additive[V][j] = tv[j] - kv;
            additive[D][j] = td[j] - kd;
        }
    }

    // Sums of products below 2 * 2.103e9^2 < 2^63.
    private static boolean aligned(long oh, long ov, long th, long tv) {
        return Decoupling.aligned(oh * th + ov * tv, oh * oh + ov * ov, th * th + tv * tv);
    }

    /** A restored coefficient of an aligned gradient, enhanced up to {@code gain} times but not past {@code t}. */
    private static int enhance(int restored, int t, double gain) {
        double enhanced = restored * gain;
        if (restored > 0) {
            return enhanced < t ? (int) enhanced : t;
        }
        if (restored < 0) {
            return enhanced > t ? (int) enhanced : t;
        }
        return 0;
    }
}
