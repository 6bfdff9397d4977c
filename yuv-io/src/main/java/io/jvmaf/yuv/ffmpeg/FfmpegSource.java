package io.jvmaf.yuv.ffmpeg;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.RawSource;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.Y4mSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first video stream of a file, decoded by ffmpeg: every frame once, in order, with the samples that the decoder
 * gives. Pixel formats other than planar YUV are refused rather than converted. Closing it kills the process; a
 * process that fails, stalls or is killed is an error and never the end of the video.
 */
public final class FfmpegSource extends ForwardingSource {
    private final Child child;
    private final String name;
    /** {@code null} if there is no ffprobe. */
    private final StreamDescription description;
    private long done;
    private boolean ended;

    private FfmpegSource(FrameSource pictures, Child child, String name, StreamDescription description) {
        super(pictures);
        this.child = child;
        this.name = name;
        this.description = description;
    }

    /**
     * Opens a file and starts decoding it.
     *
     * @param ffmpeg the program
     * @param path a file
     * @throws VideoException in one line: ffmpeg does not know it, it has no video stream, or its pixel format is not
     *     one that is taken as it is
     */
    public static FfmpegSource open(Ffmpeg ffmpeg, String path) throws IOException {
        if (!Files.isReadable(Path.of(path))) {
            throw new VideoException("could not open file: " + path + " (it cannot be read)");
        }
        return ffmpeg.probe() == null ? described(ffmpeg, path) : probed(ffmpeg, path);
    }

    private static FfmpegSource probed(Ffmpeg ffmpeg, String path) throws IOException {
        StreamDescription description;
        try (Child probe = ffmpeg.describe(path)) {
            description = StreamDescription.parse(path, text(path, probe));
        }
        // no pixel format is asked for, so that none is converted to
        Child child = ffmpeg.decode(path, List.of("-f", "rawvideo"));
        try {
            long trailing = description.alpha() ? description.format().planeBytes(0) : 0;
            return new FfmpegSource(RawSource.of(path, child.output(), description.format(), trailing), child, path,
                    description);
        } catch (IOException | RuntimeException e) {
            child.close();
            throw e;
        }
    }

    private static String text(String path, Child probe) throws IOException {
        try {
            return probe.text();
        } catch (VideoException e) {
            String said = probe.complaint();
            throw said.isEmpty() ? e : new VideoException(path + ": not a video (ffprobe: " + said + ")", e);
        }
    }

    /** Without ffprobe, the header of Y4M says what the pictures are. */
    private static FfmpegSource described(Ffmpeg ffmpeg, String path) throws IOException {
        Child child = ffmpeg.decode(path, List.of("-strict", "-1", "-f", "yuv4mpegpipe"));
        try {
            return new FfmpegSource(Y4mSource.of(path, child.output()), child, path, null);
        } catch (IOException | RuntimeException e) {
            child.close();
            throw e;
        }
    }

    @Override
    public boolean read(Frame frame) throws IOException {
        return count(super.read(frame));
    }

    @Override
    public boolean skip() throws IOException {
        return count(super.skip());
    }

    private boolean count(boolean there) {
        if (there) {
            done++;
        }
        ended = !there;
        return there;
    }

    @Override
    public double frameRate() {
        return description == null ? super.frameRate() : description.rate();
    }

    @Override
    public ColourRange colourRange() {
        return description == null ? super.colourRange() : description.range();
    }

    /** An estimate: what the container says. */
    @Override
    public long remaining() {
        return description == null || description.frames() < 0 ? -1 : Math.max(0, description.frames() - done);
    }

    @Override
    public List<String> warnings() {
        return description == null ? super.warnings() : description.warnings(name);
    }

    /** What ffmpeg complained of without giving up, and whether the container has promised more frames. */
    @Override
    public List<String> complaints() {
        List<String> lines = new ArrayList<>();
        String said = child.complaint();
        if (!said.isEmpty()) {
            lines.add(name + ": ffmpeg said: " + said);
        }
        if (ended && remaining() > 0) {
            lines.add(name + ": " + done + " frames were decoded, and the container promises "
                    + description.frames());
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        super.close();
        child.close();
    }
}
