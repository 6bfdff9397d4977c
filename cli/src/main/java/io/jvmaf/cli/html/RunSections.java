package io.jvmaf.cli.html;

import io.jvmaf.FeatureTable;
import io.jvmaf.Pooled;
import io.jvmaf.model.ModelSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a report says of one scored pair. */
final class RunSections {
    private static final double[] PERCENTILES = {1, 5, 10, 25, 50};
    private static final double MOST_OF_GAUGE = 100;

    private final ScoredRun run;
    private final FeatureTable table;
    private final Columns columns;
    private final Writer out;

    private RunSections(ScoredRun run, Writer out) {
        this.run = run;
        this.table = run.table();
        this.columns = new Columns(table, run.models());
        this.out = out;
    }

    static void write(ScoredRun run, Writer out) throws IOException {
        RunSections sections = new RunSections(run, out);
        sections.overview();
        sections.chart();
        sections.distribution();
        FramesSection.write(run, sections.columns, out);
        sections.columns();
        sections.facts();
    }

    private void overview() throws IOException {
        out.write("<section class=\"overview\" aria-label=\"Score\">\n");
        for (int i = 0; i < run.models().size(); i++) {
            ModelSpec model = run.models().get(i);
            Optional<Pooled> pooled = table.pooled(model.name());
            if (pooled.isEmpty()) {
                continue;
            }
            if (i == 0) {
                hero(model, pooled.get());
            } else {
                card(model.label(), Markup.number(pooled.get().mean(), 2), "mean");
            }
        }
        if (!run.models().isEmpty()) {
            figures(run.models().get(0).name());
        }
        out.write("</section>\n");
    }

    private void hero(ModelSpec model, Pooled pooled) throws IOException {
        out.write("<div class=\"hero\"><p class=\"label\">" + Markup.escaped(model.label()) + "</p><p class=\"score\">"
                + Markup.number(pooled.mean(), 2) + "</p>");
        Optional<Double> low = columns.low().flatMap(table::pooled).map(Pooled::mean);
        Optional<Double> high = columns.high().flatMap(table::pooled).map(Pooled::mean);
        double[] interval = {low.orElse(Double.NaN), high.orElse(Double.NaN)};
        out.write("<p class=\"interval\">" + (low.isPresent() && high.isPresent()
                ? "95 % interval " + Markup.number(interval[0], 2) + " to " + Markup.number(interval[1], 2)
                : "no interval: a bootstrap model such as vmaf_b_v0.6.3 gives one") + "</p>");
        gauge(pooled.mean(), interval);
        out.write("<p class=\"viewing\">" + Markup.escaped(run.viewing()) + "</p></div>\n");
    }

    private void gauge(double score, double[] interval) throws IOException {
        StringBuilder svg = new StringBuilder("<div class=\"gauge\"><svg"
                + " viewBox=\"0 0 300 14\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
                + Markup.number(score, 1) + " on a scale from 0 to 100\"><rect class=\"track\" x=\"0\" y=\"2\""
                + " width=\"300\" height=\"10\" rx=\"1.5\" ry=\"5\"/><rect class=\"fill\" x=\"0\" y=\"2\" width=\""
                + Markup.number(at(score), 1) + "\" height=\"10\" rx=\"1.5\" ry=\"5\"/>");
        if (Double.isFinite(interval[0]) && Double.isFinite(interval[1])) {
            svg.append("<rect class=\"range\" x=\"" + Markup.number(at(interval[0]), 1) + "\" y=\"0\" width=\""
                    + Markup.number(Math.max(1, at(interval[1]) - at(interval[0])), 1) + "\" height=\"14\"/>");
        }
        // Netflix's reading of the scale (Li and others, VMAF: the journey continues, 2018)
        out.write(svg.append("</svg><p class=\"words\" aria-hidden=\"true\"><span>bad</span><span>poor</span>"
                + "<span>fair</span><span>good</span><span>excellent</span></p></div>").toString());
    }

    private static double at(double score) {
        return 3 * Math.max(0, Math.min(MOST_OF_GAUGE, score));
    }

    private void figures(String score) throws IOException {
        Optional<Pooled> pooled = table.pooled(score);
        if (pooled.isEmpty()) {
            return;
        }
        List<Integer> lowest = WorstFrames.indices(table, score, 1);
        card("Lowest", Markup.number(pooled.get().min(), 2), "frame " + lowest.get(0));
        card("1 % below", percentile(score, 1), "1st percentile");
        card("5 % below", percentile(score, 5), "5th percentile");
        card("Median", percentile(score, 50), "half the frames");
        card("Harmonic mean", Markup.number(pooled.get().harmonicMean(), 2), "weighs low frames");
        card("Highest", Markup.number(pooled.get().max(), 2), "of all frames");
    }

    private String percentile(String column, double percent) {
        return Markup.number(table.percentile(column, percent).orElse(Double.NaN), 2);
    }

    private void card(String label, String value, String note) throws IOException {
        out.write("<div class=\"card\"><p class=\"label\">" + Markup.escaped(label) + "</p><p class=\"value\">" + value
                + "</p><p class=\"note\">" + Markup.escaped(note) + "</p></div>\n");
    }

