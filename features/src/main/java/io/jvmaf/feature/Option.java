package io.jvmaf.feature;

/**
 * A declared option of a feature extractor.
 *
 * @param name full name, as in {@code vif_enhn_gain_limit}
 * @param alias short name written into score names; the full name where libvmaf gives none
 * @param type how its text is read
 * @param defaultValue a {@link Boolean}, {@link Integer}, {@link Double} or {@link String}, by type; a string may be
 *     absent, as {@code null}
 * @param min least number allowed
 * @param max greatest number allowed
 * @param inName whether a value other than the default shows in score names and tells extractors apart
 */
public record Option(String name, String alias, Type type, Object defaultValue, double min, double max,
        boolean inName) {
    /** How an option's text is read. */
    public enum Type { BOOL, INT, DOUBLE, STRING }

    /** A switch that is off unless {@code defaultValue} says otherwise. */
    public static Option bool(String name, String alias, boolean defaultValue) {
        return new Option(name, alias, Type.BOOL, defaultValue, 0, 1, true);
    }

    /** A whole number from {@code min} to {@code max}. */
    public static Option integer(String name, String alias, int defaultValue, int min, int max) {
        return new Option(name, alias, Type.INT, defaultValue, min, max, true);
    }

    /** A number from {@code min} to {@code max}. */
    public static Option number(String name, String alias, double defaultValue, double min, double max) {
        return new Option(name, alias, Type.DOUBLE, defaultValue, min, max, true);
    }

    /** A text. */
    public static Option string(String name, String alias, String defaultValue) {
        return new Option(name, alias, Type.STRING, defaultValue, 0, 0, true);
    }

    /** The same option, kept out of score names. */
    public Option unnamed() {
        return new Option(name, alias, type, defaultValue, min, max, false);
    }
}
