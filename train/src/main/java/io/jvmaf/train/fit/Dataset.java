package io.jvmaf.train.fit;

import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.split.Split;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.FeatureRow;
import io.jvmaf.train.table.FeatureRows;
import io.jvmaf.train.table.Level;
import io.jvmaf.train.table.VmafFeatures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A feature table as fits and evaluations see it: complete rows, one kind of target, one teacher.
 *
 * @param featureOrder names of the features in the order of the rows' columns
 * @param level what a row stands for
 * @param targetKind {@code teacher} or {@code mos}: what the rows' target is
 * @param teacherModel the model that labelled the rows, or {@code none}
 * @param split how the table's makers meant keys to be held out, or {@code null} if it does not say
 * @param rows keys, sources, features and targets, ordered by key and frame
 * @param incomplete rows left out because a feature is missing
 * @param sha256 hash of the table's bytes
 */
public record Dataset(List<String> featureOrder, Level level, String targetKind, String teacherModel,
        SplitPolicy split, Rows rows, int incomplete, String sha256) {
    /** Stands for a missing teacher. */
    public static final String NO_TEACHER = "none";

    /**
     * The rows of {@code table} with the target that {@code wanted} names, {@code teacher} or {@code mos}, or with the
     * table's own if it is {@code null}.
     *
     * @throws ModelException if a row has no such target, or the rows are of several teachers
     */
    public static Dataset of(FeatureRows table, String wanted) {
        List<String> keys = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        List<double[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        Set<String> teachers = new LinkedHashSet<>();
        Set<String> kinds = new LinkedHashSet<>();
        int incomplete = 0;
        for (FeatureRow row : table.rows()) {
            teachers.add(row.teacherModel() == null ? NO_TEACHER : row.teacherModel());
            kinds.add(row.targetKind());
            if (!row.features().isComplete()) {
                incomplete++;
                continue;
            }
            keys.add(row.key());
            sources.add(row.source());
            x.add(row.features().toArray());
            y.add(target(row, wanted));
        }
        if (keys.isEmpty()) {
            throw new ModelException("the table has no complete row");
        }
        String kind = wanted != null ? wanted : one(kinds, "kinds of target");
        return new Dataset(VmafFeatures.ORDER, table.info().level(), kind, one(teachers, "teachers"),
                table.info().split(), new Rows(keys, sources, x.toArray(double[][]::new),
                y.stream().mapToDouble(Double::doubleValue).toArray()), incomplete, table.sha256());
    }

    private static double target(FeatureRow row, String wanted) {
        boolean teacher = FeatureRow.TEACHER.equals(wanted);
        double target = teacher ? row.vmaf() : row.target();
        if (!Double.isFinite(target) || FeatureRow.MOS.equals(wanted) && !row.targetKind().equals(FeatureRow.MOS)) {
            throw new ModelException("row " + row.key() + " of the table has no "
                    + (wanted == null ? "target" : wanted + " score"));
        }
        return target;
    }

    private static String one(Set<String> names, String what) {
        if (names.size() != 1) {
            throw new ModelException("the table mixes " + what + ": " + String.join(", ", names));
        }
        return names.iterator().next();
    }

    /** The rows that {@code policy} puts into {@code part}. */
    public Rows part(Split part, SplitPolicy policy) {
        return rows.where(i -> policy.of(rows.keys().get(i)) == part);
    }
}
