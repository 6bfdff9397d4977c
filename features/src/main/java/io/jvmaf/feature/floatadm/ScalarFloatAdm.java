package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.adm.Theta;
import io.jvmaf.yuv.Plane;

/** {@link FloatAdmKernel} in plain loops (libvmaf's picture_copy.c and adm_tools.c). */
public final class ScalarFloatAdm implements FloatAdmKernel {
    @Override
    public void read(Plane plane, int y, float[] out, int at) {
        FloatPicture.readRow(plane, y, plane.width(), out, at);
    }

    @Override
    public void down(float[] samples, int[] rows, float[] taps, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[1 + x] = taps[0] * samples[rows[0] + x] + taps[1] * samples[rows[1] + x]
                    + taps[2] * samples[rows[2] + x] + taps[3] * samples[rows[3] + x];
        }
    }

    @Override
    public void split(float[] row, float[] even, float[] odd, int width) {
        for (int x = 0; x < width; x++) {
            even[x] = row[2 * x];
            odd[x] = row[2 * x + 1];
        }
    }

    @Override
    public void across(float[] even, float[] odd, float[] taps, float[] out, int at, int width) {
        for (int x = 0; x < width; x++) {
            out[at + x] = taps[0] * even[x] + taps[1] * odd[x] + taps[2] * even[x + 1] + taps[3] * odd[x + 1];
        }
    }

    @Override
    public void part(DetailRow row, double gainLimit, int from, int to) {
        compareAngles(row.reference(), row.distorted(), row.enhanced(), from, to);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            part(row.reference()[theta], row.distorted()[theta], row.enhanced(), gainLimit, row.restored()[theta],
                    row.additive()[theta], from, to);
        }
    }

    private static void compareAngles(float[][] reference, float[][] distorted, float[] enhanced, int from, int to) {
        float[] oh = reference[Theta.H];
        float[] ov = reference[Theta.V];
        float[] th = distorted[Theta.H];
        float[] tv = distorted[Theta.V];
        for (int x = from; x < to; x++) {
            float product = oh[x] * th[x] + ov[x] * tv[x];
            float original = oh[x] * oh[x] + ov[x] * ov[x];
            float test = th[x] * th[x] + tv[x] * tv[x];
            enhanced[x] = product >= 0 && product * product >= Decoupling.COS_1_DEGREE_SQUARED * original * test
                    ? 1 : 0;
        }
    }

    private static void part(float[] reference, float[] distorted, float[] enhanced, double gainLimit,
            float[] restored, float[] additive, int from, int to) {
        for (int x = from; x < to; x++) {
            float o = reference[x];
            float t = distorted[x];
            // The C multiplies by the processor's approximate reciprocal after one step of Newton's method; its last
            // bits are those of the processor at hand, the correctly rounded reciprocal lies between them.
            float gain = t * (1 / (o + Decoupling.EPS));
            float kept = (gain < 0 ? 0 : gain > 1 ? 1 : gain) * o;
            if (enhanced[x] > 0 && kept > 0) {
                kept = (float) Math.min(kept * gainLimit, t);
            } else if (enhanced[x] > 0 && kept < 0) {
                kept = (float) Math.max(kept * gainLimit, t);
            }
            restored[x] = kept;
            additive[x] = t - kept;
        }
    }

    @Override
    public void weigh(float[] band, float factor, float[] weighted, float[] masking, int from, int to) {
        for (int x = from; x < to; x++) {
            float value = factor * band[x];
            weighted[x] = value;
            masking[x + 1] = (float) (THIRTIETH * Math.abs(value));
        }
    }

    @Override
    public void addThreshold(float[][] rows, float[] centre, float[] threshold, int from, int to) {
        float[] above = rows[0];
        float[] here = rows[1];
        float[] below = rows[2];
        for (int x = from; x < to; x++) {
            float sum = above[x] + above[x + 1] + above[x + 2] + here[x];
            sum = (float) (sum + FIFTEENTH * Math.abs(centre[x]));
            threshold[x] += sum + here[x + 2] + below[x] + below[x + 1] + below[x + 2];
        }
    }

    @Override
    public void exceed(float[] weighted, float[] threshold, float[] out, int from, int to) {
        for (int x = from; x < to; x++) {
            float visible = Math.abs(weighted[x]) - threshold[x];
            out[x - from] = visible < 0 ? 0 : visible;
        }
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
