package io.jvmaf.feature;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Score names as reports show them (libvmaf's feature_name.c and alias.c). */
public final class FeatureName {
    private static final Map<String, String> PREFIXES = Map.of(
            "VMAF_integer_feature_", "integer_", "VMAF_feature_", "", "Cambi_feature_", "", "Speed_chroma_feature_", "",
            "Speed_temporal_feature_", "");
    private static final String SUFFIX = "_score";
    /** Has the form of an aliased name, yet libvmaf gives it no alias. */
    private static final String UNALIASED = "VMAF_integer_feature_motion_sad_score";
    /** Written by their plain name under any options; float_adm's debug output {@code adm} among them. */
    private static final Set<String> NEVER_SUFFIXED = Set.of("adm", "cambi_source", "cambi_full_reference");

    private FeatureName() {}

    /** The short name of {@code feature}: {@code integer_vif_scale0}; the name itself where it has none. */
    public static String alias(String feature) {
        if (!feature.endsWith(SUFFIX) || feature.equals(UNALIASED)) {
            return feature;
        }
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (feature.startsWith(prefix.getKey())) {
                return prefix.getValue()
                        + feature.substring(prefix.getKey().length(), feature.length() - SUFFIX.length());
            }
        }
        return feature;
    }

    /**
     * The column that {@code feature} is stored in: the feature's own name under default options, else its alias and,
     * sorted by option name, {@code _alias} of each switch and {@code _alias_value} of each other option that differs
     * from its default and is marked as part of the name.
     */
    public static String column(String feature, OptionValues options) {
        if (NEVER_SUFFIXED.contains(feature)) {
            return feature;
        }
        String suffixes = suffixes(options);
        return suffixes.isEmpty() ? feature : alias(feature) + suffixes;
    }

    /** What {@link #column} appends under {@code options}. */
    public static String suffixes(OptionValues options) {
        Map<String, String> suffixes = new TreeMap<>();
        for (Option option : options.declared()) {
            if (option.inName() && !options.isDefault(option)) {
                String value = option.type() == Option.Type.BOOL ? "" : "_" + options.printed(option);
                suffixes.put(option.name(), "_" + option.alias() + value);
            }
        }
        return String.join("", suffixes.values());
    }
}
