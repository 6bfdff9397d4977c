package io.jvmaf.yuv;

import java.io.Closeable;
import java.io.IOException;

/** Opens videos by path. */
public final class FrameSources {
    /** Makes a source of an open input. */
    interface Opener<S> {
        S open(ByteInput input) throws IOException;
    }

    private FrameSources() {}

    /**
     * Opens a Y4M video, whatever its file name.
     *
     * @param path a file, a named pipe, or {@code -} for standard input
     * @throws VideoException if it cannot be opened or is not a Y4M video that can be read
     */
    public static FrameSource open(String path) throws IOException {
        return open(path, null);
    }

    /**
     * Opens a raw video of the given geometry or, without one, a Y4M video, whatever its file name.
     *
     * @param path a file, a named pipe, or {@code -} for standard input
     * @param raw the geometry of a raw video; null for Y4M
     * @throws VideoException if it cannot be opened or read; the message is one line with the path
     */
    public static FrameSource open(String path, VideoFormat raw) throws IOException {
        return raw == null ? Y4mSource.open(path) : RawSource.open(path, raw);
    }

    /**
     * Opens two videos as {@link #open(String, VideoFormat)} does. Both are opened before either is read, so that one
     * program may feed two named pipes.
     *
     * @param reference where the original is
     * @param distorted where the processed one is; not standard input too
     * @param raw the geometry of both if they are raw; null for Y4M
     * @throws VideoException if either cannot be opened or read; neither is left open then
     */
    public static SourcePair openPair(String reference, String distorted, VideoFormat raw) throws IOException {
        if (reference.equals(ByteInput.STANDARD_INPUT) && distorted.equals(ByteInput.STANDARD_INPUT)) {
            throw new VideoException("reference and distorted cannot both be standard input");
        }
        Opener<FrameSource> opener = raw == null ? Y4mSource::new : input -> new RawSource(input, raw);
        return closingOnFailure(ByteInput.open(reference), first ->
                closingOnFailure(ByteInput.open(distorted), second ->
                        new SourcePair(opener.open(first), opener.open(second))));
    }

    /** Opens a source on an input, which is closed if that fails. */
    static <S extends Closeable> S closingOnFailure(ByteInput input, Opener<S> opener) throws IOException {
        try {
            return opener.open(input);
        } catch (IOException | RuntimeException e) {
            try {
                input.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }
}
