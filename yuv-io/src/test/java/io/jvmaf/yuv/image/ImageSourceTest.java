package io.jvmaf.yuv.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.RawSource;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images of known colours, and sequences with and without gaps. */
final class ImageSourceTest {
    @TempDir
    private Path folder;

    private String write(String name, String format, BufferedImage image) throws IOException {
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, format, file.toFile()));
        return file.toString();
    }

    private static BufferedImage flat(int width, int height, int type, int rgb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            int[] row = new int[width];
            Arrays.fill(row, rgb);
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static String codes(FrameSource source, int x) throws IOException {
        Frame frame = new Frame(source.format(), true);
        assertTrue(source.read(frame));
        return frame.luma().sample(x, 0) + " " + frame.plane(1).sample(0, 0) + " " + frame.plane(2).sample(0, 0);
    }

    // the 8-bit codes of the colour bars of BT.709 at full amplitude
    @ParameterizedTest
    @CsvSource({"ffffff, 235 128 128", "000000, 16 128 128", "ff0000, 63 102 240", "00ff00, 173 42 26",
        "0000ff, 32 240 118", "ffff00, 219 16 138", "00ffff, 188 154 16", "ff00ff, 78 214 230"})
    void coloursGetTheCodesOfBt709(String rgb, String codes) throws IOException {
        int colour = Integer.parseInt(rgb, 16);
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR}) {
            String png = write("a.png", "png", flat(3, 2, type, 0xff000000 | colour));
            try (ImageSource source = ImageSource.open(png, null)) {
                assertEquals(new VideoFormat(3, 2, PixelFormat.YUV444, 8), source.format());
                assertEquals(codes, codes(source, 2));
                assertFalse(source.read(new Frame(source.format(), true)));
            }
        }
    }

    @Test
    void sixteenBitsStaySixteen() throws IOException {
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
                ComponentColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(2, 2), false, null);
        image.getRaster().setPixel(0, 0, new int[] {65535, 65535, 65535});
        image.getRaster().setPixel(1, 0, new int[] {257, 257, 257});
        for (String format : new String[] {"png", "tiff"}) {
            try (ImageSource source = ImageSource.open(write("b." + format, format, image), null)) {
                assertEquals(16, source.format().bitDepth());
                Frame frame = new Frame(source.format(), true);
                assertTrue(source.read(frame));
                assertEquals(235 * 256, frame.luma().sample(0, 0));
                // 16 * 256 + 219 * 256 * 257 / 65535 = 4315.86
                assertEquals(4316, frame.luma().sample(1, 0));
            }
        }
    }

    @Test
    void greyIsTakenAsItIs() throws IOException {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setPixel(0, 0, new int[] {128});
        try (ImageSource source = ImageSource.open(write("c.png", "png", image), null)) {
            // 16 + 219 * 128 / 255 = 125.93
            assertEquals("126 128 128", codes(source, 0));
        }
    }

    @Test
    void besideAVideoItTakesThatVideosFormat() throws IOException {
        BufferedImage image = flat(3, 3, BufferedImage.TYPE_INT_RGB, 0xffffff);
        image.setRGB(0, 0, 0xff0000);
        image.setRGB(2, 2, 0xff0000);
        VideoFormat format = new VideoFormat(3, 3, PixelFormat.YUV420, 10);
        try (FrameSource video = RawSource.of("v", new ByteArrayInputStream(new byte[0]), format);
                ImageSource source = ImageSource.open(write("d.png", "png", image), video)) {
            assertEquals(format, source.format());
            Frame frame = new Frame(format, true);
            assertTrue(source.read(frame));
            assertEquals(940, frame.luma().sample(1, 0));
            // 512 + 896 * 0.5 / 4: one of the four is red; of the corner's single sample, all
            assertEquals(624, frame.plane(2).sample(0, 0));
            assertEquals(960, frame.plane(2).sample(1, 1));
            assertEquals(512, frame.plane(2).sample(1, 0));
        }
    }

    @Test
    void sequencesRunToTheirEndAndGapsAreSaid() throws IOException {
        for (int i = 2; i < 5; i++) {
            write(String.format("f%03d.png", i), "png", flat(4, 4, BufferedImage.TYPE_INT_RGB, i * 0x101010));
        }
        String pattern = folder.resolve("f%03d.png").toString();
        assertTrue(ImageSource.isPattern(pattern));
        try (ImageSource source = ImageSource.open(pattern, null)) {
            assertEquals(3, source.remaining());
            assertTrue(source.skip());
            // 16 + 219 * 48 / 255 = 57.2
            assertEquals("57 128 128", codes(source, 0));
            assertEquals(1, source.remaining());
            assertTrue(source.skip());
            assertFalse(source.skip());
        }
        write("f006.png", "png", flat(4, 4, BufferedImage.TYPE_INT_RGB, 0));
        assertTrue(failure(pattern).endsWith("f005.png: missing from the sequence, and " + folder.resolve("f006.png")
                + " is there"));
        write("f005.png", "png", flat(5, 4, BufferedImage.TYPE_INT_RGB, 0));
        assertTrue(failure(pattern).contains("f005.png: 5x4 with 8 bits, and the images before it are 4x4 with 8"));
    }

    private static String failure(String path) {
        return assertThrows(VideoException.class, () -> {
            try (ImageSource source = ImageSource.open(path, null)) {
                while (source.skip()) {
                    // to where it fails
                }
            }
        }).getMessage();
    }

    @Test
    void brokenImagesAreOneLine() throws IOException {
        String png = write("e.png", "png", flat(64, 64, BufferedImage.TYPE_INT_RGB, 0x123456));
        byte[] bytes = Files.readAllBytes(Path.of(png));
        Files.write(Path.of(png), Arrays.copyOf(bytes, 40));
        assertTrue(failure(png).startsWith(png + ": the image cannot be read ("));
        Files.writeString(Path.of(png), "nothing");
        assertEquals(png + ": not a PNG, JPEG or TIFF image", failure(png));
        String none = folder.resolve("z%d.png").toString();
        assertEquals("could not open file: " + none + " (no image with a number from 0 to 4 to start with)",
                failure(none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a%d%d.png", "a%s.png", "%d/a.png", "a%.png", "a%4d.png"})
    void notEveryNameIsAPattern(String path) {
        assertFalse(ImageSource.isPattern(path));
    }

    @Test
    void floatingPointIsRefused() throws IOException {
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false,
                ComponentColorModel.OPAQUE, DataBuffer.TYPE_FLOAT);
        BufferedImage image = new BufferedImage(model, Raster.createWritableRaster(
                model.createCompatibleSampleModel(2, 2), null), false, null);
        assertTrue(failure(write("g.tif", "tiff", image)).endsWith("whole or not, are not read"));
    }
}
