package io.jvmaf.cli.score;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.DepthShiftedSource;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.ffmpeg.FfmpegSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A reference and encodes of it, open at the first pictures that the settings leave, cropped and at one depth where
 * they say so. Images take the format of the video they are compared with, as in a run of one encode: those of the
 * reference that of the first encode that is a video.
 */
final class EncodeFiles implements Closeable {
    private final ScoringSettings settings;
    private final InputFiles files;
    private final List<String> paths;
    private final Opened[] encodes;
    private FrameSource reference;

    /**
     * An encode.
     *
     * @param source its pictures, or {@code null} if it could not be opened
     * @param bytes size of its file, or -1 where that says nothing of its bit rate: raw video, images, pipes
     * @param frames its frames by the container, or -1
     * @param failure why it could not be opened, in one line, or {@code null}
     */
    record Opened(FrameSource source, long bytes, long frames, String failure) {
        static Opened failed(String why) {
            return new Opened(null, -1, -1, why);
        }
    }

    private EncodeFiles(ScoringSettings settings, List<String> paths) {
        this.settings = settings;
        this.files = new InputFiles(settings.inputs(), System.getenv());
        this.paths = paths;
        this.encodes = new Opened[paths.size()];
    }

    /**
     * Opens the reference of {@code settings}, and what is at {@code paths}.
     *
     * @throws IOException in one line, if the reference cannot be opened or cropped as asked
     */
    static EncodeFiles open(ScoringSettings settings, List<String> paths) throws IOException {
        EncodeFiles opened = new EncodeFiles(settings, paths);
        try {
            opened.openAll();
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private void openAll() throws IOException {
        String path = settings.inputs().reference();
        if (files.isImage(path)) {
            openEncodes(false, null);
            FrameSource like = firstOpen();
            reference = files.open(path, like);
            openEncodes(true, null);
            refuseOthers(like);
        } else {
            reference = files.open(path, null);
            openEncodes(false, null);
            openEncodes(true, reference);
        }
        reference = Alignment.cropped(reference, settings.alignment().reference());
        reference.skip(settings.inputs().skipReference());
        for (int i = 0; i < encodes.length; i++) {
            encodes[i] = prepared(encodes[i]);
        }
    }

    /** Opens the encodes that are images, or the others. */
    private void openEncodes(boolean images, FrameSource like) {
        for (int i = 0; i < encodes.length; i++) {
            if (files.isImage(paths.get(i)) == images) {
                encodes[i] = opened(paths.get(i), like);
            }
        }
    }

    private Opened opened(String path, FrameSource like) {
        FrameSource source = null;
        try {
            source = files.open(path, like);
            boolean encoded = source instanceof FfmpegSource && Files.isRegularFile(Path.of(path));
            return new Opened(source, encoded ? Files.size(Path.of(path)) : -1, encoded ? source.remaining() : -1,
                    null);
        } catch (IOException e) {
            return failed(source, e);
        }
    }

    private FrameSource firstOpen() {
        return Arrays.stream(encodes).filter(encode -> encode != null && encode.source() != null)
                .map(Opened::source).findFirst().orElse(null);
    }

    /** A reference of images has the format of {@code like}, so an encode of another has no reference. */
    private void refuseOthers(FrameSource like) {
        for (int i = 0; like != null && i < encodes.length; i++) {
            FrameSource source = encodes[i].source();
            if (source != null && !samples(source).equals(samples(like))) {
                encodes[i] = failed(source, new VideoException(paths.get(i) + ": " + samples(source) + ", and a"
                        + " reference of images takes the format of the first video, " + like.name() + ", "
                        + samples(like) + ": compare it by itself"));
            }
        }
    }

    private static String samples(FrameSource source) {
        return source.format().samples() + (source.colourRange() == ColourRange.FULL ? " full range" : "");
    }

    private Opened prepared(Opened encode) {
        if (encode.source() == null) {
            return encode;
        }
        try {
            FrameSource source = Alignment.cropped(encode.source(), settings.alignment().distorted());
            int depth = reference.format().bitDepth();
            source = settings.inputs().commonBitDepth() && source.format().bitDepth() < depth
                    ? new DepthShiftedSource(source, depth) : source;
            source.skip(settings.inputs().skipDistorted());
            return new Opened(source, encode.bytes(), encode.frames(), null);
        } catch (IOException e) {
            return failed(encode.source(), e);
        }
    }

    private static Opened failed(FrameSource source, IOException cause) {
        try (source) {
            return Opened.failed(cause.getMessage());
        } catch (IOException e) {
            return Opened.failed(cause.getMessage());
        }
    }

    FrameSource reference() {
        return reference;
    }

    /** The encodes in the order of their paths. */
    List<Opened> encodes() {
        return List.of(encodes);
    }

    @Override
    public void close() throws IOException {
        for (Opened encode : encodes) {
            if (encode != null && encode.source() != null) {
                encode.source().close();
            }
        }
        if (reference != null) {
            reference.close();
        }
    }
}
