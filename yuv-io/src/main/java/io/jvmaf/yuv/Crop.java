package io.jvmaf.yuv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a picture, in luma samples.
 *
 * @param width its width, at least 1
 * @param height its height, at least 1
 * @param x samples left of it
 * @param y rows above it
 */
public record Crop(int width, int height, int x, int y) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})x(\\d{1,6})\\+(\\d{1,6})\\+(\\d{1,6})");

    /** @throws IllegalArgumentException for an empty part, or one that starts outside a picture */
    public Crop {
        if (width < 1 || height < 1 || x < 0 || y < 0) {
            throw new IllegalArgumentException("no part of a picture: " + width + "x" + height + "+" + x + "+" + y);
        }
    }

    /** The part that {@code text} names as {@code WxH+X+Y}, if it names one. */
    public static Optional<Crop> parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches() || number(numbers, 1) == 0 || number(numbers, 2) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Crop(number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4)));
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    @Override
    public String toString() {
        return width + "x" + height + "+" + x + "+" + y;
    }
}
