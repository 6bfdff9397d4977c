package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.adm.Theta;

/**
 * Parts a row of distorted detail coefficients into what is left of the reference's detail and what was added to it
 * (libvmaf's adm_tools.c, adm_decouple_s).
 */
final class Decoupling {
    /** The square of one degree's cosine: within it, a change of contrast counts as an enhancement. */
    private static final float COS_1_DEGREE_SQUARED = (float) (StrictMath.cos(Math.PI / 180)
            * StrictMath.cos(Math.PI / 180));
    /** Keeps a coefficient from being 0. */
    private static final float EPS = 1e-30f;

    private final double gainLimit;
    private final boolean[] enhanced;

    Decoupling(double gainLimit, int width) {
        this.gainLimit = gainLimit;
        this.enhanced = new boolean[width];
    }

    /** Parts columns {@code from} to before {@code to}; every array holds a row of each band. */
    void part(float[][] reference, float[][] distorted, float[][] restored, float[][] additive, int from, int to) {
        compareAngles(reference, distorted, from, to);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            part(reference[theta], distorted[theta], restored[theta], additive[theta], from, to);
        }
    }

    private void compareAngles(float[][] reference, float[][] distorted, int from, int to) {
        float[] oh = reference[Theta.H];
        float[] ov = reference[Theta.V];
        float[] th = distorted[Theta.H];
        float[] tv = distorted[Theta.V];
        for (int x = from; x < to; x++) {
            float product = oh[x] * th[x] + ov[x] * tv[x];
            float original = oh[x] * oh[x] + ov[x] * ov[x];
            float test = th[x] * th[x] + tv[x] * tv[x];
            enhanced[x] = product >= 0 && product * product >= COS_1_DEGREE_SQUARED * original * test;
        }
    }

    private void part(float[] reference, float[] distorted, float[] restored, float[] additive, int from, int to) {
        for (int x = from; x < to; x++) {
            float o = reference[x];
            float t = distorted[x];
            // The C multiplies by the processor's approximate reciprocal after one step of Newton's method; its last
            // bits are those of the processor at hand, the correctly rounded reciprocal lies between them.
            float gain = t * (1 / (o + EPS));
            float kept = (gain < 0 ? 0 : gain > 1 ? 1 : gain) * o;
            if (enhanced[x] && kept > 0) {
                kept = (float) Math.min(kept * gainLimit, t);
            } else if (enhanced[x] && kept < 0) {
                kept = (float) Math.max(kept * gainLimit, t);
            }
            restored[x] = kept;
            additive[x] = t - kept;
        }
    }
}
