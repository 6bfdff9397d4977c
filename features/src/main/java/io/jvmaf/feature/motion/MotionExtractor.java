package io.jvmaf.feature.motion;

import io.jvmaf.feature.ClipColumns;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * How much the reference moves from picture to picture: the mean absolute difference of its blurred luma planes, in
 * sample steps of the depth scaled to 8 bits (libvmaf's integer_motion.c and motion_blend_tools.h).
 *
 * <p>Every picture gets the difference to the one before it (the one two before in a five-frame window), 0 where there
 * is none. After the last picture, motion2 is the lesser of the differences on a picture's two sides, and motion3 is
 * motion2 blended, clipped and, if asked for, averaged with the picture before.
 */
public final class MotionExtractor implements FeatureExtractor {
    private static final String SAD = "VMAF_integer_feature_motion_sad_score";
    private static final String MOTION = "VMAF_integer_feature_motion_score";
    private static final String MOTION2 = "VMAF_integer_feature_motion2_score";
    private static final String MOTION3 = "VMAF_integer_feature_motion3_score";
    /** The filter leaves eight fractional bits of an 8-bit sample. */
    private static final double UNIT = 256;

    @Override
    public String name() {
        return "motion";
    }

    @Override
    public String summary() {
        return "motion of the reference between pictures, fixed point";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.bool("motion_force_zero", "force_0", false),
                Option.number("motion_blend_factor", "mbf", 1, 0, 1),
                Option.number("motion_blend_offset", "mbo", 40, 0, 1000),
                Option.number("motion_fps_weight", "mfw", 1, 0, 5),
                Option.number("motion_max_val", "mmxv", 10000, 0, 10000),
                Option.bool("motion_five_frame_window", "mffw", false),
                Option.bool("motion_moving_average", "mma", false),
                Option.bool("debug", "debug", false).unnamed());
    }

    @Override
    public List<String> provided() {
        return List.of(SAD, MOTION, MOTION2, MOTION3);
    }

    @Override
    public Needs needs(OptionValues options) {
        return new Needs(false, options.bool("motion_force_zero") ? 0 : distance(options), true);
    }

    @Override
    public boolean looksAtReferenceAlone() {
        return true;
    }

    /** How many pictures back the difference is taken; also the first picture that has one. */
    private static int distance(OptionValues options) {
        return options.bool("motion_five_frame_window") ? 2 : 1;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        BlurredDifference difference = new BlurredDifference(format.width());
        boolean forceZero = options.bool("motion_force_zero");
        boolean debug = options.bool("debug");
        int distance = distance(options);
        double weight = options.number("motion_fps_weight");
        double limit = options.number("motion_max_val");
        return (window, sink) -> {
            FramePair previous = forceZero ? null : window.before(distance);
            double score = 0;
            if (previous != null) {
                long sad = difference.sum(previous.reference().luma(), window.current().reference().luma());
                double mean = sad / UNIT / (format.width() * format.height());
                score = Math.min(mean * weight, limit);
            }
            sink.put(SAD, score);
            if (debug) {
                sink.put(MOTION, score);
            }
        };
    }

    @Override
    public void finish(OptionValues options, ClipColumns clip) {
        int first = distance(options);
        int frames = clip.frames();
        double stamp = frames > first ? processed(options, clip.get(SAD, first)) : 0;
        double before = stamp;
        for (int i = 0; i < frames; i++) {
            double motion2 = i < first ? 0 : lesserNeighbour(clip, i, first);
            clip.put(MOTION2, i, motion2);
            if (i < first) {
                clip.put(MOTION3, i, stamp);
                continue;
            }
            double now = processed(options, motion2);
            clip.put(MOTION3, i, options.bool("motion_moving_average") ? (now + before) / 2 : now);
            before = now;
        }
    }

    /** The lesser of the differences across picture {@code i}, or the only one at the clip's end and start. */
    private static double lesserNeighbour(ClipColumns clip, int i, int first) {
        if (i + 1 >= clip.frames()) {
            return clip.get(SAD, i);
        }
        double next = clip.get(SAD, i + 1);
        int back = i - (first - 1);
        return back >= first ? Math.min(clip.get(SAD, back), next) : next;
    }

    private static double processed(OptionValues options, double motion) {
        double factor = options.number("motion_blend_factor");
        double blended = motion * factor + (1 - factor) * Math.min(options.number("motion_blend_offset"), motion);
        return Math.min(blended, options.number("motion_max_val"));
    }
}
