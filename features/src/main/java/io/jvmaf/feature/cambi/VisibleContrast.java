package io.jvmaf.feature.cambi;

/**
 * Which steps in luma are seen as bands: at each luma value, the contrasts at or above the smallest visible one
 * (cambi.c, get_tvi_for_diff and get_vlt_luma).
 *
 * <p>Values that can matter to any visible contrast form one range, the band. Inside it a value is known by its
 * <em>level</em>, its distance from the band's start; outside it a pixel neither counts nor scores.
 */
final class VisibleContrast {
    private static final int MAX_LUMA = 1023;

    private final int contrasts;
    private final int base;
    private final byte[] smallest;

    /**
     * @param maxLogContrast contrasts are 1 to 2<sup>maxLogContrast</sup> steps
     * @param threshold least visible step, as a share of the luminance it rises from
     * @param leastLuminance luminance below which no band is visible
     */
    VisibleContrast(int maxLogContrast, double threshold, double leastLuminance, Luminance luminance) {
        contrasts = 1 << maxLogContrast;
        int leastLuma = leastLuma(leastLuminance, luminance);
        int[] greatest = new int[contrasts];
        for (int d = 0; d < contrasts; d++) {
            greatest[d] = greatestLuma(d + 1, threshold, luminance);
        }
        base = Math.max(0, leastLuma - 3 * contrasts + 1);
        // libvmaf adds the number of contrasts to the luma that it holds against the lower limit.
        smallest = new byte[Math.max(0, greatest[contrasts - 1] + contrasts + 1 - base)];
        for (int level = 0; level < smallest.length; level++) {
            int luma = base + level;
            int d = Math.max(0, leastLuma - contrasts - luma);
            while (d < contrasts && luma > greatest[d]) {
                d++;
            }
            smallest[level] = (byte) Math.min(d, contrasts);
        }
    }

    private static int leastLuma(double luminance, Luminance eotf) {
        int luma = Luminance.FOOT;
        while (luma < Luminance.HEAD && eotf.at(luma) < luminance) {
            luma++;
        }
        return luma == Luminance.FOOT ? 0 : luma;
    }

    /**
     * The greatest luma at which a step of {@code contrast} is visible, 0 if there is none; {@link #MAX_LUMA} if it is
     * visible up to white. In between visibility falls as luma rises.
     */
    private static int greatestLuma(int contrast, double threshold, Luminance eotf) {
        int seen = Luminance.FOOT;
        int unseen = Luminance.HEAD - contrast - 1;
        if (!visible(seen, contrast, threshold, eotf)) {
            return 0;
        }
        if (visible(unseen, contrast, threshold, eotf)) {
            return visible(unseen + 1, contrast, threshold, eotf) ? MAX_LUMA : unseen;
        }
        while (unseen - seen > 1) {
            int middle = (seen + unseen) >>> 1;
            if (visible(middle, contrast, threshold, eotf)) {
                seen = middle;
            } else {
                unseen = middle;
            }
        }
        return seen;
    }

    private static boolean visible(int luma, int contrast, double threshold, Luminance eotf) {
        double mean = eotf.at(luma);
        return eotf.at(luma + contrast) - mean > threshold * mean;
    }

    /** The number of contrasts: 1 to this many steps. */
    int contrasts() {
        return contrasts;
    }

    /** The 10-bit luma of level 0. */
    int base() {
        return base;
    }

    /** The number of levels. */
    int levels() {
        return smallest.length;
    }

    /** By level, the index of the smallest visible contrast, which is one step less than it; past the last if none. */
    byte[] smallest() {
        return smallest;
    }
}
