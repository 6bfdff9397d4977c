package io.jvmaf.feature.ssim;

import java.util.Arrays;

/**
 * Shrinks a picture by a whole factor to means of squares around every so many samples, reflected at the edges
 * (libvmaf's iqa/decimate.c with the filter of ssim.c).
 *
 * <p>The reference adds the weighted samples, rounded to float, up in double and raster order. They have 24 bits, the
 * least that is not 0 is no less than 2<sup>-16</sup> of the greatest, and there are at most 100: no partial sum is
 * rounded, and columns may be added up first.
 */
final class BoxDecimation {
    private final int factor;
    private final float weight;
    private final FloatPicture result;
    private final float[] line;
    private final double[] columns;
    private final SsimKernel kernel;

    /** @param factor 2 to 10; a picture of {@code width} x {@code height} has room for a square of that side */
    BoxDecimation(int width, int height, int factor, SsimKernel kernel) {
        this.factor = factor;
        this.weight = 1.0f / (factor * factor);
        this.result = new FloatPicture(decimated(width, factor), decimated(height, factor));
        this.line = new float[width + SsimKernel.SLACK];
        this.columns = new double[width + SsimKernel.SLACK];
        this.kernel = kernel;
    }

    /** The size that remains of {@code size}: the quotient, and one more if the size is odd. */
    static int decimated(int size, int factor) {
        return size / factor + (size & 1);
    }

    /** The shrunk picture; good until the next call. */
    FloatPicture of(Picture picture) {
        int width = picture.width();
        for (int y = 0; y < result.height(); y++) {
            Arrays.fill(columns, 0);
            for (int tap = 0; tap < factor; tap++) {
                picture.read(reflect(y * factor - factor / 2 + tap, picture.height()), line);
                kernel.accumulate(line, weight, columns, width);
            }
            for (int x = 0; x < result.width(); x++) {
                double sum = 0;
                for (int tap = 0; tap < factor; tap++) {
                    sum += columns[reflect(x * factor - factor / 2 + tap, width)];
                }
                result.samples()[result.line(y) + x] = (float) sum;
            }
        }
        return result;
    }

    private static int reflect(int index, int size) {
        return index < 0 ? -1 - index : index < size ? index : 2 * size - 1 - index;
    }
}
