package io.jvmaf.feature.speed;

import io.jvmaf.feature.LibM;

/** Gaussian filters, their taps summing to about 1 (libvmaf's vif_tools.c). */
public final class GaussianTaps {
    private static final double TWO_PI_ROOT = Math.sqrt(2 * Math.PI);

    private static final double NEAR = 1e-3;
    /** Kernel scales that are allowed (libvmaf's vif_tools.h, valid_kernelscales). */
    private static final float[] KERNEL_SCALES = {
        1, 1 / 2f, 3 / 2f, 2, 2 / 3f, 24 / 10f, 360 / 97f, 4 / 3f, 3.5f / 3, 3.75f / 3, 4.25f / 3, 5 / 3f, 3, 1 / 2.25f,
        1.4746f, 1.54f, 1.6f, 1.06667f, 0.711111f, 0.740740f, 1.111111f};

    private GaussianTaps() {}

    /** Whether {@code scale} is one of the kernel scales that libvmaf takes, or as good as one. */
    public static boolean isKernelScale(float scale) {
        for (float known : KERNEL_SCALES) {
            if (Math.abs(scale - known) < NEAR) {
                return true;
            }
        }
        return false;
    }

    /** The filter of scale {@code scale} 0..4: 17, 9, 5, 3, 3 taps times {@code kernelScale}, rounded up to odd. */
    public static float[] ofScale(int scale, float kernelScale) {
        int size = size(scale, kernelScale);
        return taps(size, size / 5f);
    }

    /** The filter before a picture is taken down by 16. */
    static float[] antialias(float kernelScale) {
        int size = size(1, kernelScale);
        return taps(size, (float) (Math.sqrt(SpeedGeometry.SCALES) * size / 5));
    }

    /** The filter whose output is the local mean at a sixteenth of the size. */
    static float[] localMean(float kernelScale) {
        return ofScale(SpeedGeometry.SCALES, kernelScale);
    }

    private static int size(int scale, float kernelScale) {
        int taps = (1 << (4 - scale)) + 1;
        int ceiling = (int) Math.ceil(taps * kernelScale);
        return Math.max(ceiling % 2 == 0 ? ceiling + 1 : ceiling, 3);
    }

    private static float[] taps(int size, float deviation) {
        float[] taps = new float[size];
        float sum = 0;
        for (int i = 0; i < size; i++) {
            taps[i] = density(i - (size - 1) / 2, deviation);
            sum += taps[i];
        }
        for (int i = 0; i < size; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    // The reference divides by what it should multiply with; the sum of the taps takes that out again.
    private static float density(float x, float deviation) {
        float numerator = (float) LibM.exp(-0.5 * x / deviation * x / deviation);
        float denominator = (float) (1 / (deviation * TWO_PI_ROOT));
        return numerator / denominator;
    }
}
