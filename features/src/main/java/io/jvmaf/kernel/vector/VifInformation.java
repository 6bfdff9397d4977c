package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.Log2Table;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifStatistic;
import io.jvmaf.feature.vif.VifSums;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link VifStatistic} in vectors. Variances are whole numbers in doubles, and what is calculated with them exact. */
final class VifInformation {
    private static final double NOISE = VifStatistic.NOISE_VARIANCE;
    private static final long NOISE_LOG = Log2Table.log2(VifStatistic.NOISE_VARIANCE);

    private final double gainLimit;
    // Numbers whose logarithms count, a whole number each.
    private final double[] total;
    private final double[] signal;
    private final double[] noise;
    private long numLog;
    private long denLog;
    private long flatVariance;
    private long flat;

    VifInformation(double gainLimit, int maxLength) {
        this.gainLimit = gainLimit;
        total = new double[Species.DOUBLE_LEAD + maxLength];
        signal = new double[Species.DOUBLE_LEAD + maxLength];
        noise = new double[Species.DOUBLE_LEAD + maxLength];
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
        int flats = 0;
        int at = Species.DOUBLE_LEAD;
        for (int i = Species.DOUBLE_LEAD; i < Species.DOUBLE_LEAD + length; i += Species.DOUBLE.length()) {
            DoubleVector reference = DoubleVector.fromArray(Species.DOUBLE, pp, i);
            DoubleVector distorted = DoubleVector.fromArray(Species.DOUBLE, qq, i);
            distorted = distorted.blend(0, distorted.compare(VectorOperators.LT, 0));
            VectorMask<Double> counts = reference.compare(VectorOperators.GE, NOISE);
            flatSum = flatSum.add(distorted.blend(0, counts));
            flats += Species.DOUBLE.length() - counts.trueCount();
            if (!counts.anyTrue()) {
                continue;
            }
            reference.blend(0, counts.not()).add(NOISE).intoArray(total, at);
            DoubleVector covariance = DoubleVector.fromArray(Species.DOUBLE, pq, i);
            VectorMask<Double> keeps = counts.and(covariance.compare(VectorOperators.GT, 0))
                    .and(distorted.compare(VectorOperators.GT, 0));
            // Without gain, signal and noise have one logarithm.
            DoubleVector gain = covariance.div(reference.add(VifStatistic.EPSILON)).blend(0, keeps.not());
            DoubleVector lost = distorted.sub(gain.mul(covariance));
            lost = lost.blend(0, lost.compare(VectorOperators.LT, 0));
            DoubleVector noiseVariance = lost.add(VifRounding.ROUNDER).sub(VifRounding.ROUNDER);
            noiseVariance = noiseVariance
                    .blend(noiseVariance.sub(1), noiseVariance.compare(VectorOperators.GT, lost)).add(NOISE);
            gain = gain.blend(gainLimit, gain.compare(VectorOperators.GT, gainLimit));
            DoubleVector kept = gain.mul(gain).mul(reference);
            DoubleVector signalVariance = kept.add(VifRounding.ROUNDER).sub(VifRounding.ROUNDER);
            signalVariance = signalVariance
                    .blend(signalVariance.sub(1), signalVariance.compare(VectorOperators.GT, kept));
            noiseVariance.intoArray(noise, at);
            signalVariance.add(noiseVariance).intoArray(signal, at);
            at += Species.DOUBLE.length();
        }
        flatVariance += (long) flatSum.reduceLanes(VectorOperators.ADD);
        flat += flats;
        int count = at - Species.DOUBLE_LEAD;
        denLog += VifLogarithms.sum(total, count) - count * NOISE_LOG;
        numLog += VifLogarithms.sum(signal, count) - VifLogarithms.sum(noise, count);
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
