package io.jvmaf.feature.vif;

/**
 * Exact sums over one scale of a picture pair. Samples whose reference variance reaches the noise variance count by
 * their information, the others by their distorted variance.
 *
 * @param numLog information that the distorted picture keeps, in bits / 2048
 * @param denLog information in the reference, in bits / 2048
 * @param flatVariance distorted variance of the flat samples, 65536 to a squared 8-bit step
 * @param flat the number of flat samples
 */
public record VifSums(long numLog, long denLog, long flatVariance, long flat) {
    /** Nothing measured. */
    public static final VifSums NONE = new VifSums(0, 0, 0, 0);

    private static final double LOG_UNITS = Log2Table.UNITS;

    /** The sums over both sets of samples. */
    public VifSums plus(VifSums other) {
        return new VifSums(numLog + other.numLog, denLog + other.denLog, flatVariance + other.flatVariance,
                flat + other.flat);
    }

    /** VIF's numerator: rounded once from double, as integer_vif.c does. */
    public float num() {
        // 16384, not 65536: integer_vif.c weighs a flat sample's variance four times.
        return (float) (numLog / LOG_UNITS + (flat - flatVariance / 16384.0 / 65025.0));
    }

    /** VIF's denominator. */
    public float den() {
        return (float) (denLog / LOG_UNITS + flat);
    }
}
