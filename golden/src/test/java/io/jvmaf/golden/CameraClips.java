package io.jvmaf.golden;

import io.jvmaf.golden.GoldenFile.Column;
import io.jvmaf.golden.GoldenFile.GoldenCase;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.FrameSources;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Video from cameras with the reference's figures, where a machine has them; too large to be kept with the project. The
 * clips are in the folder that property {@code jvmaf.clips} names, a JSON file for each pair in the one that {@code
 * jvmaf.golden} names; without properties, in {@code clips} and {@code golden} of a folder {@code shared} beside the
 * project.
 */
final class CameraClips {
    private static final Path CLIPS = folder("jvmaf.clips", "clips");
    private static final Path FIGURES = folder("jvmaf.golden", "golden");

    private CameraClips() {}

    private static Path folder(String property, String name) {
        String named = System.getProperty(property);
        return (named != null ? Path.of(named) : Path.of("..", "..", "shared", name)).toAbsolutePath().normalize();
    }

    /** A pair and what the reference says about it. */
    record Figures(ClipPair pair, List<GoldenCase> cases) {}

    /** Where the clips were looked for. */
    static String place() {
        return CLIPS + " and " + FIGURES;
    }

    /** The JSON files; empty where this machine has none. */
    static List<Path> files() throws IOException {
        if (!Files.isDirectory(CLIPS) || !Files.isDirectory(FIGURES)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FIGURES)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    /** Reads one of the {@link #files}. */
    static Figures read(Path file) throws IOException {
        Map<?, ?> json = (Map<?, ?>) Json.parse(Files.readString(file));
        List<GoldenCase> cases = new ArrayList<>();
        ((Map<?, ?>) json.get("models")).forEach((name, run) -> cases.add(golden("model " + name, (Map<?, ?>) run)));
        ((Map<?, ?>) json.get("features")).forEach((name, run) -> cases.add(golden((String) name, (Map<?, ?>) run)));
        return new Figures(pair((String) json.get("reference"), (String) json.get("distorted"),
                format((List<?>) json.get("raw_geometry"))), cases);
    }

    private static ClipPair pair(String reference, String distorted, VideoFormat raw) {
        return new ClipPair() {
            @Override
            public String name() {
                return distorted;
            }

            @Override
            public FrameSource open(Clip.Side side) throws IOException {
                String file = side == Clip.Side.REFERENCE ? reference : distorted;
                return FrameSources.open(CLIPS.resolve(file).toString(), raw);
            }
        };
    }

    /** The geometry that {@code -w W -h H -p SAMPLING -b DEPTH} means; null for none, as for Y4M. */
    private static VideoFormat format(List<?> options) {
        return options.isEmpty() ? null : new VideoFormat(Integer.parseInt((String) options.get(1)),
                Integer.parseInt((String) options.get(3)), PixelFormat.valueOf("YUV" + options.get(5)),
                Integer.parseInt((String) options.get(7)));
    }

    private static GoldenCase golden(String name, Map<?, ?> run) {
        GoldenCase golden = GoldenCase.named(name);
        if (!run.containsKey("frames")) {
            int exit = ((Double) run.get("exit")).intValue();
            return golden.failing(exit < 0 ? GoldenCase.CRASH : exit);
        }
        Map<?, ?> pooled = (Map<?, ?>) run.get("pooled");
        ((Map<?, ?>) run.get("frames")).forEach((column, frames) ->
                golden.columns().put((String) column, column((List<?>) frames, (Map<?, ?>) pooled.get(column))));
        ((Map<?, ?>) run.get("aggregate")).forEach((figure, value) ->
                golden.aggregates().put((String) figure, (Double) value));
        return golden;
    }

    private static Column column(List<?> frames, Map<?, ?> pooled) {
        if (frames.contains(null)) {
            return Column.UNKNOWN;
        }
        double[] values = Arrays.stream(frames.toArray()).mapToDouble(value -> (Double) value).toArray();
        return new Column(values, (Double) pooled.get("mean"), (Double) pooled.get("harmonic_mean"));
    }
}
