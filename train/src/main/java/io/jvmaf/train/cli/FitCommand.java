package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.chart.Charts;
import io.jvmaf.train.fit.Candidate;
import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.fit.FitConfig;
import io.jvmaf.train.fit.Fitting;
import io.jvmaf.train.fit.Rows;
import io.jvmaf.train.fit.TrainingState;
import io.jvmaf.train.fit.TrainingState.Metric;
import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.model.Checkpoint;
import io.jvmaf.train.split.Split;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.ParquetTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code fit}: a model from a configuration and a feature table. */
final class FitCommand implements TrainingCommand {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("fit");
        spec.usageMessage().description("Fits a model to the training rows of a feature table.");
        spec.addOption(Options.text("--config", "FILE", "the configuration, YAML"));
        spec.addOption(OptionSpec.builder("--features", "--cache").type(String.class).paramLabel("FILE")
                .description("the feature table, Parquet (default: the configuration's cache)").build());
        spec.addOption(Options.text("--output", "DIR", "where results go (default: the configuration's output)"));
        spec.addOption(Options.number("--epochs", Integer.class, "passes over the rows, of a network"));
        spec.addOption(Options.number("--seed", Long.class, "where random choices begin"));
        spec.addOption(Options.text("--split-policy", "NAME",
                "the split, instead of the configuration's or the table's"));
        spec.addOption(Options.text("--resume", "FILE", "a last.ckpt to go on from, of a network"));
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException {
        Path file = Path.of(Options.required(parsed, "--config"));
        byte[] configuration = Files.readAllBytes(file);
        FitConfig config = FitConfig.parse(new String(configuration, StandardCharsets.UTF_8), file.toString())
                .with(parsed.matchedOptionValue("--epochs", (Integer) null),
                        parsed.matchedOptionValue("--seed", (Long) null));
        String features = parsed.matchedOptionValue("--features", config.features());
        if (features == null) {
            throw new UsageException("fit needs --features, or cache in " + file);
        }
        Dataset table = Dataset.of(ParquetTables.read(Path.of(features)), config.target());
        String policy = parsed.matchedOptionValue("--split-policy", (String) null);
        SplitPolicy split = policy != null ? SplitChoice.named(policy) : SplitChoice.of(config, table);
        Rows train = table.part(Split.TRAIN, split);
        Rows validation = table.part(Split.VAL, split);
        terminal.err().println(config.model() + " on " + features + ": " + train.size() + " " + table.level().token()
                + " rows to train on, " + validation.size() + " to validate, "
                + table.part(Split.TEST, split).size() + " held out (" + split.name() + ")"
                + (table.incomplete() > 0 ? ", " + table.incomplete() + " incomplete ones left out" : ""));
        SplitChoice.warnOfSharedSources(table, split, terminal);
        FitProgress progress = new FitProgress(terminal);
        String resume = parsed.matchedOptionValue("--resume", (String) null);
        Fitting.Result result = new Fitting(config, progress).run(train, validation,
                new Fitting.Origin(table, split, AtomicFile.sha256(configuration), Build.version()),
                resume == null ? null : TrainingState.read(Checkpoint.training(Path.of(resume))));
        progress.finish();
        Path output = Path.of(parsed.matchedOptionValue("--output", config.output()));
        write(output, result, configuration);
        Metric last = result.history().get(result.history().size() - 1);
        terminal.out().printf(Locale.ROOT, "%s: %s%s; wrote %s%n", config.model(),
                summary(result, last), result.candidates().isEmpty() ? "" : ", settings chosen of "
                + result.candidates().size(), output.resolve("best.ckpt"));
        return TrainStatus.OK;
    }

    private static String summary(Fitting.Result result, Metric last) {
        double best = result.history().stream().mapToDouble(m -> Double.isNaN(m.valMse()) ? m.trainMse() : m.valMse())
                .min().orElseThrow();
        double kept = result.state() == null ? Double.isNaN(last.valMse()) ? last.trainMse() : last.valMse() : best;
        return String.format(Locale.ROOT, "%s RMSE %.4f %s %d %s",
                Double.isNaN(last.valMse()) ? "training" : "validation", Math.sqrt(kept),
                result.state() == null ? "on" : "after", last.step(), result.state() == null ? "rows" : "epochs");
    }

    private static void write(Path output, Fitting.Result result, byte[] configuration) throws IOException {
        Files.createDirectories(output);
        TrainingState state = result.state();
        AtomicFile.write(output.resolve("best.ckpt"), Checkpoint.text(result.best(), null));
        AtomicFile.write(output.resolve("last.ckpt"), Checkpoint.text(result.last(),
                state == null ? null : state.write()));
        AtomicFile.write(output.resolve("config.yaml"), configuration);
        AtomicFile.write(output.resolve("metrics.csv"), metrics(result));
        if (!result.candidates().isEmpty()) {
            AtomicFile.write(output.resolve("cross_validation.csv"), candidates(result.candidates()));
        }
        AtomicFile.write(output.resolve("learning_curve.svg"), curve(result));
    }

    private static String metrics(Fitting.Result result) {
        StringBuilder csv = new StringBuilder(result.steps() + ",train/mse,val/mse\n");
        for (Metric m : result.history()) {
            csv.append(m.step()).append(',').append(m.trainMse()).append(',')
                    .append(Double.isNaN(m.valMse()) ? "" : String.valueOf(m.valMse())).append('\n');
        }
        return csv.toString();
    }

    private static String candidates(List<Candidate> candidates) {
        List<String> names = List.copyOf(candidates.get(0).point().keySet());
        StringBuilder csv = new StringBuilder(String.join(",", names) + ",rmse\n");
        for (Candidate candidate : candidates) {
            csv.append(names.stream().map(name -> String.valueOf(candidate.point().get(name)))
                    .collect(Collectors.joining(","))).append(',').append(candidate.rmse()).append('\n');
        }
        return csv.toString();
    }

    private static String curve(Fitting.Result result) {
        double[] steps = result.history().stream().mapToDouble(Metric::step).toArray();
        List<Charts.Series> lines = new ArrayList<>();
        lines.add(new Charts.Series("train", steps, result.history().stream().mapToDouble(Metric::trainMse)
                .toArray()));
        if (result.history().stream().noneMatch(m -> Double.isNaN(m.valMse()))) {
            lines.add(new Charts.Series("val", steps, result.history().stream().mapToDouble(Metric::valMse)
                    .toArray()));
        }
        return Charts.curve(result.best().name(), result.steps(), "mean squared error", lines);
    }
}
