package io.jvmaf.cli;

import io.jvmaf.cli.score.Flag;

/** What follows the reason of a usage error. */
final class Usage {
    private Usage() {}

    /** A pointer to help for whoever gave no argument at all, else nothing. */
    static String hint(String[] arguments) {
        return arguments.length == 0 ? "; jvmaf --help lists the options, jvmaf demo shows a run" : "";
    }

    /** The list of options, laid out as libvmaf's program does. */
    static String libvmafs() {
        StringBuilder text = new StringBuilder("Usage: " + Messages.PROGRAM + " [options]\n\nSupported options:\n");
        for (Flag flag : Flag.values()) {
            if (flag.isLibvmafs() && flag.description() != null) {
                String names = "--" + flag.longName() + (flag.shortName() == '\0' ? "" : "/-" + flag.shortName());
                text.append(' ').append(names).append(flag.takesArgument() ? " $" + flag.argument() : "").append(": ")
                        .append(flag.description()).append('\n');
            }
        }
        return text.toString();
    }
}
