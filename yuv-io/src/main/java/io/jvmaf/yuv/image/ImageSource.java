package io.jvmaf.yuv.image;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * PNG, JPEG and TIFF images as video: a single one, or a numbered sequence of one size and depth. Their RGB becomes
 * YCbCr by BT.709; grey becomes luma as it is, with neutral chroma. Alpha is left out, colour profiles are not looked
 * at. Images of 8 bits and less give 8-bit video, others 16-bit, unless another format is asked for.
 */
public final class ImageSource implements FrameSource {
    private static final List<String> FORMATS = List.of("png", "jpeg", "jpg", "tiff", "tif");
    private static final int SNIFFED_BYTES = 4;
    private static final long MOST_PIXELS = 1L << 28;

    private final String name;
    private final ImageFiles files;
    private final VideoFormat format;
    private final ColourRange range;
    private final int imageDepth;
    private BufferedImage ahead;

    private ImageSource(String name, ImageFiles files, BufferedImage first, VideoFormat format, ColourRange range) {
        this.name = name;
        this.files = files;
        this.ahead = first;
        this.format = format;
        this.range = range;
        this.imageDepth = depth(first);
    }

    /** Whether a path is a pattern such as {@code frame%04d.png}. */
    public static boolean isPattern(String path) {
        return ImageFiles.isPattern(path);
    }

    /** Whether a file that starts with these bytes is an image that can be read here. */
    public static boolean isImage(byte[] start) {
        return starts(start, 0x89, 'P', 'N', 'G') || starts(start, 0xff, 0xd8, 0xff)
                || starts(start, 'I', 'I', 42, 0) || starts(start, 'M', 'M', 0, 42);
    }

    private static boolean starts(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Opens an image or a sequence.
     *
     * @param path a file, or a pattern with one {@code %d} or {@code %0Nd} in the file's name
     * @param like the video it is compared with, whose sampling, depth and range it takes; {@code null} for 4:4:4 at
     *     8 or 16 bits in limited range
     * @throws VideoException if the first image is not there or cannot be read
     */
    public static ImageSource open(String path, FrameSource like) throws IOException {
        ImageFiles files = ImageFiles.of(path);
        BufferedImage first = image(files.next());
        PixelFormat sampling = like == null ? PixelFormat.YUV444 : like.format().pixelFormat();
        int depth = like == null ? depth(first) : like.format().bitDepth();
        boolean full = like != null && like.colourRange() == ColourRange.FULL;
        return new ImageSource(path, files, first,
                new VideoFormat(first.getWidth(), first.getHeight(), sampling, depth),
                full ? ColourRange.FULL : ColourRange.LIMITED);
    }

    private static int depth(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel || image.getSampleModel().getSampleSize(0) <= 8 ? 8
                : 16;
    }

    private static BufferedImage image(String file) throws IOException {
        try {
            if (!isImage(ImageFiles.start(file, SNIFFED_BYTES))) {
                throw new VideoException(file + ": not a PNG, JPEG or TIFF image");
            }
            try (ImageInputStream in = ImageIO.createImageInputStream(new File(file))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                while (readers.hasNext()) {
                    ImageReader reader = readers.next();
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        return image(file, reader, in);
                    }
                }
            }
            throw new VideoException(file + ": this Java reads no such images");
        } catch (VideoException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library's decoders throw whatever broken data leads them into
            throw new VideoException(file + ": the image cannot be read (" + e.getMessage() + ")", e);
        }
    }

    private static BufferedImage image(String file, ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new VideoException(file + ": picture size " + width + "x" + height + " is too large");
            }
            BufferedImage image = reader.read(0);
            int bits = image.getSampleModel().getSampleSize(0);
            if (bits > 16 || image.getSampleModel().getDataType() > DataBuffer.TYPE_INT) {
                throw new VideoException(file + ": samples of " + bits + " bits, whole or not, are not read");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public boolean read(Frame frame) throws IOException {
        frame.checkFormat(format);
        BufferedImage image = next();
        if (image == null) {
            return false;
        }
        convert(image, frame);
        return true;
    }

    @Override
    public boolean skip() throws IOException {
        return next() != null;
    }

    private BufferedImage next() throws IOException {
        BufferedImage image = ahead;
        ahead = null;
        if (image != null) {
            return image;
        }
        String file = files.next();
        if (file == null) {
            return null;
        }
        image = image(file);
        if (image.getWidth() != format.width() || image.getHeight() != format.height() || depth(image) != imageDepth) {
            throw new VideoException(file + ": " + image.getWidth() + "x" + image.getHeight() + " with " + depth(image)
                    + " bits, and the images before it are " + format.width() + "x" + format.height() + " with "
                    + imageDepth);
        }
        return image;
    }

    private void convert(BufferedImage image, Frame frame) {
        Bt709 conversion = new Bt709(format, range == ColourRange.FULL);
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        int bands = indexed ? 3 : image.getRaster().getNumBands();
        int white = indexed ? 255 : (1 << image.getSampleModel().getSampleSize(0)) - 1;
        int[] pixels = new int[format.width() * bands];
        int[] colours = new int[format.width()];
        for (int y = 0; y < format.height(); y++) {
            if (indexed) {
                image.getRGB(0, y, colours.length, 1, colours, 0, colours.length);
                split(colours, pixels);
            } else {
                // not getRGB, which has 8 bits and takes grey for linear light
                image.getRaster().getPixels(0, y, format.width(), 1, pixels);
            }
            conversion.row(frame, y, pixels, bands, white);
        }
    }

    private static void split(int[] colours, int[] pixels) {
        for (int x = 0; x < colours.length; x++) {
            pixels[3 * x] = colours[x] >> 16 & 0xff;
            pixels[3 * x + 1] = colours[x] >> 8 & 0xff;
            pixels[3 * x + 2] = colours[x] & 0xff;
        }
    }

    @Override
    public long remaining() {
        return files.left() + (ahead == null ? 0 : 1);
    }

    @Override
    public ColourRange colourRange() {
        return range;
    }

    @Override
    public List<String> warnings() {
        return List.of(name + ": RGB of " + imageDepth + " bits converted to YCbCr by BT.709, "
                + (range == ColourRange.FULL ? "full" : "limited") + " range, " + format.samples());
    }

    @Override
    public void close() {
        ahead = null;
    }
}
