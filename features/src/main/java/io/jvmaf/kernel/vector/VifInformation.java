package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.Log2Table;
import io.jvmaf.feature.vif.VifRounding;
import io.jvmaf.feature.vif.VifStatistic;
import io.jvmaf.feature.vif.VifSums;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link VifStatistic} in vectors. Variances are whole numbers in doubles, and what is calculated with them exact. */
final class VifInformation {
    private static final double NOISE = VifStatistic.NOISE_VARIANCE;
    private static final long NOISE_LOG = Log2Table.log2(VifStatistic.NOISE_VARIANCE);

    /** Samples whose numbers are kept at a time: as many as stay in the first-level cache. */
    private static final int BLOCK = 1024;
    private static final int PADDING = Species.INT.length();

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
            add(pp, qq, pq, Species.DOUBLE_LEAD + from, Species.DOUBLE_LEAD + Math.min(length, from + BLOCK));
        }
    }

    private void add(double[] pp, double[] qq, double[] pq, int from, int to) {
        int end = gain(pp, qq, pq, from, to);
        split(end);
        addLogarithms(end - Species.DOUBLE_LEAD);
    }

    // What is not flat: total, gain, and in noise what of the distorted picture's variance the gain does not explain.
    private int gain(double[] pp, double[] qq, double[] pq, int from, int to) {
        DoubleVector flatSum = DoubleVector.zero(Species.DOUBLE);
        int flats = 0;
        int at = Species.DOUBLE_LEAD;
        for (int i = from; i < to; i += Species.DOUBLE.length()) {
            DoubleVector reference = DoubleVector.fromArray(Species.DOUBLE, pp, i);
            DoubleVector distorted = DoubleVector.fromArray(Species.DOUBLE, qq, i);
            // Rounding may leave less than nothing of a variance.
            VectorMask<Double> varies = distorted.compare(VectorOperators.GT, 0);
            VectorMask<Double> isFlat = reference.compare(VectorOperators.LT, NOISE);
            flatSum = flatSum.add(distorted, isFlat.and(varies));
            flats += isFlat.trueCount();
            if (isFlat.allTrue()) {
                continue;
            }
            reference.blend(0, isFlat).add(NOISE).intoArray(total, at);
            DoubleVector covariance = DoubleVector.fromArray(Species.DOUBLE, pq, i);
            VectorMask<Double> keeps = covariance.compare(VectorOperators.GT, 0).and(varies).andNot(isFlat);
            // Without gain, signal and noise have one logarithm.
            DoubleVector gain = DoubleVector.zero(Species.DOUBLE)
                    .blend(covariance.div(reference.add(VifStatistic.EPSILON)), keeps);
            gain.intoArray(signal, at);
            distorted.sub(gain.mul(covariance)).intoArray(noise, at);
            at += Species.DOUBLE.length();
        }
        flatVariance += (long) flatSum.reduceLanes(VectorOperators.ADD);
        flat += flats;
        return at;
    }

    // Two small kernels: as many operations as one would have are now and then more than the compiler inlines.
    private void split(int end) {
        for (int i = Species.DOUBLE_LEAD; i < end; i += Species.DOUBLE.length()) {
            DoubleVector lost = DoubleVector.fromArray(Species.DOUBLE, noise, i);
            lost = lost.blend(0, lost.compare(VectorOperators.LT, 0));
            DoubleVector noiseVariance = lost.add(VifRounding.ROUNDER).sub(VifRounding.ROUNDER);
            noiseVariance = noiseVariance.sub(1, noiseVariance.compare(VectorOperators.GT, lost)).add(NOISE);
            DoubleVector gain = DoubleVector.fromArray(Species.DOUBLE, signal, i);
            gain = gain.blend(gainLimit, gain.compare(VectorOperators.GT, gainLimit));
            DoubleVector kept = gain.mul(gain).mul(DoubleVector.fromArray(Species.DOUBLE, total, i).sub(NOISE));
            DoubleVector signalVariance = kept.add(VifRounding.ROUNDER).sub(VifRounding.ROUNDER);
            signalVariance = signalVariance.sub(1, signalVariance.compare(VectorOperators.GT, kept));
            noiseVariance.intoArray(noise, i);
            signalVariance.add(noiseVariance).intoArray(signal, i);
        }
    }

    private void addLogarithms(int count) {
        // Up to a whole number of vectors of INT, with what does not count.
        int padded = (count + PADDING - 1) / PADDING * PADDING;
        for (double[] numbers : new double[][] {total, signal, noise}) {
            Arrays.fill(numbers, Species.DOUBLE_LEAD + count, Species.DOUBLE_LEAD + padded, NOISE);
        }
        denLog += VifLogarithms.sum(total, padded) - padded * NOISE_LOG;
        numLog += VifLogarithms.sum(signal, padded) - VifLogarithms.sum(noise, padded);
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
