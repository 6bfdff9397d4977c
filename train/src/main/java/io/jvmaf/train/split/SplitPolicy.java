package io.jvmaf.train.split;

import io.jvmaf.train.json.AtomicFile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sorts clips into training, validation and test by a hash of their key alone, so that a clip keeps its place when
 * others come or go. The hash is that of the document's {@code vmaf-train}.
 *
 * @param name what the policy is called
 * @param testFraction share of the test split, in [0, 1)
 * @param valFraction share of the validation split, in [0, 1); both together below 1
 */
public record SplitPolicy(String name, double testFraction, double valFraction) {
    /** Goes before the key in what is hashed. */
    public static final String SALT = "vmaf-train-splits-v1";
    /** Gives the ten test clips of the Netflix corpus. */
    public static final SplitPolicy NFLX_10 = new SplitPolicy("nflx-10", 0.175, 0.1);
    /** The fractions of {@code vmaf-train}. */
    public static final SplitPolicy VMAF_TRAIN_V1 = new SplitPolicy("vmaf-train-v1", 0.1, 0.1);
    /** The policies that have names. */
    public static final List<SplitPolicy> KNOWN = List.of(NFLX_10, VMAF_TRAIN_V1);

    private static final int HASHED_BYTES = 8;

    /** @throws IllegalArgumentException if the fractions leave nothing to train on */
    public SplitPolicy {
        if (!(testFraction >= 0) || !(valFraction >= 0) || !(testFraction + valFraction < 1)) {
            throw new IllegalArgumentException("split fractions " + testFraction + " (test) and " + valFraction
                    + " (validation) must be at least 0 and together below 1");
        }
    }

    /** The policy of fractions of one's own. */
    public static SplitPolicy custom(double testFraction, double valFraction) {
        return KNOWN.stream().filter(p -> p.testFraction == testFraction && p.valFraction == valFraction).findFirst()
                .orElseGet(() -> new SplitPolicy("custom", testFraction, valFraction));
    }

    /** The policy called {@code name}. */
    public static Optional<SplitPolicy> named(String name) {
        return KNOWN.stream().filter(policy -> policy.name.equals(name)).findFirst();
    }

    /** Where the clip of {@code key} belongs: its path within {@code dis/}, extension and case kept. */
    public Split of(String key) {
        double place = place(key);
        if (place < testFraction) {
            return Split.TEST;
        }
        return place < testFraction + valFraction ? Split.VAL : Split.TRAIN;
    }

    /** The hash of {@code key} as a number in [0, 1]: the first eight bytes of a SHA-256, unsigned, over 2^64. */
    static double place(String key) {
        byte[] hash = AtomicFile.newSha256().digest((SALT + ":" + key).getBytes(StandardCharsets.UTF_8));
        return new BigInteger(1, Arrays.copyOf(hash, HASHED_BYTES)).doubleValue() * 0x1p-64;
    }
}
