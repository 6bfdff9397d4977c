package io.jvmaf.train.cli;

import io.jvmaf.cli.UsageException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Declares options and reads them. */
public final class Options {
    private Options() {}

    /** An option {@code --name} with an argument. */
    public static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name).type(String.class).paramLabel(label).description(description).build();
    }

    /** An option {@code --name} with a whole number. */
    public static OptionSpec number(String name, String description) {
        return OptionSpec.builder(name).type(Integer.class).paramLabel("N").description(description).build();
    }

    /** An option {@code --name} without an argument. */
    public static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name).type(boolean.class).description(description).build();
    }

    /** What was given for {@code name}, or null. */
    public static String text(ParseResult parsed, String name) {
        return parsed.matchedOptionValue(name, null);
    }

    /** What was given for {@code name}, or {@code otherwise}. */
    public static String text(ParseResult parsed, String name, String otherwise) {
        return parsed.matchedOptionValue(name, otherwise);
    }

    /**
     * What was given for {@code name}, or {@code otherwise}.
     *
     * @throws UsageException if it is below {@code least}
     */
    public static int number(ParseResult parsed, String name, int otherwise, int least) {
        Integer value = parsed.matchedOptionValue(name, null);
        if (value != null && value < least) {
            throw new UsageException(name + " " + value + " is below " + least);
        }
        return value == null ? otherwise : value;
    }

    /** Whether {@code name} was given. */
    public static boolean flag(ParseResult parsed, String name) {
        return parsed.hasMatchedOption(name);
    }

    /** The path given for {@code name}, or null. */
    public static Path path(ParseResult parsed, String name) {
        String text = text(parsed, name);
        return text == null ? null : path(text, name);
    }

    /** The path {@code text}, which {@code name} gave. */
    public static Path path(String text, String name) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException(name + " \"" + text + "\" is no path");
        }
    }

    /** The path given for {@code name}, else by the variable, else null; an empty variable is none. */
    public static Path path(ParseResult parsed, String name, Map<String, String> environment, String variable) {
        Path given = path(parsed, name);
        String value = environment.getOrDefault(variable, "");
        return given != null || value.isEmpty() ? given : path(value, variable);
    }

    /** An option {@code --name} with an argument, which may be given several times. */
    public static OptionSpec texts(String name, String label, String description) {
        return OptionSpec.builder(name).type(String[].class).arity("1").paramLabel(label).description(description)
                .build();
    }

    /** An option {@code --name} with a number of {@code type}. */
    public static OptionSpec number(String name, Class<? extends Number> type, String description) {
        return OptionSpec.builder(name).type(type).paramLabel("N").description(description).build();
    }

    /**
     * What was given for {@code name}.
     *
     * @throws UsageException if nothing was
     */
    public static String required(ParseResult parsed, String name) {
        String value = text(parsed, name);
        if (value == null) {
            throw new UsageException(parsed.commandSpec().name() + " needs " + name);
        }
        return value;
    }
}
