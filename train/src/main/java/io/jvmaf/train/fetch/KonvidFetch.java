package io.jvmaf.train.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fetches KoNViD-1k: two archives, and a folder out of each. */
public final class KonvidFetch {
    /** Where the archives are. */
    public static final URI HOME = URI.create("https://datasets.vqa.mmsp-kn.de/archives/");
    /** What the manifest's {@code schema} is. */
    public static final String SCHEMA = "konvid-1k-fetch-manifest-v1";

    private final Downloader downloader;
    private final List<Archive> archives;

    /**
     * An archive and the folder in it.
     *
     * @param label what the manifest calls it
     * @param uri where it is
     * @param folder its folder, and that of the data root
     * @param leastBytes a smaller archive is none
     * @param mostBytes a larger one is not taken
     * @param limits of what it may hold
     */
    public record Archive(String label, URI uri, String folder, long leastBytes, long mostBytes,
            Unzip.Limits limits) {
        Path zip(Path root) {
            return root.resolve(folder + ".zip");
        }
    }

    /** Fetches {@code archives}, videos first. */
    public KonvidFetch(Downloader downloader, List<Archive> archives) {
        this.downloader = downloader;
        this.archives = List.copyOf(archives);
    }

    /** The archives under {@code home}. */
    public static List<Archive> archives(URI home) {
        return List.of(new Archive("videos", home.resolve("KoNViD_1k_videos.zip"), "KoNViD_1k_videos", 2_000_000_000L,
                8_000_000_000L, new Unzip.Limits(5_000, 16_000_000_000L)),
                new Archive("metadata", home.resolve("KoNViD_1k_metadata.zip"), "KoNViD_1k_metadata", 1_000_000L,
                        500_000_000L, new Unzip.Limits(20_000, 2_000_000_000L)));
    }

    /** Hears what goes on. */
    public interface Listener {
        /** The progress to tell of the download of {@code name}. */
        Downloader.Progress download(String name);

        /** A line for whoever looks on. */
        void says(String line);
    }

    /** What there would be to do for {@code root}, a line each. */
    public List<String> plan(Path root) {
        List<String> lines = new ArrayList<>();
        for (Archive archive : archives) {
            boolean there = Files.isDirectory(root.resolve(archive.folder()));
            lines.add(there ? root.resolve(archive.folder()) + " is there"
                    : "download " + archive.uri() + " (" + archive.leastBytes() / 1_000_000 + " MB or more) and"
                    + " extract " + root.resolve(archive.folder()));
        }
        return lines;
    }

    /**
     * Downloads and extracts what is missing under {@code root}.
     *
     * @param pins SHA-256 by label, of the archives whose bytes are pinned
     * @param keepZips whether archives stay once they are taken apart
     * @param records filled with what the manifest says of each archive, also of those before a failure
     */
    public void run(Path root, Map<String, String> pins, boolean keepZips, List<Map<String, Object>> records,
            Listener listener) throws IOException, InterruptedException {
        Files.createDirectories(root);
        for (Archive archive : archives) {
            Path folder = root.resolve(archive.folder());
            Path zip = archive.zip(root);
            if (Files.isDirectory(folder)) {
                listener.says(folder + " is there");
                records.add(record(archive, zip, null));
                continue;
            }
            String sha256;
            try {
                sha256 = downloader.fetch(new Wanted(archive.uri(), zip, archive.leastBytes(), archive.mostBytes(),
                        pins.get(archive.label()), null), listener.download(zip.getFileName().toString()));
            } catch (IOException e) {
                records.add(record(archive, zip, null));
                throw e;
            }
            records.add(record(archive, zip, sha256));
            listener.says("extracting " + zip);
            Unzip.folder(zip, archive.folder(), folder, archive.limits());
            if (!keepZips) {
                Files.delete(zip);
            }
        }
    }

    private static Map<String, Object> record(Archive archive, Path zip, String sha256) throws IOException {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("label", archive.label());
        record.put("url", archive.uri().toString());
        record.put("path", zip.toString());
        record.put("exists", Files.exists(zip));
        record.put("size_bytes", Files.exists(zip) ? Files.size(zip) : null);
        record.put("min_bytes", archive.leastBytes());
        record.put("sha256", sha256);
        return record;
    }

    /** What the manifest says of the folders under {@code root}. */
    public Map<String, Object> extracted(Path root) {
        Map<String, Object> extracted = new LinkedHashMap<>();
        for (Archive archive : archives) {
            Path folder = root.resolve(archive.folder());
            extracted.put(archive.label() + "_dir", folder.toString());
            extracted.put(archive.label() + "_dir_exists", Files.isDirectory(folder));
        }
        return extracted;
    }
}
