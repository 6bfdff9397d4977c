package io.jvmaf.feature.vif;

/**
 * VIF's model of the eye (Sheikh and Bovik, "Image information and visual quality", 2006; integer_vif.c,
 * vif_statistic_8): how much information about the scene, as a Gaussian with the local variance, reaches the brain
 * through the eye's noise, for the reference and for the distorted picture, the latter taken as the reference times a
 * gain plus noise. Variances are in 65536 to a squared 8-bit step.
 *
 * <p>All but the logarithms is in loops without branches, which the JIT compiler makes vectors of.
 */
public final class VifStatistic {
    /** Variance of the eye's noise: two squared 8-bit steps. Below it a sample is flat. */
    public static final int NOISE_VARIANCE = 2 << 16;
    /** Keeps the gain finite; without effect on samples that count, whose variance is at least the noise's. */
    public static final double EPSILON = 65536 * 1.0e-10;

    private static final int NOISE_LOG2 = Log2Table.log2(NOISE_VARIANCE);

    private final double gainLimit;
    // Of each sample. Where nothing of the reference is left, or nothing was there, logarithms cancel out.
    private final int[] positive;
    private final int[] kept;
    private final int[] flatVariances;
    private final int[] total;
    private final double[] gain;
    private final int[] noise;
    private final double[] signalAndNoise;
    private long numLog;
    private long denLog;
    private long flatVariance;
    private long flat;

    /** Sums of nothing yet, for rows of up to {@code length} elements. */
    VifStatistic(double gainLimit, int length) {
        this.gainLimit = gainLimit;
        positive = new int[length];
        kept = new int[length];
        flatVariances = new int[length];
        total = new int[length];
        gain = new double[length];
        noise = new int[length];
        signalAndNoise = new double[length];
    }

    /**
     * Adds elements {@code from} to {@code to}.
     *
     * @param referenceVariance from a few below 0, by rounding, to 2<sup>30</sup>
     * @param distortedVariance likewise
     * @param covariance of the two, within 2<sup>30</sup> of 0
     */
    void add(int[] referenceVariance, int[] distortedVariance, int[] covariance, int from, int to) {
        clip(distortedVariance, from, to, positive);
        flat += flats(referenceVariance, positive, from, to, flatVariances);
        flatVariance += sum(flatVariances, from, to);
        totals(referenceVariance, from, to, total);
        keep(referenceVariance, positive, covariance, from, to, kept);
        gains(referenceVariance, kept, from, to, gain);
        noises(positive, gain, kept, from, to, noise);
        signals(referenceVariance, gain, gainLimit, noise, from, to, signalAndNoise);
        for (int i = from; i < to; i++) {
            denLog += Log2Table.log2(total[i]) - NOISE_LOG2;
            numLog += Log2Table.log2((long) signalAndNoise[i]) - Log2Table.log2(noise[i]);
        }
    }

    private static void clip(int[] variance, int from, int to, int[] positive) {
        for (int i = from; i < to; i++) {
            positive[i] = Math.max(variance[i], 0);
        }
    }

    private static int flats(int[] reference, int[] positive, int from, int to, int[] variances) {
        int flats = 0;
        for (int i = from; i < to; i++) {
            int isFlat = reference[i] - NOISE_VARIANCE >> 31;
            variances[i] = positive[i] & isFlat;
            flats -= isFlat;
        }
        return flats;
    }

    private static long sum(int[] variances, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += variances[i];
        }
        return sum;
    }

    private static void totals(int[] reference, int from, int to, int[] total) {
        for (int i = from; i < to; i++) {
            total[i] = NOISE_VARIANCE + (reference[i] & ~(reference[i] - NOISE_VARIANCE >> 31));
        }
    }

    private static void keep(int[] reference, int[] positive, int[] covariance, int from, int to, int[] kept) {
        for (int i = from; i < to; i++) {
            int isFlat = reference[i] - NOISE_VARIANCE >> 31;
            kept[i] = Math.max(covariance[i], 0) & ~isFlat & -Math.min(positive[i], 1);
        }
    }

    private static void gains(int[] reference, int[] kept, int from, int to, double[] gain) {
        for (int i = from; i < to; i++) {
            gain[i] = kept[i] / (reference[i] + EPSILON);
        }
    }

    private static void noises(int[] positive, double[] gain, int[] kept, int from, int to, int[] noise) {
        for (int i = from; i < to; i++) {
            noise[i] = Math.max((int) (positive[i] - gain[i] * kept[i]), 0) + NOISE_VARIANCE;
        }
    }

    private static void signals(int[] reference, double[] gain, double limit, int[] noise, int from, int to,
            double[] signalAndNoise) {
        for (int i = from; i < to; i++) {
            double limited = Math.min(gain[i], limit);
            signalAndNoise[i] = Math.floor(limited * limited * reference[i]) + noise[i];
        }
    }

    /** What was added since the last call, but for {@code padding} flat samples without variance; starts anew. */
    VifSums take(long padding) {
        VifSums sums = new VifSums(numLog, denLog, flatVariance, flat - padding);
        numLog = 0;
        denLog = 0;
        flatVariance = 0;
        flat = 0;
        return sums;
    }
}
