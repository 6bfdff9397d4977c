package io.jvmaf.feature.ssim;

import io.jvmaf.feature.LibM;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/** How SSIM and MS-SSIM are written: as they are or in decibels, and with their parts or without. */
public final class Decibels {
    private static final String ENABLE_PARTS = "enable_lcs";
    private static final String ENABLE = "enable_db";
    private static final String CLIP = "clip_db";
    /** The options, in libvmaf's order. */
    public static final List<Option> OPTIONS = List.of(
            Option.bool(ENABLE_PARTS, ENABLE_PARTS, false).unnamed(),
            Option.bool(ENABLE, ENABLE, false).unnamed(),
            Option.bool(CLIP, CLIP, false).unnamed());

    private final boolean parts;
    private final boolean enabled;
    private final double greatest;

    /** What {@code options} ask for. */
    public Decibels(VideoFormat format, OptionValues options) {
        parts = options.bool(ENABLE_PARTS);
        enabled = options.bool(ENABLE);
        double peak = (1 << format.bitDepth()) - 1;
        double leastError = 0.5 / ((long) format.width() * format.height());
        greatest = options.bool(CLIP) ? Math.ceil(10. * LibM.log10(peak * peak / leastError))
                : Double.POSITIVE_INFINITY;
    }

    /** Whether luminance, contrast and structure are written too. */
    public boolean parts() {
        return parts;
    }

    /** A score as it is written. In decibels it is -10 lg (1 - score), cut off; what is not a number is the maximum. */
    public double of(double score) {
        if (!enabled) {
            return score;
        }
        double decibels = -10. * LibM.log10(1 - score);
        return decibels < greatest ? decibels : greatest;
    }
}
