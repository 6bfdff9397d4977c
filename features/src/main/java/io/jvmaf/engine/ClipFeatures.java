package io.jvmaf.engine;

import io.jvmaf.FeatureTable;
import io.jvmaf.feature.ClipColumns;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The features of a range of pictures before the whole-clip step: what reports show, and what each extractor keeps.
 */
public final class ClipFeatures implements Serializable {
    private static final long serialVersionUID = 1;

    private final FeatureTable reported;
    private final ArrayList<FeatureTable> kept = new ArrayList<>();
    private final int first;
    private int end;

    ClipFeatures(int first, int subsample, int extractors) {
        this.first = first;
        this.end = first;
        this.reported = new FeatureTable(subsample);
        for (int i = 0; i < extractors; i++) {
            kept.add(new FeatureTable(subsample));
        }
    }

    /** Index of the range's first picture. */
    public int first() {
        return first;
    }

    /** Index behind the range's last picture. */
    public int end() {
        return end;
    }

    /** Takes a picture's row in as picture {@code index}. */
    void add(FrameRow row, int index, List<RegisteredExtractor> extractors) {
        for (FrameRow.Entry entry : row.entries()) {
            if (entry.reported()) {
                String column = extractors.get(entry.extractor()).column(entry.name());
                reported.put(column, index, entry.value());
            } else {
                kept.get(entry.extractor()).put(entry.name(), index, entry.value());
            }
        }
    }

    void endAt(int index) {
        end = index;
        reported.frames(index);
    }

    /** Takes over the columns of the range that starts where this one ends. */
    public void append(ClipFeatures next) {
        if (next.first != end) {
            throw new IllegalArgumentException("the range from picture " + next.first + " does not join one that ends at "
                    + end);
        }
        reported.include(next.reported);
        for (int i = 0; i < kept.size(); i++) {
            kept.get(i).include(next.kept.get(i));
        }
        endAt(next.end);
    }

    /** Runs every extractor's whole-clip step, in order, and returns what reports show. */
    FeatureTable finish(List<RegisteredExtractor> extractors) {
        for (int i = 0; i < extractors.size(); i++) {
            finish(extractors.get(i), kept.get(i));
        }
        return reported;
    }

    /** As {@link #finish} for a part of a clip: files, which are for whole clips, stay as they are. */
    FeatureTable finishColumns(List<RegisteredExtractor> extractors) {
        for (int i = 0; i < extractors.size(); i++) {
            RegisteredExtractor registered = extractors.get(i);
            if (!registered.extractor().writesFiles(registered.options())) {
                finish(registered, kept.get(i));
            }
        }
        return reported;
    }

    private void finish(RegisteredExtractor registered, FeatureTable own) {
        registered.extractor().finish(registered.options(), new Columns(registered, reported, own));
    }

    private record Columns(RegisteredExtractor owner, FeatureTable reported, FeatureTable kept) implements ClipColumns {
        @Override
        public int frames() {
            return reported.frames();
        }

        @Override
        public boolean has(String column, int index) {
            return kept.has(column, index) || reported.has(owner.column(column), index);
        }

        @Override
        public double get(String column, int index) {
            return kept.has(column, index) ? kept.get(column, index) : reported.get(owner.column(column), index);
        }

        @Override
        public void put(String feature, int index, double value) {
            reported.put(owner.column(feature), index, value);
        }

        @Override
        public void aggregate(String name, double value) {
            reported.aggregate(name, value);
        }
    }
}
