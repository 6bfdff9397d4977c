package io.jvmaf;

import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a run computed.
 *
 * @param format the geometry of both videos
 * @param table every score by picture and column, extractors' columns first, then each model's
 * @param models the models that were run, in order; each one's score is the column of its name
 * @param shorter the name of the video that ended before the other, or {@code null} if none did
 */
public record ScoreResult(VideoFormat format, FeatureTable table, List<ModelSpec> models, String shorter) {
    /** The number of picture pairs read. */
    public int frames() {
        return table.frames();
    }

    /** The first model's pooled score. */
    public Optional<Pooled> score() {
        return models.isEmpty() ? Optional.empty() : table.pooled(models.get(0).name());
    }
}
