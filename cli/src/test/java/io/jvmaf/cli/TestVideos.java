package io.jvmaf.cli;

import io.jvmaf.golden.Clip;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Small videos, good and bad, made in a folder. */
public final class TestVideos {
    private static final VideoFormat FORMAT = new VideoFormat(96, 64, PixelFormat.YUV420, 8);
    private static final VideoFormat OTHER = new VideoFormat(80, 64, PixelFormat.YUV420, 10);
    private static final int FRAMES = 3;

    private TestVideos() {}

    static void write(Path folder) throws IOException {
        write(folder.resolve("ref.y4m"), FORMAT, FRAMES, 0, 25_000, 1000);
        write(folder.resolve("copy.y4m"), FORMAT, FRAMES, 0, 25, 1);
        write(folder.resolve("dis.y4m"), FORMAT, FRAMES, 1, 25, 1);
        write(folder.resolve("ntsc.y4m"), FORMAT, FRAMES, 1, 30_000, 1001);
        write(folder.resolve("short.y4m"), FORMAT, FRAMES - 1, 1, 25, 1);
        write(folder.resolve("other.y4m"), OTHER, FRAMES, 1, 25, 1);
        Files.writeString(folder.resolve("text.y4m"), "no video at all");
        byte[] whole = Files.readAllBytes(folder.resolve("dis.y4m"));
        Files.write(folder.resolve("broken.y4m"), Arrays.copyOf(whole, whole.length - 100));
    }

    /** Writes {@code frames} pictures of {@code clip} as Y4M; the first {@code bad} are distorted. */
    public static void write(Path file, Clip clip, int frames, int bad) throws IOException {
        try (FrameWriter writer = FrameWriter.y4m(file, clip.format(), 25, 1)) {
            write(writer, clip, frames, bad);
        }
    }

    /** Writes {@code frames} pictures of {@code clip}; the first {@code bad} are distorted. */
    public static void write(FrameWriter writer, Clip clip, int frames, int bad) throws IOException {
        for (int i = 0; i < frames; i++) {
            writer.write(clip.frame(i, i < bad ? Clip.Side.DISTORTED : Clip.Side.REFERENCE));
        }
    }

    private static void write(Path file, VideoFormat format, int frames, int blur, int rate, int scale)
            throws IOException {
        try (FrameWriter writer = FrameWriter.y4m(file, format, rate, scale)) {
            for (int i = 0; i < frames; i++) {
                Frame frame = new Frame(format, true);
                for (int p = 0; p < frame.planes(); p++) {
                    draw(frame.plane(p), new Random(7L * i + p), blur);
                }
                writer.write(frame);
            }
        }
    }

    /** Noise, from which a blur takes detail. */
    private static void draw(Plane plane, Random random, int blur) {
        int[][] noise = new int[plane.height() + 1][plane.width() + 1];
        for (int[] row : noise) {
            Arrays.setAll(row, x -> 60 + random.nextInt(120));
        }
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                int upper = noise[y][x] + noise[y][x + blur];
                int lower = noise[y + blur][x] + noise[y + blur][x + blur];
                plane.set(x, y, (upper + lower) / 4);
            }
        }
    }
}
