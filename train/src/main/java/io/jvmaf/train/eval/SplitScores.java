package io.jvmaf.train.eval;

import io.jvmaf.cli.UsageException;
import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.fit.Rows;
import io.jvmaf.train.model.ScoreModel;
import io.jvmaf.train.registry.Models;
import io.jvmaf.train.split.Split;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.VmafFeatures;
import java.util.stream.IntStream;

/** A model's scores of those rows of a table that a split gives to a part. */
public final class SplitScores {
    private SplitScores() {}

    /** The split the model was trained by, else the table's own, else the usual one. */
    public static SplitPolicy policy(Models.Named named, Dataset table) {
        if (named.split() != null) {
            return new SplitPolicy(named.split(), named.testFraction(), named.valFraction());
        }
        return table.split() != null ? table.split() : SplitPolicy.VMAF_TRAIN_V1;
    }

    /**
     * The rows of {@code part}: train, val, test or all.
     *
     * @throws UsageException if it is none of them
     */
    public static Rows rows(Dataset table, String part, SplitPolicy policy) {
        if (part.equals("all")) {
            return table.rows();
        }
        for (Split split : Split.values()) {
            if (split.token().equals(part)) {
                return table.part(split, policy);
            }
        }
        throw new UsageException("--split is train, val, test or all, not " + part);
    }

    /**
     * Makes sure that the table's rows were labelled by the model that {@code named} learned from.
     *
     * @throws UsageException if not
     */
    public static void checkTeacher(Models.Named named, Dataset table) {
        if (named.teacher() != null && !named.teacher().equals(table.teacherModel())) {
            throw new UsageException(named.label() + " was trained on rows of " + named.teacher()
                    + ", and the table's are of " + table.teacherModel());
        }
    }

    /** The model's scores of rows, whose columns are brought to the model's order by name. */
    public static Predictions of(ScoreModel model, Rows rows) {
        int[] columns = model.features().stream()
                .mapToInt(VmafFeatures.ORDER::indexOf).toArray();
        double[][] x = new double[rows.size()][];
        for (int i = 0; i < x.length; i++) {
            double[] row = rows.x()[i];
            x[i] = IntStream.of(columns).mapToDouble(column -> row[column]).toArray();
        }
        return new Predictions(rows.keys(), rows.sources(), model.score(x), rows.y());
    }
}
