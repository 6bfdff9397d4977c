package io.jvmaf.train.cli;

import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.Jvmaf;
import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.chart.Charts;
import io.jvmaf.train.fetch.Downloader;
import io.jvmaf.train.fetch.KonvidFetch;
import io.jvmaf.train.mcp.McpCommand;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.score.OnnxTinyModels;
import io.jvmaf.train.table.TableException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The training program: what its arguments ask for, as an exit status. */
public final class TrainMain {
    private static final int WIDTH = 100;
    /** Commands of the scoring program that tell of all commands. */
    private static final Set<String> TELLING = Set.of("help", "completion", "man-page");

    private TrainMain() {}

    /** Every sub-command, in the order of the help. */
    private static List<TrainingCommand> commands() {
        Map<String, String> environment = System.getenv();
        List<TrainingCommand> commands = new ArrayList<>(List.of(new ExtractCommand(environment),
                new FetchKonvidCommand(environment, Downloader.standard(), KonvidFetch.archives(KonvidFetch.HOME)),
                new FetchUgcCommand(Downloader.standard(), URI.create("https://storage.googleapis.com/")),
                new FitCommand(), new ExportCommand(), new EvalCommand(), new RegisterCommand()));
        commands.addAll(McpCommand.both(environment));
        return commands;
    }

    /** Runs the program and ends the process with its status. */
    public static void main(String[] arguments) {
        int status = run(arguments, Terminal.system());
        System.out.flush();
        System.exit(status);
    }

    /**
     * Runs the program; a call to score with a tiny model or a chart, of a batch, or of what tells of commands, goes to
     * the scoring program, which gets tiny models, charts, Parquet and the commands from here.
     */
    public static int run(String[] arguments, Terminal terminal) {
        String first = arguments.length > 0 ? arguments[0] : "";
        if (TELLING.contains(first)) {
            return Jvmaf.run(arguments, terminal, new OnnxTinyModels(commands().stream().map(TrainMain::spec).toList()),
                    Charts::frames);
        }
        if (first.equals("batch") || Arrays.stream(arguments).anyMatch(argument -> argument.startsWith("--tiny-")
                || argument.matches("--plot(=.*)?"))) {
            return Jvmaf.run(arguments, terminal, new OnnxTinyModels(), Charts::frames);
        }
        Messages messages = new Messages(terminal.err(), false, false);
        try {
            return dispatch(arguments, terminal);
        } catch (UsageException | ParameterException e) {
            messages.error(e.getMessage());
            return TrainStatus.USAGE;
        } catch (CommandException e) {
            messages.error(e.getMessage());
            return e.status();
        } catch (IOException | TableException | ModelException e) {
            messages.error(e.getMessage());
            return TrainStatus.FAILED;
        } catch (InterruptedException e) {
            return ExitStatus.INTERRUPTED;
        } catch (OutOfMemoryError e) {
            messages.error("out of memory: fewer --jobs need less, and JVMAF_JAVA_OPTIONS=-Xmx4g gives more");
            return TrainStatus.FAILED;
        } catch (RuntimeException | Error e) {
            messages.error("internal error, please report it: " + e);
            e.printStackTrace(terminal.err());
            return TrainStatus.INTERNAL;
        }
    }

    private static int dispatch(String[] arguments, Terminal terminal) throws IOException, InterruptedException {
        Map<String, TrainingCommand> commands = new LinkedHashMap<>();
        CommandLine program = new CommandLine(program(commands)).setUsageHelpWidth(WIDTH);
        ParseResult parsed = program.parseArgs(arguments);
        ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (last.isUsageHelpRequested()) {
            terminal.out().print(last.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
            return TrainStatus.OK;
        }
        if (!parsed.hasSubcommand()) {
            throw new UsageException("which command? There are " + String.join(", ", commands.keySet())
                    + "; jvmaf-train --help tells more");
        }
        return commands.get(last.commandSpec().name()).run(last, terminal);
    }

    private static CommandSpec program(Map<String, TrainingCommand> commands) {
        CommandSpec program = CommandSpec.create().name("jvmaf-train").addOption(help());
        program.usageMessage().description("Trains, exports and evaluates quality models on your own corpus.%n")
                .synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n")
                .footer("", "Exit status: 0 done, 1 failed, 2 refused before any work, 3 a model missed its gate.");
        for (TrainingCommand command : commands()) {
            CommandSpec spec = spec(command);
            commands.put(spec.name(), command);
            program.addSubcommand(spec.name(), spec);
        }
        return program;
    }

    private static CommandSpec spec(TrainingCommand command) {
        CommandSpec spec = command.spec().addOption(help());
        spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
        return spec;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("--help").usageHelp(true).description("print this help").build();
    }
}
