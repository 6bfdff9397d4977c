package io.jvmaf.feature.vif;

/**
 * VIF's model of the eye, sample by sample (Sheikh and Bovik, "Image information and visual quality", 2006; integer_vif.c,
 * vif_statistic_8): how much information about the scene, as a Gaussian with the local variance, reaches the brain
 * through the eye's noise, for the reference and for the distorted picture, the latter taken as the reference times a
 * gain plus noise. Variances are in 65536 to a squared 8-bit step.
 */
public final class VifStatistic {
    /** Variance of the eye's noise: two squared 8-bit steps. */
    public static final int NOISE_VARIANCE = 2 << 16;
    /** Keeps the gain finite; without effect on samples that count, whose variance is at least the noise's. */
    public static final double EPSILON = 65536 * 1.0e-10;

    private static final int NOISE_LOG2 = 17 * Log2Table.UNITS;

    private final double gainLimit;
    private long numLog;
    private long denLog;
    private long flatVariance;
    private long flat;

    /** Sums of nothing yet. */
    public VifStatistic(double gainLimit) {
        this.gainLimit = gainLimit;
    }

    /**
     * Adds a sample.
     *
     * @param referenceVariance from a few below 0, by rounding, to 2<sup>30</sup>
     * @param distortedVariance likewise
     * @param covariance of the two, within 2<sup>30</sup> of 0
     */
    public void add(int referenceVariance, int distortedVariance, int covariance) {
        int distorted = Math.max(distortedVariance, 0);
        if (referenceVariance < NOISE_VARIANCE) {
            flatVariance += distorted;
            flat++;
            return;
        }
        denLog += Log2Table.log2(NOISE_VARIANCE + referenceVariance) - NOISE_LOG2;
        if (covariance > 0 && distorted > 0) {
            double gain = covariance / (referenceVariance + EPSILON);
            int noise = Math.max((int) (distorted - gain * covariance), 0) + NOISE_VARIANCE;
            gain = Math.min(gain, gainLimit);
            long signalAndNoise = (long) (gain * gain * referenceVariance) + noise;
            numLog += Log2Table.log2(signalAndNoise) - Log2Table.log2(noise);
        }
    }

    /** What was added since the last call; starts anew. */
    public VifSums take() {
        VifSums sums = new VifSums(numLog, denLog, flatVariance, flat);
        numLog = 0;
        denLog = 0;
        flatVariance = 0;
        flat = 0;
        return sums;
    }
}
