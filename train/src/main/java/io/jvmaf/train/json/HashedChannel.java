package io.jvmaf.train.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads a file from its start and hashes what passes. */
public final class HashedChannel implements ReadableByteChannel {
    private static final int BUFFER = 1 << 18;

    private final FileChannel channel;
    private final MessageDigest digest = AtomicFile.newSha256();

    /** The bytes of {@code channel}, which closing this closes. */
    public HashedChannel(FileChannel channel) {
        this.channel = channel;
    }

    /** SHA-256 of the file at {@code path}, 64 lower-case hexadecimal digits. */
    public static String sha256(Path path) throws IOException {
        try (HashedChannel file = new HashedChannel(FileChannel.open(path, StandardOpenOption.READ))) {
            return file.finish();
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        ByteBuffer written = target.duplicate();
        int count = channel.read(target);
        if (count > 0) {
            written.limit(written.position() + count);
            digest.update(written);
        }
        return count;
    }

    /** Reads what is left, and returns SHA-256 of the whole, 64 lower-case hexadecimal digits. */
    public String finish() throws IOException {
        ByteBuffer rest = ByteBuffer.allocateDirect(BUFFER);
        while (read(rest) >= 0) {
            rest.clear();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
