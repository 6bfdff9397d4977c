package io.jvmaf.feature.msssim;

import io.jvmaf.feature.ssim.FloatPicture;
import io.jvmaf.feature.ssim.Picture;
import io.jvmaf.feature.ssim.SsimKernel;

/**
 * Halves a picture by the 9/7 biorthogonal low-pass around every second sample, reflected at the edges (libvmaf's
 * iqa/decimate.c with the filter of ms_ssim.c). Samples in even and odd columns are kept apart in a ring of lines.
 */
final class Halving {
    private static final int TAPS = SsimKernel.LOW_PASS;
    private static final int REACH = TAPS / 2;

    private final SsimKernel kernel;
    private final FloatPicture result;
    private final int stride;
    private final float[] line;
    private final float[] padded;
    private final float[] even;
    private final float[] odd;
    private final int[] lines = new int[TAPS];

    /** For pictures of {@code width} x {@code height}, at least 4x4. */
    Halving(int width, int height, SsimKernel kernel) {
        this.kernel = kernel;
        this.result = new FloatPicture((width + 1) / 2, (height + 1) / 2);
        this.stride = result.width() + REACH + SsimKernel.SLACK;
        this.line = new float[width + SsimKernel.SLACK];
        this.padded = new float[2 * stride];
        this.even = new float[TAPS * stride];
        this.odd = new float[TAPS * stride];
    }

    /** The halved picture; good until the next call. */
    FloatPicture of(Picture picture) {
        int height = picture.height();
        int loaded = 0;
        for (int y = 0; y < result.height(); y++) {
            for (; loaded <= Math.min(2 * y + REACH, height - 1); loaded++) {
                load(picture, loaded);
            }
            for (int tap = 0; tap < TAPS; tap++) {
                lines[tap] = reflect(2 * y - REACH + tap, height) % TAPS * stride;
            }
            kernel.halve(even, odd, lines, result.samples(), result.line(y), result.width());
        }
        return result;
    }

    private void load(Picture picture, int y) {
        int width = picture.width();
        picture.read(y, line);
        System.arraycopy(line, 0, padded, REACH, width);
        for (int x = 1; x <= REACH; x++) {
            padded[REACH - x] = line[x - 1];
            padded[REACH + width - 1 + x] = line[width - x];
        }
        kernel.split(padded, even, odd, y % TAPS * stride, result.width() + REACH);
    }

    private static int reflect(int index, int size) {
        return index < 0 ? -1 - index : index < size ? index : 2 * size - 1 - index;
    }
}
