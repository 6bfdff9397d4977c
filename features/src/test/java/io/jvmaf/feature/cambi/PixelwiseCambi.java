package io.jvmaf.feature.cambi;

/** The steps of CAMBI as they are defined, pixel by pixel. */
final class PixelwiseCambi {
    private static final float[] RECIPROCAL = CambiTables.reciprocals();
    private static final int REACH = FlatAreas.SIDE / 2;

    private final int stride;
    private final int width;
    private final int height;

    PixelwiseCambi(int stride, int width, int height) {
        this.stride = stride;
        this.width = width;
        this.height = height;
    }

    private int at(int x, int y) {
        return Math.min(y, height - 1) * stride + Math.min(x, width - 1);
    }

    short[] smoothed(short[] image) {
        short[] smoothed = image.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = image[at(x, y)] + image[at(x + 1, y)] + image[at(x, y + 1)] + image[at(x + 1, y + 1)];
                smoothed[at(x, y)] = (short) (sum / 4);
            }
        }
        return smoothed;
    }

    short[] mask(short[] image, int threshold) {
        short[] mask = new short[image.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                mask[at(x, y)] = (short) (flatAround(image, x, y) > threshold ? -1 : 0);
            }
        }
        return mask;
    }

    private int flatAround(short[] image, int x, int y) {
        int flat = 0;
        for (int j = Math.max(0, y - REACH); j <= Math.min(height - 1, y + REACH); j++) {
            for (int i = Math.max(0, x - REACH); i <= Math.min(width - 1, x + REACH); i++) {
                short pixel = image[at(i, j)];
                flat += pixel == image[at(i + 1, j)] && pixel == image[at(i, j + 1)] ? 1 : 0;
            }
        }
        return flat;
    }

    short[] modes(short[] image) {
        short[] across = image.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 1; x < width - 1; x++) {
                across[at(x, y)] = mode(image[at(x - 1, y)], image[at(x, y)], image[at(x + 1, y)]);
            }
        }
        short[] modes = image.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 0; x < width; x++) {
                modes[at(x, y)] = mode(across[at(x, y - 1)], across[at(x, y)], across[at(x, y + 1)]);
            }
        }
        return modes;
    }

    private static short mode(short a, short b, short c) {
        if (a == b || a == c) {
            return a;
        }
        return b == c ? b : (short) Math.min(a, Math.min(b, c));
    }

    private int level(short[] image, short[] mask, VisibleContrast contrast, int x, int y) {
        int level = image[at(x, y)] - contrast.base();
        return mask[at(x, y)] != 0 && level >= 0 && level < contrast.levels() ? level : -1;
    }

    /** The banding index row by row without gaps, NaN where there is no level. */
    float[] bandingIndex(short[] image, short[] mask, VisibleContrast contrast, int window) {
        float[] index = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int level = level(image, mask, contrast, x, y);
                index[y * width + x] = level < 0 ? Float.NaN
                        : index(histogram(image, mask, contrast, x, y, window / 2), contrast, level);
            }
        }
        return index;
    }

    private int[] histogram(short[] image, short[] mask, VisibleContrast contrast, int x, int y, int margin) {
        int[] counts = new int[contrast.levels() + 2 * contrast.contrasts()];
        for (int j = Math.max(0, y - margin); j <= Math.min(height - 1, y + margin); j++) {
            for (int i = Math.max(0, x - margin); i <= Math.min(width - 1, x + margin); i++) {
                int level = level(image, mask, contrast, i, j);
                if (level >= 0) {
                    counts[level + contrast.contrasts()]++;
                }
            }
        }
        return counts;
    }

    private static float index(int[] counts, VisibleContrast contrast, int level) {
        int at = level + contrast.contrasts();
        float greatest = 0;
        for (int d = contrast.smallest()[level] + 1; d <= contrast.contrasts(); d++) {
            int other = Math.max(counts[at + d], counts[at - d]);
            float product = CambiTables.weight(d - 1) * counts[at] * other;
            greatest = Math.max(greatest, product * RECIPROCAL[counts[at] + other]);
        }
        return greatest;
    }
}
