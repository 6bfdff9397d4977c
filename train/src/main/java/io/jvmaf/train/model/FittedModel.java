package io.jvmaf.train.model;

import java.util.List;

/**
 * A fitted model, normalisation inside: raw features in, score out. Features are rounded to floats first, as every
 * ONNX runtime gets them.
 *
 * @param card where it comes from
 * @param scaler the normalisation
 * @param regressor what was learned
 * @param range the scores it may give, or {@code null} for any
 */
public record FittedModel(ModelCard card, Scaler scaler, Regressor regressor, OutputRange range)
        implements ScoreModel {
    /** A model whose parts take the same number of features. */
    public FittedModel {
        int features = card.featureOrder().size();
        if (scaler.mean().length != features || regressor.inputs() != features) {
            throw new ModelException("the card names " + features + " features, the normalisation has "
                    + scaler.mean().length + " and the regressor " + regressor.inputs());
        }
    }

    @Override
    public String name() {
        return card.family();
    }

    @Override
    public List<String> features() {
        return card.featureOrder();
    }

    /** The score of one row. */
    public double score(double[] row) {
        double raw = regressor.predict(scaler.apply(Floats.rounded(row)));
        return range == null ? raw : range.clip(raw);
    }

    @Override
    public double[] score(double[][] rows) {
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = score(rows[i]);
        }
        return scores;
    }
}
