package io.jvmaf.train.model;

import smile.math.special.Erf;

/** What a layer does to its sums. */
public enum Activation {
    /** Nothing. */
    LINEAR {
        @Override
        public double of(double x) {
            return x;
        }

        @Override
        public double slope(double x) {
            return 1;
        }
    },
    /** max(x, 0). */
    RELU {
        @Override
        public double of(double x) {
            return x > 0 ? x : 0;
        }

        @Override
        public double slope(double x) {
            return x > 0 ? 1 : 0;
        }
    },
    /** x Φ(x), exactly, not by the tanh formula (Hendrycks and Gimpel 2016, Gaussian Error Linear Units). */
    GELU {
        @Override
        public double of(double x) {
            return x * normal(x);
        }

        @Override
        public double slope(double x) {
            return normal(x) + x * INVERSE_ROOT_OF_TWO_PI * StrictMath.exp(-0.5 * x * x);
        }
    },
    /** Hyperbolic tangent. */
    TANH {
        @Override
        public double of(double x) {
            return StrictMath.tanh(x);
        }

        @Override
        public double slope(double x) {
            double y = StrictMath.tanh(x);
            return 1 - y * y;
        }
    },
    /** 1 / (1 + exp(-x)). */
    SIGMOID {
        @Override
        public double of(double x) {
            return 1 / (1 + StrictMath.exp(-x));
        }

        @Override
        public double slope(double x) {
            double y = of(x);
            return y * (1 - y);
        }
    };

    private static final double INVERSE_ROOT_OF_TWO_PI = 1 / StrictMath.sqrt(2 * Math.PI);
    private static final double ROOT_HALF = StrictMath.sqrt(0.5);

    /** The activation of {@code x}. */
    public abstract double of(double x);

    /** Its derivative at {@code x}. */
    public abstract double slope(double x);

    private static double normal(double x) {
        return 0.5 * (1 + Erf.erf(x * ROOT_HALF));
    }
}
