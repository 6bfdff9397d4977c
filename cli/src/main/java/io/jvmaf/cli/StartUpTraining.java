package io.jvmaf.cli;

import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.FrameWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Does once what runs do, so that the JVM that watches can archive the classes and profiles: the launcher makes its
 * start-up cache of that.
 */
final class StartUpTraining {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int FRAMES = 4;
    private static final int RATE = 25;

    private StartUpTraining() {}

    /** Scores a generated pair under the options that are used most. */
    static int run() throws IOException {
        Path folder = Files.createTempDirectory("jvmaf-training");
        try {
            Path reference = folder.resolve("reference.y4m");
            Path distorted = folder.resolve("distorted.y4m");
            Clip clip = GoldenClips.demonstration(WIDTH, HEIGHT, FRAMES);
            write(clip, Clip.Side.REFERENCE, reference);
            write(clip, Clip.Side.DISTORTED, distorted);
            List<String> pair = List.of("-r", reference.toString(), "-d", distorted.toString());
            String report = folder.resolve("report").toString();
            score(pair, List.of("--quiet", "--json", "--precision", "max", "-o", report));
            score(pair, List.of("--tier", "vector", "--xml", "-o", report));
            score(pair, List.of("--tier", "scalar", "--csv", "-o", report, "--verbose"));
            return ExitStatus.OK;
        } finally {
            remove(folder);
        }
    }

    private static void write(Clip clip, Clip.Side side, Path file) throws IOException {
        try (FrameWriter writer = FrameWriter.y4m(file, clip.format(), RATE, 1)) {
            for (int i = 0; i < clip.frames(); i++) {
                writer.write(clip.frame(i, side));
            }
        }
    }

    private static void score(List<String> pair, List<String> options) {
        List<String> arguments = new ArrayList<>(pair);
        arguments.addAll(options);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Jvmaf.run(arguments.toArray(String[]::new), new Terminal(nowhere, nowhere, true));
    }

    private static void remove(Path folder) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = new ArrayList<>(walk.toList());
        }
        Collections.reverse(files);
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
