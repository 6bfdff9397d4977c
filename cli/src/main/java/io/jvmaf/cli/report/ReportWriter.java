package io.jvmaf.cli.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. */
public interface ReportWriter {
    /** Writes {@code report}, a row at a time, its numbers in {@code format}. */
    void write(Report report, ScoreFormat format, Writer out) throws IOException;
}
