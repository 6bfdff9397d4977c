package io.jvmaf.feature.psnrhvs;

import io.jvmaf.yuv.Plane;

/** {@link HvsKernel} block by block. */
public final class ScalarHvs implements HvsKernel {
    private static final int HALF = BLOCK / 2;

    @Override
    public float error(Plane reference, Plane distorted, HvsWeights weights, HvsWorkspace workspace) {
        float sum = 0;
        for (int y = 0; y <= reference.height() - BLOCK; y += STEP) {
            for (int x = 0; x <= reference.width() - BLOCK; x += STEP) {
                read(reference, x, y, workspace.reference);
                read(distorted, x, y, workspace.distorted);
                float masking = Math.max(masking(workspace.reference, workspace.half, weights.masking()),
                        masking(workspace.distorted, workspace.half, weights.masking()));
                sum = addErrors(sum, workspace.reference, workspace.distorted, masking, weights);
            }
        }
        return sum;
    }

    private static void read(Plane plane, int x, int y, int[] block) {
        for (int i = 0; i < BLOCK; i++) {
            int from = (y + i) * plane.stride() + x;
            for (int j = 0; j < BLOCK; j++) {
                block[i * BLOCK + j] = plane.bitDepth() == 8 ? plane.bytes()[from + j] & 0xff
                        : plane.shorts()[from + j] & 0xffff;
            }
        }
    }

    /** How strong masking is in {@code block}, which is transformed on the way. */
    private static float masking(int[] block, int[] half, float[] weights) {
        float ratio = varianceRatio(block);
        HvsTransform.forward(block, half);
        float energy = 0;
        for (int k = 1; k < BLOCK * BLOCK; k++) {
            energy += block[k] * block[k] * weights[k];
        }
        return (float) (Math.sqrt(energy * ratio) / 32);
    }

    /** The quarters' variance over the block's: near 1 for texture, near 0 for an edge. */
    private static float varianceRatio(int[] block) {
        float all = variance(block, 0, BLOCK) * BLOCK_ENERGY;
        float quarters = variance(block, 0, HALF) * QUARTER_ENERGY
                + variance(block, HALF * BLOCK, HALF) * QUARTER_ENERGY
                + variance(block, HALF, HALF) * QUARTER_ENERGY
                + variance(block, HALF * BLOCK + HALF, HALF) * QUARTER_ENERGY;
        return all > 0 ? quarters / all : all;
    }

    /** The summed squared distance to their mean of the {@code size} x {@code size} samples at {@code from}. */
    private static float variance(int[] block, int from, int size) {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += block[from + i * BLOCK + j];
            }
        }
        // Exact: the sum is below 2^18, and the divisor a power of two.
        float mean = (float) sum / (size * size);
        float variance = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                float distance = block[from + i * BLOCK + j] - mean;
                variance += distance * distance;
            }
        }
        return variance;
    }

    private static float addErrors(float sum, int[] reference, int[] distorted, float masking, HvsWeights weights) {
        for (int k = 0; k < BLOCK * BLOCK; k++) {
            float error = Math.abs(reference[k] - distorted[k]);
            if (k > 0) {
                float threshold = masking / weights.masking()[k];
                error = error < threshold ? 0 : error - threshold;
            }
            float weighted = error * weights.csf()[k];
            sum += weighted * weighted;
        }
        return sum;
    }
}
