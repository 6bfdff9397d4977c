package io.jvmaf.cli.compare;

/**
 * A curve through points that never swings beyond them: piecewise cubics with the derivatives of Fritsch and Butland,
 * "A method for constructing local monotone piecewise cubic interpolants", SIAM J. Sci. Stat. Comput. 5 (1984), and at
 * the ends the three-point formula of Fritsch and Carlson; the same as MATLAB's and SciPy's {@code pchip}.
 */
final class Pchip {
    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /** The curve through two points at least, {@code x} strictly growing. */
    Pchip(double[] x, double[] y) {
        this.x = x.clone();
        this.y = y.clone();
        this.slope = slopes(x, y);
    }

    private static double[] slopes(double[] x, double[] y) {
        int pieces = x.length - 1;
        double[] width = new double[pieces];
        double[] rise = new double[pieces];
        for (int i = 0; i < pieces; i++) {
            width[i] = x[i + 1] - x[i];
            rise[i] = (y[i + 1] - y[i]) / width[i];
        }
        double[] slopes = new double[pieces + 1];
        if (pieces == 1) {
            return new double[] {rise[0], rise[0]};
        }
        for (int i = 1; i < pieces; i++) {
            if (rise[i - 1] * rise[i] > 0) {
                double before = 2 * width[i] + width[i - 1];
                double after = width[i] + 2 * width[i - 1];
                slopes[i] = (before + after) / (before / rise[i - 1] + after / rise[i]);
            }
        }
        slopes[0] = end(width[0], width[1], rise[0], rise[1]);
        slopes[pieces] = end(width[pieces - 1], width[pieces - 2], rise[pieces - 1], rise[pieces - 2]);
        return slopes;
    }

    /** The slope at an end, from the two pieces next to it, held back where it would break the shape. */
    private static double end(double width, double nextWidth, double rise, double nextRise) {
        double slope = ((2 * width + nextWidth) * rise - width * nextRise) / (width + nextWidth);
        if (Math.signum(slope) != Math.signum(rise)) {
            return 0;
        }
        boolean turns = Math.signum(rise) != Math.signum(nextRise);
        return turns && Math.abs(slope) > 3 * Math.abs(rise) ? 3 * rise : slope;
    }

    /** The integral from {@code from} to {@code to}, both within the points. */
    double integral(double from, double to) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double low = Math.max(from, x[i]);
            double high = Math.min(to, x[i + 1]);
            if (high > low) {
                // Simpson's rule is exact for cubics
                sum += (high - low) / 6 * (value(i, low) + 4 * value(i, (low + high) / 2) + value(i, high));
            }
        }
        return sum;
    }

    private double value(int piece, double at) {
        double width = x[piece + 1] - x[piece];
        double t = (at - x[piece]) / width;
        double rest = 1 - t;
        return y[piece] * (1 + 2 * t) * rest * rest + y[piece + 1] * t * t * (3 - 2 * t)
                + width * t * rest * (slope[piece] * rest - slope[piece + 1] * t);
    }
}
