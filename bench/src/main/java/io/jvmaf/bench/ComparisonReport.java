package io.jvmaf.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.jvmaf.bench.Comparison.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Comparisons as lines of text and as JSON. */
final class ComparisonReport {
    private ComparisonReport() {}

    static String head() {
        return String.format(Locale.ROOT, "%-22s %6s | %21s | %21s | %20s | %11s", "case", "frames",
                "jvmaf s (fps)", "libvmaf s (fps)", "ratio (least-most)", "MiB");
    }

    static String line(Comparison row) {
        Spread ours = Comparison.seconds(row.ours());
        Spread theirs = Comparison.seconds(row.theirs());
        Spread ratio = Spread.of(row.ratios());
        return String.format(Locale.ROOT, "%-22s %6d | %10.3f (%8.2f) | %10.3f (%8.2f) | %6.3f (%5.3f-%5.3f) | %5d %5d",
                row.name(), row.frames(), ours.median(), row.frames() / ours.median(), theirs.median(),
                row.frames() / theirs.median(), ratio.median(), ratio.min(), ratio.max(),
                Comparison.peakMib(row.ours()), Comparison.peakMib(row.theirs()));
    }

    /** Writes all rows, with every run, in one file: whole or not at all. */
    static void write(Path file, List<Comparison> rows) throws IOException {
        List<Map<String, Object>> entries = rows.stream().map(ComparisonReport::entry).toList();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsBytes(Map.of("cases", entries)));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Map<String, Object> entry(Comparison row) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("case", row.name());
        entry.put("frames", row.frames());
        entry.put("ratio", Spread.of(row.ratios()));
        entry.put("jvmaf_seconds", Comparison.seconds(row.ours()));
        entry.put("libvmaf_seconds", Comparison.seconds(row.theirs()));
        entry.put("jvmaf_peak_mib", Comparison.peakMib(row.ours()));
        entry.put("libvmaf_peak_mib", Comparison.peakMib(row.theirs()));
        entry.put("jvmaf_runs", row.ours());
        entry.put("libvmaf_runs", row.theirs());
        return entry;
    }
}
