package io.jvmaf.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reference's figures for one clip, as kept in this folder's resources. Lines, after a head of comments:
 *
 * <pre>
 * checksums REFERENCE DISTORTED    CRC-32 of both videos' samples: see {@link Checksum}
 * case NAME                        a feature with its options, or "model " and a model's name
 *   COLUMN v0 v1 ... | m h         its value for each picture, and pooled: mean and harmonic mean
 *   COLUMN ^                       the same numbers as when COLUMN was last given
 *   COLUMN ?                       a column that is there, but that the reference gets wrong
 *   aggregate NAME v               a value for the whole clip
 *   fails STATUS                   instead of columns: the reference refuses, with this exit status
 *   crashes                        instead of columns: the reference dies
 * </pre>
 *
 * @param checksums of the reference and the distorted video
 * @param cases in the order they are kept
 */
record GoldenFile(List<String> checksums, List<GoldenCase> cases) {
    /** The figures of the clip called {@code clip}. */
    static GoldenFile of(String clip) {
        try (InputStream in = GoldenFile.class.getResourceAsStream(clip + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no figures are kept for clip " + clip);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenFile read(BufferedReader in) {
        List<String> checksums = new ArrayList<>();
        List<GoldenCase> cases = new ArrayList<>();
        Map<String, Column> latest = new HashMap<>();
        in.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] words = line.strip().split(" ");
            if (line.startsWith("checksums ")) {
                checksums.addAll(List.of(words[1], words[2]));
            } else if (line.startsWith("case ")) {
                cases.add(GoldenCase.named(line.substring("case ".length())));
            } else {
                addTo(cases, words, latest);
            }
        });
        return new GoldenFile(List.copyOf(checksums), List.copyOf(cases));
    }

    private static void addTo(List<GoldenCase> cases, String[] words, Map<String, Column> latest) {
        GoldenCase last = cases.get(cases.size() - 1);
        switch (words[0]) {
            case "fails" -> cases.set(cases.size() - 1, last.failing(Integer.parseInt(words[1])));
            case "crashes" -> cases.set(cases.size() - 1, last.failing(GoldenCase.CRASH));
            case "aggregate" -> last.aggregates().put(words[1], number(words[2]));
            default -> last.columns().put(words[0], switch (words[1]) {
                case "^" -> latest.get(words[0]);
                case "?" -> Column.UNKNOWN;
                default -> {
                    latest.put(words[0], column(words));
                    yield latest.get(words[0]);
                }
            });
        }
    }

    private static Column column(String[] words) {
        int bar = Arrays.asList(words).indexOf("|");
        double[] frames = Arrays.stream(words, 1, bar).mapToDouble(GoldenFile::number).toArray();
        return new Column(frames, number(words[bar + 1]), number(words[bar + 2]));
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** A score over a clip: each picture's value, and pooled. */
    record Column(double[] frames, double mean, double harmonicMean) {
        /** A column of which no more is known than that it is there. */
        static final Column UNKNOWN = new Column(new double[0], Double.NaN, Double.NaN);

        /** The least value as the reference finds it (libvmaf.c, vmaf_feature_score_pooled): a first NaN stays. */
        double min() {
            return Arrays.stream(frames).reduce((least, next) -> next < least ? next : least).orElseThrow();
        }

        /** The greatest value, found likewise. */
        double max() {
            return Arrays.stream(frames).reduce((greatest, next) -> next > greatest ? next : greatest).orElseThrow();
        }
    }

    /** What the reference says to one model or feature; {@code exit} is 0 if it worked. */
    record GoldenCase(String name, int exit, Map<String, Column> columns, Map<String, Double> aggregates) {
        static final int CRASH = -1;
        private static final String MODEL = "model ";

        static GoldenCase named(String name) {
            return new GoldenCase(name, 0, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        GoldenCase failing(int status) {
            return new GoldenCase(name, status, columns, aggregates);
        }

        boolean isModel() {
            return name.startsWith(MODEL);
        }

        /** The model's name, or the feature with its options. */
        String subject() {
            return isModel() ? name.substring(MODEL.length()) : name;
        }
    }
}
