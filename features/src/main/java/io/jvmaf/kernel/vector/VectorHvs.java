package io.jvmaf.kernel.vector;

import io.jvmaf.feature.psnrhvs.HvsKernel;
import io.jvmaf.feature.psnrhvs.HvsWeights;
import io.jvmaf.feature.psnrhvs.HvsWorkspace;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link HvsKernel} with a block in each lane: value k of a run of blocks is at k times the lanes. Sums run within a
 * lane in the scalar order; only the last one, over blocks, is scalar.
 */
final class VectorHvs implements HvsKernel {
    private static final int LANES = Species.INT.length();
    private static final int VALUES = BLOCK * BLOCK;
    private static final int HALF = BLOCK / 2;
    private static final VectorOperators.Conversion<Integer, Float> I2F = VectorOperators.I2F;

    @Override
    public float error(Plane reference, Plane distorted, HvsWeights weights, HvsWorkspace workspace) {
        int blocks = HvsKernel.blocks(reference.width());
        float sum = 0;
        for (int y = 0; y <= reference.height() - BLOCK; y += STEP) {
            for (int i = 0; i < BLOCK; i++) {
                int to = i * STEP * workspace.across;
                deal(reference, y + i, blocks, workspace.referenceRows, to, workspace.across);
                deal(distorted, y + i, blocks, workspace.distortedRows, to, workspace.across);
            }
            for (int block = 0; block < blocks; block += LANES) {
                read(workspace.referenceRows, block, workspace.across, workspace.reference);
                read(workspace.distortedRows, block, workspace.across, workspace.distorted);
                variances(workspace.reference, workspace.distorted, workspace.variances);
                HvsTransformStages.forward(workspace.reference, workspace.half);
                HvsTransformStages.forward(workspace.distorted, workspace.half);
                masking(workspace, weights.masking());
                errors(workspace, weights.csf(), weights.masking());
                sum = add(sum, workspace.errors, Math.min(LANES, blocks - block));
            }
        }
        return sum;
    }

    /** Deals a row's samples out to the columns of its blocks, {@code across} entries apart. */
    private static void deal(Plane plane, int y, int blocks, int[] out, int to, int across) {
        if (plane.bitDepth() == 8) {
            deal(plane.bytes(), y * plane.stride(), blocks, out, to, across);
        } else {
            deal(plane.shorts(), y * plane.stride(), blocks, out, to, across);
        }
    }

    private static void deal(byte[] samples, int from, int blocks, int[] out, int to, int across) {
        for (int j = 0; j < STEP; j++) {
            int column = to + j * across;
            for (int block = 0; block < blocks; block++) {
                out[column + block] = samples[from + block * STEP + j] & 0xff;
            }
        }
        out[to + blocks] = samples[from + blocks * STEP] & 0xff;
    }

    private static void deal(short[] samples, int from, int blocks, int[] out, int to, int across) {
        for (int j = 0; j < STEP; j++) {
            int column = to + j * across;
            for (int block = 0; block < blocks; block++) {
                out[column + block] = samples[from + block * STEP + j] & 0xffff;
            }
        }
        out[to + blocks] = samples[from + blocks * STEP] & 0xffff;
    }

    /** Gathers a run of blocks, whose eighth column is the next one's first. */
    private static void read(int[] rows, int block, int across, int[] blocks) {
        for (int i = 0; i < BLOCK; i++) {
            int row = i * STEP * across + block;
            for (int j = 0; j < STEP; j++) {
                System.arraycopy(rows, row + j * across, blocks, (i * BLOCK + j) * LANES, LANES);
            }
            System.arraycopy(rows, row + 1, blocks, (i * BLOCK + STEP) * LANES, LANES);
        }
    }

    /** Of both pictures, the variance of the block, then those of its quarters. */
    private static void variances(int[] reference, int[] distorted, float[] out) {
        variance(reference, distorted, 0, BLOCK, BLOCK_ENERGY, out, 0);
        for (int quarter = 0; quarter < 4; quarter++) {
            int from = (quarter & 1) * HALF * BLOCK + (quarter >> 1) * HALF;
            variance(reference, distorted, from, HALF, QUARTER_ENERGY, out, (1 + quarter) * LANES);
        }
    }

