package io.jvmaf.train.docs;

import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.VideoFormat;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** What the commands of the documentation find: a jvmaf in PATH and in the folder, and videos. */
final class DocsFolder {
    /** How the pages call a smaller encode, and videos of another depth. */
    private static final Clip HALF = GoldenClips.demonstration(176, 144, 4);
    private static final Clip SMALL = GoldenClips.demonstration(352, 288, 4);

    private DocsFolder() {}

    /**
     * An image as the launcher knows it, with jars that only name the class path of this test, and a Java without
     * SIMD, since runs of a few pictures are over before vectors are compiled.
     */
    static void makePrograms(Path image, Path checkout) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.createSymbolicLink(Files.createDirectories(image.resolve("runtime/bin")).resolve("java"), java);
        Files.writeString(image.resolve("runtime/release"), "JAVA_VERSION=\"" + Runtime.version().feature() + "\"\n");
        Path launcher = Files.createDirectories(image.resolve("bin")).resolve("jvmaf");
        Files.copy(checkout.resolve("jvmaf"), launcher);
        launcher.toFile().setExecutable(true);
        jar(image.resolve("lib/jvmaf.jar"), "io.jvmaf.cli.Jvmaf");
        jar(image.resolve("lib/train/jvmaf-train.jar"), "io.jvmaf.train.cli.TrainMain");
    }

    private static void jar(Path file, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, mainClass);
        attributes.put(Attributes.Name.CLASS_PATH, Arrays.stream(classPath().split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    // Surefire may start a JVM with a jar that only names the class path; this property has it whole.
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** What the commands see besides this process's environment. */
    static Map<String, String> environment(Path image) {
        return Map.of("PATH", image.resolve("bin") + ":" + System.getenv("PATH"), "JVMAF_NO_CACHE", "1",
                "JVMAF_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    }

    /** The videos by the names that the pages use, ./jvmaf, and cli/target/jvmaf.jar. */
    static void fill(Path folder, Path image) throws IOException {
        Path videos = image.resolve("videos");
        if (!Files.exists(videos)) {
            Files.createDirectories(videos);
            y4m(SMALL, Clip.Side.REFERENCE, videos.resolve("source.y4m"));
            y4m(SMALL, Clip.Side.DISTORTED, videos.resolve("encode.y4m"));
            y4m(HALF, Clip.Side.DISTORTED, videos.resolve("encode_360p.y4m"));
            tenBits(videos.resolve("master_10bit.y4m"));
            raw(videos.resolve("source.yuv"), 0xff);
            raw(videos.resolve("encode.yuv"), 0xf0);
        }
        Files.createLink(folder.resolve("source_1080p.y4m"), videos.resolve("source.y4m"));
        Files.createLink(folder.resolve("encode_8bit.y4m"), videos.resolve("encode.y4m"));
        for (String name : List.of("encode_360p.y4m", "master_10bit.y4m")) {
            Files.createLink(folder.resolve(name), videos.resolve(name));
        }
        for (String name : List.of("y4m", "yuv")) {
            link(folder, videos.resolve("source." + name), List.of("source.", "reference.", "ref."), name);
            link(folder, videos.resolve("encode." + name), List.of("encode.", "distorted.", "enc.", "dis."), name);
        }
        Files.createSymbolicLink(folder.resolve("jvmaf"), image.resolve("bin/jvmaf"));
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("cli/target")).resolve("jvmaf.jar"),
                image.resolve("lib/jvmaf.jar"));
    }

    private static void link(Path folder, Path video, List<String> names, String extension) throws IOException {
        for (String name : names) {
            Files.createLink(folder.resolve(name + extension), video);
        }
    }

    private static void y4m(Clip clip, Clip.Side side, Path file) throws IOException {
        try (FrameWriter writer = FrameWriter.y4m(file, clip.format(), 25, 1)) {
            for (int i = 0; i < clip.frames(); i++) {
                writer.write(clip.frame(i, side));
            }
        }
    }

    /** The reference with two bits more. */
    private static void tenBits(Path file) throws IOException {
        VideoFormat of = SMALL.format();
        VideoFormat format = new VideoFormat(of.width(), of.height(), of.pixelFormat(), 10);
        try (FrameWriter writer = FrameWriter.y4m(file, format, 25, 1)) {
            for (int i = 0; i < SMALL.frames(); i++) {
                Frame from = SMALL.frame(i, Clip.Side.REFERENCE);
                Frame to = new Frame(format, true);
                for (int p = 0; p < to.planes(); p++) {
                    for (int y = 0; y < to.plane(p).height(); y++) {
                        for (int x = 0; x < to.plane(p).width(); x++) {
                            to.plane(p).set(x, y, from.plane(p).sample(x, y) << 2);
                        }
                    }
                }
                writer.write(to);
            }
        }
    }

    /** The same videos in containers, and as images. */
    static void fillByFfmpeg(Path folder) throws IOException, InterruptedException {
        ffmpeg(folder, "-i", "source.y4m", "-c:v", "ffv1", "source.mov");
        ffmpeg(folder, "-i", "encode.y4m", "-c:v", "mpeg4", "-q:v", "4", "encode.mp4");
        ffmpeg(folder, "-i", "encode.y4m", "-c:v", "ffv1", "encode.mkv");
        ffmpeg(folder, "-i", "source.y4m", "frame%04d.png");
    }

    private static void ffmpeg(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
    }

    /** A picture of 1080 lines, 4:2:0, and one of which the lowest bits are lost. */
    private static void raw(Path file, int kept) throws IOException {
        byte[] picture = new byte[1920 * 1080 * 3 / 2];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) ((i % 1920 / 3 ^ i / 1920 / 2) & kept);
        }
        Files.write(file, picture);
    }
}
