package io.jvmaf.cli.score;

import io.jvmaf.ScoringPlan;
import io.jvmaf.feature.CNumbers;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * What {@code --model auto} stands for: the VMAF v1 model of a display, which is the one asked for or the one that the
 * videos come closer to filling, and of the frame rate.
 *
 * @param version the built-in model
 * @param why the reason, in words
 */
record AutoModel(String version, String why) {
    /** Stands for the model to be picked where a version is expected. */
    static final String VERSION = "auto";
    private static final int HD = 1080;
    private static final int UHD = 2160;
    /**
     * Half of this many pictures a second still show motion as the ordinary models know it. The models for high rates
     * measure it from every second picture (motion_five_frame_window).
     */
    private static final double HIGH_RATE = 45;

    /**
     * The model for videos like {@code reference}.
     *
     * @param display what they are watched on, or {@code null} if that is not said
     */
    static AutoModel of(FrameSource reference, Display display) {
        return of(reference.format(), reference.frameRate(), display);
    }

    static AutoModel of(VideoFormat format, double rate, Display display) {
        boolean high = rate >= HIGH_RATE;
        String size = format.width() + "x" + format.height();
        Display shown = display != null ? display : closest(format);
        String where = display != null ? "--display asks for " + shown.viewing()
                : size + " is closest to " + shown.viewing();
        String speed = rate > 0 ? CNumbers.g(rate) + " frames/s " + (high ? "are a high rate" : "are no high rate")
                : "no frame rate is given, so no high one is taken for granted";
        return new AutoModel(shown.model(high), where + ", and " + speed);
    }

    /** 1080 lines or 2160, whichever is the lesser scaling; a wide or tall video fills but one side. */
    private static Display closest(VideoFormat format) {
        int shortSide = Math.min(format.width(), format.height());
        long longSide = Math.max(format.width(), format.height());
        long lines = Math.max(shortSide, longSide * 9 / 16);
        return lines * lines > (long) HD * UHD ? Display.UHD : Display.HD;
    }

    /** Whether {@code models} leave one to be picked. */
    static boolean isAskedFor(List<ModelSpec> models) {
        return models.stream().anyMatch(AutoModel::isAuto);
    }

    /** {@code plan} with this model in the place of every one that was to be picked. */
    ScoringPlan in(ScoringPlan plan) {
        List<ModelSpec> models = plan.models().stream().map(model -> isAuto(model) ? picked(model) : model).toList();
        return new ScoringPlan(models, plan.features(), plan.subsample(), plan.threads(), plan.tier(), plan.predict());
    }

    private static boolean isAuto(ModelSpec model) {
        return VERSION.equals(model.version());
    }

    private ModelSpec picked(ModelSpec model) {
        return new ModelSpec(version, null, model.name(), model.disableClip(), model.enableTransform(),
                model.overloads());
    }
}
