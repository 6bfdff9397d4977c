package io.jvmaf.feature.speed;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/** SpEED in plain loops (libvmaf's speed.c, vif_tools.c and picture_copy.c). */
public final class ScalarSpeedKernel implements SpeedKernel {
    private static final int PIXELS = BLOCK_PIXELS;

    @Override
    public void read(Plane plane, int y, int width, float[] out) {
        FloatPicture.readRow(plane, y, width, out, 0);
    }

    @Override
    public void difference(Plane minuend, Plane subtrahend, int y, int width, float[] out) {
        float unit = 1f / (1 << (minuend.bitDepth() - 8));
        for (int x = 0; x < width; x++) {
            out[x] = (minuend.sample(x, y) - subtrahend.sample(x, y)) * unit;
        }
    }

    @Override
    public void accumulate(float[] line, float tap, float[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += tap * line[x];
        }
    }

    @Override
    public void bilinear(float[] samples, int upper, int lower, float down, int[] left, int[] right, float[] across,
            float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = (1 - down) * (1 - across[x]) * samples[upper + left[x]]
                    + (1 - down) * across[x] * samples[upper + right[x]]
                    + down * (1 - across[x]) * samples[lower + left[x]]
                    + down * across[x] * samples[lower + right[x]];
        }
    }

    @Override
    public void blockSums(float[] data, int stride, int width, int height, float[] sums) {
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            int at = pixel / BLOCK * stride + pixel % BLOCK;
            float sum = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    sum += data[at + y * stride + x];
                }
            }
            sums[pixel] = sum;
        }
    }

    @Override
    public void blockProducts(float[] data, int stride, int width, int height, float[] means, double[] products,
            double[] work) {
        for (int i = 0; i < PIXELS; i++) {
            for (int j = 0; j <= i; j++) {
                int first = i / BLOCK * stride + i % BLOCK;
                int second = j / BLOCK * stride + j % BLOCK;
                double sum = 0;
                for (int y = 0; y < height; y++) {
                    for (int at = y * stride; at < y * stride + width; at++) {
                        sum += ((double) data[first + at] - means[i]) * ((double) data[second + at] - means[j]);
                    }
                }
                products[i * MATRIX_STRIDE + j] = sum;
            }
        }
    }

    @Override
    public void multiply(float[] a, float[] b, float[] out, int columns, int stride) {
        for (int i = 0; i < PIXELS; i++) {
            Arrays.fill(out, i * stride, i * stride + columns, 0);
            for (int k = 0; k < PIXELS; k++) {
                for (int j = 0; j < columns; j++) {
                    out[i * stride + j] += a[i * MATRIX_STRIDE + k] * b[k * stride + j];
                }
            }
        }
    }

    @Override
    public void substitute(float[] triangle, int i, float[] right, float[] solution, int columns, int stride) {
        float diagonal = triangle[i * MATRIX_STRIDE + i];
        for (int j = 0; j < columns; j++) {
            float rest = right[i * stride + j];
            for (int k = i + 1; k < PIXELS; k++) {
                rest -= solution[k * stride + j] * triangle[i * MATRIX_STRIDE + k];
            }
            solution[i * stride + j] = rest / diagonal;
        }
    }
}
