package io.jvmaf.train.cli;

import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.eval.Bootstrap;
import io.jvmaf.train.eval.EvalPage;
import io.jvmaf.train.eval.EvalTable;
import io.jvmaf.train.eval.Evaluation;
import io.jvmaf.train.eval.LeaveOneSourceOut;
import io.jvmaf.train.eval.LogisticMapping;
import io.jvmaf.train.eval.SplitScores;
import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.fit.FitConfig;
import io.jvmaf.train.fit.Rows;
import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ScoreModel;
import io.jvmaf.train.registry.Models;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.Level;
import io.jvmaf.train.table.ParquetTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code eval}: how well models predict the targets of a table's rows. */
final class EvalCommand implements TrainingCommand {
    private static final int DRAWS = 1000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("eval");
        spec.usageMessage().description("Compares models' scores with the targets of a feature table: PLCC, SROCC,"
                + " KROCC and RMSE with bootstrap 95 %% intervals, overall and by source.");
        spec.addOption(Options.texts("--model", "MODEL",
                "an ONNX file, a checkpoint, or a published model's name; may be given several times"));
        spec.addOption(Options.text("--features", "FILE", "the feature table, Parquet"));
        spec.addOption(Options.text("--split", "PART", "train, val, test (default) or all"));
        spec.addOption(Options.text("--split-policy", "NAME",
                "the split, instead of the one the model was trained by"));
        spec.addOption(Options.text("--target", "KIND", "teacher or mos, instead of the table's own target"));
        spec.addOption(Options.text("--fit", "CURVE",
                "map predictions by logistic4 or logistic5 first, for opinion scores"));
        spec.addOption(Options.number("--bootstrap", Integer.class,
                "bootstrap resamples (default " + DRAWS + ", 0 for none)"));
        spec.addOption(Options.number("--seed", Long.class, "where the resamples begin (default 0)"));
        spec.addOption(Options.text("--json", "FILE", "write the figures as JSON; - for standard output"));
        spec.addOption(Options.text("--html", "FILE", "write a page with scatter plots and residuals"));
        spec.addOption(Options.flag("--loso", "fit anew with each source held out in turn"));
        spec.addOption(Options.text("--config", "FILE", "what to fit with --loso (default: as the checkpoint was)"));
        spec.addOption(Options.text("--input-name", "NAME", "ignored: a model has one input, whatever its name"));
        spec.addOption(Options.number("--min-plcc", Double.class, "exit with 3 if a model's PLCC is lower"));
        spec.addOption(Options.number("--min-srocc", Double.class, "exit with 3 if a model's SROCC is lower"));
        spec.addOption(Options.number("--max-rmse", Double.class, "exit with 3 if a model's RMSE is higher"));
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Terminal terminal) throws IOException {
        Path features = Path.of(Options.required(parsed, "--features"));
        Dataset table = Dataset.of(ParquetTables.read(features), target(parsed));
        return parsed.hasMatchedOption("--loso") ? loso(parsed, table, terminal)
                : evaluate(parsed, table, features, terminal);
    }

    private static String target(ParseResult parsed) {
        String target = parsed.matchedOptionValue("--target", (String) null);
        if (target != null && !target.equals("teacher") && !target.equals("mos")) {
            throw new UsageException("--target is teacher or mos, not " + target);
        }
        return target;
    }

    private static List<String> models(ParseResult parsed) {
        String[] models = parsed.matchedOptionValue("--model", new String[0]);
        if (models.length == 0) {
            throw new UsageException("eval needs --model");
        }
        return List.of(models);
    }

    private int evaluate(ParseResult parsed, Dataset table, Path features, Terminal terminal) throws IOException {
        String part = parsed.matchedOptionValue("--split", "test");
        Bootstrap bootstrap = new Bootstrap(parsed.matchedOptionValue("--bootstrap", DRAWS),
                parsed.matchedOptionValue("--seed", 0L));
        List<Evaluation> evaluations = new ArrayList<>();
        String split = part;
        boolean trained = false;
        Set<SplitPolicy> policies = new LinkedHashSet<>();
        for (String name : models(parsed)) {
            Models.Named named = Models.open(name);
            try (ScoreModel model = named.model()) {
                SplitScores.checkTeacher(named, table);
                SplitPolicy policy = policy(parsed, named, table);
                Rows rows = SplitScores.rows(table, part, policy);
                split = part.equals("all") ? "all rows" : part + " rows by " + policy.name();
                evaluations.add(Evaluation.of(name, SplitScores.of(model, rows), bootstrap, mapping(parsed)));
                remark(named, table, terminal);
                trained |= named.split() != null;
                policies.add(policy);
            }
        }
        if (policies.size() > 1 && !part.equals("all")) {
            throw new UsageException("the models were trained by different splits, so they have no " + part
                    + " rows in common; --split-policy chooses one");
        }
        if (trained && part.equals("test")) {
            SplitChoice.warnOfSharedSources(table, policies.iterator().next(), terminal);
        }
        String about = features.getFileName() + ", " + split + ", " + table.level().token() + " level, target: "
                + table.targetKind() + " (" + table.teacherModel() + ")";
        terminal.out().println(about);
        evaluations.forEach(evaluation -> terminal.out().print("\n" + EvalTable.text(evaluation)));
        write(parsed, evaluations, part, table, about, terminal);
        return gate(parsed, evaluations, terminal);
    }

    private static SplitPolicy policy(ParseResult parsed, Models.Named named, Dataset table) {
        String wanted = parsed.matchedOptionValue("--split-policy", (String) null);
        if (wanted != null) {
            return SplitChoice.named(wanted);
        }
        return SplitScores.policy(named, table);
    }

    private static void remark(Models.Named named, Dataset table, Terminal terminal) {
        if (named.split() == null && table.level() == Level.CLIP) {
            new Messages(terminal.err(), false, false).warning(named.label() + " scores the means of a clip's"
                    + " features here, which is not the mean of its scores");
        }
    }

    private static LogisticMapping mapping(ParseResult parsed) {
        String name = parsed.matchedOptionValue("--fit", (String) null);
        if (name == null) {
            return null;
        }
        for (LogisticMapping mapping : LogisticMapping.values()) {
            if (mapping.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mapping;
            }
        }
        throw new UsageException("--fit is logistic4 or logistic5, not " + name);
    }

    private static void write(ParseResult parsed, List<Evaluation> evaluations, String part, Dataset table,
            String about, Terminal terminal) throws IOException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("table_sha256", table.sha256());
        data.put("models", evaluations.stream().map(e -> EvalTable.json(e, part, table.level().token())).toList());
        json(parsed, data, terminal);
        String html = parsed.matchedOptionValue("--html", (String) null);
        if (html != null) {
            AtomicFile.write(Path.of(html), EvalPage.html("Evaluation", about, evaluations));
        }
    }

    private static void json(ParseResult parsed, Map<String, Object> data, Terminal terminal) throws IOException {
        String json = parsed.matchedOptionValue("--json", (String) null);
        if (json == null) {
            return;
        }
        if (json.equals("-")) {
            terminal.out().print(JsonFiles.text(data));
        } else {
            AtomicFile.write(Path.of(json), JsonFiles.text(data));
        }
    }

    private static int gate(ParseResult parsed, List<Evaluation> evaluations, Terminal terminal) {
        double plcc = parsed.matchedOptionValue("--min-plcc", -1.0);
        double srocc = parsed.matchedOptionValue("--min-srocc", -1.0);
        double rmse = parsed.matchedOptionValue("--max-rmse", Double.MAX_VALUE);
        int status = TrainStatus.OK;
        for (Evaluation e : evaluations) {
            if (e.overall().plcc() < plcc || e.overall().srocc() < srocc || e.overall().rmse() > rmse) {
                new Messages(terminal.err(), false, false).error(e.model() + " misses the gate");
                status = TrainStatus.GATE;
            }
        }
        return status;
    }

    private int loso(ParseResult parsed, Dataset table, Terminal terminal) throws IOException {
        String file = parsed.matchedOptionValue("--config", (String) null);
        Map<String, FitConfig> configs = new LinkedHashMap<>();
        if (file != null) {
            configs.put(file, FitConfig.parse(Files.readString(Path.of(file)), file));
        } else {
            for (String name : models(parsed)) {
                if (!(Models.open(name).model() instanceof FittedModel fitted)) {
                    throw new UsageException("--loso fits anew: give it a checkpoint, or --config");
                }
                configs.put(name, FitConfig.of(fitted));
            }
        }
        List<Object> results = new ArrayList<>();
        for (Map.Entry<String, FitConfig> entry : configs.entrySet()) {
            LeaveOneSourceOut.Result result = new LeaveOneSourceOut(entry.getValue(), table, Build.version())
                    .run(line -> terminal.err().println(entry.getKey() + ": " + line));
            terminal.out().print(EvalTable.text(entry.getKey(), result));
            results.add(EvalTable.json(entry.getKey(), result));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("table_sha256", table.sha256());
        data.put("leave_one_source_out", results);
        json(parsed, data, terminal);
        return TrainStatus.OK;
    }
}
