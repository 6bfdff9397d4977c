package io.jvmaf.yuv;

import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The bytes of a file or stream, taken in order through one reused chunk: a few into the chunk itself, the samples of
 * a plane straight on into its array. A regular file is seeked over where bytes are not wanted; anything else is read.
 */
final class ByteInput implements Closeable {
    static final String STANDARD_INPUT = "-";
    /** Small enough to stay in a second-level cache between the two copies, even so that it holds whole samples. */
    private static final int CHUNK_BYTES = 1 << 17;

    private final String name;
    private final ReadableByteChannel channel;
    /** The same channel if it is a regular file, else null. */
    private final SeekableByteChannel file;
    private final ByteBuffer chunk;
    private final ShortBuffer chunkOfShorts;

    private ByteInput(String name, ReadableByteChannel channel, SeekableByteChannel file, ByteBuffer chunk) {
        this.name = name;
        this.channel = channel;
        this.file = file;
        this.chunk = chunk.order(ByteOrder.LITTLE_ENDIAN);
        this.chunkOfShorts = this.chunk.asShortBuffer();
    }

    /** The file at {@code path}, or standard input for {@code -}, which closing leaves open. */
    static ByteInput open(String path) throws VideoException {
        if (path.equals(STANDARD_INPUT)) {
            return new ByteInput("standard input", standardInput(), null, ByteBuffer.allocateDirect(CHUNK_BYTES));
        }
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                throw notOpened(path, "is a directory", null);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            SeekableByteChannel seekable = Files.isRegularFile(file) ? channel : null;
            return new ByteInput(path, channel, seekable, ByteBuffer.allocateDirect(CHUNK_BYTES));
        } catch (VideoException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw notOpened(path, "no such file", e);
        } catch (AccessDeniedException e) {
            throw notOpened(path, "permission denied", e);
        } catch (FileSystemException e) {
            throw notOpened(path, e.getReason(), e);
        } catch (IOException | InvalidPathException e) {
            throw notOpened(path, e.getMessage(), e);
        }
    }

    /** A stream, read as it comes. */
    static ByteInput of(String name, InputStream in) {
        return new ByteInput(name, new StreamChannel(in), null, ByteBuffer.allocate(CHUNK_BYTES));
    }

    /** A blocking channel, read as it comes from where it stands. */
    static ByteInput of(String name, ReadableByteChannel channel) {
        return new ByteInput(name, channel, null, ByteBuffer.allocateDirect(CHUNK_BYTES));
    }

    /** A name for messages. */
    String name() {
        return name;
    }

    /**
     * Reads up to {@code n} bytes, at most a chunk, to the start of the chunk.
     *
     * @return how many there were: fewer than {@code n} only at the end
     */
    int fill(int n) throws IOException {
        chunk.clear().limit(n);
        try {
            while (chunk.hasRemaining() && channel.read(chunk) >= 0) {
                // a blocking channel has read at least a byte
            }
        } catch (VideoException | ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            throw new VideoException(name + ": " + e.getMessage(), e);
        }
        return chunk.position();
    }

    /** Byte {@code i} of the last {@link #fill}. */
    byte get(int i) {
        return chunk.get(i);
    }

    /** The first bytes of a regular file, at most {@code n}, without moving on; none of anything else. */
    byte[] peek(int n) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        long at = file.position();
        byte[] bytes = new byte[fill(n)];
        chunk.get(0, bytes);
        file.position(at);
        return bytes;
    }

    /**
     * Reads a plane's samples: one byte each at 8 bits, above that two with the low byte first.
     *
     * @return the bytes that there were: fewer than the plane takes only at the end
     */
    long read(Plane plane) throws IOException {
        boolean contiguous = plane.stride() == plane.width();
        int rowLength = contiguous ? plane.width() * plane.height() : plane.width();
        int bytesPerSample = plane.bitDepth() == 8 ? 1 : 2;
        int chunkSamples = CHUNK_BYTES / bytesPerSample;
        long left = (long) plane.width() * plane.height();
        long got = 0;
        int x = 0;
        int rowStart = 0;
        while (left > 0) {
            int samples = (int) Math.min(left, chunkSamples);
            int bytes = fill(samples * bytesPerSample);
            got += bytes;
            if (bytes < samples * bytesPerSample) {
                return got;
            }
            for (int from = 0; from < samples; ) {
                int run = Math.min(samples - from, rowLength - x);
                copy(from, plane, rowStart + x, run);
                from += run;
                x += run;
                if (x == rowLength) {
                    x = 0;
                    rowStart += plane.stride();
                }
            }
            left -= samples;
        }
        return got;
    }

    private void copy(int from, Plane plane, int to, int samples) {
        if (plane.bytes() != null) {
            chunk.get(from, plane.bytes(), to, samples);
        } else {
            chunkOfShorts.get(from, plane.shorts(), to, samples);
        }
    }

    /**
     * Passes over {@code n} bytes.
     *
     * @return how many there were: fewer than {@code n} only at the end
     */
    long skip(long n) throws IOException {
        if (file != null) {
            long step = Math.min(n, left());
            file.position(file.position() + step);
            return step;
        }
        long done = 0;
        while (done < n) {
            int want = (int) Math.min(n - done, CHUNK_BYTES);
            int got = fill(want);
            done += got;
            if (got < want) {
                break;
            }
        }
        return done;
    }

    /** Bytes to the end of a regular file as it is now, else -1. */
    long left() throws IOException {
        return file == null ? -1 : Math.max(0, file.size() - file.position());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static VideoException notOpened(String path, String why, Exception cause) {
        return new VideoException("could not open file: " + path + " (" + why + ")", cause);
    }

    /** The process's own descriptor rather than {@code System.in}, whose buffer would be one more copy. */
    private static ReadableByteChannel standardInput() {
        @SuppressWarnings("resource") // closing it would take standard input from the rest of the program
        FileChannel in = new FileInputStream(FileDescriptor.in).getChannel();
        return new ReadableByteChannel() {
            @Override
            public int read(ByteBuffer to) throws IOException {
                return in.read(to);
            }

            @Override
            public boolean isOpen() {
                return in.isOpen();
            }

            @Override
            public void close() {
                // stays open
            }
        };
    }

    /** A stream as a channel into buffers that have an array; the library's own copies through 8 KiB pieces. */
    private record StreamChannel(InputStream in) implements ReadableByteChannel {
        @Override
        public int read(ByteBuffer to) throws IOException {
            int n = in.read(to.array(), to.arrayOffset() + to.position(), to.remaining());
            if (n > 0) {
                to.position(to.position() + n);
            }
            return n;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
