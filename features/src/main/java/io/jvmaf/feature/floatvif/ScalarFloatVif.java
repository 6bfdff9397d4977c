package io.jvmaf.feature.floatvif;

import static io.jvmaf.feature.floatvif.VisualNoise.EPS;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.yuv.Plane;

/** {@link FloatVifKernel} in plain loops (libvmaf's picture_copy.c and vif_tools.c). */
public final class ScalarFloatVif implements FloatVifKernel {
    @Override
    public void read(Plane plane, int y, float[] out, int at) {
        FloatPicture.readRow(plane, y, plane.width(), out, at);
    }

    @Override
    public void multiply(float[] reference, int r, float[] distorted, int d, ProductRows out, int to, int width) {
        for (int x = 0; x < width; x++) {
            out.reference()[to + x] = reference[r + x] * reference[r + x];
            out.distorted()[to + x] = distorted[d + x] * distorted[d + x];
            out.both()[to + x] = reference[r + x] * distorted[d + x];
        }
    }

    @Override
    public void down(float[] samples, int[] rows, float[] taps, float[] out, int at, int width) {
        for (int x = 0; x < width; x++) {
            out[at + x] = taps[0] * samples[rows[0] + x];
        }
        for (int tap = 1; tap < taps.length; tap++) {
            float weight = taps[tap];
            int row = rows[tap];
            for (int x = 0; x < width; x++) {
                out[at + x] += weight * samples[row + x];
            }
        }
    }

    @Override
    public void across(float[] row, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = taps[0] * row[x];
        }
        for (int tap = 1; tap < taps.length; tap++) {
            float weight = taps[tap];
            for (int x = 0; x < width; x++) {
                out[x] += weight * row[x + tap];
            }
        }
    }

    @Override
    public void inform(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
        for (int x = 0; x < width; x++) {
            float mean1 = row.meanReference()[x];
            float mean2 = row.meanDistorted()[x];
            float variance1 = Math.max(row.squaresReference()[x] - mean1 * mean1, 0);
            float variance2 = Math.max(row.squaresDistorted()[x] - mean2 * mean2, 0);
            float covariance = row.products()[x] - mean1 * mean2;
            float signal = variance1 < EPS ? 0 : variance1;
            kept[x] = kept(variance1, signal, variance2, covariance, noise);
            total[x] = variance1 < noise.variance() ? 1 : Log2Series.log2((float) (1.0f + signal / noise.variance()));
        }
    }

    private static float kept(float variance1, float signal, float variance2, float covariance, VisualNoise noise) {
        if (signal < noise.variance()) {
            return 1 - variance2 * noise.varianceShare();
        }
        if (covariance < 0) {
            return 0;
        }
        float gain = covariance / (variance1 + EPS);
        float residue = variance2 - gain * covariance;
        if (variance1 < EPS) {
            gain = 0;
            residue = variance2;
        }
        if (variance2 < EPS) {
            gain = 0;
            residue = 0;
        }
        residue = Math.max(residue, EPS);
        gain = Math.min(gain, noise.gainLimit());
        return Log2Series.log2((float) (1.0f + (gain * gain * signal) / (residue + noise.variance())));
    }

    @Override
    public void sums(float[][] rows, int count, int width, float[] sums) {
        for (int row = 0; row < count; row++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += rows[row][x];
            }
            sums[row] = sum;
        }
    }
}
