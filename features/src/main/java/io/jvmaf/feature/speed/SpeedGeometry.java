package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureException;

/**
 * The sizes SpEED works with.
 *
 * @param width of the plane, in samples
 * @param height of the plane
 * @param scaledWidth after the prescale
 * @param scaledHeight after the prescale
 */
record SpeedGeometry(int width, int height, int scaledWidth, int scaledHeight) {
    private static final int BLOCK = SpeedKernel.BLOCK;
    /** Entropies are those of the picture at a sixteenth of its sides. */
    static final int SCALES = 4;

    /** @throws FeatureException if there is no room for a block */
    static SpeedGeometry of(int width, int height, double prescale) {
        SpeedGeometry geometry = new SpeedGeometry(width, height, (int) (width * prescale + 0.5),
                (int) (height * prescale + 0.5));
        if (geometry.blocksAcross() == 0 || geometry.blocksDown() == 0) {
            throw new FeatureException("SpEED: image too small, a plane of " + geometry.scaledWidth + "x"
                    + geometry.scaledHeight + " at a sixteenth of its size holds no block of " + BLOCK + "x" + BLOCK);
        }
        return geometry;
    }

    /** Whether the prescale changes the size. */
    boolean isScaled() {
        return width != scaledWidth || height != scaledHeight;
    }

    /** Width of the picture at a sixteenth of its size. */
    int smallWidth() {
        return scaledWidth >> SCALES;
    }

    /** Height of the picture at a sixteenth of its size. */
    int smallHeight() {
        return scaledHeight >> SCALES;
    }

    /** Whole blocks in a row. */
    int blocksAcross() {
        return smallWidth() / BLOCK;
    }

    /** Rows of whole blocks. */
    int blocksDown() {
        return smallHeight() / BLOCK;
    }

    /** Whole blocks. */
    int blocks() {
        return blocksAcross() * blocksDown();
    }

    /** Positions across at which a block, wherever it starts, lies within the whole blocks. */
    int positionsAcross() {
        return blocksAcross() * BLOCK - BLOCK + 1;
    }

    /** Positions down at which a block lies within the whole blocks. */
    int positionsDown() {
        return blocksDown() * BLOCK - BLOCK + 1;
    }
}
