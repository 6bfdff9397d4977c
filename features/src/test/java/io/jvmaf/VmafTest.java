package io.jvmaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.feature.ExtractionException;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.ListSource;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** The engine through its entry point: nothing depends on threads or ranges, and every way to fail is one line. */
final class VmafTest {
    private static final VideoFormat FORMAT = new VideoFormat(97, 75, PixelFormat.YUV420, 8);
    private static final List<FramePair> CLIP = Pictures.clip(FORMAT, 11, 7);
    private static final ScoringPlan PLAN = ScoringPlan.standard()
            .feature(new FeatureSpec("motion", Map.of("motion_five_frame_window", "true",
                    "motion_moving_average", "true")));

    private static ListSource reference(List<FramePair> clip) {
        return new ListSource("reference", clip.stream().map(FramePair::reference).toList());
    }

    private static ListSource distorted(List<FramePair> clip) {
        return new ListSource("distorted", clip.stream().map(FramePair::distorted).toList());
    }

    private static ScoreResult score(ScoringPlan plan) throws IOException, InterruptedException {
        return Vmaf.score(reference(CLIP), distorted(CLIP), plan);
    }

    private static void assertSame(FeatureTable expected, FeatureTable actual) {
        assertEquals(expected.columns(), actual.columns());
        assertEquals(expected.frames(), actual.frames());
        assertEquals(expected.aggregates(), actual.aggregates());
        for (String column : expected.columns()) {
            for (int i = 0; i < expected.frames(); i++) {
                assertEquals(expected.has(column, i), actual.has(column, i), column + " " + i);
                if (expected.has(column, i)) {
                    assertEquals(expected.get(column, i), actual.get(column, i), column + " " + i);
                }
            }
        }
    }

    @Test
    void columnsStandInLibvmafsOrder() throws Exception {
        assertEquals(List.of("integer_adm2", "integer_aim", "integer_adm3", "integer_adm_scale0", "integer_adm_scale1",
                "integer_adm_scale2", "integer_adm_scale3", "VMAF_integer_feature_motion_sad_score",
                "integer_vif_scale0", "integer_vif_scale1", "integer_vif_scale2", "integer_vif_scale3",
                "integer_motion2", "integer_motion3", "vmaf"), score(ScoringPlan.standard()).table().columns());
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        FeatureTable one = score(PLAN.threads(1)).table();
        for (int threads : new int[] {2, 3, 8, 20}) {
            assertSame(one, score(PLAN.threads(threads)).table());
        }
    }

    @Test
    void aChangeOfKernelsInMidClipChangesNothing() throws Exception {
        List<FramePair> moving = Pictures.clip(new VideoFormat(208, 160, PixelFormat.YUV420, 8), 40, 3);
        FeatureTable scalar = Vmaf.score(reference(moving), distorted(moving), PLAN.tier(Tier.SCALAR)).table();
        assertSame(scalar, Vmaf.score(reference(moving), distorted(moving), PLAN.tier(Tier.AUTO).threads(2)).table());
    }

    @Test
    void theVectorTierIsWhatTheJvmHasOrRefused() throws Exception {
        KernelTier best = KernelTier.best();
        if (best.isVector()) {
            assertSame(score(PLAN.tier(Tier.SCALAR)).table(), score(PLAN.tier(Tier.VECTOR)).table());
        } else {
            assertTrue(assertThrows(FeatureException.class, () -> score(PLAN.tier(Tier.VECTOR))).getMessage()
                    .contains(best.description()));
        }
    }

    @Test
    void rangesJoinToTheSameBits() throws Exception {
        FeatureTable whole = score(PLAN).table();
        List<RangeFeatures> parts = new ArrayList<>();
        for (int[] range : new int[][] {{7, FrameRange.TO_END}, {0, 1}, {1, 3}, {4, 3}}) {
            RangeFeatures part = Vmaf.extract(reference(CLIP), distorted(CLIP), PLAN, new FrameRange(range[0], range[1]),
                    ScoringListener.NONE);
            parts.add(throughSerialisation(part));
        }
        assertSame(whole, Vmaf.join(throughSerialisation(PLAN), parts).table());
    }

