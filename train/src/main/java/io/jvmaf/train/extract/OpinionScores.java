package io.jvmaf.train.extract;

import io.jvmaf.cli.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads mean opinion scores from a table of text with the columns {@code key,mos}. */
public final class OpinionScores {
    private static final String HEADER = "key,mos";

    private OpinionScores() {}

    /**
     * The scores in {@code file} by key.
     *
     * @throws UsageException naming the line, if the table is not as it must be
     */
    public static Map<String, Double> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + ": there is no such file");
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new UsageException(file + ": its first line is not " + HEADER);
        }
        Map<String, Double> scores = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int comma = line.lastIndexOf(',');
            if (!line.isEmpty() && (comma < 1
                    || scores.put(line.substring(0, comma), number(line.substring(comma + 1))) != null
                    || scores.get(line.substring(0, comma)).isNaN())) {
                throw new UsageException(file + ":" + (i + 1) + ": is no key and finite number, or a key for the"
                        + " second time");
            }
        }
        return scores;
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
