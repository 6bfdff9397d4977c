package io.jvmaf.train.mcp;

import io.jvmaf.yuv.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Frames as PNG, to be looked at. The streams do not say what their colours mean, so they are taken for limited range,
 * of BT.709 from 720 rows up and of BT.601 below, and chroma is repeated.
 */
final class Picture {
    private static final int HD_ROWS = 720;

    private Picture() {}

    /** {@code frame} as the bytes of a PNG of 8 bits a channel. */
    static byte[] png(Frame frame) throws IOException {
        BufferedImage image = new BufferedImage(frame.format().width(), frame.format().height(),
                BufferedImage.TYPE_INT_RGB);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = rgb(frame, x, y);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        if (!ImageIO.write(image, "png", bytes)) {
            throw new IOException("this Java writes no PNG");
        }
        return bytes.toByteArray();
    }

    private static int rgb(Frame frame, int x, int y) {
        double scale = 1 << (frame.format().bitDepth() - 8);
        double luma = (frame.luma().sample(x, y) / scale - 16) * 255 / 219;
        if (frame.planes() == 1) {
            return packed(luma, luma, luma);
        }
        int chromaX = x * frame.plane(1).width() / frame.format().width();
        int chromaY = y * frame.plane(1).height() / frame.format().height();
        double blue = (frame.plane(1).sample(chromaX, chromaY) / scale - 128) * 255 / 224;
        double red = (frame.plane(2).sample(chromaX, chromaY) / scale - 128) * 255 / 224;
        // ITU-R BT.709 and BT.601: luma's shares of red and blue
        double kr = frame.format().height() >= HD_ROWS ? 0.2126 : 0.299;
        double kb = frame.format().height() >= HD_ROWS ? 0.0722 : 0.114;
        double r = luma + 2 * (1 - kr) * red;
        double b = luma + 2 * (1 - kb) * blue;
        return packed(r, (luma - kr * r - kb * b) / (1 - kr - kb), b);
    }

    private static int packed(double red, double green, double blue) {
        return channel(red) << 16 | channel(green) << 8 | channel(blue);
    }

    private static int channel(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
