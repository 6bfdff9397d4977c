package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.Log2Table;
import io.jvmaf.feature.vif.VifStatistic;
import io.jvmaf.feature.vif.VifSums;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link VifStatistic} in vectors: everything but the look-up of logarithms. A whole number of more than 16 bits, as a
 * double, has its leading bits in the mantissa and the rest of its logarithm in the exponent.
 */
final class VifInformation {
    private static final double NOISE = VifStatistic.NOISE_VARIANCE;
    private static final int EXPONENT_SHIFT = 52;
    private static final int FRACTION_SHIFT = EXPONENT_SHIFT - (Log2Table.INDEX_BITS - 1);
    private static final int FRACTION_MASK = (1 << (Log2Table.INDEX_BITS - 1)) - 1;
    private static final long NOISE_EXPONENT = Double.doubleToLongBits(NOISE) >>> EXPONENT_SHIFT;
    private static final short[] FRACTIONS = Log2Table.fractions();

    private final double gainLimit;
    // Numbers to look up, by their bits from FRACTION_SHIFT on.
    private final long[] total;
    private final long[] signal;
    private final long[] noise;
    private long numLog;
    private long denLog;
    private double flatVariance;
    private long flat;

    VifInformation(double gainLimit, int maxLength) {
        this.gainLimit = gainLimit;
        total = new long[maxLength];
        signal = new long[maxLength];
        noise = new long[maxLength];
    }

    /**
     * Adds {@code length} samples, a multiple of the lane count.
     *
     * @param pp variances of the reference
     * @param qq variances of the distorted picture
     * @param pq covariances
     */
    void add(double[] pp, double[] qq, double[] pq, int length) {
        DoubleVector flatSum = DoubleVector.zero(Species.DOUBLE);
        LongVector denExponents = LongVector.zero(Species.LONG);
        LongVector numExponents = LongVector.zero(Species.LONG);
        int flats = 0;
        int at = 0;
        for (int i = 0; i < length; i += Species.DOUBLE.length()) {
            DoubleVector reference = DoubleVector.fromArray(Species.DOUBLE, pp, i);
            DoubleVector distorted = DoubleVector.fromArray(Species.DOUBLE, qq, i);
            distorted = distorted.blend(0, distorted.compare(VectorOperators.LT, 0));
            VectorMask<Double> counts = reference.compare(VectorOperators.GE, NOISE);
            flatSum = flatSum.add(distorted.blend(0, counts));
            flats += Species.DOUBLE.length() - counts.trueCount();
            if (!counts.anyTrue()) {
                continue;
            }
            LongVector bits = reference.blend(0, counts.not()).add(NOISE).reinterpretAsLongs();
            bits.lanewise(VectorOperators.LSHR, FRACTION_SHIFT).intoArray(total, at);
            denExponents = denExponents.add(bits.lanewise(VectorOperators.LSHR, EXPONENT_SHIFT).sub(NOISE_EXPONENT));

            DoubleVector covariance = DoubleVector.fromArray(Species.DOUBLE, pq, i);
            VectorMask<Double> keeps = counts.and(covariance.compare(VectorOperators.GT, 0))
                    .and(distorted.compare(VectorOperators.GT, 0));
            // Without gain, signal and noise have one logarithm.
            DoubleVector gain = covariance.div(reference.add(VifStatistic.EPSILON)).blend(0, keeps.not());
            DoubleVector lost = distorted.sub(gain.mul(covariance));
            lost = lost.blend(0, lost.compare(VectorOperators.LT, 0));
            DoubleVector noiseVariance = lost.add(VifAcross.ROUNDER).sub(VifAcross.ROUNDER);
            noiseVariance = noiseVariance
                    .blend(noiseVariance.sub(1), noiseVariance.compare(VectorOperators.GT, lost)).add(NOISE);
            gain = gain.blend(gainLimit, gain.compare(VectorOperators.GT, gainLimit));
            DoubleVector kept = gain.mul(gain).mul(reference);
            DoubleVector signalVariance = kept.add(VifAcross.ROUNDER).sub(VifAcross.ROUNDER);
            signalVariance = signalVariance
                    .blend(signalVariance.sub(1), signalVariance.compare(VectorOperators.GT, kept));
            LongVector noiseBits = noiseVariance.reinterpretAsLongs();
            LongVector signalBits = signalVariance.add(noiseVariance).reinterpretAsLongs();
            noiseBits.lanewise(VectorOperators.LSHR, FRACTION_SHIFT).intoArray(noise, at);
            signalBits.lanewise(VectorOperators.LSHR, FRACTION_SHIFT).intoArray(signal, at);
            numExponents = numExponents.add(signalBits.lanewise(VectorOperators.LSHR, EXPONENT_SHIFT))
                    .sub(noiseBits.lanewise(VectorOperators.LSHR, EXPONENT_SHIFT));
            at += Species.DOUBLE.length();
        }
        flatVariance += flatSum.reduceLanes(VectorOperators.ADD);
        flat += flats;
        denLog += Log2Table.UNITS * denExponents.reduceLanes(VectorOperators.ADD) + fractions(total, at);
        numLog += Log2Table.UNITS * numExponents.reduceLanes(VectorOperators.ADD) + fractions(signal, at)
                - fractions(noise, at);
    }

    private static long fractions(long[] bits, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += FRACTIONS[(int) bits[i] & FRACTION_MASK];
        }
        return sum;
    }

    /** The sums so far, less {@code padding} flat samples without variance; starts anew. */
    VifSums take(long padding) {
        VifSums sums = new VifSums(numLog, denLog, (long) flatVariance, flat - padding);
        numLog = 0;
        denLog = 0;
        flatVariance = 0;
        flat = 0;
        return sums;
    }
}
