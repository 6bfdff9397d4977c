package io.jvmaf.cli.html;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The charts that need no script. */
final class Svg {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 230;
    private static final double LEFT = 52;
    private static final double BOTTOM = 54;
    private static final double TOP = 16;
    private static final int COLOURS = 8;

    private final Writer out;
    private final double low;
    private final double high;
    private final double most;
    private final double least;

    private Svg(Writer out, double low, double high, double least, double most) {
        this.out = out;
        this.low = low;
        this.high = high;
        this.least = least;
        this.most = most;
    }

    private double x(double value) {
        return LEFT + (value - low) / (high - low) * (WIDTH - LEFT - 12);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - least) / (most - least) * (HEIGHT - BOTTOM - TOP);
    }

    private void begin(String label) throws IOException {
        out.write("<svg class=\"figure\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) HEIGHT + "\" role=\"img\""
                + " aria-label=\"" + Markup.escaped(label) + "\">");
    }

    private void text(double x, double y, String anchor, String text) throws IOException {
        out.write("<text x=\"" + Markup.number(x, 1) + "\" y=\"" + Markup.number(y, 1) + "\" text-anchor=\"" + anchor
                + "\">" + Markup.escaped(text) + "</text>");
    }

    private void line(String kind, double x1, double y1, double x2, double y2) throws IOException {
        out.write("<line class=\"" + kind + "\" x1=\"" + Markup.number(x1, 1) + "\" y1=\"" + Markup.number(y1, 1)
                + "\" x2=\"" + Markup.number(x2, 1) + "\" y2=\"" + Markup.number(y2, 1) + "\"/>");
    }

    /** Bars of {@code spread}, and a line at {@code mean}. */
    static void histogram(Distribution spread, double mean, String column, Writer out) throws IOException {
        Svg svg = new Svg(out, spread.low(), spread.high(), 0, spread.most() * 1.1);
        svg.begin("Histogram of " + column + " over the frames, from " + Markup.number(spread.low()) + " to "
                + Markup.number(spread.high()) + ", mean " + Markup.number(mean));
        int decimals = spread.width() >= 1 ? 0 : (int) Math.min(6, Math.ceil(-Math.log10(spread.width())) + 1);
        int every = Math.max(1, (spread.counts().length + 9) / 10);
        for (int i = 0; i < spread.counts().length; i++) {
            double from = spread.low() + i * spread.width();
            double left = svg.x(from) + 1;
            double top = svg.y(spread.counts()[i]);
            out.write("<rect class=\"bar\" x=\"" + Markup.number(left, 1) + "\" y=\"" + Markup.number(top, 1)
                    + "\" width=\"" + Markup.number(Math.max(0.5, svg.x(from + spread.width()) - left - 1), 1)
                    + "\" height=\"" + Markup.number(svg.y(0) - top, 1) + "\"><title>"
                    + Markup.number(from, decimals) + " to " + Markup.number(from + spread.width(), decimals) + ": "
                    + spread.counts()[i] + (spread.counts()[i] == 1 ? " frame" : " frames") + "</title></rect>");
            if (i % every == 0) {
                svg.text(svg.x(from), HEIGHT - BOTTOM + 20, "middle", Markup.number(from, decimals));
            }
        }
        svg.line("axis", LEFT, svg.y(0), WIDTH - 12, svg.y(0));
        svg.text(LEFT - 6, svg.y(spread.most()) + 4, "end", String.valueOf(spread.most()));
        svg.text(LEFT - 6, svg.y(0), "end", "0");
        svg.text(WIDTH / 2, HEIGHT - 8, "middle", column);
        svg.line("mean", svg.x(mean), TOP, svg.x(mean), svg.y(0));
        boolean right = mean < (spread.low() + spread.high()) / 2;
        svg.text(svg.x(mean) + (right ? 5 : -5), TOP + 4, right ? "start" : "end", "mean " + Markup.number(mean, 2));
        out.write("</svg>\n");
    }

    /** Scores over bit rates, on a logarithmic scale, a line a curve. */
    static void curves(Comparison comparison, Writer out) throws IOException {
        Map<String, List<Comparison.Encode>> curves = new LinkedHashMap<>();
        List<Comparison.Encode> known = comparison.encodes().stream()
                .filter(encode -> encode.kilobits() > 0 && Double.isFinite(encode.score())).toList();
        if (known.isEmpty()) {
            return;
        }
        known.forEach(encode -> curves.computeIfAbsent(encode.curve(), name -> new ArrayList<>()).add(encode));
        double low = known.stream().mapToDouble(Comparison.Encode::kilobits).min().orElseThrow();
        double high = known.stream().mapToDouble(Comparison.Encode::kilobits).max().orElseThrow();
        double least = known.stream().mapToDouble(Comparison.Encode::score).min().orElseThrow();
        double most = known.stream().mapToDouble(Comparison.Encode::score).max().orElseThrow();
        double room = Math.max(1, (most - least) * 0.08);
        Svg svg = new Svg(out, Math.log(low / 1.1), Math.log(high * 1.1), least - room, most + room);
        svg.begin(comparison.score() + " over bit rate of " + known.size() + " encodes;"
                + " the table below has the numbers");
        svg.scales(low, high, least, most, comparison.score());
        int colour = 0;
        for (var curve : curves.entrySet()) {
            svg.curve(curve.getKey(), curve.getValue(), colour++ % COLOURS);
        }
        out.write("</svg>\n");
        if (comparison.isNamed()) {
            legend(curves, out);
        }
    }

    private void scales(double lowRate, double highRate, double lowScore, double highScore, String score)
            throws IOException {
        line("axis", LEFT, y(least), WIDTH - 12, y(least));
        for (int i = 0; i <= 4; i++) {
            double at = lowScore + (highScore - lowScore) * i / 4;
            line("grid", LEFT, y(at), WIDTH - 12, y(at));
            text(LEFT - 6, y(at) + 4, "end", Markup.number(at, 1));
            double rate = lowRate * Math.pow(highRate / lowRate, i / 4.0);
            if (i == 0 || highRate > lowRate) {
                text(x(Math.log(rate)), HEIGHT - BOTTOM + 20, "middle", Markup.number(rate, 0));
            }
        }
        text(WIDTH / 2, HEIGHT - 8, "middle", "kbit/s, logarithmic");
        text(4, TOP - 4, "start", score);
    }

    private void curve(String name, List<Comparison.Encode> encodes, int colour) throws IOException {
        List<Comparison.Encode> inOrder = encodes.stream()
                .sorted((a, b) -> Double.compare(a.kilobits(), b.kilobits())).toList();
        StringBuilder points = new StringBuilder();
        for (Comparison.Encode encode : inOrder) {
            points.append(Markup.number(x(Math.log(encode.kilobits())), 1)).append(',')
                    .append(Markup.number(y(encode.score()), 1)).append(' ');
        }
        out.write("<polyline class=\"curve c" + colour + "\" points=\"" + points.toString().strip() + "\"/>");
        for (Comparison.Encode encode : inOrder) {
            out.write("<circle class=\"point c" + colour + "\" r=\"4.5\" cx=\""
                    + Markup.number(x(Math.log(encode.kilobits())), 1) + "\" cy=\""
                    + Markup.number(y(encode.score()), 1) + "\"><title>"
                    + Markup.escaped(name + ", " + encode.file()) + ": "
                    + Markup.number(encode.kilobits(), 0) + " kbit/s, " + Markup.number(encode.score(), 2)
                    + "</title></circle>");
        }
    }

    private static void legend(Map<String, List<Comparison.Encode>> curves, Writer out) throws IOException {
        out.write("<p class=\"legend\">");
        int colour = 0;
        for (String name : curves.keySet()) {
            out.write("<span class=\"key c" + colour++ % COLOURS + "\">" + Markup.escaped(name) + "</span>");
        }
        out.write("</p>\n");
    }
}
