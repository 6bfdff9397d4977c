package io.jvmaf.cli;

import io.jvmaf.cli.score.Plots;
import io.jvmaf.cli.score.ScoreCommand;
import io.jvmaf.cli.score.ScoringArguments;
import io.jvmaf.cli.score.TinyModels;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The program: what its arguments ask for, as an exit status. */
public final class Jvmaf {
    private static final String STRICT = "--strict-compat";
    private static final String VERBOSE = "--verbose";
    /** Known by their names alone, so that scoring loads nothing of them. */
    private static final List<String> COMMANDS = List.of("help", "list-models", "list-features", "demo", "completion",
            "man-page", "compare", "batch");
    /** The launcher's, and no one else's. */
    private static final String TRAINING = "train-start-up";

    private Jvmaf() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] arguments) {
        int status = run(arguments, Terminal.system());
        System.out.flush();
        System.exit(status);
    }

    /** Runs the program, which has no tiny models and draws no charts. */
    public static int run(String[] arguments, Terminal terminal) {
        return run(arguments, terminal, TinyModels.NONE, null);
    }

    /**
     * Runs the program, with what {@code tiny} brings along.
     *
     * @param plots draws charts, or {@code null} where there is nothing to draw them with
     */
    public static int run(String[] arguments, Terminal terminal, TinyModels tiny, Plots plots) {
        boolean strict = Arrays.asList(arguments).contains(STRICT);
        Messages messages = new Messages(terminal.err(), false, strict);
        try {
            if (arguments.length > 0 && COMMANDS.contains(arguments[0])) {
                return Commands.run(arguments, terminal, tiny);
            }
            if (arguments.length == 1 && arguments[0].equals(TRAINING)) {
                return StartUpTraining.run();
            }
            return score(arguments, terminal, messages, tiny, plots);
        } catch (IOException e) {
            messages.error(e.getMessage());
            return ExitStatus.SETUP;
        } catch (UsageException e) {
            if (strict) {
                messages.error(e.getMessage() + "\n\n" + Usage.libvmafs());
            } else {
                messages.error(e.getMessage().replaceAll("\n +", " ") + Usage.hint(arguments));
            }
            return ExitStatus.USAGE;
        } catch (OutOfMemoryError e) {
            messages.error("out of memory: fewer --threads need less, and JVMAF_JAVA_OPTIONS=-Xmx4g gives more");
            return ExitStatus.PROCESSING;
        } catch (InterruptedException e) {
            return ExitStatus.INTERRUPTED;
        } catch (RuntimeException | Error e) {
            messages.error("internal error, please report it: " + e);
            e.printStackTrace(terminal.err());
            return ExitStatus.INTERNAL;
        }
    }

    private static int score(String[] arguments, Terminal terminal, Messages messages, TinyModels tiny, Plots plots)
            throws IOException, InterruptedException {
        ScoringArguments parsed = ScoringArguments.parse(Messages.PROGRAM, arguments, messages::remark);
        return switch (parsed.request()) {
            case HELP -> Commands.run(new String[] {"help"}, terminal, tiny);
            case VERSION -> {
                terminal.err().println(Arrays.asList(arguments).contains(VERBOSE) ? Version.details() : Version.text());
                yield ExitStatus.OK;
            }
            case SCORE -> new ScoreCommand(parsed.settings(), terminal, tiny, plots).run();
        };
    }
}
