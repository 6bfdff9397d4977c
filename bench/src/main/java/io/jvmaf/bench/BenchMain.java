package io.jvmaf.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The benchmarks: {@code bench-kernels} and {@code bench-compare}. Exit status 1 for a failure, 2 for misuse. */
public final class BenchMain {
    static final int FAILED = 1;
    static final int USAGE = 2;

    private BenchMain() {}

    /** Runs a command and ends the process with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String[] arguments) {
        List<String> all = Arrays.asList(arguments);
        try {
            if (!all.isEmpty() && all.get(0).equals(KernelsCommand.NAME)) {
                return KernelsCommand.run(all.subList(1, all.size()));
            }
            return compare(arguments);
        } catch (ParameterException e) {
            System.err.println("jvmaf: " + e.getMessage());
            return USAGE;
        } catch (IOException | RunnerException e) {
            System.err.println("jvmaf: " + e.getMessage());
            return FAILED;
        } catch (InterruptedException e) {
            return FAILED;
        }
    }

    private static int compare(String[] arguments) throws IOException, InterruptedException {
        CommandSpec compare = CompareCommand.spec()
                .addOption(OptionSpec.builder("--help").usageHelp(true).description("print this help").build());
        CommandSpec program = CommandSpec.create().name("jvmaf").addSubcommand(CompareCommand.NAME, compare);
        ParseResult parsed = new CommandLine(program).parseArgs(arguments);
        if (!parsed.hasSubcommand()) {
            throw new ParameterException(program.commandLine(),
                    "which benchmark? " + KernelsCommand.NAME + " or " + CompareCommand.NAME);
        }
        ParseResult chosen = parsed.subcommand();
        if (chosen.isUsageHelpRequested()) {
            System.out.print(compare.commandLine().getUsageMessage(Ansi.OFF));
            return 0;
        }
        return CompareCommand.run(chosen);
    }
}
