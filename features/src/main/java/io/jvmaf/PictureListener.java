package io.jvmaf;

import java.util.Map;

/** Takes the scores of each picture while the run goes on. Called from worker threads, one call at a time, in order. */
public interface PictureListener {
    /**
     * Picture {@code index}, one of those that count, has these scores, and no others: the same bits as in the table
     * of the run's result. A few pictures behind it have been read by then, since some scores look ahead.
     *
     * @param scores extractors' columns first, then each model's
     */
    void picture(int index, Map<String, Double> scores);
}
