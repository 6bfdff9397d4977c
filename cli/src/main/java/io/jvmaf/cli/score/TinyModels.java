package io.jvmaf.cli.score;

import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.batch.BatchTable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Opens tiny models, writes Parquet, and knows the training commands. The scoring jar has nothing to do any of it with:
 * the training artifact brings this along.
 */
public interface TinyModels {
    /** Opens none. */
    TinyModels NONE = settings -> {
        throw new UsageException("--tiny-model needs the training artifact: start the program by ./jvmaf, or with"
                + " train/target/jvmaf-train.jar");
    };

    /**
     * Opens the model that {@code settings} name.
     *
     * @throws UsageException in one line, if it cannot be used as asked
     * @throws IOException in one line, if it is not there or is refused
     */
    TinyModel open(TinySettings settings) throws IOException;

    /** What writes the results of a batch as Parquet, or {@code null} where there is nothing to do it with. */
    default BatchTable.Writer parquet() {
        return null;
    }

    /** The training commands, for help, manual page and completions; they run elsewhere. */
    default List<CommandSpec> commands() {
        return List.of();
    }
}
