package io.jvmaf.yuv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Y4M (YUV4MPEG2) video: a line of tags, then before each picture a line that starts with {@code FRAME}. Read are
 * 4:2:0, 4:2:2, 4:4:4 and luma alone at 8, 9, 10, 12, 14 and 16 bits, and 8-bit 4:4:4 with alpha, which is passed over;
 * chroma is taken as it is, wherever its samples sit. Interlaced video, 4:1:1 and {@code 420paldv} are refused.
 *
 * <p>As in libvmaf's {@code tools/y4m_input.c}, fewer than six bytes where a frame header should start count as the end
 * of the stream.
 */
public final class Y4mSource implements FrameSource {
    private static final int MAX_HEADER_BYTES = 255;
    private static final byte[] FRAME = "FRAME".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FRAME_HEADER_BYTES = FRAME.length + 1;
    private static final int MAX_PARAMETER_BYTES = 79;

    private final ByteInput input;
    private final Y4mHeader header;
    private final PictureReader pictures;
    private final List<String> warnings;

    Y4mSource(ByteInput input) throws IOException {
        List<String> odd = new ArrayList<>();
        this.input = input;
        this.header = Y4mHeaderParser.parse(input.name(), headerLine(input), odd);
        VideoFormat format = header.format();
        this.pictures = new PictureReader(input, format, header.alpha() ? format.planeBytes(0) : 0);
        this.warnings = List.copyOf(odd);
    }

    /**
     * Opens a file and reads its header.
     *
     * @param path the file, a named pipe, or {@code -} for standard input
     * @throws VideoException if it cannot be opened or its header cannot be read
     */
    public static Y4mSource open(String path) throws IOException {
        return FrameSources.closingOnFailure(ByteInput.open(path), Y4mSource::new);
    }

    /**
     * Reads the header of a stream, which closing the source closes.
     *
     * @param name a name for messages
     * @param in the video
     * @throws VideoException if the header cannot be read
     */
    public static Y4mSource of(String name, InputStream in) throws IOException {
        return new Y4mSource(ByteInput.of(name, in));
    }

    /**
     * Reads the header from a blocking channel, from where it stands; closing the source closes the channel.
     *
     * @param name a name for messages
     * @param channel the video
     * @throws VideoException if the header cannot be read
     */
    public static Y4mSource of(String name, ReadableByteChannel channel) throws IOException {
        return new Y4mSource(ByteInput.of(name, channel));
    }

    private static String headerLine(ByteInput input) throws IOException {
        byte[] bytes = new byte[MAX_HEADER_BYTES];
        int length = 0;
        boolean ended = false;
        while (length < MAX_HEADER_BYTES && !ended) {
            if (input.fill(1) == 0) {
                break;
            }
            bytes[length] = input.get(0);
            ended = bytes[length] == '\n';
            length++;
        }
        String line = new String(bytes, 0, ended ? length - 1 : length, StandardCharsets.ISO_8859_1);
        if (!Y4mHeaderParser.hasMagic(line)) {
            throw notY4m(input, bytes, length);
        }
        if (!ended) {
            throw new VideoException(input.name() + ": Error parsing YUV4MPEG2 header: "
                    + (length == MAX_HEADER_BYTES ? "longer than " + MAX_HEADER_BYTES + " bytes" : "it breaks off"));
        }
        return line;
    }

    /** What a stream is instead; {@code bytes} holds the {@code length} bytes up to what looked like a newline. */
    private static VideoException notY4m(ByteInput input, byte[] bytes, int length) throws IOException {
        for (int i = length; i < Container.SNIFFED_BYTES && input.fill(1) == 1; i++) {
            bytes[i] = input.get(0);
        }
        String container = Container.of(bytes);
        if (container != null) {
            return new VideoException(input.name() + ": not a Y4M file (looks like " + container
                    + "): decode it first");
        }
        return new VideoException(input.name() + ": Incomplete magic for YUV4MPEG file: " + (length == 0
                ? "it is empty" : "raw video needs its width, height, pixel format and bit depth"));
    }

    /** What the first line says. */
    public Y4mHeader header() {
        return header;
    }

    @Override
    public String name() {
        return input.name();
    }

    @Override
    public VideoFormat format() {
        return header.format();
    }

    @Override
    public boolean read(Frame frame) throws IOException {
        return startsPicture() && complete(pictures.read(frame));
    }

    @Override
    public boolean skip() throws IOException {
        return startsPicture() && complete(pictures.read(null));
    }

    private boolean startsPicture() throws IOException {
        if (input.fill(FRAME_HEADER_BYTES) < FRAME_HEADER_BYTES) {
            return false;
        }
        for (int i = 0; i < FRAME.length; i++) {
            if (input.get(i) != FRAME[i]) {
                throw new VideoException(name() + ": Loss of framing in YUV input data at frame "
                        + pictures.picture() + hint());
            }
        }
        if (input.get(FRAME.length) != '\n') {
            passOverParameters();
        }
        return true;
    }

    private void passOverParameters() throws IOException {
        for (int i = 0; i < MAX_PARAMETER_BYTES; i++) {
            if (input.fill(1) == 0) {
                throw pictures.brokenOff(0, hint());
            }
            if (input.get(0) == '\n') {
                return;
            }
        }
        throw new VideoException(name() + ": Error parsing YUV frame header of frame " + pictures.picture());
    }

    private boolean complete(long got) throws VideoException {
        if (got < pictures.pictureBytes()) {
            throw pictures.brokenOff(got, hint());
        }
        return true;
    }

    /** FFmpeg's muxer (libavformat/yuv4mpegenc.c) rounds a chroma row's bytes, not its samples, down here. */
    private String hint() {
        VideoFormat format = header.format();
        boolean halvesWidths = format.pixelFormat().chromaStepX() == 2;
        boolean halfSamples = format.bytesPerSample() == 2 && halvesWidths && format.width() % 2 == 1;
        return halfSamples ? " (FFmpeg writes too little chroma for odd widths above 8 bits: use raw video)" : "";
    }

    @Override
    public double frameRate() {
        return header.frameRate();
    }

    /** An estimate: pictures left if the rest of the file's frame headers have no parameters; -1 for a stream. */
    @Override
    public long remaining() throws IOException {
        long left = input.left();
        return left < 0 ? -1 : left / (FRAME_HEADER_BYTES + pictures.pictureBytes());
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public ColourRange colourRange() {
        return header.colourRange();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
