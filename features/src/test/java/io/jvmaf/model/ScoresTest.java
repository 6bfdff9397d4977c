package io.jvmaf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every built-in model, with and without options, gives libvmaf's scores to the bit: the figures of scores.txt. */
final class ScoresTest {
    /** A line of the file. */
    private record Figures(ModelSpec spec, double[] features, double[] scores) {}

    @Test
    void scoresAreThoseOfLibvmaf() throws IOException {
        Map<ModelSpec, LoadedModel> models = new HashMap<>();
        int compared = 0;
        for (Figures figures : figures()) {
            LoadedModel model = models.computeIfAbsent(figures.spec(),
                    spec -> LoadedModel.load(spec, StubExtractor::providing));
            Map<String, Double> scores = new LinkedHashMap<>();
            model.score(figures.features(), scores::put);
            List<String> names = new ArrayList<>(List.of("vmaf"));
            names.addAll(model.collectionNames());
            assertEquals(names, List.copyOf(scores.keySet()));
            assertEquals(Arrays.toString(figures.scores()), scores.values().toString(), figures.spec().toString());
            compared += scores.size();
        }
        assertEquals(1120, compared);
    }

    @Test
    void figuresCoverEveryBuiltInModel() throws IOException {
        TreeSet<String> covered = new TreeSet<>();
        figures().forEach(figures -> covered.add(figures.spec().version()));
        assertEquals(new TreeSet<>(BuiltInModels.names()), covered);
    }

    private static List<Figures> figures() throws IOException {
        List<Figures> figures = new ArrayList<>();
        try (InputStream in = ScoresTest.class.getResourceAsStream("scores.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" \\| ");
                figures.add(new Figures(spec(parts[0]), numbers(parts[1]), numbers(parts[2])));
            });
        }
        return figures;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static ModelSpec spec(String text) {
        String[] parts = text.split(":");
        List<String> flags = List.of(parts);
        Map<String, Map<String, String>> overloads = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                int dot = part.indexOf('.');
                overloads.computeIfAbsent(part.substring(0, dot), key -> new HashMap<>())
                        .put(part.substring(dot + 1, equals), part.substring(equals + 1));
            }
        }
        return new ModelSpec(parts[0], null, "vmaf", flags.contains("disable_clip"), flags.contains("enable_transform"),
                overloads);
    }
}
