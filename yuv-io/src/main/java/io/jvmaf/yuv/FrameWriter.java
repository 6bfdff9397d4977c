package io.jvmaf.yuv;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pictures as raw planar video or Y4M, in the layout that {@link RawSource} and {@link Y4mSource} read. */
public final class FrameWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private final VideoFormat format;
    private final byte[] frameHeader;
    private final ByteBuffer row;

    private FrameWriter(OutputStream out, VideoFormat format, String header, String frameHeader) throws IOException {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
        this.format = format;
        this.frameHeader = latin1(frameHeader);
        this.row = ByteBuffer.allocate(Math.multiplyExact(format.width(), 2)).order(ByteOrder.LITTLE_ENDIAN);
        this.out.write(latin1(header));
    }

    /** Writes raw video to a stream, which closing the writer closes. */
    public static FrameWriter raw(OutputStream out, VideoFormat format) throws IOException {
        return new FrameWriter(out, format, "", "");
    }

    /** Writes raw video to a file, which is replaced. */
    public static FrameWriter raw(Path file, VideoFormat format) throws IOException {
        return raw(Files.newOutputStream(file), format);
    }

    /**
     * Writes progressive Y4M video with square samples to a stream, which closing the writer closes.
     *
     * @param rateNumerator frames ...
     * @param rateDenominator ... in so many seconds; 0:0 if unknown
     * @throws IllegalArgumentException if Y4M has no name for the format (11, 13 or 15 bits) or the rate is negative
     */
    public static FrameWriter y4m(OutputStream out, VideoFormat format, int rateNumerator, int rateDenominator)
            throws IOException {
        return new FrameWriter(out, format, y4mHeader(format, rateNumerator, rateDenominator), "FRAME\n");
    }

    /** Writes Y4M video as {@link #y4m(OutputStream, VideoFormat, int, int)} to a file, which is replaced. */
    public static FrameWriter y4m(Path file, VideoFormat format, int rateNumerator, int rateDenominator)
            throws IOException {
        y4mHeader(format, rateNumerator, rateDenominator); // before the file is touched
        return y4m(Files.newOutputStream(file), format, rateNumerator, rateDenominator);
    }

    private static String y4mHeader(VideoFormat format, int rateNumerator, int rateDenominator) {
        String chroma = ChromaTag.nameOf(format);
        if (chroma == null) {
            throw new IllegalArgumentException("Y4M has no name for " + format);
        }
        if (rateNumerator < 0 || rateDenominator < 0) {
            throw new IllegalArgumentException("frame rate " + rateNumerator + ":" + rateDenominator + " is negative");
        }
        return "YUV4MPEG2 W" + format.width() + " H" + format.height() + " F" + rateNumerator + ":" + rateDenominator
                + " Ip A1:1 C" + chroma + "\n";
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Writes a picture.
     *
     * @throws IllegalArgumentException if it has another format, or lacks the chroma planes of its format
     */
    public void write(Frame frame) throws IOException {
        if (!frame.format().equals(format) || frame.planes() != format.planes()) {
            throw new IllegalArgumentException("a frame of " + frame.planes() + " planes of " + frame.format()
                    + " for a writer of " + format.planes() + " planes of " + format);
        }
        out.write(frameHeader);
        for (int p = 0; p < frame.planes(); p++) {
            write(frame.plane(p));
        }
    }

    private void write(Plane plane) throws IOException {
        for (int y = 0; y < plane.height(); y++) {
            int at = y * plane.stride();
            if (plane.bytes() != null) {
                out.write(plane.bytes(), at, plane.width());
            } else {
                row.asShortBuffer().put(plane.shorts(), at, plane.width());
                out.write(row.array(), 0, 2 * plane.width());
            }
        }
    }

    /** Writes what is buffered. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
