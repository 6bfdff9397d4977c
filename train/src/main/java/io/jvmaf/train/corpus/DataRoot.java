package io.jvmaf.train.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A folder that nothing is read outside of, as CERT FIO02-C asks: paths are resolved first and compared after. */
public final class DataRoot {
    private final Path root;

    private DataRoot(Path root) {
        this.root = root;
    }

    /**
     * The root at {@code path}, links resolved.
     *
     * @throws CorpusException if there is no such folder
     */
    public static DataRoot at(Path path) {
        try {
            Path real = path.toRealPath();
            if (Files.isDirectory(real)) {
                return new DataRoot(real);
            }
            throw new CorpusException("data root " + path + " is no folder");
        } catch (IOException e) {
            throw new CorpusException("data root " + path + " does not exist");
        }
    }

    /** Where it is. */
    public Path path() {
        return root;
    }

    /**
     * The file at {@code relative}, a path with forward slashes as manifests have them.
     *
     * @throws PathEscapeException if it is not relative, has a {@code ..}, is missing, or {@link #file} refuses it
     */
    public CorpusFile named(String relative) {
        boolean drive = relative.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
        if (relative.isEmpty() || relative.startsWith("/") || relative.indexOf('\\') >= 0 || drive
                || List.of(relative.split("/", -1)).contains("..")) {
            throw new PathEscapeException("\"" + relative + "\" is no path relative to the data root");
        }
        try {
            return file(root.resolve(relative));
        } catch (InvalidPathException e) {
            throw new PathEscapeException("\"" + relative.replace("\0", "\\0") + "\" is no path");
        }
    }

    /**
     * The file at {@code candidate}, which is looked at and not opened.
     *
     * @throws PathEscapeException if links lead it out of the root, if it is missing, or if it is no regular file
     */
    public CorpusFile file(Path candidate) {
        Path real = resolve(candidate);
        try {
            BasicFileAttributes found = Files.readAttributes(real, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                throw new PathEscapeException(candidate + ": is no regular file");
            }
            return new CorpusFile(slashed(root.relativize(candidate)), real, FileStamp.of(found), found.fileKey());
        } catch (IOException e) {
            throw new PathEscapeException(candidate + ": cannot be looked at (" + e.getMessage() + ")");
        }
    }

    /**
     * The entries of the folder {@code name} in the root whose names end in {@code suffix}, by name.
     *
     * @throws CorpusException if there is no such folder
     * @throws PathEscapeException if the folder is a link that leads out of the root
     */
    public List<Path> list(String name, String suffix) throws IOException {
        Path folder = root.resolve(name);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new CorpusException("data root " + root + " has no folder " + name + "/");
        }
        if (!Files.isDirectory(resolve(folder))) {
            throw new CorpusException(folder + " is no folder");
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (entry.getFileName().toString().endsWith(suffix)) {
                    entries.add(entry);
                }
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.getFileName().toString()));
        return entries;
    }

    private Path resolve(Path candidate) {
        Path real;
        try {
            real = candidate.toRealPath();
        } catch (IOException e) {
            boolean dangling = Files.isSymbolicLink(candidate);
            throw new PathEscapeException(candidate + (dangling ? ": is a link to nothing" : ": does not exist"));
        }
        // by path element: /data-evil does not start with /data
        if (!real.startsWith(root)) {
            throw new PathEscapeException(candidate + ": leads out of the data root, to " + real);
        }
        return real;
    }

    private static String slashed(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(element -> names.add(element.toString()));
        return String.join("/", names);
    }
}
