package io.jvmaf.train.mcp;

import io.jvmaf.FeatureTable;
import io.jvmaf.ScoreResult;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.image.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * {@code describe_worst_frames}: the frames with the lowest scores, as pictures and in words. The words come from the
 * features and from {@link Artefacts}; no model of language or vision has a part in it.
 */
final class WorstFramesTool {
    private static final int USUAL = 5;
    private static final int MOST = 32;
    /** Features that say something to people: lost detail, lost fine and coarse information, motion. */
    private static final String TELLING = ".*(adm2|vif_.*scale[03]|motion2).*";

    private final ScoreTools scores;
    private final AllowedPaths allowed;
    private final PictureFolder pictures;

    WorstFramesTool(ScoreTools scores, AllowedPaths allowed, PictureFolder pictures) {
        this.scores = scores;
        this.allowed = allowed;
        this.pictures = pictures;
    }

    Tool tool() {
        Map<String, Object> n = Schema.plus(Schema.whole("how many frames", 1, MOST), "default", USUAL);
        return new Tool("describe_worst_frames", "Finds the frames with the lowest VMAF scores, writes them as PNG"
                + " beside the reference's, and describes them by their features and by simple measures of blur,"
                + " blocking, noise and brightness.",
                ScoreTools.withModel(ClipInput.fullSchema()).with("n", false, n).build(), true, this::run);
    }

    private String run(Arguments arguments, Call call) throws IOException, InterruptedException {
        ClipInput clip = ClipInput.of(arguments, allowed);
        ScoreResult result = clip.score(scores.plan(arguments), total -> call.listener(total, "frames scored"));
        String score = result.models().get(0).name();
        FeatureTable table = result.table();
        List<Integer> worst = IntStream.range(0, table.frames()).boxed()
                .sorted(Comparator.comparing(frame -> table.get(score, frame)))
                .limit(arguments.whole("n", USUAL)).toList();
        Map<Integer, Shot> shots = shots(clip, worst, call);
        List<Map<String, Object>> frames = new ArrayList<>();
        for (int frame : worst) {
            Shot shot = shots.get(frame);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("frame_index", frame);
            row.put("vmaf", table.get(score, frame));
            row.put("png", shot.distorted().toString());
            row.put("reference_png", shot.reference().toString());
            row.put("description", description(frame, table, score, shot.artefacts()));
            frames.add(row);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model_id", result.models().get(0).label());
        answer.put("frames", frames);
        return ResultJson.text(answer);
    }

    /** A frame's two pictures and what sets them apart. */
    private record Shot(Path reference, Path distorted, Artefacts artefacts) {}

    private Map<Integer, Shot> shots(ClipInput clip, List<Integer> wanted, Call call) throws IOException {
        Path folder = pictures.next();
        Map<Integer, Shot> shots = new LinkedHashMap<>();
        try (SourcePair pair = clip.open()) {
            Frame reference = new Frame(clip.format(), true);
            Frame distorted = new Frame(clip.format(), true);
            int next = 0;
            for (int frame : new TreeSet<>(wanted)) {
                for (; next < frame; next++) {
                    call.check();
                    pair.reference().skip();
                    pair.distorted().skip();
                }
                read(pair.reference(), reference);
                read(pair.distorted(), distorted);
                next++;
                shots.put(frame, new Shot(
                        PictureFolder.write(folder, name(frame, "reference"),
                                Picture.of(reference, pair.reference().colourRange()).png()),
                        PictureFolder.write(folder, name(frame, "distorted"),
                                Picture.of(distorted, pair.distorted().colourRange()).png()),
                        Artefacts.of(reference.luma(), distorted.luma())));
            }
        }
        return shots;
    }

    private static void read(FrameSource source, Frame frame) throws IOException {
        if (!source.read(frame)) {
            throw new ToolException(source.name() + " has become shorter meanwhile");
        }
    }

    private static String name(int frame, String side) {
        return String.format(Locale.ROOT, "frame%06d-%s.png", frame, side);
    }

    private static String description(int frame, FeatureTable table, String score, Artefacts artefacts) {
        String features = table.columns().stream()
                .filter(column -> !column.equals(score) && table.has(column, frame) && column.matches(TELLING))
                .map(column -> String.format(Locale.ROOT, "%s %.3f", column.replaceFirst("^integer_", ""),
                        table.get(column, frame)))
                .collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "VMAF %.2f; %s; luma PSNR %.2f dB%s", table.get(score, frame),
                String.join("; ", artefacts.words()), artefacts.psnr(), features.isEmpty() ? "" : "; " + features);
    }
}
