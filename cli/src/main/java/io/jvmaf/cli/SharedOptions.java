package io.jvmaf.cli;

import io.jvmaf.cli.score.Flag;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options of the scoring command that other commands take as well, and hand to its parser as they are. */
public final class SharedOptions {
    private SharedOptions() {}

    /** Adds {@code flags} to {@code command}. */
    public static void add(List<Flag> flags, CommandSpec command) {
        flags.forEach(flag -> command.addOption(option(flag, String[].class)));
    }

    /** {@code flag} as picocli sees it, its argument of {@code type}. */
    static OptionSpec option(Flag flag, Class<?> type) {
        String longName = "--" + flag.longName();
        List<String> names = flag.shortName() == '\0' ? List.of(longName) : List.of("-" + flag.shortName(), longName);
        OptionSpec.Builder option = OptionSpec.builder(names.toArray(String[]::new)).description(flag.description());
        return (flag.takesArgument() ? option.type(type).paramLabel(flag.argument()) : option.type(boolean.class))
                .build();
    }

    /** What {@code parsed} has of {@code flags}, in their order, as arguments of the scoring command. */
    public static List<String> arguments(List<Flag> flags, ParseResult parsed) {
        List<String> arguments = new ArrayList<>();
        for (Flag flag : flags) {
            String name = "--" + flag.longName();
            if (!parsed.hasMatchedOption(name)) {
                continue;
            }
            if (!flag.takesArgument()) {
                arguments.add(name);
                continue;
            }
            parsed.matchedOption(name).originalStringValues().forEach(value -> arguments.add(name + "=" + value));
        }
        return arguments;
    }
}
