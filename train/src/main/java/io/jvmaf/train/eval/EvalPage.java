package io.jvmaf.train.eval;

import io.jvmaf.train.chart.Charts;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Evaluations as one HTML page that needs nothing beside it: figures, scatter plots and residuals. */
public final class EvalPage {
    private static final String STYLE = """
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 84rem; padding: 0 1rem;
                   color: #1b1f24; }
            table { border-collapse: collapse; margin: .6rem 0 1.4rem; }
            th, td { padding: .25rem .8rem; text-align: right; border-bottom: 1px solid #d8dee4; }
            th:first-child, td:first-child { text-align: left; }
            .charts { display: flex; flex-wrap: wrap; gap: 1rem; }
            .charts svg { width: 40rem; max-width: 100%; height: auto; border: 1px solid #d8dee4; }
            .note { color: #59636e; }
            """;

    private EvalPage() {}

    /** The page. */
    public static String html(String title, String about, List<Evaluation> evaluations) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>\n" + STYLE + "</style></head><body>\n<h1>" + escape(title)
                + "</h1>\n<p class=\"note\">" + escape(about) + "</p>\n");
        out.append("<table><tr><th>model</th><th>n</th><th>PLCC</th><th>SROCC</th><th>KROCC</th><th>RMSE</th></tr>\n");
        for (Evaluation e : evaluations) {
            out.append(row(e.model(), e.overall(), e.intervals()));
            if (e.clips() != null) {
                out.append(row(e.model() + ", clip means", e.clips(), e.clipIntervals()));
            }
            if (e.mapped() != null) {
                out.append(row(e.model() + ", after the logistic mapping", e.mapped(), List.of()));
            }
        }
        out.append("</table>\n");
        int section = 0;
        for (Evaluation e : evaluations) {
            out.append(section(e, section++));
        }
        return out.append("</body></html>\n").toString();
    }

    private static String row(String what, Agreement a, List<Interval> intervals) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < Agreement.NAMES.length; i++) {
            cells.append("<td>").append(EvalTable.cell(a.figures()[i], intervals.isEmpty() ? null : intervals.get(i)))
                    .append("</td>");
        }
        return "<tr><td>" + escape(what) + "</td><td>" + a.n() + "</td>" + cells + "</tr>\n";
    }

    private static String section(Evaluation e, int number) {
        double[] predicted = e.predictions().predicted();
        double[] target = e.predictions().target();
        double[] errors = new double[target.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = predicted[i] - target[i];
        }
        double low = Math.floor(DoubleStream.concat(DoubleStream.of(predicted), DoubleStream.of(target)).min()
                .orElseThrow());
        double high = Math.ceil(DoubleStream.concat(DoubleStream.of(predicted), DoubleStream.of(target)).max()
                .orElseThrow());
        StringBuilder out = new StringBuilder("<h2>" + escape(e.model()) + "</h2>\n<div class=\"charts\">\n");
        out.append(inline(Charts.scatter("Prediction against target", "target", "prediction",
                new Charts.Series("rows", target, predicted), low, high), 2 * number));
        out.append(inline(Charts.residuals("Residuals", "target", "prediction - target",
                new Charts.Series("rows", target, errors), low, high), 2 * number + 1));
        out.append("</div>\n<table><tr><th>source</th><th>n</th><th>PLCC</th><th>SROCC</th><th>KROCC</th>"
                + "<th>RMSE</th></tr>\n");
        for (Evaluation.SourceLine line : e.sources()) {
            out.append(line.agreement() == null ? "<tr><td>" + escape(line.source()) + "</td><td>" + line.n()
                    + "</td><td>-</td><td>-</td><td>-</td><td>-</td></tr>\n"
                    : row(line.source(), line.agreement(), List.of()));
        }
        return out.append("</table>\n").toString();
    }

    /** An SVG document as an element; clip paths of several on one page get names of their own. */
    private static String inline(String svg, int number) {
        return svg.substring(svg.indexOf("<svg")).replaceAll("clip(\\d+)", String.format(Locale.ROOT, "chart%d-$1",
                number));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
