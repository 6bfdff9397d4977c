package io.jvmaf.feature.speed;

import java.util.Arrays;

/**
 * A picture low-pass filtered, taken down by 16 in both directions and freed of its local mean (libvmaf's speed.c,
 * filter_and_downscale). Only the filter's outputs that are kept are computed.
 */
final class SmallPicture {
    private static final int STEP = 1 << SpeedGeometry.SCALES;

    private final SpeedGeometry geometry;
    private final SpeedKernel kernel;
    private final float[] antialias;
    private final float[] localMean;
    private final float[] line;
    private final float[] sums;
    private final float[] small;
    private final float[] column;
    private final float[] result;

    SmallPicture(SpeedGeometry geometry, float kernelScale, SpeedKernel kernel) {
        this.geometry = geometry;
        this.kernel = kernel;
        this.antialias = GaussianTaps.antialias(kernelScale);
        this.localMean = GaussianTaps.localMean(kernelScale);
        int width = Math.max(geometry.width(), geometry.scaledWidth()) + SpeedKernel.SLACK;
        this.line = new float[width];
        this.sums = new float[width];
        this.small = new float[geometry.smallHeight() * stride()];
        this.column = new float[stride()];
        this.result = new float[geometry.smallHeight() * stride() + SpeedKernel.SLACK];
    }

    /** From one row of the result to the next. */
    int stride() {
        return geometry.smallWidth() + SpeedKernel.SLACK;
    }

    /** Makes the small picture of {@code lines}, of the scaled size; good until the next call. */
    float[] of(Lines lines) {
        for (int y = 0; y < geometry.smallHeight(); y++) {
            sumDown(lines, y * STEP);
            sumAcross(y * stride());
        }
        subtractLocalMean();
        return result;
    }

    private void sumDown(Lines lines, int centre) {
        Arrays.fill(sums, 0);
        for (int tap = 0; tap < antialias.length; tap++) {
            lines.read(reflect(centre - antialias.length / 2 + tap, geometry.scaledHeight()), line);
            kernel.accumulate(line, antialias[tap], sums, geometry.scaledWidth());
        }
    }

    private void sumAcross(int at) {
        for (int x = 0; x < geometry.smallWidth(); x++) {
            small[at + x] = across(antialias, sums, x * STEP, geometry.scaledWidth());
        }
    }

    private void subtractLocalMean() {
        int width = geometry.smallWidth();
        int height = geometry.smallHeight();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int tap = 0; tap < localMean.length; tap++) {
                    int from = reflect(y - localMean.length / 2 + tap, height);
                    sum += localMean[tap] * small[from * stride() + x];
                }
                column[x] = sum;
            }
            for (int x = 0; x < width; x++) {
                int at = y * stride() + x;
                result[at] = small[at] - across(localMean, column, x, width);
            }
        }
    }

    private static float across(float[] taps, float[] samples, int x, int width) {
        float sum = 0;
        for (int tap = 0; tap < taps.length; tap++) {
            sum += taps[tap] * samples[reflect(x - taps.length / 2 + tap, width)];
        }
        return sum;
    }

    // About the first and the last sample, once: a filter reaches less far than the picture.
    private static int reflect(int index, int size) {
        int positive = Math.abs(index);
        return positive < size ? positive : 2 * size - positive - 2;
    }
}
