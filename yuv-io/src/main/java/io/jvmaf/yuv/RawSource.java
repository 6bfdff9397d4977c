package io.jvmaf.yuv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Headerless planar video: Y, Cb, Cr of each picture without padding, one byte a sample at 8 bits, above that two with
 * the low byte first. Samples are taken as they are: bits above the format's depth are not masked, as in libvmaf's
 * {@code tools/yuv_input.c}.
 *
 * <p>A regular file is seeked over where samples are not wanted; pipes and streams are read through.
 */
public final class RawSource implements FrameSource {
    private static final byte[] Y4M_MAGIC = "YUV4MPEG2".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteInput input;
    private final VideoFormat format;
    private final PictureReader pictures;
    private final List<String> warnings;

    RawSource(ByteInput input, VideoFormat format) throws IOException {
        this(input, format, 0);
    }

    private RawSource(ByteInput input, VideoFormat format, long trailingBytes) throws IOException {
        this.input = input;
        this.format = format;
        this.pictures = new PictureReader(input, format, trailingBytes);
        this.warnings = warningsFor(input);
    }

    /**
     * Opens a file.
     *
     * @param path the file, a named pipe, or {@code -} for standard input
     * @param format the geometry of its pictures
     * @throws VideoException if it cannot be opened, or a plane of the format is too large for an array
     */
    public static RawSource open(String path, VideoFormat format) throws IOException {
        return FrameSources.closingOnFailure(ByteInput.open(path), input -> new RawSource(input, format));
    }

    /**
     * Reads a stream, which closing the source closes.
     *
     * @param name a name for messages
     * @param in the pictures
     * @param format their geometry
     * @throws VideoException if a plane of the format is too large for an array
     */
    public static RawSource of(String name, InputStream in, VideoFormat format) throws IOException {
        return new RawSource(ByteInput.of(name, in), format);
    }

    /**
     * Reads a stream in which bytes that are no part of the format follow each picture, as an alpha plane does.
     *
     * @param name a name for messages
     * @param in the pictures
     * @param format their geometry
     * @param trailingBytes how many bytes to pass over behind each
     * @throws VideoException if a plane of the format is too large for an array
     */
    public static RawSource of(String name, InputStream in, VideoFormat format, long trailingBytes)
            throws IOException {
        return new RawSource(ByteInput.of(name, in), format, trailingBytes);
    }

    /**
     * Reads a blocking channel from where it stands; closing the source closes it.
     *
     * @param name a name for messages
     * @param channel the pictures
     * @param format their geometry
     * @throws VideoException if a plane of the format is too large for an array
     */
    public static RawSource of(String name, ReadableByteChannel channel, VideoFormat format) throws IOException {
        return new RawSource(ByteInput.of(name, channel), format);
    }

    private static List<String> warningsFor(ByteInput input) throws IOException {
        byte[] start = input.peek(Container.SNIFFED_BYTES);
        if (Container.startsWith(start, 0, Y4M_MAGIC)) {
            return List.of(input.name() + ": looks like Y4M but is read as raw video, header included");
        }
        String container = Container.of(start);
        return container == null ? List.of()
                : List.of(input.name() + ": looks like " + container + " but is read as raw video");
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public VideoFormat format() {
        return format;
    }

    @Override
    public boolean read(Frame frame) throws IOException {
        return complete(pictures.read(frame));
    }

    @Override
    public boolean skip() throws IOException {
        return complete(pictures.read(null));
    }

    private boolean complete(long got) throws VideoException {
        if (got > 0 && got < pictures.pictureBytes()) {
            throw pictures.brokenOff(got, " (is it " + format + "?)");
        }
        return got > 0;
    }

    @Override
    public long remaining() throws IOException {
        long left = input.left();
        return left < 0 ? -1 : left / pictures.pictureBytes();
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
