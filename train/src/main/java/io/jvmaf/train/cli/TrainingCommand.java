package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A sub-command. */
public interface TrainingCommand {
    /** Its name, options and help; {@code --help} is added to it. */
    CommandSpec spec();

    /**
     * Does what was asked for.
     *
     * @return one of {@link TrainStatus}
     * @throws io.jvmaf.cli.UsageException in one line, if it cannot be done as asked: {@link TrainStatus#USAGE}
     * @throws IOException in one line, if it failed: {@link TrainStatus#FAILED}; so do
     *     {@link io.jvmaf.train.table.TableException} and every {@link CommandException}
     */
    int run(ParseResult parsed, Terminal terminal) throws IOException, InterruptedException;
}
