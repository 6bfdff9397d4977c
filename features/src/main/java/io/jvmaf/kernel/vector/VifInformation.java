package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.Log2Table;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifStatistic;
import io.jvmaf.feature.vif.VifSums;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link VifStatistic} in vectors. Variances are whole numbers in doubles, and what is calculated with them exact.
 * Lanes are blended: operations with a mask are at times more than the JIT compiler inlines, which boxes them for good.
 */
final class VifInformation {
    private static final double NOISE = VifStatistic.NOISE_VARIANCE;
    private static final long NOISE_LOG = Log2Table.log2(VifStatistic.NOISE_VARIANCE);

    /** Samples whose numbers are kept at a time: as many as stay in the first-level cache. */
    private static final int BLOCK = 1024;

    private final double gainLimit;
    // Numbers whose logarithms count, a whole number each.
    private final double[] total;
    private final double[] signal;
    private final double[] noise;
    private long numLog;
    private long denLog;
    private long flatVariance;
    private long flat;

    VifInformation(double gainLimit) {
        this.gainLimit = gainLimit;
        total = new double[Species.DOUBLE_LEAD + BLOCK];
        signal = new double[Species.DOUBLE_LEAD + BLOCK];
        noise = new double[Species.DOUBLE_LEAD + BLOCK];
    }

    /**
     * Adds {@code length} samples, a multiple of {@link Species#INT}'s lanes.
     *
     * @param pp variances of the reference
     * @param qq variances of the distorted picture
     * @param pq covariances
     */
    void add(double[] pp, double[] qq, double[] pq, int length) {
        for (int from = 0; from < length; from += BLOCK) {
            add(pp, qq, pq, from, Math.min(BLOCK, length - from));
        }
    }

    private void add(double[] pp, double[] qq, double[] pq, int from, int count) {
        gain(pp, qq, pq, from, count);
        split(count);
        denLog += VifLogarithms.sum(total, count) - count * NOISE_LOG;
        numLog += VifLogarithms.sum(signal, count) - VifLogarithms.sum(noise, count);
    }

    // Leaves the gain in signal, and in noise what of the distorted picture's variance it does not explain.
    private void gain(double[] pp, double[] qq, double[] pq, int from, int count) {
        DoubleVector flatSum = DoubleVector.zero(Species.DOUBLE);
        int flats = 0;
        for (int i = Species.DOUBLE_LEAD; i < Species.DOUBLE_LEAD + count; i += Species.DOUBLE.length()) {
            DoubleVector reference = DoubleVector.fromArray(Species.DOUBLE, pp, from + i);
            DoubleVector distorted = DoubleVector.fromArray(Species.DOUBLE, qq, from + i);
            DoubleVector covariance = DoubleVector.fromArray(Species.DOUBLE, pq, from + i);
            // Rounding may leave less than nothing of a variance.
            VectorMask<Double> varies = distorted.compare(VectorOperators.GT, 0);
            VectorMask<Double> isFlat = reference.compare(VectorOperators.LT, NOISE);
            flatSum = flatSum.add(DoubleVector.zero(Species.DOUBLE).blend(distorted, isFlat.and(varies)));
            flats += isFlat.trueCount();
            reference.blend(0, isFlat).add(NOISE).intoArray(total, i);
            VectorMask<Double> keeps = covariance.compare(VectorOperators.GT, 0).and(varies).andNot(isFlat);
            // Without gain, signal and noise have one logarithm.
            DoubleVector gain = DoubleVector.zero(Species.DOUBLE)
                    .blend(covariance.div(reference.add(VifStatistic.EPSILON)), keeps);
            gain.intoArray(signal, i);
            distorted.sub(gain.mul(covariance)).intoArray(noise, i);
        }
        flatVariance += (long) flatSum.reduceLanes(VectorOperators.ADD);
        flat += flats;
    }

    // A kernel of its own: as many operations as both have are now and then more than the compiler inlines.
    private void split(int count) {
        for (int i = Species.DOUBLE_LEAD; i < Species.DOUBLE_LEAD + count; i += Species.DOUBLE.length()) {
            DoubleVector lost = DoubleVector.fromArray(Species.DOUBLE, noise, i);
            lost = lost.blend(0, lost.compare(VectorOperators.LT, 0));
            DoubleVector noiseVariance = lost.add(VifRounding.ROUNDER).sub(VifRounding.ROUNDER);
            noiseVariance = noiseVariance
                    .blend(noiseVariance.sub(1), noiseVariance.compare(VectorOperators.GT, lost)).add(NOISE);
            DoubleVector gain = DoubleVector.fromArray(Species.DOUBLE, signal, i);
            gain = gain.blend(gainLimit, gain.compare(VectorOperators.GT, gainLimit));
            DoubleVector kept = gain.mul(gain).mul(DoubleVector.fromArray(Species.DOUBLE, total, i).sub(NOISE));
            DoubleVector signalVariance = kept.add(VifRounding.ROUNDER).sub(VifRounding.ROUNDER);
            signalVariance = signalVariance
                    .blend(signalVariance.sub(1), signalVariance.compare(VectorOperators.GT, kept));
            noiseVariance.intoArray(noise, i);
            signalVariance.add(noiseVariance).intoArray(signal, i);
        }
    }

    /** The sums so far, less {@code padding} flat samples without variance; starts anew. */
    VifSums take(long padding) {
        VifSums sums = new VifSums(numLog, denLog, flatVariance, flat - padding);
        numLog = 0;
        denLog = 0;
        flatVariance = 0;
        flat = 0;
        return sums;
    }
}
