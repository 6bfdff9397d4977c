package io.jvmaf.train.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Evaluations as text, and as JSON values. */
public final class EvalTable {
    private static final String HEADER = "%-10s %6s  %-26s %-26s %-26s %s%n";

    private EvalTable() {}

    /** Figures with intervals, then a table by source. */
    public static String text(Evaluation e) {
        StringBuilder out = new StringBuilder(e.model()).append('\n');
        out.append(String.format(Locale.ROOT, HEADER, "", "n", "PLCC", "SROCC", "KROCC", "RMSE"));
        out.append(line(e.clips() == null ? "rows" : "frames", e.overall(), e.intervals()));
        if (e.clips() != null) {
            out.append(line("clips", e.clips(), e.clipIntervals()));
        }
        if (e.mapped() != null) {
            out.append(line("mapped", e.mapped(), List.of()));
        }
        out.append(String.format(Locale.ROOT, "greatest difference %.6g%n", e.predictions().greatestError()));
        if (e.sources().size() > 1) {
            out.append(sources(e.sources()));
        }
        return out.toString();
    }

    private static String sources(List<Evaluation.SourceLine> lines) {
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT, "  %-24s %6s %8s %8s %8s %8s%n", "source",
                "n", "PLCC", "SROCC", "KROCC", "RMSE"));
        for (Evaluation.SourceLine line : lines) {
            out.append(source(line.source(), line.n(), line.agreement()));
        }
        return out.toString();
    }

    private static String source(String source, int n, Agreement a) {
        return a == null ? String.format(Locale.ROOT, "  %-24s %6d %8s %8s %8s %8s%n", source, n, "-", "-", "-", "-")
                : String.format(Locale.ROOT, "  %-24s %6d %8.4f %8.4f %8.4f %8.4f%n", source, n, a.plcc(), a.srocc(),
                a.krocc(), a.rmse());
    }

    private static String line(String what, Agreement a, List<Interval> intervals) {
        double[] figures = a.figures();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            cells.add(cell(figures[i], intervals.isEmpty() ? null : intervals.get(i)));
        }
        return String.format(Locale.ROOT, HEADER, what, a.n(), cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }

    /** A figure, and its interval in brackets. */
    static String cell(double figure, Interval interval) {
        return interval == null ? String.format(Locale.ROOT, "%.4f", figure)
                : String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", figure, interval.low(), interval.high());
    }

    /** Leave-one-source-out as text. */
    public static String text(String model, LeaveOneSourceOut.Result loso) {
        StringBuilder out = new StringBuilder(model).append(", each source held out in turn\n");
        out.append(String.format(Locale.ROOT, "  %-24s %6s %8s %8s %8s %8s%n", "source", "n", "PLCC", "SROCC", "KROCC",
                "RMSE"));
        for (LeaveOneSourceOut.Fold fold : loso.folds()) {
            out.append(source(fold.source(), fold.predictions().size(), fold.agreement()));
        }
        out.append(String.format(Locale.ROOT, "  %-24s %6s %8.4f %8.4f %8.4f %8.4f%n", "mean", "", loso.means()[0],
                loso.means()[1], loso.means()[2], loso.means()[3]));
        out.append(String.format(Locale.ROOT, "  %-24s %6s %8.4f %8.4f %8.4f %8.4f%n", "standard deviation", "",
                loso.deviations()[0], loso.deviations()[1], loso.deviations()[2], loso.deviations()[3]));
        return out.append(source("all rows pooled", loso.pooled().n(), loso.pooled())).toString();
    }

    /** An evaluation as JSON values. */
    public static Map<String, Object> json(Evaluation e, String split, String level) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("model", e.model());
        data.put("split", split);
        data.put("level", level);
        data.putAll(json(e.overall(), e.intervals()));
        data.put("max_abs_difference", e.predictions().greatestError());
        if (e.clips() != null) {
            data.put("clips", json(e.clips(), e.clipIntervals()));
        }
        if (e.mapped() != null) {
            data.put("mapped", json(e.mapped(), List.of()));
        }
        List<Object> sources = new ArrayList<>();
        for (Evaluation.SourceLine line : e.sources()) {
            sources.add(json(line.source(), line.n(), line.agreement()));
        }
        data.put("sources", sources);
        return data;
    }

    /** Leave-one-source-out as JSON values. */
    public static Map<String, Object> json(String model, LeaveOneSourceOut.Result loso) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("model", model);
        data.put("folds", loso.folds().stream().map(fold -> json(fold.source(), fold.predictions().size(),
                fold.agreement())).toList());
        for (int i = 0; i < Agreement.NAMES.length; i++) {
            data.put("mean_" + Agreement.NAMES[i], finite(loso.means()[i]));
            data.put("std_" + Agreement.NAMES[i], finite(loso.deviations()[i]));
        }
        data.put("pooled", json(loso.pooled(), List.of()));
        return data;
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> json(String source, int n, Agreement a) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("source", source);
        data.put("n_samples", n);
        if (a != null) {
            data.putAll(json(a, List.of()));
        }
        return data;
    }

    private static Map<String, Object> json(Agreement a, List<Interval> intervals) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("n_samples", a.n());
        for (int i = 0; i < Agreement.NAMES.length; i++) {
            data.put(Agreement.NAMES[i], a.figures()[i]);
            if (!intervals.isEmpty()) {
                data.put(Agreement.NAMES[i] + "_ci95", List.of(intervals.get(i).low(), intervals.get(i).high()));
            }
        }
        return data;
    }
}
