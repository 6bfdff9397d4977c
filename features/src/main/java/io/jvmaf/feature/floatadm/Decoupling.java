package io.jvmaf.feature.floatadm;

/** Constants of the decoupling (libvmaf's adm_tools.c, adm_decouple_s). */
public final class Decoupling {
    /** The square of one degree's cosine: within it, a change of contrast counts as an enhancement. */
    public static final float COS_1_DEGREE_SQUARED = (float) (StrictMath.cos(Math.PI / 180)
            * StrictMath.cos(Math.PI / 180));
    /** Keeps a coefficient from being 0. */
    public static final float EPS = 1e-30f;

    private Decoupling() {}
}
