package io.jvmaf.feature.psnrhvs;

import io.jvmaf.yuv.Plane;

/**
 * The error of PSNR-HVS-M: squared differences of 8x8 transform coefficients, less what contrast masks, weighted by
 * contrast sensitivity (libvmaf's third_party/xiph/psnr_hvs.c, calc_psnrhvs; Ponomarenko et al., 2007).
 */
public interface HvsKernel {
    /** Samples along a block's side. */
    int BLOCK = 8;
    /** Samples from one block to the next: neighbours share a row or column. */
    int STEP = 7;
    /** The factor of a block's variance: of 64 samples, as energy. */
    float BLOCK_ENERGY = 1 / 63f * 64;
    /** The factor of a quarter's variance: of 16 samples, as energy. */
    float QUARTER_ENERGY = 1 / 15f * 16;

    /**
     * The sum over the blocks, left to right and top to bottom, and over each one's 64 coefficients, in {@code float}
     * and in this order.
     *
     * @param reference samples of up to 12 bits; at least one block
     */
    float error(Plane reference, Plane distorted, HvsWeights weights, HvsWorkspace workspace);

    /** The blocks that fit in {@code samples}. */
    static int blocks(int samples) {
        return (samples - BLOCK) / STEP + 1;
    }
}
