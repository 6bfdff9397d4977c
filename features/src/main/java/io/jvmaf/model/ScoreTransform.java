package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.util.List;

/**
 * What turns a prediction into a score for another way of viewing: a polynomial, then a line through knots, then a
 * limit by the prediction itself (predict.c, transform).
 *
 * @param enabled whether it runs; {@code enable_transform} switches it on
 * @param p0 constant term, or {@code null}
 * @param p1 linear term, or {@code null}
 * @param p2 quadratic term, or {@code null}; with none of the three the polynomial is left out
 * @param knots corners of a rising line, empty for none
 * @param outLteIn whether the result is at most the prediction
 * @param outGteIn whether the result is at least the prediction
 */
public record ScoreTransform(boolean enabled, Double p0, Double p1, Double p2, List<Knot> knots, boolean outLteIn,
        boolean outGteIn) {
    /** A corner of the line. */
    public record Knot(double x, double y) {}

    /**
     * A transform with a private copy of its knots.
     *
     * @throws FeatureException where two knots do not rise in x, or fall in y
     */
    public ScoreTransform {
        knots = List.copyOf(knots);
        for (int i = 1; i < knots.size(); i++) {
            if (!(knots.get(i - 1).x() < knots.get(i).x() && knots.get(i - 1).y() <= knots.get(i).y())) {
                throw new FeatureException("knots must rise in x and not fall in y");
            }
        }
    }

    /** The same transform, switched on. */
    ScoreTransform enable() {
        return new ScoreTransform(true, p0, p1, p2, knots, outLteIn, outGteIn);
    }

    double apply(double prediction) {
        if (!enabled) {
            return prediction;
        }
        double out = throughKnots(polynomial(prediction));
        if (outLteIn) {
            out = out > prediction ? prediction : out;
        }
        if (outGteIn) {
            out = out < prediction ? prediction : out;
        }
        return out;
    }

    private double polynomial(double x) {
        if (p0 == null && p1 == null && p2 == null) {
            return x;
        }
        double y = 0;
        if (p0 != null) {
            y += p0;
        }
        if (p1 != null) {
            y += p1 * x;
        }
        if (p2 != null) {
            y += p2 * x * x;
        }
        return y;
    }

    /** The first and the last segment go on beyond their ends; a corner belongs to the later segment. */
    private double throughKnots(double x) {
        if (knots.size() < 2) {
            return x;
        }
        int last = knots.size() - 2;
        double y = 0;
        for (int i = 0; i <= last; i++) {
            Knot from = knots.get(i);
            Knot to = knots.get(i + 1);
            boolean inside = from.x() <= x && x <= to.x();
            if (inside || i == 0 && x < from.x() || i == last && x > to.x()) {
                y = onLine(from, to, x);
            }
        }
        return y;
    }

    private static double onLine(Knot from, Knot to, double x) {
        if (from.y() == to.y()) {
            return from.y();
        }
        if (from.x() == 0) {
            return (to.y() - from.y()) / to.x() * x + from.y();
        }
        double slope = (to.y() - from.y()) / (to.x() - from.x());
        return slope * x + (from.y() - from.x() * slope);
    }
}
