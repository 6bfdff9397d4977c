package io.jvmaf.cli.score;

import java.util.Optional;

/** What the distorted video is watched on. */
enum Display {
    HD("1080p", "a 1080-line display seen from 3 picture heights", "3d0h"),
    PHONE("phone", "a phone", "5d0h"),
    UHD("4k", "a 2160-line display seen from 1.5 picture heights", "1d5h_2160");

    private final String argument;
    private final String viewing;
    private final String model;

    Display(String argument, String viewing, String model) {
        this.argument = argument;
        this.viewing = viewing;
        this.model = model;
    }

    /** The display that {@code argument} names. */
    static Optional<Display> of(String argument) {
        for (Display display : values()) {
            if (display.argument.equals(argument)) {
                return Optional.of(display);
            }
        }
        return Optional.empty();
    }

    /** It and where it is seen from, in words. */
    String viewing() {
        return viewing;
    }

    /** The VMAF v1 model for it. */
    String model(boolean highFrameRate) {
        return "vmaf_v1.0.16_" + (highFrameRate ? "hfr_" : "") + model;
    }
}