    private static void variance(int[] reference, int[] distorted, int from, int size, float energy, float[] out,
            int to) {
        IntVector sum1 = IntVector.zero(Species.INT);
        IntVector sum2 = IntVector.zero(Species.INT);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum1 = sum1.add(load(reference, from + i * BLOCK + j));
                sum2 = sum2.add(load(distorted, from + i * BLOCK + j));
            }
        }
        FloatVector mean1 = toFloat(sum1).div(size * size);
        FloatVector mean2 = toFloat(sum2).div(size * size);
        FloatVector variance1 = FloatVector.zero(Species.FLOAT);
        FloatVector variance2 = FloatVector.zero(Species.FLOAT);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                FloatVector distance1 = toFloat(load(reference, from + i * BLOCK + j)).sub(mean1);
                FloatVector distance2 = toFloat(load(distorted, from + i * BLOCK + j)).sub(mean2);
                variance1 = variance1.add(distance1.mul(distance1));
                variance2 = variance2.add(distance2.mul(distance2));
            }
        }
        variance1.mul(energy).intoArray(out, to);
        variance2.mul(energy).intoArray(out, to + 5 * LANES);
    }

    /** How strong masking is in each block: the greater of the two pictures'. */
    private static void masking(HvsWorkspace workspace, float[] weights) {
        FloatVector energy1 = FloatVector.zero(Species.FLOAT);
        FloatVector energy2 = FloatVector.zero(Species.FLOAT);
        for (int k = 1; k < VALUES; k++) {
            IntVector coefficient1 = load(workspace.reference, k);
            IntVector coefficient2 = load(workspace.distorted, k);
            energy1 = energy1.add(toFloat(coefficient1.mul(coefficient1)).mul(weights[k]));
            energy2 = energy2.add(toFloat(coefficient2.mul(coefficient2)).mul(weights[k]));
        }
        // A root by way of double rounds to the same float, and 32 only moves its exponent.
        FloatVector strength1 = energy1.mul(varianceRatio(workspace.variances, 0)).sqrt().mul(1 / 32f);
        FloatVector strength2 = energy2.mul(varianceRatio(workspace.variances, 5)).sqrt().mul(1 / 32f);
        strength1.max(strength2).intoArray(workspace.masking, 0);
    }

    private static FloatVector varianceRatio(float[] variances, int at) {
        FloatVector all = loadFloats(variances, at);
        FloatVector quarters = loadFloats(variances, at + 1).add(loadFloats(variances, at + 2))
                .add(loadFloats(variances, at + 3)).add(loadFloats(variances, at + 4));
        return all.blend(quarters.div(all), all.compare(VectorOperators.GT, 0));
    }

    private static void errors(HvsWorkspace workspace, float[] csf, float[] masking) {
        FloatVector strength = loadFloats(workspace.masking, 0);
        FloatVector first = distance(workspace, 0).mul(csf[0]);
        first.mul(first).intoArray(workspace.errors, 0);
        for (int k = 1; k < VALUES; k++) {
            // A difference of floats is negative exactly where the first is the lesser.
            FloatVector error = distance(workspace, k).sub(strength.div(masking[k])).max(0);
            FloatVector weighted = error.mul(csf[k]);
            weighted.mul(weighted).intoArray(workspace.errors, k * LANES);
        }
    }

    private static FloatVector distance(HvsWorkspace workspace, int k) {
        return toFloat(load(workspace.reference, k).sub(load(workspace.distorted, k)).abs());
    }

    private static float add(float sum, float[] errors, int count) {
        float total = sum;
        for (int block = 0; block < count; block++) {
            for (int at = block; at < VALUES * LANES; at += LANES) {
                total += errors[at];
            }
        }
        return total;
    }

    private static FloatVector toFloat(IntVector values) {
        return (FloatVector) values.convert(I2F, 0);
    }

    private static IntVector load(int[] blocks, int k) {
        return IntVector.fromArray(Species.INT, blocks, k * LANES);
    }

    private static FloatVector loadFloats(float[] blocks, int k) {
        return FloatVector.fromArray(Species.FLOAT, blocks, k * LANES);
    }
}