    private void chart() throws IOException {
        ChartData data = new ChartData(table, columns);
        out.write("<section aria-labelledby=\"frames-title\"><h2 id=\"frames-title\">Frame by frame</h2>\n"
                + "<noscript><p>The chart needs JavaScript, of which all is in this file; the tables below do not.</p>"
                + "</noscript>\n<div class=\"tools\" hidden><output id=\"where\">Means over all frames</output>"
                + "<span class=\"buttons\">"
                + "<button type=\"button\" data-do=\"left\" aria-label=\"Earlier\">◀</button>"
                + "<button type=\"button\" data-do=\"in\" aria-label=\"Zoom in\">+</button>"
                + "<button type=\"button\" data-do=\"out\" aria-label=\"Zoom out\">−</button>"
                + "<button type=\"button\" data-do=\"right\" aria-label=\"Later\">▶</button>"
                + "<button type=\"button\" data-do=\"all\">Whole clip</button></span></div>\n"
                + "<div id=\"chart\" tabindex=\"0\" role=\"img\" aria-label=\"Scores and features of each frame; arrow"
                + " keys move along the frames, the tables below hold the numbers\"></div>\n"
                + "<div id=\"chips\" class=\"chips\" role=\"group\" aria-label=\"Columns to show\"></div>\n"
                + "<p class=\"note\">" + (run.worst().isEmpty() ? "" : "Dashed lines are the worst frames. ")
                + "<span class=\"use\">Drag across the chart to zoom in, double-click to see the whole clip; with the"
                + " chart in focus, arrow keys move and + and − zoom.</span>");
        if (data.bucket() > 1) {
            out.write(" To bound the size of this file, every " + data.bucket() + " scored frames are drawn as two"
                    + " points, their lowest and their highest value; all other figures are of every frame.");
        }
        if (table.subsample() > 1) {
            out.write(" Every " + table.subsample() + " frames one was scored.");
        }
        out.write("</p>\n<details id=\"numbers\" hidden><summary>The numbers of what is shown</summary><div"
                + " class=\"scroll\"></div></details>\n<script type=\"application/json\" id=\"data\">");
        data.write(out, run.frameRate(), run.worst());
        out.write("</script></section>\n");
    }

    private void distribution() throws IOException {
        Optional<String> leading = columns.leading();
        Optional<double[]> values = leading.flatMap(table::scored);
        if (values.isEmpty()) {
            return;
        }
        String column = leading.get();
        double mean = table.pooled(column).orElseThrow().mean();
        out.write("<section aria-labelledby=\"spread-title\"><h2 id=\"spread-title\">How " + Markup.escaped(column)
                + " is spread</h2>\n");
        Svg.histogram(Distribution.of(values.get()), mean, column, out);
        out.write("</section>\n");
    }

    private void columns() throws IOException {
        out.write("<section aria-labelledby=\"columns-title\"><h2 id=\"columns-title\">Every column</h2>\n<div"
                + " class=\"scroll\"><table><thead><tr><th scope=\"col\">Column</th><th>Mean</th><th>Harmonic</th>"
                + "<th>Min</th>");
        for (double percent : PERCENTILES) {
            out.write("<th>" + (percent == 50 ? "Median" : "P" + (int) percent) + "</th>");
        }
        out.write("<th>Max</th></tr></thead><tbody>\n");
        List<String> scoresFirst = table.columns().stream()
                .sorted(Comparator.comparing(column -> !columns.isScore(column))).toList();
        for (String column : scoresFirst) {
            Optional<Pooled> pooled = table.pooled(column);
            if (pooled.isEmpty()) {
                continue;
            }
            out.write("<tr><th scope=\"row\">" + Markup.escaped(column) + "</th>");
            cell(pooled.get().mean());
            cell(pooled.get().harmonicMean());
            cell(pooled.get().min());
            for (double percent : PERCENTILES) {
                cell(table.percentile(column, percent).orElse(Double.NaN));
            }
            cell(pooled.get().max());
            out.write("</tr>\n");
        }
        for (var figure : table.aggregates().entrySet()) {
            out.write("<tr><th scope=\"row\">" + Markup.escaped(figure.getKey()) + "</th>");
            cell(figure.getValue());
            out.write("<td colspan=\"" + (PERCENTILES.length + 3) + "\">of the whole clip</td></tr>\n");
        }
        out.write("</tbody></table></div></section>\n");
    }

    private void cell(double value) throws IOException {
        out.write("<td>" + Markup.number(value) + "</td>");
    }

    private void facts() throws IOException {
        out.write("<section aria-labelledby=\"facts-title\"><h2 id=\"facts-title\">What was compared, and how</h2>\n"
                + "<div class=\"scroll\"><table class=\"facts\"><tbody>\n");
        for (ScoredRun.Fact fact : run.facts()) {
            out.write("<tr><th scope=\"row\">" + Markup.escaped(fact.name()) + "</th><td>"
                    + Markup.escaped(fact.text()) + "</td></tr>\n");
        }
        out.write("</tbody></table></div></section>\n");
    }
}
