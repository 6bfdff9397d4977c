package io.jvmaf.cli;

import io.jvmaf.cli.batch.BatchCommand;
import io.jvmaf.cli.compare.CompareCommand;
import io.jvmaf.cli.manual.Completion;
import io.jvmaf.cli.manual.ManPage;
import io.jvmaf.cli.score.Flag;
import io.jvmaf.cli.score.TinyModels;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The sub-commands and the help texts. Scoring itself is no sub-command and goes past this class: its arguments follow
 * getopt_long, and its start is not to load picocli.
 */
final class Commands {
    private static final int WIDTH = 100;
    private static final String EXTRACTOR = "EXTRACTOR";
    /** What the training program has, for whoever is asked without it. */
    private static final String TRAININGS = "%nTraining quality models of your own: extract-features, fit, export, eval,"
            + " register,%nfetch-konvid-1k, fetch-youtube-ugc-subset. For language models: mcp, mcp-check.%n";

    private Commands() {}

    /** Runs the sub-command that the first argument names. */
    static int run(String[] arguments, Terminal terminal, TinyModels tiny)
            throws IOException, InterruptedException {
        List<CommandSpec> trainings = tiny.commands();
        CommandLine program = new CommandLine(program(trainings)).setUsageHelpWidth(WIDTH);
        try {
            ParseResult parsed = program.parseArgs(arguments).subcommand();
            CommandLine command = parsed.commandSpec().commandLine();
            if (parsed.isUsageHelpRequested()) {
                terminal.out().print(command.getUsageMessage(Ansi.OFF));
                return ExitStatus.OK;
            }
            return switch (command.getCommandName()) {
                case "list-models" -> Lists.models(terminal);
                case "list-features" -> Lists.features(parsed.matchedPositionalValue(0, null), terminal);
                case "demo" -> new Demo(parsed.matchedOptionValue("--frames", Demo.FRAMES),
                        parsed.matchedOptionValue("--size", Demo.SIZE), terminal).run();
                case "compare" -> CompareCommand.run(parsed, terminal);
                case "batch" -> BatchCommand.run(parsed, tiny.parquet(), terminal);
                case "completion" -> completion(parsed.matchedPositionalValue(0, null), trainings, terminal);
                case "man-page" -> print(ManPage.of(program.getCommandSpec(), Version.text()), terminal);
                default -> help(program, parsed.matchedPositionalValue(0, null), terminal);
            };
        } catch (ParameterException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static int completion(String shell, List<CommandSpec> trainings, Terminal terminal) {
        if (!Completion.SHELLS.contains(shell)) {
            throw new UsageException("completion takes a shell: " + String.join(", ", Completion.SHELLS));
        }
        return print(Completion.script(shell, program(trainings)), terminal);
    }

    private static int print(String text, Terminal terminal) {
        terminal.out().print(text);
        return ExitStatus.OK;
    }

    private static int help(CommandLine program, String about, Terminal terminal) {
        CommandLine command = about == null ? program : program.getSubcommands().get(about);
        if (command == null) {
            throw new UsageException("there is no command \"" + about + "\"; jvmaf help lists them");
        }
        terminal.out().print(command.getUsageMessage(Ansi.OFF));
        return ExitStatus.OK;
    }

    /** The whole program as picocli sees it, for help, completion and manual pages; with the training's commands. */
    private static CommandSpec program(List<CommandSpec> trainings) {
        CommandSpec program = CommandSpec.create().name(Messages.PROGRAM);
        program.usageMessage().description("Scores a distorted video against its reference with VMAF, to the bit of"
                        + " libvmaf 3.2.0. The score goes to standard output; reports have libvmaf's formats.%n")
                .customSynopsis("jvmaf -r REFERENCE -d DISTORTED [OPTION...]", "jvmaf COMMAND [ARGUMENT...]%n")
                .sortOptions(false).optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n")
                .footer(trainings.isEmpty() ? TRAININGS : "",
                        "Exit status: 0 done, 1 usage, 234 a video broke off or cannot be worked on, 255 an input,",
                        "model, feature or report cannot be opened; docs/exit-status.md has them all.");
        for (Flag flag : Flag.values()) {
            if (flag.description() != null) {
                program.addOption(SharedOptions.option(flag, String.class));
            }
        }
        program.addSubcommand("list-models", command("list the models that are built in"));
        program.addSubcommand("list-features", command("list the feature extractors and their options")
                .addPositional(PositionalParamSpec.builder().index("0").arity("0..1").paramLabel(EXTRACTOR)
                        .type(String.class).description("show this one alone").build()));
        program.addSubcommand("demo", command("score a pair of videos that jvmaf generates")
                .addOption(OptionSpec.builder("--frames").type(int.class).paramLabel("N")
                        .description("frames of the videos (default " + Demo.FRAMES + ")").build())
                .addOption(OptionSpec.builder("--size").type(String.class).paramLabel("WxH")
                        .description("their size (default " + Demo.SIZE + ")").build()));
        program.addSubcommand("compare", command(CompareCommand.spec(), "score several encodes of one reference, and"
                + " say by BD-rate what they save"));
        program.addSubcommand("batch", command(BatchCommand.spec(), "score the rows of a manifest, and go on where an"
                + " earlier run was"));
        trainings.forEach(training -> program.addSubcommand(training.name(), training));
        program.addSubcommand("completion", command("print the script by which a shell completes options and files")
                .addPositional(PositionalParamSpec.builder().index("0").arity("1").paramLabel("SHELL")
                        .type(String.class).completionCandidates(Completion.SHELLS)
                        .description(String.join(", ", Completion.SHELLS)).build()));
        program.addSubcommand("man-page", command("print the manual page, for man(1)"));
        program.addSubcommand("help", command("show this help, or that of a command")
                .addPositional(PositionalParamSpec.builder().index("0").arity("0..1").paramLabel("COMMAND")
                        .type(String.class).description("the command").build()));
        return program;
    }

    private static CommandSpec command(String description) {
        return command(CommandSpec.create(), description);
    }

    private static CommandSpec command(CommandSpec command, String description) {
        command.addOption(OptionSpec.builder("--help").usageHelp(true)
                .description("print this help").build());
        command.usageMessage().description(description).sortOptions(false).abbreviateSynopsis(true);
        return command;
    }
}
