package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureException;

/** How a picture is brought to another size. */
public enum ScalingMethod {
    NEAREST, BILINEAR, BICUBIC, LANCZOS4;

    /** The method that text {@code name} of {@code option} stands for. */
    public static ScalingMethod of(String option, String name) {
        return switch (name) {
            case "nearest" -> NEAREST;
            case "bilinear" -> BILINEAR;
            case "bicubic" -> BICUBIC;
            case "lanczos4" -> LANCZOS4;
            default -> throw new FeatureException("option " + option + " takes nearest, bilinear, bicubic or lanczos4, "
                    + "not \"" + name + "\"");
        };
    }
}
