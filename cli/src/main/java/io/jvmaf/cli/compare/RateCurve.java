package io.jvmaf.cli.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Bit rates and the quality at them, and how two such curves differ: G. Bjontegaard, "Calculation of average PSNR
 * differences between RD-curves", VCEG-M33 (2001), with piecewise cubic Hermite curves, as JCT-VC's and AOM's common
 * test conditions have it.
 *
 * @param points the points, by growing rate
 */
record RateCurve(List<Point> points) {
    /**
     * A point.
     *
     * @param rate bits in a second, of any unit, above 0
     * @param quality a score that grows with quality
     */
    record Point(double rate, double quality) {}

    RateCurve {
        points = points.stream().sorted(Comparator.comparingDouble(Point::rate)).toList();
    }

    /** Whether there are two points at least, all of which differ in rate. */
    boolean hasRates() {
        return points.size() > 1 && grows(rates());
    }

    /** Whether quality grows from each rate to the next. */
    boolean rises() {
        return hasRates() && grows(qualities());
    }

    private static boolean grows(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private double[] rates() {
        return points.stream().mapToDouble(point -> Math.log(point.rate())).toArray();
    }

    private double[] qualities() {
        return points.stream().mapToDouble(Point::quality).toArray();
    }

    /**
     * BD-rate: how many percent more bits {@code test} takes than this curve for the same quality, on average over the
     * qualities that both reach; negative for less. Empty where a curve does not rise or there is no such quality.
     */
    OptionalDouble rateDifference(RateCurve test) {
        if (!rises() || !test.rises()) {
            return OptionalDouble.empty();
        }
        OptionalDouble mean = meanDifference(qualities(), rates(), test.qualities(), test.rates());
        return mean.isEmpty() ? mean : OptionalDouble.of((Math.exp(mean.getAsDouble()) - 1) * 100);
    }

    /**
     * BD-PSNR and its like: how much more quality {@code test} has than this curve at the same rate, on average over
     * the logarithm of the rates that both have. Empty where there is no such rate.
     */
    OptionalDouble qualityDifference(RateCurve test) {
        if (!hasRates() || !test.hasRates()) {
            return OptionalDouble.empty();
        }
        return meanDifference(rates(), qualities(), test.rates(), test.qualities());
    }

    private static OptionalDouble meanDifference(double[] x, double[] y, double[] testX, double[] testY) {
        double from = Math.max(x[0], testX[0]);
        double to = Math.min(x[x.length - 1], testX[testX.length - 1]);
        if (!(to > from)) {
            return OptionalDouble.empty();
        }
        double area = new Pchip(testX, testY).integral(from, to) - new Pchip(x, y).integral(from, to);
        return OptionalDouble.of(area / (to - from));
    }
}
