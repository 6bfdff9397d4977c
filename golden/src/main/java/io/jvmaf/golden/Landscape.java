package io.jvmaf.golden;

import io.jvmaf.yuv.VideoFormat;

/**
 * A scene that looks like camera video: sky with clouds and a sun, far hills, a meadow in perspective, trees, a
 * balloon, a bouncing ball, and a camera that pans over them. Laid out in 1024 lines whatever the picture's height.
 */
public final class Landscape implements Scene {
    private static final int LINES = 1024;
    private static final int HORIZON = 560;
    private static final int GRAIN = 500;

    private static final long SUN = colour(235, 110, 140);
    private static final long SKY_TOP = colour(105, 160, 108);
    private static final long SKY_LOW = colour(190, 138, 120);
    private static final long CLOUD = colour(226, 128, 128);
    private static final long FAR_HILL = colour(120, 136, 120);
    private static final long NEAR_HILL = colour(78, 118, 116);
    private static final long GRASS = colour(96, 96, 118);
    private static final long DRY_GRASS = colour(142, 92, 134);
    private static final long CROWN = colour(60, 110, 118);
    private static final long TRUNK = colour(52, 120, 138);
    private static final long BALL = colour(90, 100, 200);
    private static final long STRIPE = colour(210, 112, 132);
    private static final long BALLOON = colour(130, 84, 178);

    private final int pan;

    /** A landscape under a camera that pans by {@code pan} / 1000 of the picture's height a picture. */
    public Landscape(int pan) {
        this.pan = pan;
    }

    @Override
    public Picture picture(VideoFormat format, long seed, int index) {
        int camera = index * pan;
        int height = format.height();
        return (plane, x, y) -> {
            int column = (int) ((long) x * LINES * Noise.SAMPLE / height);
            int row = (int) ((long) y * LINES * Noise.SAMPLE / height);
            long colour = at(seed, column, row, camera, index);
            int noise = plane == 0 ? (Noise.triangular(seed + index, x, y) - 32768) * GRAIN / 32768 : 0;
            return Math.max(0, Math.min(65535, component(colour, plane) + noise));
        };
    }

    /** The colour at a place in 1/256 lines; {@code camera} is how far the camera has panned, in lines. */
    private static long at(long seed, int x, int y, int camera, int index) {
        int line = y >> 8;
        int column = (x >> 8) + camera;
        if (inDisc(column, line, 420 + camera + 14 * index, 150 + index, 70)) {
            return lit(Math.floorMod(column - camera - 14 * index - 350, 40) < 20 ? BALLOON : STRIPE,
                    150 - line + 40);
        }
        int bounce = Math.abs((index * 24) % 400 - 200);
        if (inDisc(column, line, 250 + camera * 2 + 9 * index, 640 + bounce, 60)) {
            return lit((line - bounce + column) % 60 < 18 ? STRIPE : BALL, 660 + bounce - line);
        }
        long tree = tree(seed, x, line, camera * 3 / 2);
        if (tree != 0) {
            return tree;
        }
        return line >= HORIZON ? meadow(seed, x, line, camera) : aboveHorizon(seed, x, y, camera);
    }

    private static long aboveHorizon(long seed, int x, int y, int camera) {
        int line = y >> 8;
        int near = HORIZON - 20 - (Noise.fractal(seed + 20, x + camera * 192, 0, 8, 3) >> 9);
        if (line >= near) {
            int shade = Noise.fractal(seed + 21, x + camera * 192, y, 5, 0) >> 8;
            return lit(NEAR_HILL, (shade - 128) / 2);
        }
        int far = HORIZON - 70 - (Noise.fractal(seed + 22, x + camera * 128, 0, 9, 4) >> 9);
        if (line >= far) {
            int shade = Noise.fractal(seed + 23, x + camera * 128, y, 6, 1) >> 8;
            return lit(FAR_HILL, (shade - 128) / 6);
        }
        if (inDisc(x >> 8, line, 900, 130, 55)) {
            return SUN;
        }
        long sky = mix(SKY_TOP, SKY_LOW, line * 256 / HORIZON);
        int cloud = Noise.fractal(seed + 24, x + camera * 64, y * 2, 8, 1) - 31000;
        return cloud <= 0 ? sky : mix(sky, CLOUD, Math.min(230, cloud / 48));
    }

    /** Grass: noise drawn on the ground and seen in perspective, finer and paler towards the horizon. */
    private static long meadow(long seed, int x, int line, int camera) {
        int depth = 64 * 1024 / (line - HORIZON + 24);
        int groundX = (int) ((long) (x - 900 * Noise.SAMPLE) * depth / 256) + camera * Noise.SAMPLE * 4;
        int groundY = depth * Noise.SAMPLE * 2;
        int blades = Noise.fractal(seed + 30, groundX, groundY, 6, 2);
        int patches = Noise.fractal(seed + 31, groundX / 4, groundY / 4, 7, 5) >> 8;
        int fine = (Noise.smooth(seed + 32, x + camera * 3 * Noise.SAMPLE, line * Noise.SAMPLE, 2) - 32768) >> 9;
        long grass = mix(GRASS, DRY_GRASS, Math.min(255, patches));
        int near = Math.min(256, (line - HORIZON) * 256 / 300);
        return mix(NEAR_HILL, lit(grass, ((blades >> 8) - 128 + fine) * near / 400), 128 + near / 2);
    }

    /** The tree that covers a place, or 0. One stands, or not, in every 330 lines of the camera's way. */
    private static long tree(long seed, int x, int line, int camera) {
        int column = (x >> 8) + camera;
        int plot = Math.floorDiv(column, 330);
        int kind = Noise.white(seed + 40, plot, 0);
        if (kind < 24000) {
            return 0;
        }
        int away = column - plot * 330 - 165;
        int foot = 700 + (kind & 63);
        int middle = foot - 230;
        int leaves = Noise.fractal(seed + 41, column * Noise.SAMPLE, line * Noise.SAMPLE, 5, 0) >> 8;
        int radius = 60 + leaves / 2;
        if (inDisc(away, line, 0, middle, radius)) {
            return lit(CROWN, (leaves - 120) / 2 + (middle - line) / 4);
        }
        int thickness = 10 + (line - middle) / 24;
        return line >= middle && line < foot && Math.abs(away) < thickness ? lit(TRUNK, (leaves - 128) / 4 - away) : 0;
    }

    private static boolean inDisc(int x, int y, int centreX, int centreY, int radius) {
        int dx = x - centreX;
        int dy = y - centreY;
        return dx * dx + dy * dy < radius * radius;
    }

    /** A colour by its 8-bit luma, Cb and Cr; 16 bits each in one number, as {@link Scene.Picture} counts. */
    private static long colour(int luma, int cb, int cr) {
        return (long) luma << 40 | (long) cb << 24 | (long) cr << 8;
    }

    private static int component(long colour, int plane) {
        return (int) (colour >> (32 - 16 * plane)) & 0xffff;
    }

    private static long mix(long from, long to, int weight) {
        long mixed = 0;
        for (int plane = 0; plane < 3; plane++) {
            mixed = mixed << 16 | Noise.blend(component(from, plane), component(to, plane), weight);
        }
        return mixed;
    }

    /** The colour with its luma raised by {@code light} 8-bit steps. */
    private static long lit(long colour, int light) {
        long luma = Math.max(0, Math.min(65535, component(colour, 0) + light * 256));
        return luma << 32 | (colour & 0xffffffffL);
    }
}
