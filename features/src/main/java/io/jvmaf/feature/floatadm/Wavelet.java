package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.adm.Theta;

/**
 * One level of the Daubechies wavelet with two vanishing moments, a row of its bands at a time: products added up from
 * the first tap to the last (libvmaf's adm_tools.c, adm_dwt2_s). Beyond its first row and column a picture goes on with
 * the second, beyond its last ones with these again.
 */
final class Wavelet {
    private static final int TAPS = 4;
    private static final float[] LOW = {0.482962913144690f, 0.836516303737469f, 0.224143868041857f,
        -0.129409522550921f};
    private static final float[] HIGH = {-0.129409522550921f, -0.224143868041857f, 0.836516303737469f,
        -0.482962913144690f};

    private final FloatAdmKernel kernel;
    private final int width;
    private final int height;
    private final int half;
    private final int[] rows = new int[TAPS];
    private final float[][] lowOut = new float[2][];
    private final float[][] highOut = new float[2][];
    /** A row filtered downwards; column x at index x + 1. */
    private final float[] line;
    /** Its even and its odd elements. */
    private final float[] even;
    private final float[] odd;

    /** For pictures of {@code width} x {@code height}. */
    Wavelet(int width, int height, FloatAdmKernel kernel) {
        this.kernel = kernel;
        this.width = width;
        this.height = height;
        this.half = (width + 1) / 2;
        this.line = new float[2 * half + TAPS + 2 * FloatAdmKernel.SLACK];
        this.even = new float[half + 1 + FloatAdmKernel.SLACK];
        this.odd = new float[half + 1 + FloatAdmKernel.SLACK];
    }

    /** Writes row {@code y} of the picture at half the size alone. */
    void approximate(FloatPicture picture, int y, FloatPicture next) {
        filter(picture, y, LOW);
        kernel.across(even, odd, LOW, next.samples(), next.row(y), half);
    }

    /** Writes row {@code y} of the picture at half the size and of the detail bands. */
    void transform(FloatPicture picture, int y, FloatPicture next, float[][] bands) {
        lowOut[0] = next.samples();
        lowOut[1] = bands[Theta.H];
        highOut[0] = bands[Theta.V];
        highOut[1] = bands[Theta.D];
        // One place that calls the kernel for both: each call is compiled by itself, and too many at once are slow.
        for (int pass = 0; pass < 2; pass++) {
            filter(picture, y, pass == 0 ? LOW : HIGH);
            kernel.across(even, odd, LOW, lowOut[pass], pass == 0 ? next.row(y) : 0, half);
            kernel.across(even, odd, HIGH, highOut[pass], 0, half);
        }
    }

    private void filter(FloatPicture picture, int y, float[] taps) {
        for (int tap = 0; tap < TAPS; tap++) {
            rows[tap] = picture.row(place(2 * y - 1 + tap, height));
        }
        kernel.down(picture.samples(), rows, taps, line, width);
        line[0] = line[2];
        for (int beyond = width; beyond < 2 * half + TAPS - 1; beyond++) {
            line[beyond + 1] = line[Math.max(0, place(beyond, width)) + 1];
        }
        kernel.split(line, even, odd, half + 1);
    }

    private static int place(int index, int size) {
        return index < 0 ? -index : index >= size ? 2 * size - index - 1 : index;
    }
}
