package io.jvmaf.train.extract;

import com.jerolba.carpet.CarpetReader;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.corpus.PathEscapeException;
import io.jvmaf.train.json.AtomicFile;
import io.jvmaf.train.table.ParquetTables;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Clips that were computed before, in a Parquet file that is replaced as a whole every few seconds while a run goes on;
 * a killed run loses no more than that. One process at a time. For use from several threads.
 */
public final class FeatureCache implements Closeable {
    private static final long LEAST_PAUSE_NANOS = 1_000_000_000;
    /** Writing may take this part of the time: 1 in so many. */
    private static final int PAUSE_FACTOR = 10;

    private final Path file;
    private final FileChannel lockFile;
    private final Map<String, CacheRow> rows = new HashMap<>();
    private boolean changed;
    private boolean written;
    private long nextWrite = System.nanoTime();

    private FeatureCache(Path file, FileChannel lockFile) {
        this.file = file;
        this.lockFile = lockFile;
    }

    /** A cache that forgets everything when the run ends. */
    public static FeatureCache none() {
        return new FeatureCache(null, null);
    }

    /**
     * The cache in {@code file}, or an empty one if there is no such file.
     *
     * @param rebuild whether to begin with none of what the file holds
     * @param warnings told if the file is damaged; the cache is empty then
     * @throws UsageException if another process uses it
     * @throws PathEscapeException if the file or its folder is a link
     */
    public static FeatureCache open(Path file, boolean rebuild, Consumer<String> warnings) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        for (Path path : List.of(file.getParent(), file, lock)) {
            if (Files.isSymbolicLink(path)) {
                throw new PathEscapeException(path + ": is a link, and caches are not written through links");
            }
        }
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        try {
            lock(channel, file);
            FeatureCache cache = new FeatureCache(file, channel);
            cache.removeLeftovers();
            if (!rebuild && Files.exists(file)) {
                cache.load(warnings);
            }
            return cache;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new UsageException(file + ": another extraction uses this cache (--no-cache goes without)");
        }
    }

    /** Removes what killed runs left half written; nobody else writes here while the lock is held. */
    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(file.getParent(),
                "." + file.getFileName() + ".*" + AtomicFile.PART)) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private void load(Consumer<String> warnings) {
        try {
            for (CacheRow row : new CarpetReader<>(file.toFile(), CacheRow.class).toList()) {
                if (row.isWhole()) {
                    rows.put(row.key(), row);
                }
            }
        } catch (IOException | RuntimeException e) {
            rows.clear();
            warnings.accept(file + ": is damaged and made anew (" + String.valueOf(e.getMessage()).lines().findFirst()
                    .orElse("") + ")");
        }
    }

    /** What is known of the clip {@code key}. */
    public synchronized Optional<CacheRow> get(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** Keeps a clip, and writes the file if it is due. */
    public synchronized void put(CacheRow row) throws IOException {
        rows.put(row.key(), row);
        changed = true;
        if (file != null && System.nanoTime() - nextWrite >= 0) {
            write();
        }
    }

    /** Forgets every clip whose key is not among {@code keys}. */
    public synchronized void retain(Collection<String> keys) {
        changed |= rows.keySet().retainAll(keys);
    }

    /** Writes what is not written yet. */
    public synchronized void flush() throws IOException {
        if (file != null && changed) {
            write();
        }
    }

    private void write() throws IOException {
        long start = System.nanoTime();
        ParquetTables.write(file, CacheRow.class, new ArrayList<>(new TreeMap<>(rows).values()), Map.of());
        changed = false;
        long end = System.nanoTime();
        // the first time loads Parquet's classes, and tells nothing of the next
        nextWrite = end + (written ? Math.max(LEAST_PAUSE_NANOS, (end - start) * PAUSE_FACTOR) : LEAST_PAUSE_NANOS);
        written = true;
    }

    /** Writes what is not written yet, and lets other processes in. */
    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            try (lockFile) {
                flush();
            }
        }
    }
}
