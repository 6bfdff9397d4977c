package io.jvmaf.cli.score;

import io.jvmaf.cli.report.ReportFormat;
import io.jvmaf.cli.report.ScoreFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The reports to write.
 *
 * @param path where to, or {@code null} for none
 * @param format its format
 * @param numbers how it writes numbers
 * @param html where the HTML report goes, or {@code null} for none
 * @param worstFrames how many of the worst frames it shows
 * @param plot where a chart goes, as PNG or SVG, or {@code null} for none
 */
public record ReportSettings(String path, ReportFormat format, ScoreFormat numbers, String html, int worstFrames,
        String plot) {
    /** How many of the worst frames are shown unless it is said. */
    static final int USUAL_FRAMES = 6;
    /** So that the file stays of a size that opens. */
    static final int MOST_FRAMES = 50;

    /** Where all of them go. */
    List<String> paths() {
        return Stream.of(path, html, plot).filter(Objects::nonNull).toList();
    }
}
