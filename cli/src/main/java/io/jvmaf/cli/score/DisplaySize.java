package io.jvmaf.cli.score;

import io.jvmaf.ScoringPlan;
import io.jvmaf.cli.ModelGuide;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;

/**
 * The size at which a video fills a display, its shape kept.
 *
 * @param width even
 * @param height even
 */
record DisplaySize(int width, int height) {
    /**
     * For the display that the models of {@code plan} are made for, which lies on its side for a tall video.
     *
     * @throws VideoException if there is no such display, or more than one
     */
    static DisplaySize of(ScoringPlan plan, VideoFormat video) throws VideoException {
        int lines = 0;
        for (ModelSpec model : plan.models()) {
            ModelGuide guide = ModelGuide.of(model);
            if (guide == null || lines != 0 && guide.displayHeight() != lines) {
                throw new VideoException("--scale model: " + model.label() + (guide == null
                        ? " names no display" : " is made for another display than the model before it")
                        + "; --scale WxH gives the size itself");
            }
            lines = guide.displayHeight();
        }
        if (lines == 0) {
            throw new VideoException("--scale model: there is no model; --scale WxH gives the size itself");
        }
        return filling(lines, video.width(), video.height());
    }

    static DisplaySize filling(int lines, int width, int height) {
        long across = lines * 16L / 9;
        long longSide = Math.max(width, height);
        long shortSide = Math.min(width, height);
        boolean wide = longSide * lines > across * shortSide;
        int longTo = wide ? (int) across : even(longSide, lines, shortSide);
        int shortTo = wide ? even(shortSide, across, longSide) : lines;
        return width >= height ? new DisplaySize(longTo, shortTo) : new DisplaySize(shortTo, longTo);
    }

    private static int even(long side, long to, long from) {
        return (int) Math.max(2, Math.round((double) side * to / from / 2) * 2);
    }
}
