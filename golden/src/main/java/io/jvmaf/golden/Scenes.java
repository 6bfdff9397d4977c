package io.jvmaf.golden;

/** Test scenes, each for one thing that a metric must get right. {@link Landscape} is the one that looks real. */
public final class Scenes {
    private static final int WHITE = 65535;
    private static final int NEUTRAL = 32768;
    private static final int GLYPH_WIDTH = 6;
    private static final int GLYPH_HEIGHT = 10;

    private Scenes() {}

    /** A fractal texture that moves by {@code speedX}, {@code speedY} / 256 samples a picture. */
    public static Scene texture(int speedX, int speedY) {
        return (format, seed, index) -> (plane, x, y) ->
                textureAt(seed, plane, x * Noise.SAMPLE + index * speedX, y * Noise.SAMPLE + index * speedY);
    }

    /** A fractal texture that the camera zooms into, to {@code percent} of the size from one picture to the next. */
    public static Scene zoom(int percent) {
        return (format, seed, index) -> {
            long scale = Noise.SAMPLE;
            for (int i = 0; i < index; i++) {
                scale = scale * 100 / percent;
            }
            int step = (int) scale;
            int centreX = format.width() / 2;
            int centreY = format.height() / 2;
            return (plane, x, y) -> textureAt(seed, plane, (x - centreX) * step, (y - centreY) * step);
        };
    }

    private static int textureAt(long seed, int plane, int x, int y) {
        int value = Noise.fractal(seed + 100L * plane, x, y, plane == 0 ? 6 : 5, plane == 0 ? 0 : 3);
        // The octaves average out around the middle: stretched by 7/4 in luma, narrowed by 3/4 in chroma.
        int away = (value - NEUTRAL) * (plane == 0 ? 7 : 3) / 4;
        return Math.max(0, Math.min(WHITE, NEUTRAL + away));
    }

    /** Lines of pseudo letters, dark on light with coloured words, that scroll up by one row a picture. */
    public static Scene text() {
        return (format, seed, index) -> (plane, x, y) -> {
            int line = Math.floorDiv(y + index, GLYPH_HEIGHT);
            int column = x / GLYPH_WIDTH;
            boolean ink = Noise.white(seed, column, line) > WHITE / 6
                    && glyph(seed, column, line, x % GLYPH_WIDTH, Math.floorMod(y + index, GLYPH_HEIGHT));
            if (plane == 0) {
                return ink ? 0x1000 : 0xEB00;
            }
            boolean coloured = ink && Noise.white(seed, column >> 3, ~line) < WHITE / 3;
            return coloured ? (plane == 1 ? 0x5A00 : 0xF000) : NEUTRAL;
        };
    }

    // Five columns by seven rows of dots, mirrored, each set or not by a bit of the letter's hash.
    private static boolean glyph(long seed, int column, int line, int x, int y) {
        if (x == GLYPH_WIDTH - 1 || y >= GLYPH_HEIGHT - 3) {
            return false;
        }
        int letter = Noise.white(seed + 1, column, line) & 31;
        return (Noise.white(letter, Math.min(x, 4 - x), y) & 1) == 1;
    }

    /** A slow grey ramp under film grain that peaks at {@code peak} / 1000 of the range. */
    public static Scene grain(int peak) {
        return (format, seed, index) -> (plane, x, y) -> {
            int base = plane == 0
                    ? 0x3000 + (int) ((long) x * 0x9000 / format.width())
                    : 0x7000 + (int) ((long) y * 0x2000 / format.height());
            int noise = Noise.triangular(seed + 3L * index + plane, x, y) - NEUTRAL;
            return Math.max(0, Math.min(WHITE, base + noise * 2 / 1000 * peak));
        };
    }

    /** One value all over; {@code first} / 255 of the range, and {@code step} / 255 more each picture, turning over. */
    public static Scene flat(int first, int step) {
        return (format, seed, index) -> (plane, x, y) -> Math.floorMod(first + index * step, 256) * 257;
    }

    /** Squares of black and white, {@code cell} samples wide, that move by one sample a picture. */
    public static Scene checkerboard(int cell) {
        return (format, seed, index) -> (plane, x, y) -> ((x + index) / cell + y / cell) % 2 == 0 ? 0 : WHITE;
    }

    /** Every sample black or white at random, anew each picture: the most that a metric's sums can meet. */
    public static Scene saturatedNoise() {
        return (format, seed, index) -> (plane, x, y) ->
                Noise.white(seed + 3L * index + plane, x, y) < NEUTRAL ? 0 : WHITE;
    }

    /**
     * Black and white bars: upright in the upper half, level in the lower left, diagonal in the lower right; they
     * widen from one sample to a 16th of the width, so that every scale of a wavelet sees its worst. They move by one
     * sample a picture.
     */
    public static Scene bars() {
        return (format, seed, index) -> (plane, x, y) -> {
            int width = 1 + x * 16 / format.width();
            int along = y < format.height() / 2 ? x : x < format.width() / 2 ? y : x + y;
            int bar = (along + index) / (1 + width * width / 8);
            return bar % 2 == 0 ? 0 : WHITE;
        };
    }

    /** A slow ramp from corner to corner over {@code span} / 1000 of the range from {@code low} / 1000 up. */
    public static Scene ramp(int low, int span) {
        return (format, seed, index) -> {
            long end = format.width() + 2L * format.height();
            return (plane, x, y) -> plane > 0
                    ? NEUTRAL
                    : (int) (65L * low + (x + 2L * y + 3L * index) * 65 * span / end);
        };
    }
}
