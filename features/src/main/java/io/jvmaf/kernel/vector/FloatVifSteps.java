package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.floatvif.VisualNoise.EPS;

import io.jvmaf.feature.floatvif.Log2Series;
import io.jvmaf.feature.floatvif.MomentRow;
import io.jvmaf.feature.floatvif.VisualNoise;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The steps from windowed moments to float_vif's information, in order; every branch of the scalar kernel is computed,
 * and the one it takes is kept. As with {@link LabSteps} they are called through one method to be compiled each on its
 * own.
 */
enum FloatVifSteps {
    /** Variances and covariance, where the mean squares and products were. */
    VARIANCES {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector mean1 = load(row.meanReference(), x);
                FloatVector mean2 = load(row.meanDistorted(), x);
                load(row.squaresReference(), x).sub(mean1.mul(mean1)).max(0).intoArray(row.squaresReference(), x);
                load(row.squaresDistorted(), x).sub(mean2.mul(mean2)).max(0).intoArray(row.squaresDistorted(), x);
                load(row.products(), x).sub(mean1.mul(mean2)).intoArray(row.products(), x);
            }
        }
    },
    /** What the total is the logarithm of. */
    SIGNAL_TO_NOISE {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            for (int x = 0; x < width; x += FEW) {
                FloatVector signal = VectorSsim.few(row.squaresReference(), x);
                DoubleVector ratio = Samples.doubles(signal.blend(0, signal.lt(EPS))).div(noise.variance()).add(1);
                store(ratio, total, x);
            }
        }
    },
    /** By how much the distorted picture amplifies the reference, and the variance that this leaves over. */
    GAIN {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector variance1 = load(row.squaresReference(), x);
                FloatVector variance2 = load(row.squaresDistorted(), x);
                FloatVector covariance = load(row.products(), x);
                FloatVector gain = covariance.div(variance1.add(EPS));
                FloatVector residue = variance2.sub(gain.mul(covariance)).blend(variance2, variance1.lt(EPS));
                VectorMask<Float> flat = variance2.lt(EPS);
                residue.blend(0, flat).max(EPS).intoArray(row.residue(), x);
                gain.blend(0, flat.or(variance1.lt(EPS))).min(noise.gainLimit()).intoArray(row.gain(), x);
            }
        }
    },
    /** What the kept information is the logarithm of. */
    KEPT_TO_NOISE {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            for (int x = 0; x < width; x += FEW) {
                FloatVector gain = VectorSsim.few(row.gain(), x);
                FloatVector signal = VectorSsim.few(row.squaresReference(), x);
                FloatVector power = gain.mul(gain).mul(signal.blend(0, signal.lt(EPS)));
                DoubleVector rest = Samples.doubles(VectorSsim.few(row.residue(), x)).add(noise.variance());
                store(Samples.doubles(power).div(rest).add(1), kept, x);
            }
        }
    },
    TOTAL_LOGARITHM {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            logarithms(total, width);
        }
    },
    KEPT_LOGARITHM {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            logarithms(kept, width);
        }
    },
    /** The values where the reference lies below the noise, or the pictures go against each other. */
    EXCEPTIONS {
        @Override
        void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width) {
            for (int x = 0; x < width; x += LANES) {
                FloatVector variance = load(row.squaresReference(), x);
                load(total, x).blend(1, variance.lt(noise.leastSignal())).intoArray(total, x);
                FloatVector unseen = FloatVector.broadcast(Species.FLOAT, 1)
                        .sub(load(row.squaresDistorted(), x).mul(noise.varianceShare()));
                VectorMask<Float> faint = variance.blend(0, variance.lt(EPS)).lt(noise.leastSignal());
                load(kept, x).blend(0, load(row.products(), x).lt(0)).blend(unseen, faint).intoArray(kept, x);
            }
        }
    };

    private static final int LANES = Species.FLOAT.length();
    private static final int FEW = Species.DOUBLE.length();

    /** Takes the step for the first {@code width} samples, rounded up to whole vectors. */
    abstract void run(MomentRow row, VisualNoise noise, float[] kept, float[] total, int width);

    private static void logarithms(float[] values, int width) {
        for (int x = 0; x < width; x += LANES) {
            IntVector bits = load(values, x).reinterpretAsInts();
            FloatVector exponent = (FloatVector) bits.lanewise(VectorOperators.LSHR, Log2Series.EXPONENT_SHIFT)
                    .sub(Log2Series.BIAS).convertShape(VectorOperators.I2F, Species.FLOAT, 0);
            FloatVector y = bits.and(Log2Series.MANTISSA).or(Log2Series.ONE).reinterpretAsFloats().sub(1);
            FloatVector sum = y.mul(Log2Series.C8).add(Log2Series.C7);
            sum = sum.mul(y).add(Log2Series.C6).mul(y).add(Log2Series.C5);
            sum = sum.mul(y).add(Log2Series.C4).mul(y).add(Log2Series.C3);
            sum = sum.mul(y).add(Log2Series.C2).mul(y).add(Log2Series.C1);
            exponent.add(sum.mul(y)).intoArray(values, x);
        }
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(Species.FLOAT, values, at);
    }

    private static void store(DoubleVector values, float[] out, int at) {
        ((FloatVector) values.convertShape(VectorOperators.D2F, Species.FLOAT_HALF, 0)).intoArray(out, at);
    }
}
