package io.jvmaf.train.mcp;

import io.jvmaf.yuv.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Simple measures of what was done to a picture's luma, from the samples alone. They name likely artefacts; they are
 * rules of thumb and no part of VMAF.
 *
 * @param psnr peak signal-to-noise ratio in dB, infinite for equal pictures
 * @param detail mean absolute Laplacian of the distorted picture over that of the reference; 1 where both are flat
 * @param grid how much larger steps at every eighth column and row are than steps elsewhere, against the same of the
 *     reference; 1 if no grid shows
 * @param flatNoise mean absolute Laplacian that the distorted picture adds where the reference is smooth, in 8-bit
 *     steps
 * @param shift mean luma of the distorted picture less that of the reference, in 8-bit steps
 */
record Artefacts(double psnr, double detail, double grid, double flatNoise, double shift) {
    private static final int BLOCK = 8;
    /** Laplacians up to this many 8-bit steps count as smooth. */
    private static final double SMOOTH = 4;
    private static final double BLURRED = 0.75;
    private static final double SHARPENED = 1.25;
    private static final double BLOCKED = 1.2;
    private static final double NOISY = 2;
    private static final double SHIFTED = 3;

    /** Compares two luma planes of one size and depth. */
    static Artefacts of(Plane reference, Plane distorted) {
        double scale = 1 << (reference.bitDepth() - 8);
        double error = 0;
        double shift = 0;
        for (int y = 0; y < reference.height(); y++) {
            for (int x = 0; x < reference.width(); x++) {
                double difference = (distorted.sample(x, y) - reference.sample(x, y)) / scale;
                error += difference * difference;
                shift += difference;
            }
        }
        double samples = (double) reference.width() * reference.height();
        double[] laplacians = laplacians(reference, distorted, scale);
        double referenceGrid = grid(reference, scale);
        return new Artefacts(error == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255.0 * 255.0 * samples / error),
                (laplacians[1] + 1e-3) / (laplacians[0] + 1e-3), (grid(distorted, scale) + 0.1) / (referenceGrid + 0.1),
                laplacians[2], shift / samples);
    }

    /** Mean absolute Laplacians of the reference and the distorted picture, and what the latter adds where smooth. */
    private static double[] laplacians(Plane reference, Plane distorted, double scale) {
        double[] sums = new double[3];
        long inner = 0;
        long smooth = 0;
        for (int y = 1; y < reference.height() - 1; y++) {
            for (int x = 1; x < reference.width() - 1; x++) {
                double r = laplacian(reference, x, y) / scale;
                double d = laplacian(distorted, x, y) / scale;
                sums[0] += r;
                sums[1] += d;
                inner++;
                if (r <= SMOOTH) {
                    sums[2] += d - r;
                    smooth++;
                }
            }
        }
        return new double[] {sums[0] / Math.max(1, inner), sums[1] / Math.max(1, inner),
            sums[2] / Math.max(1, smooth)};
    }

    private static int laplacian(Plane p, int x, int y) {
        return Math.abs(4 * p.sample(x, y) - p.sample(x - 1, y) - p.sample(x + 1, y) - p.sample(x, y - 1)
                - p.sample(x, y + 1));
    }

    /** Mean step across the borders of 8x8 blocks over the mean step elsewhere. */
    private static double grid(Plane p, double scale) {
        double border = 0;
        double inner = 0;
        long borders = 0;
        long inners = 0;
        for (int y = 1; y < p.height(); y++) {
            for (int x = 1; x < p.width(); x++) {
                double across = Math.abs(p.sample(x, y) - p.sample(x - 1, y)) / scale;
                double down = Math.abs(p.sample(x, y) - p.sample(x, y - 1)) / scale;
                border += (x % BLOCK == 0 ? across : 0) + (y % BLOCK == 0 ? down : 0);
                inner += (x % BLOCK == 0 ? 0 : across) + (y % BLOCK == 0 ? 0 : down);
                borders += (x % BLOCK == 0 ? 1 : 0) + (y % BLOCK == 0 ? 1 : 0);
                inners += (x % BLOCK == 0 ? 0 : 1) + (y % BLOCK == 0 ? 0 : 1);
            }
        }
        return (border / Math.max(1, borders) + 0.1) / (inner / Math.max(1, inners) + 0.1);
    }

    /** What they suggest, in words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (Double.isInfinite(psnr)) {
            return List.of("identical to the reference");
        }
        if (detail < BLURRED) {
            words.add(text("blur: %.0f %% of the reference's fine detail is left", 100 * detail));
        }
        if (grid > BLOCKED) {
            words.add(text("blocking: steps on an 8x8 grid are %.1f times the reference's", grid));
        }
        if (flatNoise > NOISY) {
            words.add(text("noise or ringing in smooth areas, %.1f steps of 255", flatNoise));
        } else if (detail > SHARPENED) {
            words.add(text("sharpened or ringing: %.0f %% of the reference's fine detail", 100 * detail));
        }
        if (Math.abs(shift) > SHIFTED) {
            words.add(text("%s by %.1f steps of 255", shift > 0 ? "brighter" : "darker", Math.abs(shift)));
        }
        return words.isEmpty() ? List.of("no one artefact stands out") : words;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
