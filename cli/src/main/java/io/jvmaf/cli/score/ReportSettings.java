package io.jvmaf.cli.score;

import io.jvmaf.cli.report.ReportFormat;
import io.jvmaf.cli.report.ScoreFormat;

/**
 * The report to write.
 *
 * @param path where to, or {@code null} for none
 * @param format its format
 * @param numbers how it writes numbers
 */
public record ReportSettings(String path, ReportFormat format, ScoreFormat numbers) {}
