package io.jvmaf.feature.local;

import io.jvmaf.yuv.Plane;
import java.util.ArrayList;
import java.util.List;

/**
 * What share of the reference's visual information is left in each block of the distorted picture, after the idea of
 * VIF (Sheikh and Bovik, Image information and visual quality, IEEE Transactions on Image Processing 15(2), 2006).
 *
 * <p>On each of four scales, the second to fourth of means over 2 x 2 samples of the one before, every sample has a
 * window of 3 x 3 around it, cut off at the edges. With the variances of both pictures there and their covariance,
 * the distorted picture is taken for {@code g} times the reference and noise of variance {@code v}; both are seen with
 * noise of variance 2. Information kept is log2(1 + g² var / (v + 2)), information there is log2(1 + var / 2); a
 * block's value is the sum of the first over that of the second. It is 1 where nothing is lost or nothing was there, 0
 * where all is lost, and above 1 where contrast was added. What is added to a flat block does not show.
 *
 * @param whole over all four scales
 * @param scales each scale by itself, from fine to coarse
 */
public record LocalVif(BlockMap whole, List<BlockMap> scales) {
    private static final int SCALES = 4;
    /** Variance of the noise of seeing, in squared 8-bit steps (vif_tools.c of libvmaf, sigma_nsq). */
    private static final double SEEING = 2;
    /** Below this variance there is nothing to keep, and rounding would decide. */
    private static final double LEAST_VARIANCE = 1e-6;
    /** Information, in bits a sample of the block, that counts as none: that of a variance of about 0.01. */
    private static final double LEAST = 0.01;

    /**
     * Compares two luma planes of one size and depth, in blocks of {@code block} samples a side, at least
     * {@link BlockMap#LEAST_BLOCK}.
     */
    public static LocalVif of(Plane reference, Plane distorted, int block) {
        BlockSums kept = BlockSums.of(reference.width(), reference.height(), block);
        BlockSums whole = BlockSums.of(reference.width(), reference.height(), block);
        Samples r = Samples.of(reference);
        Samples d = Samples.of(distorted);
        List<BlockMap> scales = new ArrayList<>();
        for (int scale = 0; scale < SCALES; scale++) {
            BlockSums keptHere = BlockSums.of(reference.width(), reference.height(), block);
            BlockSums wholeHere = BlockSums.of(reference.width(), reference.height(), block);
            scale(r, d, scale, keptHere, wholeHere);
            scales.add(ratios(keptHere, wholeHere, scale));
            kept.add(keptHere);
            whole.add(wholeHere);
            r = r.halved();
            d = d.halved();
        }
        return new LocalVif(ratios(kept, whole, 0), List.copyOf(scales));
    }

    private static BlockMap ratios(BlockSums kept, BlockSums whole, int scale) {
        int side = kept.block() >> scale;
        return BlockMap.ratios(kept, whole, 1, LEAST * side * side);
    }

    private static void scale(Samples r, Samples d, int scale, BlockSums kept, BlockSums whole) {
        for (int y = 0; y < r.height(); y++) {
            for (int x = 0; x < r.width(); x++) {
                window(r, d, x, y, scale, kept, whole);
            }
        }
    }

    private static void window(Samples r, Samples d, int x, int y, int scale, BlockSums kept, BlockSums whole) {
        double sumR = 0;
        double sumD = 0;
        double squaresR = 0;
        double squaresD = 0;
        double products = 0;
        int count = 0;
        for (int v = Math.max(0, y - 1); v <= Math.min(r.height() - 1, y + 1); v++) {
            for (int u = Math.max(0, x - 1); u <= Math.min(r.width() - 1, x + 1); u++) {
                double a = r.at(u, v);
                double b = d.at(u, v);
                sumR += a;
                sumD += b;
                squaresR += a * a;
                squaresD += b * b;
                products += a * b;
                count++;
            }
        }
        double variance = squaresR / count - sumR * sumR / count / count;
        if (variance < LEAST_VARIANCE) {
            return;
        }
        double other = Math.max(0, squaresD / count - sumD * sumD / count / count);
        double gain = Math.max(0, (products / count - sumR * sumD / count / count) / variance);
        double noise = Math.max(0, other - gain * gain * variance);
        kept.add(x, y, scale, log2(1 + gain * gain * variance / (noise + SEEING)));
        whole.add(x, y, scale, log2(1 + variance / SEEING));
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
