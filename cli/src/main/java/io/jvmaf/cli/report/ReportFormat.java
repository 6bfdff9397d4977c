package io.jvmaf.cli.report;

/** The formats a report can have. */
public enum ReportFormat {
    /** libvmaf's XML, the default. */
    XML,
    /** libvmaf's JSON. */
    JSON,
    /** Comma-separated rows, pictures alone. */
    CSV,
    /** MicroDVD subtitles, pictures alone. */
    SUB;

    /**
     * A writer of this format.
     *
     * @param strict whether rows of a CSV leave out the cells of missing scores, as libvmaf's do
     */
    public ReportWriter writer(boolean strict) {
        return switch (this) {
            case XML -> new XmlReport();
            case JSON -> new JsonReport();
            case CSV -> new CsvReport(!strict);
            case SUB -> new SubtitleReport();
        };
    }
}
