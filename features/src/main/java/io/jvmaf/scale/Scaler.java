package io.jvmaf.scale;

/** How samples between samples are found. Both filters are separable and stretched where a picture shrinks. */
public enum Scaler {
    /**
     * The piecewise cubic of Mitchell and Netravali (1988) with B = 0 and C = 0.6, as FFmpeg's libswscale has it by
     * default (initFilter in utils.c): four taps where nothing shrinks.
     */
    BICUBIC(2) {
        @Override
        public double weight(double distance) {
            double d = Math.abs(distance);
            if (d < 1) {
                return ((2 - SHARPNESS) * d + SHARPNESS - 3) * d * d + 1;
            }
            return d < 2 ? SHARPNESS * (((5 - d) * d - 8) * d + 4) : 0;
        }
    },
    /** Lanczos' sinc in a window of three lobes (Turkowski 1990): six taps where nothing shrinks. */
    LANCZOS(3) {
        @Override
        public double weight(double distance) {
            double d = Math.abs(distance);
            return d < 3 ? sinc(d) * sinc(d / 3) : 0;
        }
    };

    private static final double SHARPNESS = 0.6;

    private final int radius;

    Scaler(int radius) {
        this.radius = radius;
    }

    /** From this distance on the weight is 0. */
    public int radius() {
        return radius;
    }

    /** The weight, not normalised, of a sample {@code distance} samples away; 1 at 0, and exactly 0 at other integers. */
    public abstract double weight(double distance);

    private static double sinc(double d) {
        if (d == Math.rint(d)) {
            return d == 0 ? 1 : 0;
        }
        return StrictMath.sin(Math.PI * d) / (Math.PI * d);
    }
}
