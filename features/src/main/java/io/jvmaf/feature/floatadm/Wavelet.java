package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.FloatPicture;

/**
 * One level of the Daubechies wavelet with two vanishing moments, a row of its bands at a time: products added up from
 * the first tap to the last (libvmaf's adm_tools.c, adm_dwt2_s). Beyond its first row and column a picture goes on with
 * the second, beyond its last ones with these again.
 */
final class Wavelet {
    private static final int TAPS = 4;
    private static final float LOW_0 = 0.482962913144690f;
    private static final float LOW_1 = 0.836516303737469f;
    private static final float LOW_2 = 0.224143868041857f;
    private static final float LOW_3 = -0.129409522550921f;
    private static final float HIGH_0 = -0.129409522550921f;
    private static final float HIGH_1 = -0.224143868041857f;
    private static final float HIGH_2 = 0.836516303737469f;
    private static final float HIGH_3 = -0.482962913144690f;

    private final int width;
    private final int height;
    private final int half;
    /** A row low-passed and one high-passed downwards; column x at index x + 1. */
    private final float[] low;
    private final float[] high;

    /** For pictures of {@code width} x {@code height}. */
    Wavelet(int width, int height) {
        this.width = width;
        this.height = height;
        this.half = (width + 1) / 2;
        this.low = new float[2 * half + TAPS];
        this.high = new float[2 * half + TAPS];
    }

    /** Writes row {@code y} of the picture at half the size alone. */
    void approximate(FloatPicture picture, int y, FloatPicture next) {
        down(picture, y, LOW_0, LOW_1, LOW_2, LOW_3, low);
        lowAcross(low, next.samples(), next.row(y));
    }

    /** Writes row {@code y} of all bands: {@code horizontal} is high-passed downwards, {@code vertical} across. */
    void transform(FloatPicture picture, int y, FloatPicture next, float[] horizontal, float[] vertical,
            float[] diagonal) {
        approximate(picture, y, next);
        highAcross(low, vertical);
        down(picture, y, HIGH_0, HIGH_1, HIGH_2, HIGH_3, high);
        lowAcross(high, horizontal, 0);
        highAcross(high, diagonal);
    }

    private void down(FloatPicture picture, int y, float f0, float f1, float f2, float f3, float[] out) {
        float[] samples = picture.samples();
        int a = picture.row(place(2 * y - 1, height));
        int b = picture.row(place(2 * y, height));
        int c = picture.row(place(2 * y + 1, height));
        int d = picture.row(place(2 * y + 2, height));
        for (int x = 0; x < width; x++) {
            out[x + 1] = f0 * samples[a + x] + f1 * samples[b + x] + f2 * samples[c + x] + f3 * samples[d + x];
        }
        out[0] = out[2];
        for (int beyond = width; beyond < 2 * half + TAPS - 1; beyond++) {
            out[beyond + 1] = out[Math.max(0, place(beyond, width)) + 1];
        }
    }

    private static int place(int index, int size) {
        return index < 0 ? -index : index >= size ? 2 * size - index - 1 : index;
    }

    private void lowAcross(float[] row, float[] out, int at) {
        for (int x = 0; x < half; x++) {
            int i = 2 * x;
            out[at + x] = LOW_0 * row[i] + LOW_1 * row[i + 1] + LOW_2 * row[i + 2] + LOW_3 * row[i + 3];
        }
    }

    private void highAcross(float[] row, float[] out) {
        for (int x = 0; x < half; x++) {
            int i = 2 * x;
            out[x] = HIGH_0 * row[i] + HIGH_1 * row[i + 1] + HIGH_2 * row[i + 2] + HIGH_3 * row[i + 3];
        }
    }
}
