package io.jvmaf.train.table;

import io.jvmaf.train.split.SplitPolicy;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table says of itself in its footer.
 *
 * @param level what its rows stand for
 * @param extractorVersion the program that computed the features, or null if the table does not say
 * @param split the split its makers meant, or null if the table does not say
 */
public record TableInfo(Level level, String extractorVersion, SplitPolicy split) {
    /** The version of the columns' meaning. */
    public static final int SCHEMA_VERSION = 1;

    private static final String VERSION = "tinyai.schema_version";
    private static final String ORDER = "tinyai.feature_order";
    private static final String EXTRACTOR = "tinyai.extractor_version";
    private static final String LEVEL = "tinyai.level";
    private static final String POLICY = "tinyai.split_policy";
    private static final String SALT = "tinyai.split_salt";
    private static final String TEST = "tinyai.split_test_frac";
    private static final String VAL = "tinyai.split_val_frac";

    /** The footer's entries. */
    Map<String, String> toFooter() {
        Map<String, String> footer = new TreeMap<>();
        footer.put(VERSION, String.valueOf(SCHEMA_VERSION));
        footer.put(ORDER, String.join(",", VmafFeatures.ORDER));
        footer.put(EXTRACTOR, extractorVersion);
        footer.put(LEVEL, level.token());
        footer.put(POLICY, split.name());
        footer.put(SALT, SplitPolicy.SALT);
        footer.put(TEST, String.valueOf(split.testFraction()));
        footer.put(VAL, String.valueOf(split.valFraction()));
        return footer;
    }

    /**
     * What a footer says.
     *
     * @param level what the columns show the rows to stand for
     * @throws TableException if the table is of a later version, or splits by another salt
     */
    static TableInfo of(Map<String, String> footer, Level level) {
        String version = footer.get(VERSION);
        if (version != null && !version.equals(String.valueOf(SCHEMA_VERSION))) {
            throw new TableException("its schema has version " + version + ", and this program reads "
                    + SCHEMA_VERSION);
        }
        String salt = footer.get(SALT);
        if (salt != null && !salt.equals(SplitPolicy.SALT)) {
            throw new TableException("it is split by the salt \"" + salt + "\", which this program does not know");
        }
        return new TableInfo(level, footer.get(EXTRACTOR), salt == null ? null : split(footer));
    }

    private static SplitPolicy split(Map<String, String> footer) {
        try {
            return new SplitPolicy(footer.getOrDefault(POLICY, "custom"), Double.parseDouble(footer.get(TEST)),
                    Double.parseDouble(footer.get(VAL)));
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new TableException("the fractions of its split are not given or no numbers");
        }
    }
}
