package io.jvmaf.kernel.vector;

import static io.jvmaf.kernel.vector.VectorSsim.few;

import io.jvmaf.feature.ssim.SsimTaps;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The three parts of SSIM from windowed moments. As with {@link LabSteps} they are called through one method to be
 * compiled each on its own.
 */
enum SsimParts {
    LUMINANCE {
        @Override
        void run(float[][] moments, double[] out, int width) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector reference = few(moments[0], x);
                FloatVector distorted = few(moments[1], x);
                FloatVector sum = reference.mul(reference).add(distorted.mul(distorted)).add(SsimTaps.C1);
                Samples.doubles(reference).mul(2.0).mul(Samples.doubles(distorted)).add(SsimTaps.C1)
                        .div(Samples.doubles(sum)).intoArray(out, x);
            }
        }
    },
    CONTRAST {
        @Override
        void run(float[][] moments, double[] out, int width) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector reference = variance(moments[2], moments[0], x);
                FloatVector distorted = variance(moments[3], moments[1], x);
                FloatVector sum = reference.add(distorted).add(SsimTaps.C2);
                // The root of a float, rounded from double to float, is the root rounded to float.
                Samples.doubles(reference.mul(distorted).sqrt()).mul(2.0).add(SsimTaps.C2).div(Samples.doubles(sum))
                        .intoArray(out, x);
            }
        }
    },
    STRUCTURE {
        @Override
        void run(float[][] moments, double[] out, int width) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector covariance = few(moments[4], x).sub(few(moments[0], x).mul(few(moments[1], x)));
                FloatVector deviations = variance(moments[2], moments[0], x).mul(variance(moments[3], moments[1], x))
                        .sqrt();
                VectorMask<Float> flat = covariance.lt(0).and(deviations.compare(VectorOperators.LE, 0));
                FloatVector clamped = covariance.blend(0, flat);
                Samples.doubles(clamped.add(SsimTaps.C3).div(deviations.add(SsimTaps.C3))).intoArray(out, x);
            }
        }
    };

    private static final int LANES = Species.DOUBLE.length();

    /** Compares the first {@code width} pixels, rounded up to whole vectors. */
    abstract void run(float[][] moments, double[] out, int width);

    private static FloatVector variance(float[] squares, float[] means, int x) {
        FloatVector mean = few(means, x);
        return few(squares, x).sub(mean.mul(mean)).max(0);
    }
}
