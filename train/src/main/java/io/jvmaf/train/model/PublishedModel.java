package io.jvmaf.train.model;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.model.BuiltInModels;
import io.jvmaf.model.Model;
import io.jvmaf.model.ModelFeature;
import io.jvmaf.train.table.VmafFeatures;
import java.util.ArrayList;
import java.util.List;

/** A published VMAF model over a feature table's columns. Takes features as doubles, as libvmaf does. */
public final class PublishedModel implements ScoreModel {
    private final String version;
    private final Model model;
    private final List<String> features;
    private final List<String> ownNames;

    private PublishedModel(String version, Model model, List<String> features, List<String> ownNames) {
        this.version = version;
        this.model = model;
        this.features = features;
        this.ownNames = ownNames;
    }

    /** Whether {@code name} is that of a published model. */
    public static boolean exists(String name) {
        return BuiltInModels.names().contains(name);
    }

    /**
     * The plain model of {@code version}.
     *
     * @throws ModelException if there is none, or it reads other features than a table has, or with other settings
     */
    public static PublishedModel load(String version) {
        Model model;
        try {
            model = BuiltInModels.load(version).get(0);
        } catch (FeatureException e) {
            throw new ModelException(e.getMessage(), e);
        }
        List<String> order = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (String feature : VmafFeatures.ORDER) {
            for (ModelFeature used : model.features()) {
                if (used.name().equals("VMAF_integer_feature_" + feature + "_score") && used.options().isEmpty()) {
                    order.add(feature);
                    own.add(used.name());
                }
            }
        }
        if (order.size() != model.features().size()) {
            throw new ModelException(version + " reads other features than a table has, or with other settings: "
                    + model.features().stream().map(ModelFeature::name).toList());
        }
        return new PublishedModel(version, model, List.copyOf(order), List.copyOf(own));
    }

    @Override
    public String name() {
        return version;
    }

    @Override
    public List<String> features() {
        return features;
    }

    /** The model's own names of {@link #features}. */
    public List<String> ownNames() {
        return ownNames;
    }

    @Override
    public double[] score(double[][] rows) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] values = new double[rows[i].length];
            for (int j = 0; j < values.length; j++) {
                values[indexInModel(ownNames.get(j))] = rows[i][j];
            }
            scores[i] = model.predict(values);
        }
        return scores;
    }

    private int indexInModel(String ownName) {
        for (int i = 0; i < model.features().size(); i++) {
            if (model.features().get(i).name().equals(ownName)) {
                return i;
            }
        }
        throw new IllegalStateException(version + " has no " + ownName);
    }
}
