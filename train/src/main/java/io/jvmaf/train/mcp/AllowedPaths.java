package io.jvmaf.train.mcp;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folders that tools may read from. Every path is resolved first, its links too, and compared after, by its
 * elements; so neither {@code ..}, a link, nor a sibling whose name begins the same leads out.
 */
final class AllowedPaths {
    /** Environment variables that name more folders, between the platform's path separators. */
    static final List<String> VARIABLES = List.of("JVMAF_MCP_ALLOW", "VMAF_MCP_ALLOW");
    /** Folders of the checkout that are always allowed, where they exist. */
    static final List<String> BUILT_IN = List.of("testdata", "python/test/resource", "model");

    private final Path home;
    private final List<Path> roots;

    private AllowedPaths(Path home, List<Path> roots) {
        this.home = home;
        this.roots = List.copyOf(roots);
    }

    /** The folders below {@code home}, the checkout, and those of the environment; what is missing is told and left. */
    static AllowedPaths of(Path home, Map<String, String> environment, PrintStream log) {
        Set<Path> roots = new LinkedHashSet<>();
        for (String name : BUILT_IN) {
            if (Files.isDirectory(home.resolve(name))) {
                add(home.resolve(name), roots, log);
            }
        }
        for (String variable : VARIABLES) {
            for (String folder : environment.getOrDefault(variable, "").split(File.pathSeparator)) {
                if (!folder.isBlank()) {
                    add(Path.of(folder), roots, log);
                }
            }
        }
        return new AllowedPaths(home, new ArrayList<>(roots));
    }

    private static void add(Path folder, Set<Path> roots, PrintStream log) {
        try {
            Path real = folder.toRealPath();
            if (Files.isDirectory(real)) {
                roots.add(real);
                return;
            }
            log.println("jvmaf: mcp: " + folder + " is no folder and allows nothing");
        } catch (IOException e) {
            log.println("jvmaf: mcp: " + folder + " is not there and allows nothing");
        }
    }

    /** The folders, links resolved. */
    List<Path> roots() {
        return roots;
    }

    /**
     * The regular file at {@code path}, links resolved; a relative path starts at the checkout. Nothing is said of
     * what lies outside, not even whether it exists.
     *
     * @throws ToolException if it is outside, missing, or no regular file
     */
    Path file(String path) {
        try {
            return file(home.resolve(path), path);
        } catch (InvalidPathException e) {
            throw new ToolException("\"" + path.replace("\0", "\\0") + "\" is no path");
        }
    }

    private Path file(Path candidate, String asked) {
        Path real;
        try {
            real = candidate.toRealPath();
        } catch (IOException e) {
            boolean inside = roots.stream().anyMatch(candidate.toAbsolutePath().normalize()::startsWith);
            throw inside ? new ToolException(asked + ": does not exist") : outside(asked);
        }
        if (roots.stream().noneMatch(real::startsWith)) {
            throw outside(asked);
        }
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            throw new ToolException(asked + ": is no regular file");
        }
        return real;
    }

    private static ToolException outside(String asked) {
        return new ToolException(asked + ": is not in a folder that may be read; " + VARIABLES.get(0)
                + " names those that may");
    }

    /**
     * Makes sure, once it is open, that {@code real} still is what {@link #file} found.
     *
     * @throws ToolException if it was moved or replaced by a link
     */
    void checkAgain(Path real) {
        if (!file(real, real.toString()).equals(real)) {
            throw new ToolException(real + ": was moved");
        }
    }
}
