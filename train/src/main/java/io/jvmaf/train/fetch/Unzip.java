package io.jvmaf.train.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes archives apart without trusting them: nothing outside the folder, no more bytes or files than allowed. */
public final class Unzip {
    private static final int BUFFER = 1 << 16;

    private Unzip() {}

    /**
     * What an archive may hold.
     *
     * @param entries files and folders
     * @param bytes of all its files unpacked
     */
    public record Limits(int entries, long bytes) {}

    /**
     * Extracts the folder {@code top} of {@code archive} to {@code target}, which must not exist, whole or not at all.
     *
     * @throws FetchException if an entry's name leads out of the folder or comes twice, if the archive holds more than
     *     {@code limits}, has nothing in that folder, or is damaged
     */
    public static void folder(Path archive, String top, Path target, Limits limits) throws IOException {
        Path scratch = target.resolveSibling("." + target.getFileName() + ".unzip");
        delete(scratch);
        try {
            extract(archive, scratch, limits);
            if (!Files.isDirectory(scratch.resolve(top))) {
                throw new FetchException(archive + ": holds no folder " + top + "/");
            }
            Files.move(scratch.resolve(top), target);
        } catch (ZipException e) {
            throw new FetchException(archive + ": is damaged (" + e.getMessage() + ")");
        } finally {
            delete(scratch);
        }
    }

    private static void extract(Path archive, Path folder, Limits limits) throws IOException {
        Files.createDirectories(folder);
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > limits.entries()) {
                throw new FetchException(archive + ": more than " + limits.entries() + " entries");
            }
            long left = limits.bytes();
            Set<Path> seen = new HashSet<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path path = inside(archive, folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    if (!seen.add(path)) {
                        throw new FetchException(archive + ": " + entry.getName() + " comes twice");
                    }
                    Files.createDirectories(path.getParent());
                    left -= copy(zip.getInputStream(entry), path, left, archive, limits);
                }
            }
        }
    }

    private static Path inside(Path archive, Path folder, String name) throws FetchException {
        boolean plain = !name.startsWith("/") && name.indexOf('\\') < 0 && name.indexOf(':') < 0
                && !List.of(name.split("/", -1)).contains("..");
        try {
            Path path = folder.resolve(name).normalize();
            if (plain && path.startsWith(folder)) {
                return path;
            }
        } catch (InvalidPathException e) {
            plain = false;
        }
        throw new FetchException(archive + ": the name of an entry leads out of the folder: " + name);
    }

    // The sizes that an archive tells are not believed.
    private static long copy(InputStream in, Path path, long most, Path archive, Limits limits) throws IOException {
        long bytes = 0;
        try (in; OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
                if (bytes > most) {
                    throw new FetchException(archive + ": more than " + limits.bytes() + " bytes unpacked");
                }
                out.write(buffer, 0, n);
            }
        }
        return bytes;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
