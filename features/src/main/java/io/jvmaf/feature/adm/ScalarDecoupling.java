package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

/** The split of distorted coefficients in plain loops, which the compiler turns into vector code but for quotients. */
public final class ScalarDecoupling implements DecouplingKernel {
    @Override
    public void row(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored,
            int[][] additive, Alignment alignment) {
        int first = MARGIN + from;
        int end = MARGIN + to;
        // The last band's output holds what is not aligned until its turn comes.
        int[] apart = additive[D];
        alignment.test(reference[H], reference[V], distorted[H], distorted[V], first, end, apart);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            int[] kept = restored[theta];
            int[] t = distorted[theta];
            restore(reference[theta], t, first, end, kept);
            enhance(t, apart, gain, first, end, kept);
            subtract(t, kept, first, end, additive[theta]);
        }
    }

    private static void restore(int[] o, int[] t, int from, int to, int[] restored) {
        if (greatest(o, from, to) <= Decoupling.EXACT) {
            restoreSmall(o, t, from, to, restored);
            return;
        }
        for (int i = from; i < to; i++) {
            restored[i] = Decoupling.restore(o[i], t[i]);
        }
    }

    private static int greatest(int[] o, int from, int to) {
        int greatest = 0;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, Math.abs(o[i]));
        }
        return greatest;
    }

    private static void restoreSmall(int[] o, int[] t, int from, int to, int[] restored) {
        for (int i = from; i < to; i++) {
            restored[i] = Math.max(Math.min(o[i], 0), Math.min(Math.max(o[i], 0), t[i]));
        }
    }

    private static void enhance(int[] t, int[] apart, double gain, int from, int to, int[] restored) {
        for (int i = from; i < to; i++) {
            int kept = restored[i];
            restored[i] = kept + ((Decoupling.enhance(kept, t[i], gain) - kept) & ~apart[i]);
        }
    }

    private static void subtract(int[] t, int[] restored, int from, int to, int[] additive) {
        for (int i = from; i < to; i++) {
            additive[i] = t[i] - restored[i];
        }
    }
}
