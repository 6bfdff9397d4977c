package io.jvmaf.train.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that are there whole or not at all, and what their bytes hash to. */
public final class AtomicFile {
    /** How the names of files end that a killed run may leave behind. */
    public static final String PART = ".part";

    private AtomicFile() {}

    /** What goes into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it to {@code file}, which is empty and may be read as well. */
        void write(FileChannel file) throws IOException;
    }

    /** Writes {@code content} beside {@code path} and moves it there; a link there is replaced, not followed. */
    public static void write(Path path, Content content) throws IOException {
        Path target = path.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
                + System.nanoTime() + PART);
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                    StandardOpenOption.WRITE)) {
                content.write(out);
                // the bytes before the name, or a crash of the machine leaves the name without them
                out.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes {@code bytes} in the same way. */
    public static void write(Path path, byte[] bytes) throws IOException {
        write(path, file -> {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
        });
    }

    /** Writes {@code text} in UTF-8. */
    public static void write(Path path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of {@code bytes}, 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newSha256().digest(bytes));
    }

    /** A SHA-256 of nothing yet. */
    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
