package io.jvmaf.kernel.vector;

import io.jvmaf.feature.cambi.CambiKernel;
import io.jvmaf.feature.cambi.Histograms;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** CAMBI in short lanes: 10-bit luma is at most 1024. */
final class VectorCambi implements CambiKernel {
    private static final VectorSpecies<Short> SHORT = Species.SHORT;
    private static final int LANES = SHORT.length();
    private static final int SIGN = Short.SIZE - 1;
    private static final int DEPTH = 10;
    private static final int REACH = MASK_SIDE / 2;

    @Override
    public void widen(byte[] samples, int sampleStride, short[] image, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += LANES) {
                ByteVector.fromArray(Species.BYTE_HALF, samples, y * sampleStride + x)
                        .convertShape(VectorOperators.ZERO_EXTEND_B2S, SHORT, 0)
                        .lanewise(VectorOperators.LSHL, DEPTH - 8)
                        .reinterpretAsShorts()
                        .intoArray(image, y * stride + x);
            }
        }
    }

    @Override
    public void narrow(short[] samples, int sampleStride, int bitDepth, short[] image, int stride, int width,
            int height) {
        for (int y = 0; y < height; y++) {
            if (bitDepth <= DEPTH) {
                shiftLeft(samples, y * sampleStride, DEPTH - bitDepth, image, y * stride, width);
            } else {
                shiftRight(samples, y * sampleStride, bitDepth - DEPTH, image, y * stride, width);
            }
        }
    }

    private static void shiftLeft(short[] samples, int from, int shift, short[] image, int to, int width) {
        for (int x = 0; x < width; x += LANES) {
            ShortVector.fromArray(SHORT, samples, from + x).lanewise(VectorOperators.LSHL, shift)
                    .intoArray(image, to + x);
        }
    }

    // Half up: the highest bit shifted out is added, which cannot overflow 16 bits.
    private static void shiftRight(short[] samples, int from, int shift, short[] image, int to, int width) {
        for (int x = 0; x < width; x += LANES) {
            ShortVector value = ShortVector.fromArray(SHORT, samples, from + x);
            ShortVector half = value.lanewise(VectorOperators.LSHR, shift - 1).and((short) 1);
            value.lanewise(VectorOperators.LSHR, shift).add(half).intoArray(image, to + x);
        }
    }

    @Override
    public int usedBits(short[] samples, int stride, int width, int height) {
        ShortVector used = ShortVector.zero(SHORT);
        int bound = SHORT.loopBound(width);
        int rest = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < bound; x += LANES) {
                used = used.or(ShortVector.fromArray(SHORT, samples, y * stride + x));
            }
            for (int x = bound; x < width; x++) {
                rest |= samples[y * stride + x];
            }
        }
        return (used.reduceLanes(VectorOperators.OR) | rest) & 0xffff;
    }

    @Override
    public void smooth(short[] image, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = y * stride;
            smoothRow(image, row, y + 1 < height ? row + stride : row, width);
        }
    }

    private static void smoothRow(short[] image, int row, int below, int width) {
        int x = 0;
        for (; x + LANES < width; x += LANES) {
            ShortVector sum = ShortVector.fromArray(SHORT, image, row + x)
                    .add(ShortVector.fromArray(SHORT, image, row + x + 1))
                    .add(ShortVector.fromArray(SHORT, image, below + x))
                    .add(ShortVector.fromArray(SHORT, image, below + x + 1));
            sum.lanewise(VectorOperators.LSHR, 2).intoArray(image, row + x);
        }
        for (; x < width; x++) {
            int right = x + 1 < width ? x + 1 : x;
            int sum = image[row + x] + image[row + right] + image[below + x] + image[below + right];
            image[row + x] = (short) (sum >> 2);
        }
    }

    @Override
    public void spatialMask(short[] image, short[] mask, int stride, int width, int height, int threshold,
            short[] columns) {
        Arrays.fill(columns, 0, width + 2 * SLACK, (short) 0);
        // One place that calls addFlat, since the compiler stops inlining in a long method and boxes what is left.
        for (int y = -REACH; y < height; y++) {
            for (int step = 0; step < 2; step++) {
                int moved = step == 0 ? y + REACH : y - REACH - 1;
                if (moved >= 0 && moved < height) {
                    addFlat(image, moved, stride, width, height, (short) (1 - 2 * step), columns);
                }
            }
            if (y >= 0) {
                maskRow(columns, mask, y * stride, width, (short) threshold);
            }
        }
    }

    // Counts of column x are at SLACK + x, between zeros.
    private static void addFlat(short[] image, int y, int stride, int width, int height, short amount,
            short[] columns) {
        int row = y * stride;
        int below = y + 1 < height ? row + stride : row;
        int x = 0;
        for (; x + LANES < width; x += LANES) {
            ShortVector pixel = ShortVector.fromArray(SHORT, image, row + x);
            ShortVector change = pixel.lanewise(VectorOperators.XOR, ShortVector.fromArray(SHORT, image, row + x + 1))
                    .or(pixel.lanewise(VectorOperators.XOR, ShortVector.fromArray(SHORT, image, below + x)));
            // 1 where there is no change, which is below 2^11.
            ShortVector flat = change.sub((short) 1).lanewise(VectorOperators.LSHR, SIGN);
            ShortVector.fromArray(SHORT, columns, SLACK + x).add(flat.mul(amount)).intoArray(columns, SLACK + x);
        }
        for (; x < width; x++) {
            int right = x + 1 < width ? x + 1 : x;
            if (image[row + x] == image[row + right] && image[row + x] == image[below + x]) {
                columns[SLACK + x] += amount;
            }
        }
    }

    private static void maskRow(short[] columns, short[] mask, int at, int width, short threshold) {
        for (int x = 0; x < width; x += LANES) {
            int from = SLACK + x;
            ShortVector sum = load(columns, from - 3).add(load(columns, from - 2)).add(load(columns, from - 1))
                    .add(load(columns, from)).add(load(columns, from + 1)).add(load(columns, from + 2))
                    .add(load(columns, from + 3));
            sum.neg().add(threshold).lanewise(VectorOperators.LSHR, SIGN).intoArray(mask, at + x);
        }
    }

    private static ShortVector load(short[] values, int at) {
        return ShortVector.fromArray(SHORT, values, at);
    }

    @Override
    public void decimate(short[] plane, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x += LANES / 2) {
                ShortVector.fromArray(SHORT, plane, 2 * (y * stride + x)).reinterpretAsInts()
                        .convertShape(VectorOperators.I2S, Species.SHORT_HALF, 0).reinterpretAsShorts()
                        .intoArray(plane, y * stride + x);
            }
        }
    }

    @Override
    public void filterMode(short[] image, int stride, int width, int height, short[] rows) {
        for (int y = 0; y < height; y++) {
            modeAcross(image, y * stride, width, rows, y % 3 * stride);
            if (y >= 2) {
                modeDown(rows, stride, image, (y - 1) * stride, width);
            }
        }
    }

    private static void modeAcross(short[] image, int at, int width, short[] rows, int row) {
        for (int x = 1; x < width - 1; x += LANES) {
            ShortVector mode = mode(ShortVector.fromArray(SHORT, image, at + x - 1),
                    ShortVector.fromArray(SHORT, image, at + x), ShortVector.fromArray(SHORT, image, at + x + 1));
            mode.intoArray(rows, row + x);
        }
        rows[row] = image[at];
        rows[row + width - 1] = image[at + width - 1];
    }

    private static void modeDown(short[] rows, int stride, short[] image, int at, int width) {
        for (int x = 0; x < width; x += LANES) {
            ShortVector mode = mode(ShortVector.fromArray(SHORT, rows, x),
                    ShortVector.fromArray(SHORT, rows, stride + x), ShortVector.fromArray(SHORT, rows, 2 * stride + x));
            mode.intoArray(image, at + x);
        }
    }

    private static ShortVector mode(ShortVector a, ShortVector b, ShortVector c) {
        VectorMask<Short> first = a.eq(b).or(a.eq(c));
        return a.min(b).min(c).blend(b, b.eq(c)).blend(a, first);
    }

    @Override
    public void levels(short[] image, short[] mask, short[] level, int stride, int width, int height, int base,
            int levels) {
        for (int y = 0; y < height; y++) {
            for (int at = y * stride; at < y * stride + width; at += LANES) {
                ShortVector value = ShortVector.fromArray(SHORT, image, at).sub((short) base);
                ShortVector above = value.neg().add((short) (levels - 1));
                ShortVector unmarked = ShortVector.fromArray(SHORT, mask, at).sub((short) 1);
                // All ones, that is -1, where any of the three is negative.
                value.or(value.or(above).or(unmarked).lanewise(VectorOperators.ASHR, SIGN)).intoArray(level, at);
            }
        }
    }

    @Override
    public void slide(short[] level, int leaving, int entering, int width, Histograms histograms) {
        VectorCambiHistograms.slide(level, leaving, entering, width, histograms);
    }

    @Override
    public int index(short[] level, int at, int width, byte[] smallest, Histograms histograms, float[] out, int outAt) {
        return VectorCambiHistograms.index(level, at, width, smallest, histograms, out, outAt);
    }

    @Override
    public double sum(float[] values, int size) {
        return VectorCambiHistograms.sum(values, size);
    }
}
