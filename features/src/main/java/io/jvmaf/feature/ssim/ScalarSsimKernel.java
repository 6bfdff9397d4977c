package io.jvmaf.feature.ssim;

import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/**
 * SSIM in plain loops (libvmaf's iqa/convolve.c, decimate.c and ssim_tools.c). A worker's: it has rows to work in.
 *
 * <p>Filters add up two taps a pass, which the compiler makes vectors of; sums keep the reference's order.
 */
public final class ScalarSsimKernel implements SsimKernel {
    private static final float[] GAUSSIAN = SsimTaps.gaussian();
    private static final float[] TAPS = SsimTaps.lowPass();

    private double[] sums = {};

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
        clear(width);
        for (int tap = 0; tap < WINDOW - 1; tap += 2) {
            add(line, tap, GAUSSIAN[tap], line, tap + 1, GAUSSIAN[tap + 1], sums, width);
        }
        add(line, WINDOW - 1, GAUSSIAN[WINDOW - 1], sums, width);
        round(sums, out, at, width);
    }

    @Override
    public void down(float[] samples, int[] lines, float[] out, int width) {
        clear(width);
        for (int tap = 0; tap < WINDOW - 1; tap += 2) {
            add(samples, lines[tap], GAUSSIAN[tap], samples, lines[tap + 1], GAUSSIAN[tap + 1], sums, width);
        }
        add(samples, lines[WINDOW - 1], GAUSSIAN[WINDOW - 1], sums, width);
        round(sums, out, 0, width);
    }

    private void clear(int width) {
        if (sums.length < width) {
            sums = new double[width];
        }
        Arrays.fill(sums, 0, width, 0);
    }

    // Were the two arrays one parameter, the compiler would share loads between rounds and make no vectors of that.
    private static void add(float[] a, int fromA, float tapA, float[] b, int fromB, float tapB, double[] sums,
            int width) {
        for (int x = 0; x < width; x++) {
            sums[x] = sums[x] + a[fromA + x] * tapA + b[fromB + x] * tapB;
        }
    }

    private static void add(float[] a, int from, float tap, double[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += a[from + x] * tap;
        }
    }

    private static void round(double[] sums, float[] out, int at, int width) {
        for (int x = 0; x < width; x++) {
            out[at + x] = (float) sums[x];
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
        add(line, 0, weight, sums, width);
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
        clear(width);
        for (int row = 0; row < LOW_PASS; row++) {
            int first = row * LOW_PASS;
            for (int tap = 0; tap < LOW_PASS - 1; tap += 2) {
                int from = lines[row] + tap / 2;
                add(even, from, TAPS[first + tap], odd, from, TAPS[first + tap + 1], sums, width);
            }
            add(even, lines[row] + LOW_PASS / 2, TAPS[first + LOW_PASS - 1], sums, width);
        }
        round(sums, out, at, width);
    }
}
