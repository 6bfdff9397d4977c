package io.jvmaf.feature.speed;

import io.jvmaf.feature.LibM;

/** Gaussian filters, their taps summing to about 1 (libvmaf's vif_tools.c). */
final class GaussianTaps {
    private static final double TWO_PI_ROOT = Math.sqrt(2 * Math.PI);

    private GaussianTaps() {}

    /** The filter before a picture is taken down by 16. */
    static float[] antialias(float kernelScale) {
        int size = size(1, kernelScale);
        return taps(size, (float) (Math.sqrt(SpeedGeometry.SCALES) * size / 5));
    }

    /** The filter whose output is the local mean at a sixteenth of the size. */
    static float[] localMean(float kernelScale) {
        int size = size(SpeedGeometry.SCALES, kernelScale);
        return taps(size, size / 5f);
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
