package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.yuv.Plane;

/** Luma at 10 bits, whatever depth and size it comes in: at most 1024, since the depths above are rounded half up. */
final class TenBits {
    /** Bits a sample. */
    static final int DEPTH = 10;

    private TenBits() {}

    /**
     * Brings {@code plane} to 10 bits and to {@code width} x {@code height}; of another size, each pixel is the sample
     * nearest to its centre.
     *
     * @throws FeatureException if a sample exceeds the plane's depth
     */
    static void read(Plane plane, short[] image, int stride, int width, int height) {
        if (plane.shorts() != null) {
            checkDepth(plane);
        }
        if (plane.width() != width || plane.height() != height) {
            resize(plane, image, stride, width, height);
            return;
        }
        for (int y = 0; y < height; y++) {
            if (plane.bytes() != null) {
                widen(plane.bytes(), y * plane.stride(), image, y * stride, width);
            } else if (plane.bitDepth() == DEPTH) {
                System.arraycopy(plane.shorts(), y * plane.stride(), image, y * stride, width);
            } else {
                narrow(plane.shorts(), y * plane.stride(), plane.bitDepth(), image, y * stride, width);
            }
        }
    }

    private static void checkDepth(Plane plane) {
        int depth = plane.bitDepth();
        if (usedBits(plane.shorts(), plane.stride(), plane.width(), plane.height()) >> depth != 0) {
            throw new FeatureException("CAMBI: the input contains values greater than " + ((1 << depth) - 1)
                    + ", the maximum of " + depth + " bits");
        }
    }

    private static int usedBits(short[] samples, int stride, int width, int height) {
        char[] used = new char[width];
        for (int y = 0; y < height; y++) {
            collect(samples, y * stride, used, width);
        }
        int all = 0;
        for (char bits : used) {
            all |= bits;
        }
        return all;
    }

    private static void collect(short[] samples, int at, char[] used, int width) {
        for (int x = 0; x < width; x++) {
            used[x] = (char) (used[x] | samples[at + x]);
        }
    }

    // By way of float, since C2 makes vectors of that. A negative byte stands for 256 more.
    private static void widen(byte[] samples, int from, short[] image, int to, int width) {
        for (int x = 0; x < width; x++) {
            float sample = samples[from + x];
            image[to + x] = (short) (4 * (sample + 256 * Rows.positive(-sample)));
        }
    }

    private static void narrow(short[] samples, int from, int bitDepth, short[] image, int to, int width) {
        for (int x = 0; x < width; x++) {
            image[to + x] = (short) of(samples[from + x] & 0xffff, bitDepth);
        }
    }

    /** A sample of {@code bitDepth} bits at 10 bits. */
    private static int of(int sample, int bitDepth) {
        if (bitDepth <= DEPTH) {
            return sample << (DEPTH - bitDepth);
        }
        int shift = bitDepth - DEPTH;
        return (sample + (1 << (shift - 1))) >> shift;
    }

    // Positions add up in float, as in the reference.
    private static void resize(Plane plane, short[] image, int stride, int width, int height) {
        float stepX = (float) plane.width() / width;
        float stepY = (float) plane.height() / height;
        float y = (float) (stepY / 2 - 0.5);
        for (int row = 0; row < height; row++) {
            int fromY = Math.min((int) (y + 0.5), plane.height() - 1);
            float x = (float) (stepX / 2 - 0.5);
            for (int column = 0; column < width; column++) {
                int fromX = Math.min((int) (x + 0.5), plane.width() - 1);
                image[row * stride + column] = (short) of(plane.sample(fromX, fromY), plane.bitDepth());
                x += stepX;
            }
            y += stepY;
        }
    }
}
