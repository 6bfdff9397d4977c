package io.jvmaf.train.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import io.jvmaf.yuv.image.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ArtefactsTest {
    private static final int SIDE = 64;
    private static final long SEED = 11;

    private static Plane plane(IntBinaryOperator sample) {
        Plane plane = new Plane(SIDE, SIDE, 8);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                plane.set(x, y, sample.applyAsInt(x, y));
            }
        }
        return plane;
    }

    private static String words(IntBinaryOperator reference, IntBinaryOperator distorted) {
        return String.join("; ", Artefacts.of(plane(reference), plane(distorted)).words());
    }

    private static int stripes(int x) {
        return x % 3 == 0 ? 180 : 60;
    }

    @Test
    void tellsArtefactsApart() {
        IntBinaryOperator ramp = (x, y) -> 40 + 2 * x;
        Random random = new Random(SEED);
        assertEquals("identical to the reference", words(ramp, ramp));
        assertTrue(words((x, y) -> stripes(x), (x, y) -> (stripes(x) + 3 * 100) / 4).startsWith("blur: 25 % of"));
        assertTrue(words(ramp, (x, y) -> 40 + 2 * (x / 8 * 8)).startsWith("blocking"));
        assertTrue(words(ramp, (x, y) -> 40 + 2 * x + random.nextInt(9) - 4).startsWith("noise"), "seed " + SEED);
        assertEquals("darker by 10.0 steps of 255", words(ramp, (x, y) -> 30 + 2 * x));
    }

    @Test
    void measuresThePeakSignalToNoiseRatio() {
        Artefacts artefacts = Artefacts.of(plane((x, y) -> 100), plane((x, y) -> 100 + (x % 2 == 0 ? 1 : -1)));
        assertEquals(48.1308, artefacts.psnr(), 1e-4, "10 log10(255^2), as the mean squared error is 1");
        assertEquals(0, artefacts.shift());
    }

    /** Primaries of BT.601 in limited range, from the recommendation's table of 8-bit colour bars at 100 %. */
    @Test
    void showsColours() throws IOException {
        int[][] bars = {{235, 128, 128, 0xffffff}, {16, 128, 128, 0}, {81, 90, 240, 0xff0000},
            {145, 54, 34, 0x00ff00}, {41, 240, 110, 0x0000ff}};
        for (int depth : List.of(8, 10)) {
            for (int[] bar : bars) {
                Frame frame = new Frame(new VideoFormat(2, 2, PixelFormat.YUV444, depth), true);
                for (int p = 0; p < 3; p++) {
                    for (int i = 0; i < 4; i++) {
                        frame.plane(p).set(i % 2, i / 2, bar[p] << (depth - 8));
                    }
                }
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                        Picture.of(frame, ColourRange.UNSPECIFIED).png()));
                for (int shift = 0; shift < 24; shift += 8) {
                    assertEquals(bar[3] >> shift & 255, image.getRGB(1, 1) >> shift & 255, 1.5,
                            () -> Integer.toHexString(bar[3]));
                }
            }
        }
    }
}
