package io.jvmaf.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page of section 1, in the man macros, from what the help is printed from. */
public final class ManPage {
    private final StringBuilder text = new StringBuilder();

    private ManPage() {}

    /**
     * The page of a program and its sub-commands.
     *
     * @param version what the page's foot says
     */
    public static String of(CommandSpec program, String version) {
        ManPage page = new ManPage();
        page.write(program, version);
        return page.text.toString();
    }

    private void write(CommandSpec program, String version) {
        String name = program.name();
        macro("TH", quoted(name.toUpperCase(Locale.ROOT)), "1", "\"\"", quoted(version));
        macro("SH", "NAME");
        line(escaped(name) + " \\- score videos with VMAF");
        macro("SH", "SYNOPSIS");
        for (String synopsis : program.usageMessage().customSynopsis()) {
            line("\\fB" + escaped(plain(synopsis)) + "\\fR");
            macro("br");
        }
        macro("SH", "DESCRIPTION");
        paragraph(program.usageMessage().description());
        macro("SH", "OPTIONS");
        program.options().forEach(this::option);
        macro("SH", "COMMANDS");
        program.subcommands().values().forEach(command -> command(command.getCommandSpec()));
        macro("SH", "NOTES");
        paragraph(program.usageMessage().footer());
        macro("SH", "SEE ALSO");
        line("ffmpeg(1)");
    }

    private void command(CommandSpec command) {
        macro("SS", quoted(escaped(command.name())));
        paragraph(command.usageMessage().description());
        for (PositionalParamSpec positional : command.positionalParameters()) {
            macro("TP");
            line("\\fI" + escaped(positional.paramLabel()) + "\\fR");
            paragraph(positional.description());
        }
        command.options().forEach(this::option);
        command.subcommands().values().forEach(inner -> command(inner.getCommandSpec()));
    }

    private void option(OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (String name : option.names()) {
            names.add("\\fB" + escaped(name) + "\\fR");
        }
        String argument = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
        macro("TP");
        line(String.join(", ", names) + argument);
        paragraph(option.description());
    }

    private void paragraph(String[] lines) {
        for (String each : lines) {
            if (!plain(each).isBlank()) {
                line(escaped(plain(each).strip()));
            }
        }
    }

    private static String plain(String text) {
        return Ansi.OFF.string(text.replace("%n", " ").replace("%%", "%")).strip();
    }

    /** Dashes stay dashes, and no text becomes a macro. */
    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void macro(String... words) {
        text.append('.').append(String.join(" ", words)).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
