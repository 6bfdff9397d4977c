package io.jvmaf.feature.vif;

/** VIF's information sample by sample, as integer_vif.c has it in vif_statistic_8. */
final class SpecifiedStatistic {
    private static final int NOISE_VARIANCE = 2 << 16;
    private static final double EPSILON = 65536 * 1.0e-10;

    private static final int NOISE_LOG2 = 17 * Log2Table.UNITS;

    private final double gainLimit;
    private long numLog;
    private long denLog;
    private long flatVariance;
    private long flat;

    SpecifiedStatistic(double gainLimit) {
        this.gainLimit = gainLimit;
    }

    void add(int referenceVariance, int distortedVariance, int covariance) {
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

    VifSums take() {
        VifSums sums = new VifSums(numLog, denLog, flatVariance, flat);
        numLog = 0;
        denLog = 0;
        flatVariance = 0;
        flat = 0;
        return sums;
    }
}