    @SuppressWarnings("unchecked")
    private static <T> T throughSerialisation(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void rangesWithAGapDoNotJoin() throws Exception {
        RangeFeatures first = Vmaf.extract(reference(CLIP), distorted(CLIP), PLAN, new FrameRange(0, 3),
                ScoringListener.NONE);
        RangeFeatures last = Vmaf.extract(reference(CLIP), distorted(CLIP), PLAN, new FrameRange(4, 3),
                ScoringListener.NONE);
        assertThrows(IllegalArgumentException.class, () -> Vmaf.join(PLAN, List.of(first, last)));
    }

    @Test
    void aRangeReadsNoMoreHistoryThanItNeeds() throws Exception {
        ListSource reference = reference(CLIP);
        Vmaf.extract(reference, distorted(CLIP), PLAN, new FrameRange(6, 2), ScoringListener.NONE);
        assertEquals(2 + 2, reference.reads());
    }

    @Test
    void subsamplingScoresEveryThirdPairButFollowsMotionThroughAll() throws Exception {
        FeatureTable every = score(ScoringPlan.standard()).table();
        FeatureTable third = score(ScoringPlan.standard().subsample(3)).table();
        for (int i = 0; i < CLIP.size(); i++) {
            assertEquals(i % 3 == 0, third.has("integer_vif_scale0", i));
            assertEquals(i % 3 == 0, third.has("vmaf", i));
            assertEquals(every.get("integer_motion2", i), third.get("integer_motion2", i));
        }
        double mean = (every.get("vmaf", 0) + every.get("vmaf", 3) + every.get("vmaf", 6) + every.get("vmaf", 9)) / 4;
        assertEquals(mean, third.pooled("vmaf").orElseThrow().mean());
    }

    @Test
    void subsamplingWithoutTemporalExtractorsReadsTheScoredPairsAlone() throws Exception {
        ListSource reference = reference(CLIP);
        FeatureTable table = Vmaf.score(reference, distorted(CLIP), ScoringPlan.empty().feature("vif").subsample(4))
                .table();
        assertEquals(3, reference.reads());
        assertEquals(CLIP.size(), table.frames());
        assertEquals(score(ScoringPlan.empty().feature("vif")).table().get("integer_vif_scale2", 8),
                table.get("integer_vif_scale2", 8));
    }

    @Test
    void withoutPredictionOnlyTheFeaturesOfModelsAreExtracted() throws Exception {
        ScoreResult scored = score(ScoringPlan.standard());
        ScoreResult features = score(ScoringPlan.standard().withoutPrediction());
        List<String> columns = scored.table().columns();
        assertEquals(columns.subList(0, columns.size() - 1), features.table().columns());
        assertEquals(scored.table().get("integer_motion2", 5), features.table().get("integer_motion2", 5));
        assertEquals(List.of(), features.models());
    }

    @Test
    void anExtractorOfTheSameSignatureRunsOnce() throws Exception {
        FeatureTable table = score(ScoringPlan.empty().feature("vif").feature(new FeatureSpec("vif",
                Map.of("debug", "true")))).table();
        assertFalse(table.columns().contains("integer_vif_num"));
    }

    @Test
    void theShorterVideoEndsTheRunAndIsNamed() throws Exception {
        ScoreResult result = Vmaf.score(reference(CLIP), distorted(CLIP.subList(0, 4)), PLAN);
        assertEquals(4, result.frames());
        assertEquals("distorted", result.shorter());
    }

    @Test
    void progressCountsEveryPairOnce() throws Exception {
        List<Integer> heard = new ArrayList<>();
        Vmaf.score(reference(CLIP), distorted(CLIP), PLAN, heard::add);
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), heard);
    }

    @Test
    void aListenerEndsTheRun() {
        ScoringListener impatient = new ScoringListener() {
            private int done;

            @Override
            public void progress(int pairs) {
                done = pairs;
            }

            @Override
            public boolean cancelled() {
                return done >= 3;
            }
        };
        assertThrows(CancellationException.class,
                () -> Vmaf.score(reference(CLIP), distorted(CLIP), PLAN.threads(2), impatient));
    }

    @Test
    void videosThatDoNotMatchAreRefusedInOneLine() {
        VideoFormat other = new VideoFormat(98, 75, PixelFormat.YUV444, 10);
        VideoException refused = assertThrows(VideoException.class,
                () -> Vmaf.score(reference(CLIP), distorted(Pictures.clip(other, 1, 1)), PLAN));
        assertEquals("reference and distorted: dimensions do not match: 97x75, 98x75; "
                + "pixel formats do not match: 420, 444; bitdepths do not match: 8, 10", refused.getMessage());
    }

    @Test
    void videosThatAnExtractorCannotWorkOnAreToldFromBadOptions() {
        List<FramePair> tiny = Pictures.clip(new VideoFormat(6, 6, PixelFormat.YUV420, 8), 1, 1);
        assertThrows(ExtractionException.class,
                () -> Vmaf.score(reference(tiny), distorted(tiny), ScoringPlan.empty().feature("vif")));
        FeatureException bad = assertThrows(FeatureException.class, () -> score(ScoringPlan.empty()
                .feature(new FeatureSpec("vif", Map.of("vif_enhn_gain_limit", "0.5")))));
        assertFalse(bad instanceof ExtractionException);
        assertTrue(bad.getMessage().startsWith("problem loading feature extractor: vif: "), bad.getMessage());
    }

    @Test
    void whatDoesNotExistIsRefusedInOneLine() {
        assertTrue(assertThrows(FeatureException.class, () -> score(ScoringPlan.empty().feature("vmafx")))
                .getMessage().contains("vmafx"));
        assertTrue(assertThrows(FeatureException.class, () -> score(ScoringPlan.empty().model("vmaf_v9")))
                .getMessage().contains("vmaf_v9"));
        assertThrows(IllegalArgumentException.class, () -> ScoringPlan.standard().model("vmaf_4k_v0.6.1"));
    }

    @Test
    void percentilesInterpolateBetweenNeighbours() {
        FeatureTable table = new FeatureTable(1);
        double[] values = {40, 10, 30, 20, 50};
        for (int i = 0; i < values.length; i++) {
            table.put("x", i, values[i]);
        }
        table.frames(values.length);
        assertEquals(10.4, table.percentile("x", 1).orElseThrow());
        assertEquals(30, table.percentile("x", 50).orElseThrow());
        assertEquals(20, table.percentile("x", 25).orElseThrow());
        assertEquals(new Pooled(10, 50, 30, 5 / (1 / 41.0 + 1 / 11.0 + 1 / 31.0 + 1 / 21.0 + 1 / 51.0) - 1),
                table.pooled("x").orElseThrow());
    }
}
