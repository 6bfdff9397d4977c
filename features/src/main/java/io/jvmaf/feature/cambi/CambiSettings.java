package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.yuv.VideoFormat;

/**
 * What one run of CAMBI works with: the options after libvmaf's adjustments to the picture size (cambi.c, init).
 *
 * @param encoded size the distorted picture is scored at: that of the encode, if smaller than the picture
 * @param source size the reference picture is scored at
 * @param encodedBitDepth bits a sample had in the encode; below 10 the picture is smoothed first
 * @param halved whether pictures are halved before the first scale
 * @param maxLogContrast contrasts run from 1 to 2<sup>maxLogContrast</sup> 10-bit steps
 * @param topk share of the pixels, the most visible ones, that the pooling averages
 * @param maxValue greatest score reported
 * @param fullReference whether the reference picture is scored too
 * @param heatMaps directory for heat maps, or {@code null}
 */
record CambiSettings(Size encoded, Size source, int encodedBitDepth, boolean halved, int maxLogContrast, double topk,
        double maxValue, boolean fullReference, String heatMaps) {
    private static final int LEAST_SIDE = 216;
    /** A window of more pixels would not fit libvmaf's table of reciprocals. */
    private static final int MAX_WINDOW_PIXELS = 4225;
    /** The window is given for 3840x2160, whose sides sum to 375 * 16. */
    private static final int WINDOW_SCALE = 375;
    private static final int WINDOW_SHIFT = 4;

    /**
     * A picture size in samples and the side of the square window its contrasts are counted in, odd.
     */
    record Size(int width, int height, int window) {
        private Size(int width, int height, int windowAt4k, boolean halved) {
            this(width, height, scaledWindow(width, height, windowAt4k, halved));
        }

        private static int scaledWindow(int width, int height, int windowAt4k, boolean halved) {
            int window = (windowAt4k * (width + height) / WINDOW_SCALE) >> WINDOW_SHIFT;
            return (halved ? (window + 1) >> 1 : window) | 1;
        }

        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /** @throws FeatureException for sizes that have no score */
    static CambiSettings of(VideoFormat format, OptionValues options) {
        int width = options.integer("enc_width");
        int height = options.integer("enc_height");
        boolean unset = width == 0 || height == 0;
        // An encode larger than the picture was scaled down: it is not scaled up again.
        if (unset || width > format.width() || height > format.height()) {
            width = format.width();
            height = format.height();
        }
        int sourceWidth = options.integer("src_width");
        int sourceHeight = options.integer("src_height");
        if (sourceWidth == 0 || sourceHeight == 0) {
            sourceWidth = format.width();
            sourceHeight = format.height();
        }
        checkSizes(width, height, sourceWidth, sourceHeight);
        boolean halved = halved(options.integer("cambi_high_res_speedup"), width * height);
        int window = options.integer("window_size");
        Size encoded = new Size(width, height, window, halved);
        Size source = new Size(sourceWidth, sourceHeight, window, halved);
        checkWindow(encoded);
        checkWindow(source);
        int bitDepth = options.integer("enc_bitdepth");
        double topk = options.number("topk");
        return new CambiSettings(encoded, source, bitDepth == 0 ? format.bitDepth() : bitDepth, halved,
                options.integer("max_log_contrast"),
                topk != CambiExtractor.DEFAULT_TOPK ? topk : options.number("cambi_topk"),
                options.number("cambi_max_val"), options.bool("full_ref"), options.string("heatmaps_path"));
    }

    private static void checkSizes(int width, int height, int sourceWidth, int sourceHeight) {
        checkSize(width, height);
        checkSize(sourceWidth, sourceHeight);
        if (sourceWidth > width && sourceHeight < height || sourceWidth < width && sourceHeight > height) {
            throw new FeatureException("CAMBI: one of source " + sourceWidth + "x" + sourceHeight + " and encode "
                    + width + "x" + height + " must hold the other");
        }
    }

    private static void checkSize(int width, int height) {
        if (width < LEAST_SIDE && height < LEAST_SIDE) {
            throw new FeatureException("CAMBI: image too small, " + width + "x" + height + " has no side of "
                    + LEAST_SIDE + " samples");
        }
    }

    private static void checkWindow(Size size) {
        if (size.window * size.window > MAX_WINDOW_PIXELS) {
            throw new FeatureException("CAMBI: a window of " + size.window + " samples is too large, at " + size
                    + " window_size must be smaller");
        }
    }

    private static boolean halved(int fromLines, int pixels) {
        return switch (fromLines) {
            case 1080 -> pixels >= 1920 * 1080;
            case 1440 -> pixels >= 2560 * 1440;
            case 2160 -> pixels >= 3840 * 2160;
            default -> false;
        };
    }

    /** Greatest width of a picture to score. */
    int maxWidth() {
        return fullReference ? Math.max(encoded.width, source.width) : encoded.width;
    }

    /** Greatest height of a picture to score. */
    int maxHeight() {
        return fullReference ? Math.max(encoded.height, source.height) : encoded.height;
    }
}
