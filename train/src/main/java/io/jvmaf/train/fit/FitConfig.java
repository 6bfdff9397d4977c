package io.jvmaf.train.fit;

import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.model.ModelCard;
import io.jvmaf.train.model.ModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What {@code fit} is told to do.
 *
 * @param model the family's name
 * @param settings its settings: defaults, and what the file says in their place
 * @param grid settings to choose from by cross-validation, empty for none
 * @param features the feature table, or {@code null}
 * @param output where results go
 * @param epochs passes over the rows, of a network
 * @param batchSize rows of an optimiser step
 * @param leastSteps optimiser steps at least
 * @param patience optimiser steps without improvement after which training ends, 0 for never
 * @param split the split's name, or {@code null} for the table's own
 * @param testFraction the share held out for tests, NaN for the split's own
 * @param valFraction the share held out for validation, NaN for the split's own
 * @param seed where random choices begin
 * @param scale whether features are standardised
 * @param target {@code teacher} or {@code mos}, or {@code null} for the table's own
 * @param folds folds of cross-validation, 0 for none
 */
public record FitConfig(String model, Settings settings, Map<String, List<Object>> grid, String features,
        String output, int epochs, int batchSize, int leastSteps, int patience, String split, double testFraction,
        double valFraction, long seed, boolean scale, String target, int folds) {
    private static final int MOST = 10_000_000;
    private static final int FOLDS = 5;

    /** The configuration in {@code text}, which messages call {@code file}. */
    public static FitConfig parse(String text, String file) {
        YamlFields f = YamlFields.parse(text, file);
        String model = f.text("model", null);
        if (model == null) {
            throw new ModelException(file + " does not say which model: " + Families.names());
        }
        boolean network = model.equals(NetworkTrainer.NAME);
        Family family = network ? null : Families.named(model)
                .orElseThrow(() -> f.wrong("model", "one of " + Families.names()));
        Map<String, Object> defaults = network ? NetworkTrainer.defaults() : family.defaults();
        YamlFields args = f.mapping("model_args");
        Map<String, Object> given = args.all();
        given.keySet().stream().filter(name -> !defaults.containsKey(name)).findFirst().ifPresent(name -> {
            throw args.wrong(name, "a setting of " + model + "; it has " + String.join(", ",
                    new TreeSet<>(defaults.keySet())));
        });
        if (!f.text("precision", "32-true").equals("32-true")) {
            throw f.wrong("precision", "32-true, the only one there is");
        }
        YamlFields stop = f.mapping("early_stopping");
        YamlFields cross = f.mapping("cross_validation");
        FitConfig config = new FitConfig(model, new Settings(defaults).with(single(given)),
                network ? Map.of() : grid(given, family), f.text("cache", f.text("features", null)),
                f.text("output", "runs/default"), (int) f.whole("epochs", 50, 1, MOST),
                (int) f.whole("batch_size", 256, 1, MOST), (int) f.whole("min_steps", 2000, 0, MOST),
                (int) stop.whole("patience", 1000, 0, MOST), f.text("split", null),
                f.number("test_frac", Double.NaN, 0, 1), f.number("val_frac", Double.NaN, 0, 1),
                f.whole("seed", 0, 0, Long.MAX_VALUE), normalised(f), f.text("target", null),
                (int) cross.whole("folds", FOLDS, 0, MOST));
        stop.refuseOthers();
        cross.refuseOthers();
        f.refuseOthers();
        return config;
    }

    private static boolean normalised(YamlFields f) {
        String kind = f.text("normalization", "standard");
        if (!kind.equals("standard") && !kind.equals("none")) {
            throw f.wrong("normalization", "standard or none");
        }
        return kind.equals("standard");
    }

    /** What is set to one value; of a list to choose from, the first. */
    private static Map<String, Object> single(Map<String, Object> given) {
        Map<String, Object> single = new LinkedHashMap<>();
        given.forEach((name, value) -> single.put(name, isChoice(name, value) ? ((List<?>) value).get(0) : value));
        return single;
    }

    /** Lists in the file are choices; a setting that the file leaves out is chosen from the family's own. */
    private static Map<String, List<Object>> grid(Map<String, Object> given, Family family) {
        Map<String, List<Object>> grid = new LinkedHashMap<>();
        family.grid().forEach((name, choices) -> {
            if (!given.containsKey(name)) {
                grid.put(name, choices);
            }
        });
        given.forEach((name, value) -> {
            if (isChoice(name, value)) {
                grid.put(name, new ArrayList<>((List<?>) value));
            }
        });
        return grid;
    }

    /** A list for {@code hidden} is one value, the widths of the layers. */
    private static boolean isChoice(String name, Object value) {
        return value instanceof List<?> list && !list.isEmpty() && !name.equals("hidden");
    }

    /** A network's training plan by name, as a card keeps it beside the settings. */
    Map<String, Object> plan() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("epochs", epochs);
        plan.put("batch_size", batchSize);
        plan.put("min_steps", leastSteps);
        plan.put("patience", patience);
        return plan;
    }

    /** What gave {@code model}, its settings as they were found: nothing is left to choose. */
    public static FitConfig of(FittedModel model) {
        ModelCard card = model.card();
        boolean network = card.family().equals(NetworkTrainer.NAME);
        if (!network && Families.named(card.family()).isEmpty()) {
            throw new ModelException("there is no family \"" + card.family() + "\" to fit anew");
        }
        Settings all = new Settings(card.hyperParameters());
        return new FitConfig(card.family(), all, Map.of(), null, null, network ? all.whole("epochs", 1, MOST) : 1,
                network ? all.whole("batch_size", 1, MOST) : 1, network ? all.whole("min_steps", 0, MOST) : 0,
                network ? all.whole("patience", 0, MOST) : 0, card.splitPolicy(), card.testFraction(),
                card.valFraction(), card.seed(), !model.scaler().isNone(), card.targetKind(), 0);
    }

    /** The same with what the command line says, where it says something. */
    public FitConfig with(Integer otherEpochs, Long otherSeed) {
        return new FitConfig(model, settings, grid, features, output, otherEpochs == null ? epochs : otherEpochs,
                batchSize, leastSteps, patience, split, testFraction, valFraction,
                otherSeed == null ? seed : otherSeed, scale, target, folds);
    }
}
