package io.jvmaf.feature.cambi;

import java.util.Arrays;

/** CAMBI in plain loops (libvmaf's cambi.c). */
public final class ScalarCambiKernel implements CambiKernel {
    private static final float[] RECIPROCAL = CambiTables.reciprocals();
    private static final int REACH = MASK_SIDE / 2;
    private static final int DEPTH = 10;

    @Override
    public void widen(byte[] samples, int sampleStride, short[] image, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image[y * stride + x] = (short) ((samples[y * sampleStride + x] & 0xff) << (DEPTH - 8));
            }
        }
    }

    @Override
    public void narrow(short[] samples, int sampleStride, int bitDepth, short[] image, int stride, int width,
            int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image[y * stride + x] = (short) toTenBits(samples[y * sampleStride + x] & 0xffff, bitDepth);
            }
        }
    }

    /** A sample of {@code bitDepth} bits at 10 bits. */
    static int toTenBits(int sample, int bitDepth) {
        if (bitDepth <= DEPTH) {
            return sample << (DEPTH - bitDepth);
        }
        int shift = bitDepth - DEPTH;
        return (sample + (1 << (shift - 1))) >> shift;
    }

    @Override
    public int usedBits(short[] samples, int stride, int width, int height) {
        int used = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                used |= samples[y * stride + x];
            }
        }
        return used & 0xffff;
    }

    @Override
    public void smooth(short[] image, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = y * stride;
            int below = y + 1 < height ? row + stride : row;
            for (int x = 0; x < width; x++) {
                int right = x + 1 < width ? x + 1 : x;
                // Up to 4 * 1024. A missing neighbour stands for itself: (2a + 2b) >> 2 is (a + b) >> 1.
                int sum = image[row + x] + image[row + right] + image[below + x] + image[below + right];
                image[row + x] = (short) (sum >> 2);
            }
        }
    }

    @Override
    public void spatialMask(short[] image, short[] mask, int stride, int width, int height, int threshold,
            short[] columns) {
        Arrays.fill(columns, 0, width, (short) 0);
        for (int y = 0; y < Math.min(REACH, height); y++) {
            addFlat(image, y, stride, width, height, 1, columns);
        }
        for (int y = 0; y < height; y++) {
            if (y + REACH < height) {
                addFlat(image, y + REACH, stride, width, height, 1, columns);
            }
            if (y - REACH - 1 >= 0) {
                addFlat(image, y - REACH - 1, stride, width, height, -1, columns);
            }
            for (int x = 0; x < width; x++) {
                int flat = 0;
                for (int at = Math.max(0, x - REACH); at <= Math.min(width - 1, x + REACH); at++) {
                    flat += columns[at];
                }
                mask[y * stride + x] = (short) (flat > threshold ? 1 : 0);
            }
        }
    }

    private static void addFlat(short[] image, int y, int stride, int width, int height, int amount, short[] columns) {
        int row = y * stride;
        int below = y + 1 < height ? row + stride : row;
        for (int x = 0; x < width; x++) {
            int right = x + 1 < width ? x + 1 : x;
            if (image[row + x] == image[row + right] && image[row + x] == image[below + x]) {
                columns[x] += (short) amount;
            }
        }
    }

    @Override
    public void decimate(short[] plane, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plane[y * stride + x] = plane[2 * y * stride + 2 * x];
            }
        }
    }

    @Override
    public void filterMode(short[] image, int stride, int width, int height, short[] rows) {
        for (int y = 0; y < height; y++) {
            int row = y % 3 * stride;
            modeAcross(image, y * stride, width, rows, row);
            if (y >= 2) {
                for (int x = 0; x < width; x++) {
                    image[(y - 1) * stride + x] = mode(rows[x], rows[stride + x], rows[2 * stride + x]);
                }
            }
        }
    }

    private static void modeAcross(short[] image, int at, int width, short[] rows, int row) {
        rows[row] = image[at];
        for (int x = 1; x < width - 1; x++) {
            rows[row + x] = mode(image[at + x - 1], image[at + x], image[at + x + 1]);
        }
        rows[row + width - 1] = image[at + width - 1];
    }

    private static short mode(short a, short b, short c) {
        if (a == b || a == c) {
            return a;
        }
        return b == c ? b : (short) Math.min(a, Math.min(b, c));
    }

    @Override
    public void levels(short[] image, short[] mask, short[] level, int stride, int width, int height, int base,
            int levels) {
        for (int y = 0; y < height; y++) {
            for (int at = y * stride; at < y * stride + width; at++) {
                int value = image[at] - base;
                level[at] = (short) (mask[at] != 0 && value >= 0 && value < levels ? value : -1);
            }
        }
    }

    @Override
    public void slide(short[] level, int leaving, int entering, int width, Histograms histograms) {
        for (int x = 0; x < width; x++) {
            int out = level[leaving + x];
            int in = level[entering + x];
            if (out != in) {
                count(histograms, out, x, -1);
                count(histograms, in, x, 1);
            }
        }
    }

    private static void count(Histograms histograms, int level, int x, int amount) {
        if (level < 0) {
            return;
        }
        short[] counts = histograms.counts();
        int margin = histograms.margin();
        int at = histograms.at(level, x);
        for (int i = at - margin; i <= at + margin; i++) {
            counts[i] += (short) amount;
        }
    }

    @Override
    public int index(short[] level, int at, int width, byte[] smallest, Histograms histograms, float[] out, int outAt) {
        int scored = 0;
        for (int x = 0; x < width; x++) {
            int value = level[at + x];
            out[outAt + x] = value < 0 ? 0 : index(histograms, value, x, smallest[value]);
            scored += value < 0 ? 0 : 1;
        }
        return scored;
    }

    private static float index(Histograms histograms, int level, int x, int smallest) {
        short[] counts = histograms.counts();
        int same = counts[histograms.at(level, x)];
        float greatest = 0;
        for (int d = smallest; d < histograms.contrasts(); d++) {
            int above = counts[histograms.at(level + d + 1, x)];
            int below = counts[histograms.at(level - d - 1, x)];
            int other = Math.max(above, below);
            // same + other is at most 4225, so the product is at most 9 * 4225^2 / 4 < 2^26.
            float value = (float) (CambiTables.weight(d) * same * other) * RECIPROCAL[other + same];
            if (value > greatest) {
                greatest = value;
            }
        }
        return greatest;
    }

    @Override
    public double sum(float[] values, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += values[i];
        }
        return sum;
    }
}
