package io.jvmaf.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shared extractor works on each picture once for all runs, and every run gets what it wrote. */
final class SharedExtractorTest {
    private static final int SPREAD = 4;

    private final List<Integer> extracted = new ArrayList<>();
    private final FeatureExtractor counting = new FeatureExtractor() {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public List<Option> options() {
            return List.of();
        }

        @Override
        public List<String> provided() {
            return List.of("reported");
        }

        @Override
        public Needs needs(OptionValues options) {
            return new Needs(false, 1, true);
        }

        @Override
        public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
            return (window, sink) -> {
                int picture = window.current().index();
                extracted.add(picture);
                sink.put("reported", picture * 1.5);
                sink.keep("kept", -picture);
            };
        }
    };
    private final SharedExtractor shared = new SharedExtractor(counting, SPREAD);
    private final FrameExtractor one = shared.open(null, null, null);
    private final FrameExtractor other = shared.open(null, null, null);

    private static List<String> written(FrameExtractor extractor, int picture) {
        List<String> written = new ArrayList<>();
        extractor.extract(new FrameWindow() {
            @Override
            public FramePair current() {
                return new FramePair(picture, null, null);
            }

            @Override
            public FramePair before(int distance) {
                return null;
            }
        }, new FeatureSink() {
            @Override
            public void put(String feature, double value) {
                written.add(feature + " " + value);
            }

            @Override
            public void keep(String column, double value) {
                written.add("kept " + column + " " + value);
            }
        });
        return written;
    }

    @Test
    void eachPictureIsExtractedOnceForAllRuns() {
        for (int picture = 0; picture < 10; picture++) {
            String expected = "reported " + picture * 1.5;
            assertEquals(expected, written(one, picture).get(0));
            assertEquals(expected, written(other, picture).get(0));
            assertEquals(2, written(one, picture).size());
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), extracted);
    }

    /** What has no picture before it is another thing, and the others are known by their number in the reference. */
    @Test
    void aRunThatStartsLaterSharesWhatItsHistoryReaches() {
        FrameExtractor late = shared.startingAt(3).open(null, null, null);
        for (int picture = 0; picture < 7; picture++) {
            written(one, picture);
            if (picture >= 3) {
                written(late, picture - 3);
            }
        }
        assertEquals(List.of(0, 1, 2, 3, 0, 4, 5, 6), extracted);
    }

    @Test
    void whatIsFurtherBackThanTheSpreadIsForgotten() {
        written(one, 0);
        written(one, SPREAD - 1);
        written(other, 0);
        assertEquals(2, extracted.size());
        written(one, SPREAD);
        written(other, 0);
        assertEquals(List.of(0, SPREAD - 1, SPREAD, 0), extracted);
    }
}
