package io.jvmaf.kernel.vector;

import io.jvmaf.feature.speed.SpeedKernel;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Sums over all positions of a block: a lane a block pixel or a pair of them, all advancing in raster order. */
final class VectorSpeedBlocks {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final VectorSpecies<Double> DOUBLE = Species.DOUBLE;
    private static final int LANES = FLOAT.length();
    private static final int DOUBLES = DOUBLE.length();
    private static final int BLOCK = SpeedKernel.BLOCK;
    private static final int PIXELS = SpeedKernel.BLOCK_PIXELS;
    private static final int STRIDE = SpeedKernel.MATRIX_STRIDE;
    private static final int TILE = 4;

    private VectorSpeedBlocks() {}

    static void sums(float[] data, int stride, int width, int height, float[] sums) {
        for (int column = 0; column < BLOCK; column += LANES) {
            sumColumns(data, stride, width, height, column, sums);
        }
    }

    private static void sumColumns(float[] data, int stride, int width, int height, int column, float[] sums) {
        FloatVector sum0 = FloatVector.zero(FLOAT);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        FloatVector sum4 = sum0;
        for (int y = 0; y < height; y++) {
            int row = y * stride + column;
            for (int at = row; at < row + width; at++) {
                sum0 = sum0.add(FloatVector.fromArray(FLOAT, data, at));
                sum1 = sum1.add(FloatVector.fromArray(FLOAT, data, at + stride));
                sum2 = sum2.add(FloatVector.fromArray(FLOAT, data, at + 2 * stride));
                sum3 = sum3.add(FloatVector.fromArray(FLOAT, data, at + 3 * stride));
                sum4 = sum4.add(FloatVector.fromArray(FLOAT, data, at + 4 * stride));
            }
        }
        VectorMask<Float> inBlock = FLOAT.indexInRange(column, BLOCK);
        sum0.intoArray(sums, column, inBlock);
        sum1.intoArray(sums, BLOCK + column, inBlock);
        sum2.intoArray(sums, 2 * BLOCK + column, inBlock);
        sum3.intoArray(sums, 3 * BLOCK + column, inBlock);
        sum4.intoArray(sums, 4 * BLOCK + column, inBlock);
    }

    static void products(float[] data, int stride, int width, int height, float[] means, double[] products,
            double[] work) {
        Arrays.fill(products, 0);
        for (int y = 0; y < height; y++) {
            centre(data, y * stride, stride, width, means, work);
            for (int j = 0; j < PIXELS; j += DOUBLES) {
                for (int i = j / TILE * TILE; i < PIXELS; i += TILE) {
                    multiplyTile(work, width, i, j, products);
                }
            }
        }
    }

    /** Writes the block pixels at each position of a row, less their means, at {@code x * STRIDE}. */
    private static void centre(float[] data, int at, int stride, int width, float[] means, double[] work) {
        for (int row = 0; row < BLOCK; row++) {
            for (int column = 0; column < BLOCK; column += DOUBLES) {
                int pixel = row * BLOCK + column;
                DoubleVector mean = doubles(means, pixel);
                int from = at + row * stride + column;
                for (int x = 0; x < width; x++) {
                    // Lanes past the block's row are overwritten by the next one's.
                    doubles(data, from + x).sub(mean).intoArray(work, x * STRIDE + pixel);
                }
            }
        }
    }

    private static DoubleVector doubles(float[] values, int at) {
        return (DoubleVector) FloatVector.fromArray(FLOAT, values, at).convertShape(VectorOperators.F2D, DOUBLE, 0);
    }

    private static void multiplyTile(double[] work, int width, int i, int j, double[] products) {
        int at = i * STRIDE + j;
        DoubleVector sum0 = DoubleVector.fromArray(DOUBLE, products, at);
        DoubleVector sum1 = DoubleVector.fromArray(DOUBLE, products, at + STRIDE);
        DoubleVector sum2 = DoubleVector.fromArray(DOUBLE, products, at + 2 * STRIDE);
        DoubleVector sum3 = DoubleVector.fromArray(DOUBLE, products, at + 3 * STRIDE);
        for (int from = 0; from < width * STRIDE; from += STRIDE) {
            DoubleVector second = DoubleVector.fromArray(DOUBLE, work, from + j);
            sum0 = sum0.add(second.mul(work[from + i]));
            sum1 = sum1.add(second.mul(work[from + i + 1]));
            sum2 = sum2.add(second.mul(work[from + i + 2]));
            sum3 = sum3.add(second.mul(work[from + i + 3]));
        }
        sum0.intoArray(products, at);
        sum1.intoArray(products, at + STRIDE);
        sum2.intoArray(products, at + 2 * STRIDE);
        sum3.intoArray(products, at + 3 * STRIDE);
    }
}
