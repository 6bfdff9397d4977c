package io.jvmaf.feature.ssim;

import io.jvmaf.yuv.Plane;

/** SSIM in plain loops (libvmaf's iqa/convolve.c, decimate.c and ssim_tools.c). */
public final class ScalarSsimKernel implements SsimKernel {
    private static final float[] GAUSSIAN = SsimTaps.gaussian();
    private static final float[] TAPS = SsimTaps.lowPass();

    // At most 16 significant bits: the division by a power of two is exact.
    @Override
    public void read(Plane plane, int y, float[] out) {
        float unit = 1f / (1 << (plane.bitDepth() - 8));
        for (int x = 0; x < plane.width(); x++) {
            out[x] = plane.sample(x, y) * unit;
        }
    }

    @Override
    public void across(float[] line, float[] out, int at, int width) {
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int tap = 0; tap < WINDOW; tap++) {
                sum += line[x + tap] * GAUSSIAN[tap];
            }
            out[at + x] = (float) sum;
        }
    }

    @Override
    public void down(float[] samples, int[] lines, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int tap = 0; tap < WINDOW; tap++) {
                sum += samples[lines[tap] + x] * GAUSSIAN[tap];
            }
            out[x] = (float) sum;
        }
    }

    @Override
    public void compare(float[][] moments, int width, double[][] parts) {
        double[] luminance = parts[0];
        double[] contrast = parts[1];
        double[] structure = parts[2];
        for (int x = 0; x < width; x++) {
            float reference = moments[0][x];
            float distorted = moments[1][x];
            float varianceReference = Math.max(0, moments[2][x] - reference * reference);
            float varianceDistorted = Math.max(0, moments[3][x] - distorted * distorted);
            float covariance = moments[4][x] - reference * distorted;
            float deviations = (float) Math.sqrt(varianceReference * varianceDistorted);
            luminance[x] = (2.0 * reference * distorted + SsimTaps.C1)
                    / (reference * reference + distorted * distorted + SsimTaps.C1);
            contrast[x] = (2.0 * deviations + SsimTaps.C2) / (varianceReference + varianceDistorted + SsimTaps.C2);
            // Rounding may leave a flat area a covariance below 0.
            float clamped = covariance < 0 && deviations <= 0 ? 0 : covariance;
            structure[x] = (clamped + SsimTaps.C3) / (deviations + SsimTaps.C3);
        }
    }

    @Override
    public void accumulate(float[] line, float weight, double[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += line[x] * weight;
        }
    }

    @Override
    public void split(float[] line, float[] even, float[] odd, int at, int width) {
        for (int x = 0; x < width; x++) {
            even[at + x] = line[2 * x];
            odd[at + x] = line[2 * x + 1];
        }
    }

    @Override
    public void halve(float[] even, float[] odd, int[] lines, float[] out, int at, int width) {
        for (int x = 0; x < width; x++) {
            double sum = 0;
            for (int tap = 0; tap < TAPS.length; tap++) {
                float[] samples = tap % LOW_PASS % 2 == 0 ? even : odd;
                sum += samples[lines[tap / LOW_PASS] + x + tap % LOW_PASS / 2] * TAPS[tap];
            }
            out[at + x] = (float) sum;
        }
    }
}
