package io.jvmaf.model;

import io.jvmaf.feature.CNumbers;
import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.feature.OptionValues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjDoubleConsumer;

/**
 * A model, or a bootstrap collection of models, with its extractors found and its flags and overloads applied: which
 * extractors to register, which columns to read, and the scores. Immutable.
 */
public final class LoadedModel {
    private final ModelSpec spec;
    private final Model plain;
    private final List<Model> members;
    private final List<Use> extractors;
    private final List<String> columns;
    /** Where each feature of the plain model, then of each member, stands in the columns. */
    private final int[][] columnOf;
    private final List<String> collectionNames;

    /**
     * An extractor that a model needs.
     *
     * @param settings option name to text; what it does not name has its default
     */
    public record Use(FeatureExtractor extractor, Map<String, String> settings) {}

    private LoadedModel(ModelSpec spec, List<Model> models, Binding binding) {
        this.spec = spec;
        this.plain = models.get(0);
        this.members = models.subList(1, models.size());
        this.columnOf = new int[models.size()][];
        // Of a collection libvmaf registers the members alone, so their order is what counts.
        for (int i = 1; i < models.size(); i++) {
            columnOf[i] = binding.bind(models.get(i));
        }
        columnOf[0] = binding.bind(plain);
        this.extractors = List.copyOf(binding.uses);
        this.columns = List.copyOf(binding.columns.keySet());
        this.collectionNames = collectionNames(spec.name(), members.size());
    }

    /**
     * Loads the model that {@code spec} asks for, with the extractors there are.
     *
     * @throws FeatureException where there is no such model, its file is broken, no extractor provides one of its
     *     features, or an option has a text that its extractor does not take
     */
    public static LoadedModel load(ModelSpec spec) {
        return load(spec, Extractors::providing);
    }

    /** The same with another look-up: internal feature name to the extractor that provides it. */
    public static LoadedModel load(ModelSpec spec, Function<String, Optional<FeatureExtractor>> providing) {
        List<Model> models = new ArrayList<>();
        for (Model model : read(spec)) {
            models.add(configured(model, spec, providing));
        }
        try {
            return new LoadedModel(spec, models, new Binding(providing));
        } catch (FeatureException e) {
            throw new FeatureException("problem loading feature extractors from model: " + spec.label() + ": "
                    + e.getMessage());
        }
    }

    private static List<Model> read(ModelSpec spec) {
        return spec.version() != null ? BuiltInModels.load(spec.version()) : ModelFile.read(Path.of(spec.path()));
    }

    private static Model configured(Model model, ModelSpec spec,
            Function<String, Optional<FeatureExtractor>> providing) {
        Model configured = spec.disableClip() ? model.withoutClip() : model;
        configured = spec.enableTransform() ? configured.withTransform() : configured;
        if (spec.overloads().isEmpty()) {
            return configured;
        }
        return configured.withFeatures(configured.features().stream()
                .map(feature -> overloaded(feature, spec, providing)).toList());
    }

    private static ModelFeature overloaded(ModelFeature feature, ModelSpec spec,
            Function<String, Optional<FeatureExtractor>> providing) {
        Map<String, String> settings = new LinkedHashMap<>();
        providing.apply(feature.name()).map(extractor -> spec.overloads().get(extractor.name()))
                .ifPresent(given -> given.forEach((name, text) -> settings.put(name, CNumbers.optionText(text))));
        return settings.isEmpty() ? feature : feature.with(settings);
    }

    private static List<String> collectionNames(String name, int members) {
        if (members == 0) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= members; i++) {
            String number = "000" + i;
            names.add(name + "_" + (i < 1000 ? number.substring(number.length() - 4) : String.valueOf(i)));
        }
        names.addAll(List.of(name + "_bagging", name + "_stddev", name + "_ci_p95_lo", name + "_ci_p95_hi"));
        return List.copyOf(names);
    }

    /** What was asked for. */
    public ModelSpec spec() {
        return spec;
    }

    /** The extractors to register, in order, each setting once. */
    public List<Use> extractors() {
        return extractors;
    }

    /** The columns that the scores are computed from, in the order {@link #score} takes their values. */
    public List<String> columns() {
        return columns;
    }

    /** The column of the score itself. */
    public String name() {
        return spec.name();
    }

    /**
     * The columns of a collection in order: {@code NAME_0001} and so on, {@code NAME_bagging}, {@code NAME_stddev},
     * {@code NAME_ci_p95_lo}, {@code NAME_ci_p95_hi}. Empty for a single model. Reports show them after the scores of
     * all models.
     */
    public List<String> collectionNames() {
        return collectionNames;
    }

    /** Writes the score, then those of the collection, of the picture whose features are {@code values}. */
    public void score(double[] values, ObjDoubleConsumer<String> sink) {
        sink.accept(name(), plain.predict(pick(values, 0)));
        if (members.isEmpty()) {
            return;
        }
        double[] raw = new double[members.size()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = members.get(i).raw(pick(values, i + 1));
            sink.accept(collectionNames.get(i), members.get(i).finish(raw[i]));
        }
        Bootstrap bootstrap = Bootstrap.of(raw, members.get(0));
        sink.accept(collectionNames.get(raw.length), bootstrap.bagging());
        sink.accept(collectionNames.get(raw.length + 1), bootstrap.stddev());
        sink.accept(collectionNames.get(raw.length + 2), bootstrap.low());
        sink.accept(collectionNames.get(raw.length + 3), bootstrap.high());
    }

    private double[] pick(double[] values, int model) {
        double[] picked = new double[columnOf[model].length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[columnOf[model][i]];
        }
        return picked;
    }

    /** Features bound so far: the extractors they come from and the columns they are in. */
    private static final class Binding {
        private final Function<String, Optional<FeatureExtractor>> providing;
        private final Set<Use> uses = new LinkedHashSet<>();
        private final Map<String, Integer> columns = new LinkedHashMap<>();

        Binding(Function<String, Optional<FeatureExtractor>> providing) {
            this.providing = providing;
        }

        /** Binds the features of {@code model} and returns the place of each one's column. */
        int[] bind(Model model) {
            int[] places = new int[model.features().size()];
            for (int i = 0; i < places.length; i++) {
                ModelFeature feature = model.features().get(i);
                FeatureExtractor extractor = providing.apply(feature.name()).orElseThrow(() -> new FeatureException(
                        "no extractor provides \"" + feature.name() + "\""));
                uses.add(new Use(extractor, feature.options()));
                OptionValues options = OptionValues.of(extractor.options(), feature.options());
                String column = FeatureName.column(feature.name(), options);
                columns.putIfAbsent(column, columns.size());
                places[i] = columns.get(column);
            }
            return places;
        }
    }
}
