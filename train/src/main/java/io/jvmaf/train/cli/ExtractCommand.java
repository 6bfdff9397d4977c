package io.jvmaf.train.cli;

import static io.jvmaf.train.cli.Options.flag;
import static io.jvmaf.train.cli.Options.number;
import static io.jvmaf.train.cli.Options.path;
import static io.jvmaf.train.cli.Options.text;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code extract-features}: a corpus in, a table of features and soft labels out. */
final class ExtractCommand implements TrainingCommand {
    private static final String NETFLIX = "nflx-local";
    private static final String MANIFEST = "manifest";

    private final Map<String, String> environment;

    ExtractCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("extract-features");
        spec.usageMessage().description(
                "Computes the features of a corpus and the teacher's scores, as a Parquet table.",
                "What was computed before and has not changed is taken from a cache.%n");
        spec.addOption(text("--data-root", "DIR", "folder with ref/ and dis/ (else VMAF_DATA_ROOT)"))
                .addOption(text("--dataset", "NAME", "nflx-local (ref/ and dis/ of raw video), konvid-1k or manifest"))
                .addOption(OptionSpec.builder("--output", "--out").type(String.class).paramLabel("FILE")
                        .description("the table to write, a Parquet file").build())
                .addOption(text("--level", "LEVEL", "clip (default: a row a clip, means over pictures) or frame"))
                .addOption(text("--manifest", "FILE", "pairs of --dataset manifest, JSON"))
                .addOption(number("--width", "luma samples across, of every raw video"))
                .addOption(number("--height", "luma rows"))
                .addOption(text("--assume-dims", "WxH", "both at once"))
                .addOption(text("--pixfmt", "FORMAT", "420 (default), 422, 444, yuv420p10le..."))
                .addOption(number("--bitdepth", "bits a sample (default 8)"))
                .addOption(text("--teacher-model", "MODEL", "built-in model or file whose scores are the soft labels"
                        + " (else VMAF_MODEL_PATH, else vmaf_v0.6.1)"))
                .addOption(text("--mos-csv", "FILE", "opinion scores (key,mos) to take as targets instead"))
                .addOption(text("--split", "POLICY", "nflx-10 (default) or vmaf-train-v1, recorded in the table"))
                .addOption(text("--ref-policy", "POLICY", "of two references of one source: error (default) or first"))
                .addOption(flag("--strict", "refuse a corpus with files that would be passed over"))
                .addOption(flag("--allow-truncate", "score what both videos have where one is longer"))
                .addOption(number("--jobs", "clips at a time (default: one a processor)"))
                .addOption(flag("--no-cache", "neither read nor write the cache"))
                .addOption(flag("--rebuild-cache", "compute every clip anew and cache that"))
                .addOption(text("--vmaf-binary", "FILE", "libvmaf's vmaf, to compare every picture with"))
                .addOption(flag("--dry-run", "list the pairs and compute nothing"))
                .addOption(flag("--quiet", "no progress and no summary"));
        KonvidOptions.addTo(spec);
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException, InterruptedException {
        String dataset = text(parsed, "--dataset", "");
        return switch (dataset) {
            case NETFLIX, MANIFEST -> new PairsRun(parsed, terminal, environment,
                    dataset.equals(MANIFEST) ? manifest(parsed) : null).run();
            case KonvidRun.NAME -> new KonvidRun(parsed, terminal, environment).run();
            default -> throw new UsageException((dataset.isEmpty() ? "which --dataset?" : "dataset \"" + dataset
                    + "\" is not known:") + " there are nflx-local, konvid-1k and manifest");
        };
    }

    private static Path manifest(ParseResult parsed) {
        Path manifest = path(parsed, "--manifest");
        if (manifest == null) {
            throw new UsageException("--dataset manifest needs --manifest FILE");
        }
        return manifest;
    }
}
