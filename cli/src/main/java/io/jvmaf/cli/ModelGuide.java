package io.jvmaf.cli;

import io.jvmaf.model.ModelSpec;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a built-in model takes for granted about the viewer, from its name and Netflix's description of the models
 * (resource/doc/models.md of libvmaf).
 *
 * @param displayHeight rows of the display that the video fills
 * @param viewing the viewing condition in words
 */
public record ModelGuide(int displayHeight, String viewing) {
    private static final int HD = 1080;
    private static final int UHD = 2160;
    /** {@code vmaf_v1.0.16_hfr_1d5h_2160}: 1.5 picture heights away from 2160 rows, high frame rate. */
    private static final Pattern V1 = Pattern.compile("vmaf_v1\\.0\\.16_(hfr_)?(\\d+)d(\\d+)h(?:_(\\d+))?");

    /** The guide to {@code model}, or {@code null} if it is not built in. */
    public static ModelGuide of(ModelSpec model) {
        return model.version() == null ? null : of(model.version(), model.enableTransform());
    }

    /**
     * The guide to built-in model {@code name}, or {@code null} if it is not known.
     *
     * @param transform whether its score transform is switched on
     */
    public static ModelGuide of(String name, boolean transform) {
        Matcher v1 = V1.matcher(name);
        if (v1.matches()) {
            int height = v1.group(4) == null ? HD : Integer.parseInt(v1.group(4));
            String distance = v1.group(2) + (v1.group(3).equals("0") ? "" : "." + v1.group(3));
            return new ModelGuide(height, height + "-line display seen from " + distance + " picture heights"
                    + (v1.group(1) == null ? "" : ", high frame rate"));
        }
        if (!name.contains("v0.6.")) {
            return null;
        }
        boolean fourK = name.contains("4k");
        String viewing = fourK ? "2160-line television seen from 1.5 picture heights"
                : transform ? "1080p video on a phone" : "1080-line television seen from 3 picture heights";
        return new ModelGuide(fourK ? UHD : HD, viewing
                + (name.endsWith("neg") ? ", no credit for enhancement" : "")
                + (name.contains("_b_") ? ", with a 95 % interval" : "")
                + (name.contains("float") ? ", floating-point features" : ""));
    }

    /** Whether a video of this size fills the display, one side at least, within a tenth. */
    public boolean fits(int width, int height) {
        int longSide = Math.max(width, height);
        int shortSide = Math.min(width, height);
        return near(shortSide, displayHeight) || near(longSide, displayHeight * 16 / 9);
    }

    private static boolean near(int size, int wanted) {
        return Math.abs(size - wanted) * 10 <= wanted;
    }
}
