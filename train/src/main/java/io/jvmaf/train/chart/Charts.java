package io.jvmaf.train.chart;

import io.jvmaf.cli.score.Plots;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Charts as SVG, and one as PNG too, by XChart: the same bytes for the same numbers on one machine. Text is outlines.
 */
public final class Charts {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int MARKER = 6;
    private static final Color PAPER = Color.WHITE;
    private static final Pattern CLIP = Pattern.compile("clip-?[0-9]+");

    private Charts() {}

    /** A line or a cloud of points. */
    public record Series(String name, double[] x, double[] y) {}

    /** Errors by steps, on a logarithmic scale where all are positive. */
    public static String curve(String title, String steps, String errors, List<Series> lines) {
        XYChart chart = chart(title, steps, errors);
        boolean positive = true;
        for (Series line : lines) {
            chart.addSeries(line.name(), line.x(), line.y()).setMarker(SeriesMarkers.NONE);
            for (double y : line.y()) {
                positive &= y > 0;
            }
        }
        chart.getStyler().setYAxisLogarithmic(positive);
        return svg(chart);
    }

    /** Points against the diagonal. */
    public static String scatter(String title, String x, String y, Series points, double low, double high) {
        XYChart chart = points(title, x, y, points);
        diagonal(chart, new double[] {low, high}, new double[] {low, high});
        return svg(chart);
    }

    /** Points against zero. */
    public static String residuals(String title, String x, String y, Series points, double low, double high) {
        XYChart chart = points(title, x, y, points);
        diagonal(chart, new double[] {low, high}, new double[] {0, 0});
        return svg(chart);
    }

    /** A score over the frames of a clip. */
    public static void frames(Plots.Plot plot, OutputStream out) throws IOException {
        XYChart chart = chart(plot.title(), "frame", plot.score());
        chart.addSeries(plot.score(), plot.frames(), plot.values())
                .setMarker(plot.frames().length > 1 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
        chart.getStyler().setLegendVisible(false);
        if (plot.svg()) {
            out.write(svg(chart).getBytes(StandardCharsets.UTF_8));
        } else {
            System.setProperty("java.awt.headless", "true");
            BitmapEncoder.saveBitmap(chart, out, BitmapFormat.PNG);
        }
    }

    private static XYChart points(String title, String x, String y, Series points) {
        XYChart chart = chart(title, x, y);
        XYSeries series = chart.addSeries(points.name(), points.x(), points.y());
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter).setMarkerColor(new Color(31, 119, 180, 160));
        chart.getStyler().setMarkerSize(MARKER).setLegendVisible(false);
        return chart;
    }

    private static void diagonal(XYChart chart, double[] x, double[] y) {
        chart.addSeries("ideal", x, y).setMarker(SeriesMarkers.NONE).setLineColor(Color.GRAY).setLineWidth(1);
    }

    private static XYChart chart(String title, String x, String y) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).title(title).xAxisTitle(x).yAxisTitle(y)
                .build();
        chart.getStyler().setChartBackgroundColor(PAPER).setLegendPosition(LegendPosition.InsideNE);
        return chart;
    }

    /** XChart calls clip paths by object identity, which differs from run to run: they are numbered instead. */
    private static String svg(XYChart chart) {
        System.setProperty("java.awt.headless", "true");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart, bytes, VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> numbered = new LinkedHashMap<>();
        Matcher names = CLIP.matcher(bytes.toString(StandardCharsets.UTF_8));
        return names.replaceAll(found -> numbered.computeIfAbsent(found.group(), n -> "clip" + numbered.size()));
    }
}
