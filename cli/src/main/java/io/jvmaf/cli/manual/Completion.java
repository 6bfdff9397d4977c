package io.jvmaf.cli.manual;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Scripts by which shells complete the program's commands, options and files, from what its help is printed from. */
public final class Completion {
    /** The shells there are scripts for. */
    public static final List<String> SHELLS = List.of("bash", "zsh", "fish");
    private static final Set<String> FILES = Set.of("PATH", "FILE", "DIR", "FOLDER");

    private final CommandSpec program;
    private final StringBuilder script = new StringBuilder();

    private Completion(CommandSpec program) {
        this.program = program;
    }

    /**
     * The script for a shell.
     *
     * @param shell one of {@link #SHELLS}
     */
    public static String script(String shell, CommandSpec program) {
        Completion completion = new Completion(program);
        switch (shell) {
            case "bash" -> completion.bash();
            case "zsh" -> completion.zsh();
            case "fish" -> completion.fish();
            default -> throw new IllegalArgumentException("no completion for " + shell);
        }
        return completion.script.toString();
    }

    private void bash() {
        // The comment at its head holds the time, and the same program is to give the same bytes.
        script.append(AutoComplete.bash(program.name(), new CommandLine(program))
                .replaceAll("(?m)^# (Date|Generated|Version):.*\n", ""));
    }

    private void zsh() {
        String name = program.name();
        line("#compdef " + name);
        line("_" + name + "() {");
        line("  local -a commands");
        line("  commands=(");
        for (CommandSpec command : commands()) {
            line("    " + quoted(command.name() + ":" + text(command.usageMessage().description())));
        }
        line("  )");
        line("  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then");
        line("    _describe command commands");
        line("    return");
        line("  fi");
        line("  case $words[2] in");
        for (CommandSpec command : commands()) {
            line("    " + command.name() + ")");
            line("      shift words; (( CURRENT-- ))");
            arguments(command);
        }
        line("    *)");
        arguments(program);
        line("  esac");
        line("}");
        line("_" + name + " \"$@\"");
    }

    private void arguments(CommandSpec command) {
        script.append("      _arguments");
        for (OptionSpec option : options(command)) {
            for (String each : option.names()) {
                String value = option.arity().max() == 0 ? ""
                        : ":" + option.paramLabel() + ":" + (isFile(option) ? "_files" : "");
                String equals = each.startsWith("--") && !value.isEmpty() ? "=" : "";
                String text = text(option.description()).replace("[", "(").replace("]", ")").replace(":", "\\:");
                script.append(" \\\n        ").append(quoted("*" + each + equals + "[" + text + "]" + value));
            }
        }
        command.positionalParameters().forEach(positional -> script.append(" \\\n        ")
                .append(quoted("*:" + positional.paramLabel() + ":" + (isFile(positional) ? "_files" : ""))));
        line("");
        line("      ;;");
    }

    private void fish() {
        String start = "complete -c " + program.name();
        String names = String.join(" ", commands().stream().map(CommandSpec::name).toList());
        line(start + " -f");
        for (CommandSpec command : commands()) {
            line(start + " -n __fish_use_subcommand -a " + command.name() + " -d "
                    + fishQuoted(text(command.usageMessage().description())));
            fishOptions(start + " -n '__fish_seen_subcommand_from " + command.name() + "'", command);
        }
        fishOptions(start + " -n 'not __fish_seen_subcommand_from " + names + "'", program);
    }

    private void fishOptions(String start, CommandSpec command) {
        for (OptionSpec option : options(command)) {
            script.append(start);
            for (String name : option.names()) {
                script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            if (option.arity().max() > 0) {
                script.append(isFile(option) ? " -r -F" : " -x");
            }
            line(" -d " + fishQuoted(text(option.description())));
        }
    }

    private List<CommandSpec> commands() {
        return program.subcommands().values().stream().map(CommandLine::getCommandSpec).toList();
    }

    private static List<OptionSpec> options(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden()).toList();
    }

    private static boolean isFile(ArgSpec argument) {
        return argument.type() == Path.class || FILES.contains(argument.paramLabel());
    }

    /** The first clause: a completion is one short line. */
    private static String text(String[] description) {
        String all = String.join(" ", Arrays.asList(description)).replace("%n", " ").replace("%%", "%").strip();
        int end = all.indexOf(';');
        return end < 0 ? all : all.substring(0, end);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String fishQuoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String line) {
        script.append(line).append('\n');
    }
}
