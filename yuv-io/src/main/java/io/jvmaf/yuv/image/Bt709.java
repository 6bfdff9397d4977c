package io.jvmaf.yuv.image;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;

/**
 * R'G'B' to Y'CbCr by ITU-R BT.709-6 (items 3.2 to 3.4): in double, rounded once, half up. Where chroma is sampled more
 * coarsely than luma, it is the mean over the luma samples it stands for, so it sits in their middle.
 */
final class Bt709 {
    private static final double RED = 0.2126;
    private static final double GREEN = 0.7152;
    private static final double BLUE = 0.0722;
    /** So that both differences span -0.5 to 0.5. */
    private static final double BLUE_SPAN = 2 * (1 - BLUE);
    private static final double RED_SPAN = 2 * (1 - RED);

    private final VideoFormat format;
    private final double lumaScale;
    private final double lumaOffset;
    private final double chromaScale;
    private final double chromaOffset;
    private final int most;
    /** Chroma of the rows that share a row of samples, summed up. */
    private final double[] blue;
    private final double[] red;
    private final int across;
    private final int down;
    private int rows;

    /** A conversion to {@code format}, with luma from 16 to 235 at 8 bits unless {@code fullRange}. */
    Bt709(VideoFormat format, boolean fullRange) {
        this.format = format;
        int unit = 1 << (format.bitDepth() - 8);
        this.most = (1 << format.bitDepth()) - 1;
        this.lumaScale = fullRange ? most : 219.0 * unit;
        this.lumaOffset = fullRange ? 0 : 16.0 * unit;
        this.chromaScale = fullRange ? most : 224.0 * unit;
        this.chromaOffset = 128.0 * unit;
        int chromaWidth = format.pixelFormat().chromaWidth(format.width());
        this.blue = new double[chromaWidth];
        this.red = new double[chromaWidth];
        this.across = format.pixelFormat().chromaStepX();
        this.down = format.pixelFormat().chromaStepY();
    }

    /**
     * Converts row {@code y}; rows come in order.
     *
     * @param pixels {@code bands} numbers a pixel from 0 to {@code white}: red, green, blue, or from fewer than three
     *     bands grey; further ones are passed over
     */
    void row(Frame frame, int y, int[] pixels, int bands, int white) {
        boolean chroma = frame.planes() > 1;
        boolean grey = bands < 3;
        for (int x = 0; x < format.width(); x++) {
            double r = pixels[x * bands] / (double) white;
            double g = grey ? r : pixels[x * bands + 1] / (double) white;
            double b = grey ? r : pixels[x * bands + 2] / (double) white;
            // the weights add up to 1 in decimal, not in binary
            double luma = grey ? r : RED * r + GREEN * g + BLUE * b;
            frame.luma().set(x, y, code(luma * lumaScale + lumaOffset));
            if (chroma) {
                blue[x / across] += (b - luma) / BLUE_SPAN;
                red[x / across] += (r - luma) / RED_SPAN;
            }
        }
        rows++;
        if (y % down == down - 1 || y == format.height() - 1) {
            if (chroma) {
                chromaRow(frame, y / down);
            }
            rows = 0;
        }
    }

    private void chromaRow(Frame frame, int y) {
        Plane cb = frame.plane(1);
        Plane cr = frame.plane(2);
        for (int x = 0; x < blue.length; x++) {
            int samples = rows * Math.min(across, format.width() - x * across);
            cb.set(x, y, code(blue[x] / samples * chromaScale + chromaOffset));
            cr.set(x, y, code(red[x] / samples * chromaScale + chromaOffset));
            blue[x] = 0;
            red[x] = 0;
        }
    }

    private int code(double value) {
        return (int) Math.max(0, Math.min(most, Math.floor(value + 0.5)));
    }
}
