package io.jvmaf.train;

import io.jvmaf.cli.Terminal;
import io.jvmaf.train.cli.TrainMain;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A small corpus of noise and blur, and the program to work on it. */
public final class TestCorpus {
    private static final VideoFormat FORMAT = new VideoFormat(64, 48, PixelFormat.YUV420, 8);

    private TestCorpus() {}

    /** Writes {@code sources} references and {@code steps} distorted videos of each, of some pictures each. */
    public static void write(Path root, int sources, int steps, int frames) throws IOException {
        Files.createDirectories(root.resolve("ref"));
        Files.createDirectories(root.resolve("dis"));
        Files.writeString(root.resolve("corpus.yaml"), "width: 64\nheight: 48\npixfmt: yuv420p\n");
        for (int s = 0; s < sources; s++) {
            video(root.resolve("ref/Src" + s + "_0_48_0.yuv"), s, 0, frames);
            for (int step = 1; step <= steps; step++) {
                video(root.resolve("dis/Src" + s + "_" + step + "_48_" + 100 * step + ".yuv"), s, step, frames);
            }
        }
    }

    /** Writes a clip of waves under noise; {@code step} takes detail away. */
    public static void video(Path file, int seed, int step, int frames) throws IOException {
        Random random = new Random(seed);
        try (FrameWriter writer = FrameWriter.raw(file, FORMAT)) {
            Frame frame = new Frame(FORMAT, true);
            for (int f = 0; f < frames; f++) {
                Plane luma = frame.luma();
                for (int y = 0; y < luma.height(); y++) {
                    for (int x = 0; x < luma.width(); x++) {
                        double wave = 40 * Math.sin((x + 2 * f + seed) / 5.0) * Math.cos((y + seed) / 7.0);
                        int noise = random.nextInt(41) - 20;
                        luma.set(x, y, 128 + (int) (wave * (10 - step) / 10) + noise / (1 + step));
                    }
                }
                writer.write(frame);
            }
        }
    }

    /**
     * What a run of the program gave.
     *
     * @param status its exit status
     * @param out its standard output
     * @param err its standard error
     */
    public record Result(int status, String out, String err) {}

    /** Runs the program. */
    public static Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = TrainMain.run(arguments, new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), false));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
