package io.jvmaf.feature.cambi;

/**
 * Replaces each pixel but those of the first and last row by the mode of three horizontal modes, one above the other, in
 * place. The mode of three is the value that two of them share, else the least; a row's first and last pixel are their
 * own horizontal mode (cambi.c, filter_mode).
 */
final class ModeFilter {
    private final float[] left;
    private final float[] middle;
    private final float[] right;
    private final float[][] modes;

    ModeFilter(int maxWidth) {
        this.left = new float[maxWidth];
        this.middle = new float[maxWidth];
        this.right = new float[maxWidth];
        this.modes = new float[3][maxWidth];
    }

    void apply(short[] image, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            across(image, y * stride, width, modes[y % 3]);
            if (y >= 2) {
                modes(modes[0], modes[1], modes[2], width, middle);
                store(middle, width, image, (y - 1) * stride);
            }
        }
    }

    // Three equal values, as the first and the last pixel get, are their own mode.
    private void across(short[] image, int at, int width, float[] modes) {
        load(image, at, width, middle);
        System.arraycopy(middle, 0, left, 1, width - 1);
        System.arraycopy(middle, 1, right, 0, width - 1);
        left[0] = middle[0];
        right[0] = middle[0];
        left[width - 1] = middle[width - 1];
        right[width - 1] = middle[width - 1];
        modes(left, middle, right, width, modes);
    }

    private static void load(short[] image, int at, int width, float[] row) {
        for (int x = 0; x < width; x++) {
            row[x] = image[at + x];
        }
    }

    // Of the greater of two and the third: where these or the first two are equal, that is the mode. Whole numbers.
    private static void modes(float[] first, float[] second, float[] third, int width, float[] modes) {
        for (int x = 0; x < width; x++) {
            float a = first[x];
            float b = second[x];
            float c = third[x];
            float difference = Math.abs(a - b);
            float greater = 0.5f * (a + b + difference);
            float less = a + b - greater;
            float least = 0.5f * (less + c - Math.abs(less - c));
            modes[x] = greater - (greater - least) * Rows.positive(difference * Math.abs(greater - c));
        }
    }

    private static void store(float[] row, int width, short[] image, int at) {
        for (int x = 0; x < width; x++) {
            image[at + x] = (short) row[x];
        }
    }
}
