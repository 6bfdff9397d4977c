package io.jvmaf.cli.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * GNU {@code getopt_long} over {@link Flag}: unique prefixes, {@code --name=value}, clusters of letters, {@code -w192},
 * arguments between options passed over, {@code --} as the end. What is wrong is complained of in its words, and
 * parsing goes on.
 */
final class GetoptLong {
    /** Takes an option and its argument ({@code null} where it has none); false ends the parse. */
    interface Sink {
        boolean option(Flag flag, String argument);
    }

    private final String program;
    private final String[] arguments;
    private final Sink sink;
    private final Consumer<String> complaints;
    private int next;

    private GetoptLong(String program, String[] arguments, Sink sink, Consumer<String> complaints) {
        this.program = program;
        this.arguments = arguments;
        this.sink = sink;
        this.complaints = complaints;
    }

    /**
     * Hands the options of {@code arguments} to {@code sink}, left to right.
     *
     * @param program what complaints start with
     * @param complaints takes a line for each option that is unknown, ambiguous, or lacks its argument
     * @return the arguments that are neither options nor their arguments
     */
    static List<String> parse(String program, String[] arguments, Sink sink, Consumer<String> complaints) {
        return new GetoptLong(program, arguments, sink, complaints).run();
    }

    private List<String> run() {
        List<String> rest = new ArrayList<>();
        boolean goOn = true;
        while (goOn && next < arguments.length) {
            String argument = arguments[next++];
            if (argument.equals("--")) {
                rest.addAll(Arrays.asList(arguments).subList(next, arguments.length));
                goOn = false;
            } else if (argument.startsWith("--")) {
                goOn = longOption(argument.substring(2));
            } else if (argument.length() > 1 && argument.charAt(0) == '-') {
                goOn = cluster(argument.substring(1));
            } else {
                rest.add(argument);
            }
        }
        return rest;
    }

    private boolean longOption(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        List<Flag> candidates = candidates(name);
        if (candidates.isEmpty()) {
            return complain("unrecognized option '--" + text + "'");
        }
        if (candidates.size() > 1) {
            StringBuilder line = new StringBuilder("option '--" + text + "' is ambiguous; possibilities:");
            candidates.forEach(flag -> line.append(" '--").append(flag.longName()).append('\''));
            return complain(line.toString());
        }
        Flag flag = candidates.get(0);
        if (!flag.takesArgument()) {
            return equals < 0 ? sink.option(flag, null)
                    : complain("option '--" + flag.longName() + "' doesn't allow an argument");
        }
        if (equals >= 0) {
            return sink.option(flag, text.substring(equals + 1));
        }
        return next < arguments.length ? sink.option(flag, arguments[next++])
                : complain("option '--" + flag.longName() + "' requires an argument");
    }

    private static List<Flag> candidates(String name) {
        List<Flag> exact = flags(flag -> flag.longName().equals(name));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Flag> libvmafs = flags(flag -> flag.isLibvmafs() && flag.longName().startsWith(name));
        return libvmafs.isEmpty() ? flags(flag -> flag.longName().startsWith(name)) : libvmafs;
    }

    private static List<Flag> flags(Predicate<Flag> wanted) {
        List<Flag> found = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            if (flag.longName() != null && wanted.test(flag)) {
                found.add(flag);
            }
        }
        return found;
    }

    private boolean cluster(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            Flag flag = byLetter(letters.charAt(i));
            if (flag == null) {
                complain("invalid option -- '" + letters.charAt(i) + "'");
            } else if (flag.takesArgument()) {
                return withArgument(flag, letters.substring(i + 1));
            } else if (!sink.option(flag, null)) {
                return false;
            }
        }
        return true;
    }

    private boolean withArgument(Flag flag, String attached) {
        if (!attached.isEmpty()) {
            return sink.option(flag, attached);
        }
        return next < arguments.length ? sink.option(flag, arguments[next++])
                : complain("option requires an argument -- '" + flag.shortName() + "'");
    }

    private static Flag byLetter(char letter) {
        for (Flag flag : Flag.values()) {
            if (flag.shortName() == letter && letter != '\0') {
                return flag;
            }
        }
        return null;
    }

    private boolean complain(String line) {
        complaints.accept(program + ": " + line);
        return true;
    }
}
