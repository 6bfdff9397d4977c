package io.jvmaf.feature.ciede;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Arrays;

/** A worker's summing of the colour differences of a picture, in the order of libvmaf's: row by row. */
final class ColourDifference {
    /** Samples to which libvmaf pads a row (picture.c, DATA_ALIGN). */
    private static final int ALIGNMENT = 32;

    private final CiedeKernel kernel;
    private final VideoFormat format;
    private final double scale;
    private final ColourTile reference = new ColourTile();
    private final ColourTile distorted = new ColourTile();
    private final double[] differences = new double[ColourTile.SIZE];

    ColourDifference(CiedeKernel kernel, VideoFormat format) {
        this.kernel = kernel;
        this.format = format;
        this.scale = 1 << (format.bitDepth() - 8);
    }

    double sum(Frame first, Frame second) {
        double sum = 0;
        for (int y = 0; y < format.height(); y++) {
            for (int x = 0; x < format.width(); x += ColourTile.SIZE) {
                int count = Math.min(ColourTile.SIZE, format.width() - x);
                read(first, x, y, count, reference);
                read(second, x, y, count, distorted);
                if (samePixels(count)) {
                    continue; // each difference is 0
                }
                kernel.lab(reference, count);
                kernel.lab(distorted, count);
                kernel.difference(reference, distorted, count, differences);
                for (int i = 0; i < count; i++) {
                    sum += differences[i];
                }
            }
        }
        return sum;
    }

    private boolean samePixels(int count) {
        return Arrays.equals(reference.y, 0, count, distorted.y, 0, count)
                && Arrays.equals(reference.u, 0, count, distorted.u, 0, count)
                && Arrays.equals(reference.v, 0, count, distorted.v, 0, count);
    }

    private void read(Frame frame, int x, int y, int count, ColourTile tile) {
        samples(frame.plane(0), x, y, count, tile.y);
        normalise(tile.y, count, 16, 219);
        chroma(frame.plane(1), x, y, count, tile.u);
        normalise(tile.u, count, 128, 224);
        chroma(frame.plane(2), x, y, count, tile.v);
        normalise(tile.v, count, 128, 224);
    }

    /** Maps samples to units: {@code zero} at 8 bits is 0, and {@code range} at 8 bits is 1. */
    private void normalise(double[] samples, int count, double zero, double range) {
        double offset = zero * scale;
        double factor = 1 / (range * scale);
        for (int i = 0; i < count; i++) {
            samples[i] = (samples[i] - offset) * factor;
        }
    }

    private void chroma(Plane plane, int x, int y, int count, double[] out) {
        switch (format.pixelFormat()) {
            case YUV444 -> samples(plane, x, y, count, out);
            case YUV420 -> doubled(plane, x, y / 2, count, out);
            default -> squeezed(plane, x, y, count, out);
        }
    }

    private static void samples(Plane plane, int x, int y, int count, double[] out) {
        int from = y * plane.stride() + x;
        if (plane.bitDepth() == 8) {
            byte[] samples = plane.bytes();
            for (int i = 0; i < count; i++) {
                out[i] = samples[from + i] & 0xff;
            }
        } else {
            short[] samples = plane.shorts();
            for (int i = 0; i < count; i++) {
                out[i] = samples[from + i] & 0xffff;
            }
        }
    }

    /** Every sample twice; {@code x} is even. */
    private static void doubled(Plane plane, int x, int y, int count, double[] out) {
        samples(plane, x / 2, y, (count + 1) / 2, out);
        for (int i = count - 1; i > 0; i--) {
            out[i] = out[i / 2];
        }
    }

    /**
     * Chroma of 4:2:2 as libvmaf takes it (ciede.c, scale_chroma_planes): it has the directions crossed, so a row is
     * used twice and read at luma's step, past its end into zeros of padding and on into the rows below.
     */
    private void squeezed(Plane plane, int x, int y, int count, double[] out) {
        int stride = Math.max(1, (format.width() / 2 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        for (int i = 0; i < count; i++) {
            int row = y / 2 + (x + i) / stride;
            int column = (x + i) % stride;
            boolean inside = column < plane.width() && row < plane.height();
            out[i] = inside ? plane.sample(column, row) : 0;
        }
    }
}
