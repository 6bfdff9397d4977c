package io.jvmaf.yuv.image;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Pixels to be looked at.
 *
 * @param width pixels across
 * @param height rows
 * @param rgb row after row, red, green and blue of 8 bits each in the lower three bytes
 */
public record Picture(int width, int height, int[] rgb) {
    private static final int HD_ROWS = 720;

    /**
     * A frame in colour. What its codes mean is told by {@code range} alone, and limited where that is not specified;
     * the matrix is BT.709's from 720 rows up and BT.601's below, and chroma is repeated.
     */
    public static Picture of(Frame frame, ColourRange range) {
        int width = frame.format().width();
        int height = frame.format().height();
        int[] rgb = new int[width * height];
        boolean full = range == ColourRange.FULL;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = rgb(frame, x, y, full);
            }
        }
        return new Picture(width, height, rgb);
    }

    private static int rgb(Frame frame, int x, int y, boolean full) {
        double unit = 1 << (frame.format().bitDepth() - 8);
        // full range uses all codes of its depth, which are not 255 times the unit
        double most = (1 << frame.format().bitDepth()) - 1;
        double sample = frame.luma().sample(x, y);
        double luma = full ? sample * 255 / most : (sample / unit - 16) * 255 / 219;
        if (frame.planes() == 1) {
            return packed(luma, luma, luma);
        }
        int chromaX = x / frame.format().pixelFormat().chromaStepX();
        int chromaY = y / frame.format().pixelFormat().chromaStepY();
        double chromaScale = full ? 255 / most : 255 / (224 * unit);
        double blue = (frame.plane(1).sample(chromaX, chromaY) - 128 * unit) * chromaScale;
        double red = (frame.plane(2).sample(chromaX, chromaY) - 128 * unit) * chromaScale;
        // ITU-R BT.709 and BT.601: luma's shares of red and blue
        double kr = frame.format().height() >= HD_ROWS ? 0.2126 : 0.299;
        double kb = frame.format().height() >= HD_ROWS ? 0.0722 : 0.114;
        double r = luma + 2 * (1 - kr) * red;
        double b = luma + 2 * (1 - kb) * blue;
        return packed(r, (luma - kr * r - kb * b) / (1 - kr - kb), b);
    }

    /** A pixel of three channels from 0 to 255, each rounded and clipped. */
    public static int packed(double red, double green, double blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** This picture with at most {@code longest} pixels a side, each the mean of those it stands for. */
    public Picture reduced(int longest) {
        int side = Math.max(width, height);
        if (side <= longest) {
            return this;
        }
        int across = Math.max(1, (int) Math.round((double) width * longest / side));
        int down = Math.max(1, (int) Math.round((double) height * longest / side));
        int[] means = new int[across * down];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                means[y * across + x] = mean(share(x, width, across), share(x + 1, width, across),
                        share(y, height, down), share(y + 1, height, down));
            }
        }
        return new Picture(across, down, means);
    }

    private static int share(int index, int samples, int parts) {
        return (int) ((long) index * samples / parts);
    }

    private int mean(int left, int right, int top, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = rgb[y * width + x];
                red += pixel >> 16 & 0xff;
                green += pixel >> 8 & 0xff;
                blue += pixel & 0xff;
            }
        }
        double count = (double) (right - left) * (bottom - top);
        return packed(red / count, green / count, blue / count);
    }

    /** This picture as the bytes of a PNG. */
    public byte[] png() throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java writes no PNG");
        }
        return bytes.toByteArray();
    }
}
