package io.jvmaf.engine;

import io.jvmaf.feature.ClipColumns;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An extractor that looks at the reference alone, in runs of one reference that go in step: whichever comes to a
 * picture first extracts its features, and the others write the same.
 */
final class SharedExtractor implements FeatureExtractor {
    private final FeatureExtractor extractor;
    private final int spread;
    private final int first;
    private final Map<Place, Written> pictures;

    /**
     * Where an extractor is.
     *
     * @param picture the picture's number in the reference
     * @param before how many pictures before it the run has, as far as the extractor looks back
     */
    private record Place(int picture, int before) {}

    /**
     * Shares {@code extractor}.
     *
     * @param spread how many pictures the runs may be apart; what they are further behind is extracted anew
     */
    SharedExtractor(FeatureExtractor extractor, int spread) {
        this(extractor, spread, 0, new ConcurrentHashMap<>());
    }

    private SharedExtractor(FeatureExtractor extractor, int spread, int first, Map<Place, Written> pictures) {
        this.extractor = extractor;
        this.spread = spread;
        this.first = first;
        this.pictures = pictures;
    }

    /** This one in a run whose first picture is number {@code start} of the reference. */
    SharedExtractor startingAt(int start) {
        return new SharedExtractor(extractor, spread, start, pictures);
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        FrameExtractor own = extractor.open(format, options, tier);
        int history = extractor.needs(options).history();
        return (window, sink) -> {
            int index = window.current().index();
            int picture = first + index;
            Written written = pictures.computeIfAbsent(new Place(picture, Math.min(index, history)), place -> {
                Written extracted = new Written();
                own.extract(window, extracted);
                return extracted;
            });
            for (int before = 0; before <= history; before++) {
                pictures.remove(new Place(picture - spread, before));
            }
            written.writeTo(sink);
        };
    }

    /** What was written of a picture, in order. */
    private static final class Written implements FeatureSink {
        private record Entry(String name, double value, boolean reported) {}

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void put(String feature, double value) {
            entries.add(new Entry(feature, value, true));
        }

        @Override
        public void keep(String column, double value) {
            entries.add(new Entry(column, value, false));
        }

        void writeTo(FeatureSink sink) {
            for (Entry entry : entries) {
                if (entry.reported()) {
                    sink.put(entry.name(), entry.value());
                } else {
                    sink.keep(entry.name(), entry.value());
                }
            }
        }
    }

    @Override
    public String name() {
        return extractor.name();
    }

    @Override
    public String summary() {
        return extractor.summary();
    }

    @Override
    public List<Option> options() {
        return extractor.options();
    }

    @Override
    public List<String> provided() {
        return extractor.provided();
    }

    @Override
    public Needs needs(OptionValues options) {
        return extractor.needs(options);
    }

    @Override
    public boolean writesFiles(OptionValues options) {
        return extractor.writesFiles(options);
    }

    @Override
    public boolean looksAtReferenceAlone() {
        return true;
    }

    @Override
    public void finish(OptionValues options, ClipColumns clip) {
        extractor.finish(options, clip);
    }
}
