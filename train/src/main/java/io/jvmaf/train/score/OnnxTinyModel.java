package io.jvmaf.train.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.cli.report.TinyBlock;
import io.jvmaf.cli.score.TinyModel;
import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.registry.Drift;
import io.jvmaf.train.registry.OnnxLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tiny model over the integer features of a scored clip. */
final class OnnxTinyModel implements TinyModel {
    /** What the features are called in a table of scores (libvmaf's feature names). */
    private static final String PREFIX = "integer_";

    private final OnnxLoader.Loaded loaded;
    private final String device;
    private final List<String> remarks;

    OnnxTinyModel(OnnxLoader.Loaded loaded, String device, List<String> remarks) {
        this.loaded = loaded;
        this.device = device;
        this.remarks = remarks;
    }

    @Override
    public List<String> extractors() {
        return List.of("adm", "motion", "vif");
    }

    @Override
    public TinyBlock score(FeatureTable table) {
        double[][] rows = rows(table);
        double[] scores = loaded.model().score(rows);
        List<String> warnings = new ArrayList<>(remarks);
        warnings.addAll(Drift.lines(loaded.sidecar(), rows, scores));
        return new TinyBlock(loaded.sidecar().name(), loaded.sidecar().kind(), device, "cpu", loaded.sha256(),
                Arrays.stream(scores).average().orElseThrow(), scores, warnings);
    }

    private double[][] rows(FeatureTable table) {
        List<String> features = loaded.sidecar().features();
        double[][] rows = null;
        for (int j = 0; j < features.size(); j++) {
            String column = PREFIX + features.get(j);
            double[] values = table.scored(column)
                    .orElseThrow(() -> new ModelException("the clip has no " + column + " to score from"));
            rows = rows == null ? new double[values.length][features.size()] : rows;
            for (int i = 0; i < values.length; i++) {
                rows[i][j] = values[i];
            }
        }
        return rows;
    }

    @Override
    public void close() {
        loaded.model().close();
    }
}
