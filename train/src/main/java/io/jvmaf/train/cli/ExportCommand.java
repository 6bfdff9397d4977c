package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.model.Checkpoint;
import io.jvmaf.train.onnx.Check;
import io.jvmaf.train.onnx.OnnxExport;
import io.jvmaf.train.onnx.OnnxFile;
import io.jvmaf.train.onnx.SampleRows;
import io.jvmaf.train.table.ParquetTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code export}: a fitted or published model as an ONNX file. */
final class ExportCommand implements TrainingCommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("export");
        spec.usageMessage().description("Writes a model as ONNX, its normalisation inside, with a sidecar. It is kept"
                + " only if ONNX Runtime gives the model's own scores.");
        spec.addOption(Options.text("--checkpoint", "FILE", "the fitted model"));
        spec.addOption(Options.text("--vmaf-model", "NAME", "a published model instead, as vmaf_v0.6.1"));
        spec.addOption(Options.text("--output", "FILE", "where to, ending in .onnx"));
        spec.addOption(Options.text("--features", "FILE",
                "a feature table with the rows to check with (default: rows drawn within the training range)"));
        spec.addOption(Options.number("--opset", Integer.class, "the opset, 13 to " + OnnxFile.OPSET
                + " (default " + OnnxFile.OPSET + ")"));
        spec.addOption(Options.number("--atol", Double.class,
                "the greatest difference to let pass (default " + Check.TOLERANCE + ")"));
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException {
        String checkpoint = parsed.matchedOptionValue("--checkpoint", (String) null);
        String published = parsed.matchedOptionValue("--vmaf-model", (String) null);
        if ((checkpoint == null) == (published == null)) {
            throw new UsageException("export needs --checkpoint or --vmaf-model, one of them");
        }
        Path output = Path.of(Options.required(parsed, "--output"));
        if (!output.toString().endsWith(".onnx")) {
            throw new UsageException("--output must end in .onnx");
        }
        OnnxExport export = new OnnxExport(output, parsed.matchedOptionValue("--opset", OnnxFile.OPSET),
                parsed.matchedOptionValue("--atol", Check.TOLERANCE));
        String features = parsed.matchedOptionValue("--features", (String) null);
        double[][] rows = features == null ? new double[0][]
                : Dataset.of(ParquetTables.read(Path.of(features)), null).rows().x();
        OnnxExport.Written written = checkpoint != null
                ? export.write(Checkpoint.model(Path.of(checkpoint)), rows)
                : export.write(published, features == null ? SampleRows.plausible() : rows);
        terminal.out().printf(Locale.ROOT, "wrote %s (%d bytes, SHA-256 %s) and %s; ONNX Runtime agrees within %.2e on"
                + " %d rows%n", written.model(), written.bytes(), written.sha256(), written.sidecar().getFileName(),
                written.check().greatest(), written.check().rows());
        return TrainStatus.OK;
    }
}
