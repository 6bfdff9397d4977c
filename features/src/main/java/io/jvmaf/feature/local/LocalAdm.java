package io.jvmaf.feature.local;

import io.jvmaf.yuv.Plane;

/**
 * What share of the reference's visible detail is left in each block of the distorted picture, after the idea of ADM
 * (Li, Zhang, Ma and Ngan, Image quality assessment by separately evaluating detail losses and additive impairments,
 * IEEE Transactions on Multimedia 13(5), 2011).
 *
 * <p>Four levels of the Haar wavelet give horizontal, vertical and diagonal detail. Each distorted coefficient is
 * decoupled: what lies between 0 and the reference's coefficient is detail that is kept, unless the gradient points the
 * reference's way to within a degree, when all of it is; the rest is an additive impairment. Kept and original detail
 * are weighted by how well the eye sees them at three times the height of a 1080-line picture (Watson, Yang, Solomon
 * and Villasenor, Visibility of wavelet quantization noise, 1997), and what the mean additive impairment in the 3 x 3
 * coefficients around masks is taken off the kept detail. A block's value is the cube root of the sum of cubes of what
 * is left, over the same of the original. 1 where nothing is lost or nothing was there, 0 where all is lost, and above
 * 1 where contrast was added along the reference's gradient.
 */
public final class LocalAdm {
    private static final int LEVELS = 4;
    private static final int BANDS = 3;
    /** The cosine of one degree, squared. */
    private static final double ONE_DEGREE = Math.pow(Math.cos(Math.toRadians(1)), 2);
    /** Pixels a degree of sight at three picture heights of 1080 rows. */
    private static final double PIXELS_PER_DEGREE = 3 * 1080 * Math.PI / 180;
    /** Watson's luma: log10 of the threshold is a parabola over log10 of the frequency. */
    private static final double THRESHOLD = 0.495;
    private static final double CURVATURE = 0.466;
    private static final double BEST_FREQUENCY = 0.401;
    private static final double DIAGONAL = 0.534;
    /** Pooled detail that counts as none: a tenth of what can just be seen. */
    private static final double LEAST = 0.1;

    private LocalAdm() {}

    /**
     * Compares two luma planes of one size and depth, in blocks of {@code block} samples a side, at least
     * {@link BlockMap#LEAST_BLOCK}.
     */
    public static BlockMap of(Plane reference, Plane distorted, int block) {
        BlockSums kept = BlockSums.of(reference.width(), reference.height(), block);
        BlockSums whole = BlockSums.of(reference.width(), reference.height(), block);
        Samples r = Samples.of(reference);
        Samples d = Samples.of(distorted);
        for (int level = 1; level <= LEVELS; level++) {
            new Level(r, d, level).pool(kept, whole);
            r = r.halved();
            d = d.halved();
        }
        return BlockMap.ratios(kept, whole, 3, LEAST);
    }

    /** How visible a coefficient of one 8-bit step is: the inverse of its threshold. */
    private static double visibility(int level, boolean diagonal) {
        double frequency = PIXELS_PER_DEGREE / (1 << level);
        double octaves = Math.log10(BEST_FREQUENCY * (diagonal ? DIAGONAL : 1) / frequency);
        return 1 / (THRESHOLD * Math.pow(10, CURVATURE * octaves * octaves));
    }

    /** One level: coefficients of the original, what is kept of them, and what was added. */
    private static final class Level {
        private final int level;
        private final int width;
        private final int height;
        private final double[] visibility;
        private final double[][] original;
        private final double[][] kept;
        private final double[][] added;

        Level(Samples r, Samples d, int level) {
            this.level = level;
            visibility = new double[] {visibility(level, false), visibility(level, false), visibility(level, true)};
            width = r.width() / 2;
            height = r.height() / 2;
            original = haar(r);
            kept = haar(d);
            added = new double[BANDS][width * height];
            for (int i = 0; i < width * height; i++) {
                decouple(i);
            }
        }

        private static double[][] haar(Samples s) {
            int across = s.width() / 2;
            int down = s.height() / 2;
            double[][] bands = new double[BANDS][across * down];
            for (int y = 0; y < down; y++) {
                for (int x = 0; x < across; x++) {
                    double a = s.at(2 * x, 2 * y);
                    double b = s.at(2 * x + 1, 2 * y);
                    double c = s.at(2 * x, 2 * y + 1);
                    double e = s.at(2 * x + 1, 2 * y + 1);
                    bands[0][y * across + x] = (a + b - c - e) / 4;
                    bands[1][y * across + x] = (a - b + c - e) / 4;
                    bands[2][y * across + x] = (a - b - c + e) / 4;
                }
            }
            return bands;
        }

        private void decouple(int i) {
            double oh = original[0][i];
            double ov = original[1][i];
            double dh = kept[0][i];
            double dv = kept[1][i];
            double dot = oh * dh + ov * dv;
            boolean sameWay = dot >= 0 && dot * dot >= ONE_DEGREE * (oh * oh + ov * ov) * (dh * dh + dv * dv);
            for (int band = 0; band < BANDS; band++) {
                double o = original[band][i];
                double d = kept[band][i];
                double share = o == 0 ? 0 : Math.max(0, Math.min(1, d / o));
                double detail = sameWay ? d : share * o;
                added[band][i] = Math.abs(d - detail);
                kept[band][i] = Math.abs(detail);
            }
        }

        void pool(BlockSums keptSums, BlockSums wholeSums) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double masked = masked(x, y);
                    for (int band = 0; band < BANDS; band++) {
                        double there = Math.abs(original[band][y * width + x]) * visibility[band];
                        double left = Math.max(0, kept[band][y * width + x] * visibility[band] - masked);
                        keptSums.add(x, y, level, left * left * left);
                        wholeSums.add(x, y, level, there * there * there);
                    }
                }
            }
        }

        private double masked(int x, int y) {
            double sum = 0;
            int count = 0;
            for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                    for (int band = 0; band < BANDS; band++) {
                        sum += added[band][v * width + u] * visibility[band];
                        count++;
                    }
                }
            }
            return sum / count;
        }
    }
}
