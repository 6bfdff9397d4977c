package io.jvmaf.feature.floatmotion;

import io.jvmaf.feature.ClipColumns;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * How much the reference moves from picture to picture, in floating point: the mean absolute difference of its blurred
 * planes, in sample steps of 8 bits (libvmaf's float_motion.c and motion.c).
 *
 * <p>Every picture gets the difference to the one before it, the first 0. After the last picture, motion2 is the lesser
 * of the differences on a picture's two sides, and motion3 is motion2 blended and clipped; a clip's first motion3 is
 * that of the second picture's difference.
 */
public final class FloatMotionExtractor implements FeatureExtractor {
    private static final String MOTION = "VMAF_feature_motion_score";
    private static final String MOTION2 = "VMAF_feature_motion2_score";
    private static final String MOTION3 = "VMAF_feature_motion3_score";
    /** The difference, neither weighted nor clipped. */
    private static final String DIFFERENCE = "difference";

    /** libvmaf's motion_tools.h, FILTER_5_s; of any size but 1 and 3. */
    private static final float[] BLUR = {0.054488685f, 0.244201342f, 0.402619947f, 0.244201342f, 0.054488685f};
    /** FILTER_3_s. A product with 0 changes no sum but the sign of one that is 0. */
    private static final float[] BLUR_3 = {0, 0.166378498f, 0.667243004f, 0.166378498f, 0};
    /** FILTER_5_NO_OP_s. */
    private static final float[] NO_BLUR = {0, 0, 1, 0, 0};

    @Override
    public String name() {
        return "float_motion";
    }

    @Override
    public String summary() {
        return "motion of the reference between pictures, floating point";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.bool("debug", "debug", true).unnamed(),
                Option.bool("motion_force_zero", "force_0", false),
                Option.number("motion_fps_weight", "mfw", 1, 0, 5),
                Option.number("motion_blend_factor", "mbf", 1, 0, 1),
                Option.number("motion_blend_offset", "mbo", 40, 0, 1000),
                Option.bool("motion_add_scale1", "mdc", false),
                Option.integer("motion_filter_size", "mfs", 5, 0, 9),
                Option.bool("motion_add_uv", "mau", false),
                Option.number("motion_max_val", "mmxv", 10000, 0, 10000));
    }

    @Override
    public List<String> provided() {
        return List.of(MOTION, MOTION2, MOTION3);
    }

    @Override
    public Needs needs(OptionValues options) {
        boolean still = options.bool("motion_force_zero");
        return new Needs(!still && options.bool("motion_add_uv"), still ? 0 : 1, true);
    }

    @Override
    public boolean looksAtReferenceAlone() {
        return true;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        boolean debug = options.bool("debug");
        if (options.bool("motion_add_uv") && format.pixelFormat() == PixelFormat.YUV400) {
            throw new FeatureException("float_motion with motion_add_uv needs chroma, and the pictures have none");
        }
        if (options.bool("motion_force_zero")) {
            return (window, sink) -> still(sink, debug);
        }
        List<PlaneMotion> planes = planes(format, options);
        return (window, sink) -> {
            FramePair previous = window.before(1);
            if (previous == null) {
                sink.put(MOTION2, 0);
            }
            double difference = previous == null ? 0
                    : difference(planes, previous.reference(), window.current().reference());
            sink.keep(DIFFERENCE, difference);
            if (debug) {
                sink.put(MOTION, weighted(options, difference));
            }
        };
    }

    private static void still(FeatureSink sink, boolean debug) {
        sink.put(MOTION2, 0);
        sink.put(MOTION3, 0);
        if (debug) {
            sink.put(MOTION, 0);
        }
    }

    private static List<PlaneMotion> planes(VideoFormat format, OptionValues options) {
        float[] taps = switch (options.integer("motion_filter_size")) {
            case 1 -> NO_BLUR;
            case 3 -> BLUR_3;
            default -> BLUR;
        };
        List<PlaneMotion> planes = new ArrayList<>();
        for (int p = 0; p < (options.bool("motion_add_uv") ? format.planes() : 1); p++) {
            planes.add(new PlaneMotion(taps, format.planeWidth(p), format.planeHeight(p),
                    options.bool("motion_add_scale1")));
        }
        return planes;
    }

    private static double difference(List<PlaneMotion> planes, Frame previous, Frame current) {
        double sum = 0;
        for (int p = 0; p < planes.size(); p++) {
            Plane before = previous.plane(p);
            sum += planes.get(p).between(before, current.plane(p));
        }
        return sum;
    }

    @Override
    public void finish(OptionValues options, ClipColumns clip) {
        if (options.bool("motion_force_zero")) {
            return;
        }
        int last = clip.frames() - 1;
        for (int i = 0; i <= last; i++) {
            double here = clip.get(DIFFERENCE, i);
            double next = clip.get(DIFFERENCE, Math.min(i + 1, last));
            if (i > 0) {
                clip.put(MOTION2, i, weighted(options, Math.min(here, next)));
            }
            clip.put(MOTION3, i, blended(options, i == 0 ? next : Math.min(here, next)));
        }
    }

    private static double weighted(OptionValues options, double difference) {
        return Math.min(difference * options.number("motion_fps_weight"), options.number("motion_max_val"));
    }

    private static double blended(OptionValues options, double difference) {
        double motion = difference * options.number("motion_fps_weight");
        double factor = options.number("motion_blend_factor");
        double blend = motion * factor + (1 - factor) * Math.min(options.number("motion_blend_offset"), motion);
        return Math.min(blend, options.number("motion_max_val"));
    }
}
