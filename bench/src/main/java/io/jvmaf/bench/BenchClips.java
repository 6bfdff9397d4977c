package io.jvmaf.bench;

import io.jvmaf.golden.Clip;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Y4M pairs to compare programs on: those that lie in a folder, and generated ones where there are none. */
final class BenchClips {
    private static final int RATE = 25;
    /** Drawn pictures, shown forwards and backwards for as long as a clip lasts. */
    private static final int DRAWN = 8;

    private final Path folder;

    BenchClips(Path folder) {
        this.folder = folder;
    }

    /** A pair of files. */
    record Pair(Path reference, Path distorted) {}

    /** The pair of that format and length, drawn unless it is there: {@code 1920x1080-8bit-300-reference.y4m}, ... */
    Pair pair(String size, int bitDepth, int frames) throws IOException {
        Files.createDirectories(folder);
        String stem = size + "-" + bitDepth + "bit-" + frames + "-";
        Pair pair = new Pair(folder.resolve(stem + "reference.y4m"), folder.resolve(stem + "distorted.y4m"));
        Clip clip = BenchPair.clip(size, bitDepth, DRAWN);
        draw(clip, Clip.Side.REFERENCE, pair.reference(), frames);
        draw(clip, Clip.Side.DISTORTED, pair.distorted(), frames);
        return pair;
    }

    private static void draw(Clip clip, Clip.Side side, Path file, int frames) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        List<Frame> drawn = new ArrayList<>();
        for (int i = 0; i < Math.min(DRAWN, frames); i++) {
            drawn.add(clip.frame(i, side));
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FrameWriter writer = FrameWriter.y4m(part, clip.format(), RATE, 1)) {
            for (int i = 0; i < frames; i++) {
                writer.write(drawn.get(backAndForth(i, drawn.size())));
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** 0, 1, ..., n - 1, n - 2, ..., 1, 0, 1, ... */
    static int backAndForth(int i, int n) {
        int period = Math.max(1, 2 * (n - 1));
        int at = i % period;
        return at < n ? at : period - at;
    }
}
