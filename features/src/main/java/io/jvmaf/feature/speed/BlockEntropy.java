package io.jvmaf.feature.speed;

import io.jvmaf.feature.LibM;
import java.util.Arrays;

/**
 * The local variance and entropy of a picture's blocks as a Gaussian scale mixture sees them (libvmaf's speed.c,
 * est_params).
 */
final class BlockEntropy {
    private static final int BLOCK = SpeedKernel.BLOCK;
    private static final int PIXELS = SpeedKernel.BLOCK_PIXELS;
    private static final int STRIDE = SpeedKernel.MATRIX_STRIDE;
    private static final double LEAST_EIGENVALUE = 1e-6;
    /** Twice the entropy, in bits, of a Gaussian of variance 1. */
    static final double UNIT_GAUSSIAN = LibM.log2(2 * Math.PI * Math.E);

    private final SpeedGeometry geometry;
    private final SpeedKernel kernel;
    private final float neuralNoise;
    private final int stride;
    private final float[] means = new float[PIXELS + SpeedKernel.SLACK];
    private final double[] products = new double[STRIDE * STRIDE];
    private final double[] work;
    private final float[] covariance = new float[PIXELS * STRIDE];
    private final float[] blocks;
    private final float[] solution;
    private final Eigenvalues eigenvalues = new Eigenvalues();
    private final LinearSystem system;

    BlockEntropy(SpeedGeometry geometry, float neuralNoise, SpeedKernel kernel) {
        this.geometry = geometry;
        this.kernel = kernel;
        this.neuralNoise = neuralNoise;
        this.stride = geometry.blocks() + SpeedKernel.SLACK;
        this.work = new double[STRIDE * geometry.positionsAcross()];
        this.blocks = new float[PIXELS * stride];
        this.solution = new float[PIXELS * stride];
        this.system = new LinearSystem(stride, kernel);
    }

    /** Room for the figures of every block. */
    record Result(float[] entropies, float[] variances) {
        Result(int blocks) {
            this(new float[blocks], new float[blocks]);
        }
    }

    /**
     * Estimates the entropy and variance of every block.
     *
     * @param data local-mean-free picture at a sixteenth of the size
     * @return false if the pixels' covariance is singular; the variances are then 0
     */
    boolean estimate(float[] data, int dataStride, Result result) {
        computeCovariance(data, dataStride);
        float[] spectrum = eigenvalues.of(covariance);
        gatherBlocks(data, dataStride);
        int count = geometry.blocks();
        boolean solved = isRegular(spectrum) && system.solve(covariance, blocks, solution, count, stride);
        if (!solved) {
            Arrays.fill(solution, 0);
        }
        computeVariances(result.variances());
        Arrays.fill(result.entropies(), 0);
        for (float eigenvalue : spectrum) {
            addEntropies(eigenvalue < 0 ? 0 : eigenvalue, result);
        }
        return solved;
    }

    private void computeCovariance(float[] data, int dataStride) {
        int width = geometry.positionsAcross();
        int height = geometry.positionsDown();
        kernel.blockSums(data, dataStride, width, height, means);
        for (int i = 0; i < PIXELS; i++) {
            means[i] /= width * height;
        }
        kernel.blockProducts(data, dataStride, width, height, means, products, work);
        for (int i = 0; i < PIXELS; i++) {
            for (int j = 0; j <= i; j++) {
                float value = (float) (products[i * STRIDE + j] / (width * height));
                covariance[i * STRIDE + j] = value;
                covariance[j * STRIDE + i] = value;
            }
        }
    }

    private static boolean isRegular(float[] eigenvalues) {
        for (float eigenvalue : eigenvalues) {
            if (eigenvalue < LEAST_EIGENVALUE) {
                return false;
            }
        }
        return true;
    }

    /** Row by pixel of a block, column by block. */
    private void gatherBlocks(float[] data, int dataStride) {
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            int to = pixel * stride;
            for (int down = 0; down < geometry.blocksDown(); down++) {
                int from = (down * BLOCK + pixel / BLOCK) * dataStride + pixel % BLOCK;
                for (int across = 0; across < geometry.blocksAcross(); across++) {
                    blocks[to++] = data[from + across * BLOCK];
                }
            }
        }
    }

    /** The mean over a block's pixels of solution times pixel, added up in the order of the pixels. */
    private void computeVariances(float[] variances) {
        for (int block = 0; block < variances.length; block++) {
            variances[block] = solution[block] * blocks[block] / PIXELS;
        }
        for (int pixel = 1; pixel < PIXELS; pixel++) {
            int row = pixel * stride;
            for (int block = 0; block < variances.length; block++) {
                variances[block] += solution[row + block] * blocks[row + block] / PIXELS;
            }
        }
    }

    private void addEntropies(float eigenvalue, Result result) {
        float[] entropies = result.entropies();
        for (int block = 0; block < entropies.length; block++) {
            float variance = eigenvalue * result.variances()[block] + neuralNoise;
            entropies[block] = (float) (entropies[block] + (LibM.log2(variance) + UNIT_GAUSSIAN));
        }
    }
}
