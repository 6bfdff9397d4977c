package io.jvmaf.yuv.image;

import io.jvmaf.yuv.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a source in order: one image, or those whose names a pattern with {@code %d} or {@code %04d} gives. */
final class ImageFiles {
    private static final Pattern NUMBER = Pattern.compile("%(?:0([1-9]))?d");
    /** As ffmpeg's image2 reader has it: a sequence starts at one of the first five numbers. */
    private static final int STARTS = 5;

    private final String path;
    private final boolean numbered;
    private long next;

    private ImageFiles(String path, boolean numbered, long next) {
        this.path = path;
        this.numbered = numbered;
        this.next = next;
    }

    /** Whether a path has exactly one number to be filled in, in the name of the file. */
    static boolean isPattern(String path) {
        Matcher number = NUMBER.matcher(path.substring(folder(path)));
        return number.find() && !number.find();
    }

    private static int folder(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
    }

    /** Files from the first that is there. */
    static ImageFiles of(String path) throws VideoException {
        if (!isPattern(path) || exists(path)) {
            return new ImageFiles(path, false, 0);
        }
        for (int start = 0; start < STARTS; start++) {
            ImageFiles files = new ImageFiles(path, true, start);
            if (exists(files.name(start))) {
                return files;
            }
        }
        throw new VideoException("could not open file: " + path + " (no image with a number from 0 to "
                + (STARTS - 1) + " to start with)");
    }

    /**
     * The next file, or {@code null} at the end.
     *
     * @throws VideoException if one is missing and the one behind it is there
     */
    String next() throws VideoException {
        if (!numbered) {
            next++;
            return next == 1 ? path : null;
        }
        String name = name(next);
        if (exists(name)) {
            next++;
            return name;
        }
        if (exists(name(next + 1))) {
            throw new VideoException(name + ": missing from the sequence, and " + name(next + 1) + " is there");
        }
        return null;
    }

    /** How many are left, by looking. */
    long left() {
        if (!numbered) {
            return 1 - next;
        }
        long end = next;
        while (exists(name(end))) {
            end++;
        }
        return end - next;
    }

    private String name(long number) {
        int folder = folder(path);
        Matcher digits = NUMBER.matcher(path.substring(folder));
        if (!digits.find()) {
            throw new IllegalStateException(path);
        }
        String filled = digits.group(1) == null ? Long.toString(number)
                : String.format(Locale.ROOT, "%0" + digits.group(1) + "d", number);
        return path.substring(0, folder) + digits.replaceFirst(filled);
    }

    private static boolean exists(String file) {
        try {
            return Files.isRegularFile(Path.of(file));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The bytes that a file starts with, at most {@code n}. */
    static byte[] start(String file, int n) throws IOException {
        try (var in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(n);
        }
    }
}
