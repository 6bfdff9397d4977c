package io.jvmaf.train.score;

import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.batch.BatchTable;
import io.jvmaf.cli.score.TinyModel;
import io.jvmaf.cli.score.TinyModels;
import io.jvmaf.cli.score.TinySettings;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.registry.OnnxLoader;
import io.jvmaf.train.registry.Signature;
import io.jvmaf.train.table.ParquetBatch;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Tiny models in ONNX Runtime, for the scoring command. */
public final class OnnxTinyModels implements TinyModels {
    private static final String CPU = "cpu";
    private static final String AUTO = "auto";

    private final List<CommandSpec> commands;

    public OnnxTinyModels() {
        this(List.of());
    }

    /** Knows {@code commands} as well. */
    public OnnxTinyModels(List<CommandSpec> commands) {
        this.commands = List.copyOf(commands);
    }

    @Override
    public TinyModel open(TinySettings settings) throws IOException {
        if (!settings.device().equals(AUTO) && !settings.device().equals(CPU)) {
            throw new UsageException("--tiny-device " + settings.device()
                    + " is not there: tiny models run on the cpu here");
        }
        try {
            Path path = Path.of(settings.path());
            if (settings.verify()) {
                Signature.verify(path);
            }
            OnnxLoader.Loaded loaded = OnnxLoader.load(path, settings.threads());
            if (!loaded.sidecar().kind().equals("fr")) {
                loaded.model().close();
                throw new UsageException(settings.path() + " is a model of kind " + loaded.sidecar().kind()
                        + ", and scoring against a reference takes fr");
            }
            List<String> remarks = new ArrayList<>();
            if (settings.fp16()) {
                remarks.add("half precision was asked for; the cpu runs in single precision");
            }
            return new OnnxTinyModel(loaded, settings.device(), remarks);
        } catch (ModelException | InvalidPathException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public BatchTable.Writer parquet() {
        return new ParquetBatch();
    }

    @Override
    public List<CommandSpec> commands() {
        return commands;
    }
}
