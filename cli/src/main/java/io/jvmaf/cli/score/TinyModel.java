package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.cli.report.TinyBlock;
import java.util.List;

/** A small model that scores from the features of a run. */
public interface TinyModel extends AutoCloseable {
    /** The extractors whose scores it reads, with their default options. */
    List<String> extractors();

    /** Its scores of every scored picture of {@code table}. */
    TinyBlock score(FeatureTable table);

    @Override
    void close();
}
