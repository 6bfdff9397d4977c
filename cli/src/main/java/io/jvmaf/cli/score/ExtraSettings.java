package io.jvmaf.cli.score;

import io.jvmaf.cli.gate.Threshold;
import io.jvmaf.cli.report.ReportFile;
import java.util.List;

/**
 * What a run is to do besides what libvmaf's would; there is none of these where nothing of it is asked for.
 *
 * @param thresholds what the scores must reach
 * @param junit where the outcome goes as a JUnit report, or {@code null}
 * @param ndjson where pictures go as they are scored, or {@code null}
 * @param table whether to print the table also where no terminal is
 */
public record ExtraSettings(List<Threshold> thresholds, String junit, String ndjson, boolean table) {
    /** Whether one of them has standard output to itself. */
    boolean takesStandardOutput() {
        return junit != null && ReportFile.isStandardOutput(junit)
                || ndjson != null && ReportFile.isStandardOutput(ndjson);
    }
}
