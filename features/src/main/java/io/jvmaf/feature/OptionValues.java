package io.jvmaf.feature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of one extractor's options: what was set, the default otherwise. Immutable. */
public final class OptionValues {
    private final Map<String, Option> declared;
    private final Map<String, Object> values;

    private OptionValues(Map<String, Option> declared, Map<String, Object> values) {
        this.declared = declared;
        this.values = values;
    }

    /**
     * Reads the texts of {@code settings} as {@code declared} asks. A key that is not declared is passed over, as
     * libvmaf does (feature_extractor.c, vmaf_feature_extractor_context_create).
     *
     * @throws FeatureException naming option, text and allowed range where a text cannot be read or is out of range
     */
    public static OptionValues of(List<Option> declared, Map<String, String> settings) {
        Map<String, Option> byName = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Option option : declared) {
            byName.put(option.name(), option);
            String text = settings.get(option.name());
            values.put(option.name(), text == null ? option.defaultValue() : parse(option, text));
        }
        return new OptionValues(byName, values);
    }

    /** The value of switch {@code name}. */
    public boolean bool(String name) {
        return (Boolean) value(name);
    }

    /** The value of whole number {@code name}. */
    public int integer(String name) {
        return (Integer) value(name);
    }

    /** The value of number {@code name}. */
    public double number(String name) {
        return (Double) value(name);
    }

    /** The value of text {@code name}, or {@code null} if it has none. */
    public String string(String name) {
        return (String) value(name);
    }

    /** Whether {@code name} has its default value. */
    boolean isDefault(Option option) {
        Object value = value(option.name());
        return value == null ? option.defaultValue() == null : value.equals(option.defaultValue());
    }

    /** The options in the order of their declaration. */
    Iterable<Option> declared() {
        return declared.values();
    }

    /** The value of {@code name} as C's {@code %d}, {@code %g} or {@code %s} prints it. */
    String printed(Option option) {
        Object value = value(option.name());
        return value instanceof Double number ? CNumbers.g(number) : String.valueOf(value);
    }

    private Object value(String name) {
        if (!declared.containsKey(name)) {
            throw new IllegalArgumentException("no option " + name + " is declared");
        }
        return values.get(name);
    }

    private static Object parse(Option option, String text) {
        return switch (option.type()) {
            case BOOL -> switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new FeatureException("option " + option.name() + " takes true or false, not \"" + text
                        + "\"");
            };
            case INT -> {
                int value = CNumbers.atoi(text);
                checkRange(option, text, value);
                yield value;
            }
            case DOUBLE -> {
                double value = CNumbers.atof(text);
                checkRange(option, text, value);
                yield value;
            }
            case STRING -> text;
        };
    }

    // A zero is taken for a failed read unless the text starts with 0, as in libvmaf's opt.c.
    private static void checkRange(Option option, String text, double value) {
        boolean unread = value == 0 && !text.startsWith("0");
        if (unread || value < option.min() || value > option.max()) {
            throw new FeatureException("option " + option.name() + " takes a number from " + CNumbers.g(option.min())
                    + " to " + CNumbers.g(option.max()) + ", not \"" + text + "\"");
        }
    }
}
