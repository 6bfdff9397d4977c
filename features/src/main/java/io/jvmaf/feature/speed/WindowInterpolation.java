package io.jvmaf.feature.speed;

/** The samples around each new one, weighted by a window's values at their distances across and down. */
final class WindowInterpolation implements Rescaler.Interpolation {
    private static final int LANCZOS = 4;

    /** A weight by distance, in old samples. */
    private interface Window {
        float at(float distance);
    }

    private final int first;
    private final int taps;
    private final boolean normalised;
    private final int width;
    private final int height;
    private final int[] columns;
    private final float[] columnWeights;
    private final float stepY;
    private final Window window;
    private final float[] rowWeights;

    // Samples from index floor(centre) + first on.
    private WindowInterpolation(SpeedGeometry geometry, int first, int taps, boolean normalised, Window window) {
        this.first = first;
        this.taps = taps;
        this.normalised = normalised;
        this.window = window;
        this.width = geometry.scaledWidth();
        this.height = geometry.height();
        this.stepY = (float) height / geometry.scaledHeight();
        this.columns = new int[width * taps];
        this.columnWeights = new float[width * taps];
        this.rowWeights = new float[taps];
        float stepX = (float) geometry.width() / width;
        for (int x = 0; x < width; x++) {
            float centre = Rescaler.centre(x, stepX);
            int base = (int) Math.floor(centre);
            for (int i = 0; i < taps; i++) {
                columns[x * taps + i] = Rescaler.reflect(base + first + i, geometry.width());
                columnWeights[x * taps + i] = window.at(first + i - (centre - base));
            }
        }
    }

    static WindowInterpolation bicubic(SpeedGeometry geometry) {
        return new WindowInterpolation(geometry, -1, 4, false, WindowInterpolation::cubic);
    }

    static WindowInterpolation lanczos4(SpeedGeometry geometry) {
        return new WindowInterpolation(geometry, -LANCZOS, 2 * LANCZOS + 1, true, WindowInterpolation::lanczos);
    }

    private static float cubic(float distance) {
        float a = -0.75f;
        float t = Math.abs(distance);
        if (t < 1) {
            return ((a + 2) * t - (a + 3)) * t * t + 1;
        }
        return t < 2 ? (((t - 5) * t + 8) * t - 4) * a : 0;
    }

    private static float lanczos(float x) {
        if (x == 0) {
            return 1;
        }
        if (x <= -LANCZOS || x >= LANCZOS) {
            return 0;
        }
        return (float) (LANCZOS * StrictMath.sin(Math.PI * x) * StrictMath.sin(Math.PI * x / LANCZOS)
                / (Math.PI * Math.PI * x * x));
    }

    @Override
    public void line(float[] samples, int stride, int y, float[] out) {
        float centre = Rescaler.centre(y, stepY);
        int base = (int) Math.floor(centre);
        for (int i = 0; i < taps; i++) {
            rowWeights[i] = window.at(first + i - (centre - base));
        }
        for (int x = 0; x < width; x++) {
            float sum = 0;
            float weights = 0;
            for (int j = 0; j < taps; j++) {
                int row = Rescaler.reflect(base + first + j, height) * stride;
                for (int i = x * taps; i < (x + 1) * taps; i++) {
                    float weight = columnWeights[i] * rowWeights[j];
                    weights += weight;
                    sum += samples[row + columns[i]] * weight;
                }
            }
            out[x] = normalised ? sum / weights : sum;
        }
    }
}
