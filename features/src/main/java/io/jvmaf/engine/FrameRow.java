package io.jvmaf.engine;

import io.jvmaf.feature.FeatureSink;
import java.util.ArrayList;
import java.util.List;

/** What the extractors wrote for one picture, in the order of writing. */
final class FrameRow implements FeatureSink {
    /** One number: which registered extractor wrote it, under which name, and whether reports show it. */
    record Entry(int extractor, String name, double value, boolean reported) {}

    private final int index;
    private final List<Entry> entries = new ArrayList<>();
    private int extractor;

    FrameRow(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Names the registered extractor that writes from here on. */
    void writer(int registered) {
        extractor = registered;
    }

    @Override
    public void put(String feature, double value) {
        entries.add(new Entry(extractor, feature, value, true));
    }

    @Override
    public void keep(String column, double value) {
        entries.add(new Entry(extractor, column, value, false));
    }
}
