package io.jvmaf.cli.score;

import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.FrameSources;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import io.jvmaf.yuv.ffmpeg.Ffmpeg;
import io.jvmaf.yuv.ffmpeg.FfmpegSource;
import io.jvmaf.yuv.image.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Opens two files of any kind, which is told by their first bytes: YUV and Y4M natively, images in Java, anything else
 * through ffmpeg. Whatever is no regular file is YUV or Y4M.
 */
final class InputFiles {
    private static final int SNIFFED_BYTES = 16;
    private static final String Y4M = "YUV4MPEG";

    private enum Kind { NATIVE, IMAGE, OTHER }

    private final InputSettings settings;
    private final Map<String, String> environment;
    /** Looked for when a file first takes it; {@code null} before, and where there is none. */
    private Ffmpeg ffmpeg;

    /** Files of {@code settings}; the environment may name the ffmpeg. */
    InputFiles(InputSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Opens both; neither is left open if the other cannot be. */
    SourcePair open() throws IOException {
        Kind reference = kind(settings.reference());
        Kind distorted = kind(settings.distorted());
        if (reference == Kind.NATIVE && distorted == Kind.NATIVE) {
            return FrameSources.openPair(settings.reference(), settings.distorted(), settings.raw());
        }
        if (reference == Kind.IMAGE && distorted != Kind.IMAGE) {
            // an image takes the format of the video it is compared with
            return closing(open(settings.distorted(), distorted, null),
                    second -> new SourcePair(open(settings.reference(), reference, second), second));
        }
        return closing(open(settings.reference(), reference, null), first ->
                new SourcePair(first, open(settings.distorted(), distorted, reference == Kind.IMAGE ? null : first)));
    }

    /** Opens one file; images take the format of the video {@code like}, unless that is {@code null}. */
    FrameSource open(String path, FrameSource like) throws IOException {
        return open(path, kind(path), like);
    }

    /** Whether there are images at {@code path}. */
    boolean isImage(String path) {
        return kind(path) == Kind.IMAGE;
    }

    /** Makes a pair of one that is open, which is closed if that fails. */
    private interface Pairing {
        SourcePair with(FrameSource open) throws IOException;
    }

    private static SourcePair closing(FrameSource open, Pairing pairing) throws IOException {
        try {
            return pairing.with(open);
        } catch (IOException | RuntimeException e) {
            try (open) {
                throw e;
            }
        }
    }

    private Kind kind(String path) {
        if (settings.nativeOnly()) {
            return Kind.NATIVE;
        }
        byte[] start = start(path);
        if (start == null) {
            // raw geometry or not, only a pattern leads anywhere from a file that is not there
            return ImageSource.isPattern(path) && !exists(path) ? Kind.IMAGE : Kind.NATIVE;
        }
        if (startsWith(start, Y4M) || start.length == 0) {
            return Kind.NATIVE;
        }
        if (settings.raw() != null) {
            // three or four bytes may well be samples; these eight and the like are no accident
            return isContainer(start) ? Kind.OTHER : Kind.NATIVE;
        }
        return ImageSource.isImage(start) ? Kind.IMAGE : Kind.OTHER;
    }

    /** The first bytes of a regular file, or {@code null} if it is none or cannot be read. */
    private static byte[] start(String path) {
        if (!exists(path)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            return in.readNBytes(SNIFFED_BYTES);
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean exists(String path) {
        try {
            return Files.isRegularFile(Path.of(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isContainer(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith("ftyp", 4) || text.startsWith("\u001a\u0045\u00df\u00a3")
                || text.startsWith("RIFF") && text.startsWith("AVI ", 8) || text.startsWith("OggS");
    }

    private static boolean startsWith(byte[] start, String magic) {
        return new String(start, StandardCharsets.ISO_8859_1).startsWith(magic);
    }

    private FrameSource open(String path, Kind kind, FrameSource like) throws IOException {
        return switch (kind) {
            case NATIVE -> FrameSources.open(path, settings.raw());
            case IMAGE -> ImageSource.open(path, like);
            case OTHER -> decoded(path);
        };
    }

    private FrameSource decoded(String path) throws IOException {
        ffmpeg = ffmpeg != null ? ffmpeg : Ffmpeg.find(settings.ffmpeg(), environment);
        if (ffmpeg == null) {
            throw new VideoException(withoutFfmpeg(path)
                    + "; any other video takes ffmpeg, and there is none in PATH (--ffmpeg FILE)");
        }
        try {
            return FfmpegSource.open(ffmpeg, path);
        } catch (VideoException e) {
            throw looksLikeRaw(path) ? new VideoException(withoutFfmpeg(path), e) : e;
        }
    }

    private static boolean looksLikeRaw(String path) {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.(yuv|raw|y4m)");
    }

    /** What is wrong with a file that is to be Y4M. */
    private static String withoutFfmpeg(String path) throws IOException {
        try (FrameSource y4m = FrameSources.open(path)) {
            return y4m.name();
        } catch (VideoException e) {
            return e.getMessage();
        }
    }
}
