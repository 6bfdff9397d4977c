package io.jvmaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.testing.ListSource;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are handed over while a run goes on carry what its table says of them in the end, to the bit. */
final class PictureListenerTest {
    private static final VideoFormat FORMAT = new VideoFormat(161, 161, PixelFormat.YUV420, 8);
    private static final List<FramePair> CLIP = Pictures.clip(FORMAT, 31, 7);
    /** Everything with a whole-clip step, and a collection. */
    private static final ScoringPlan PLAN = ScoringPlan.empty().model("vmaf_b_v0.6.3").feature("float_motion")
            .feature(new FeatureSpec("motion", Map.of("motion_five_frame_window", "true",
                    "motion_moving_average", "true", "motion_blend_factor", "0.5", "motion_blend_offset", "2")))
            .feature(new FeatureSpec("float_motion", Map.of("motion_force_zero", "true")))
            .feature(new FeatureSpec("psnr", Map.of("enable_apsnr", "true"))).feature("speed_temporal");

    private static ListSource source(String name, List<FramePair> clip) {
        return new ListSource(name, clip.stream()
                .map(pair -> name.equals("reference") ? pair.reference() : pair.distorted()).toList());
    }

    private static void assertHandedOver(ScoringPlan plan, int pictures) throws Exception {
        List<FramePair> clip = CLIP.subList(0, pictures);
        Map<Integer, Map<String, Double>> heard = new LinkedHashMap<>();
        FeatureTable table = Vmaf.score(source("reference", clip), source("distorted", clip), plan, pictures,
                ScoringListener.NONE, (index, scores) -> heard.put(index, new LinkedHashMap<>(scores))).table();
        Map<Integer, Map<String, Double>> expected = new LinkedHashMap<>();
        for (int i = 0; i < pictures; i++) {
            if (table.scores(i)) {
                expected.put(i, row(table, i));
            }
        }
        assertEquals(new ArrayList<>(expected.keySet()), new ArrayList<>(heard.keySet()));
        expected.forEach((index, row) -> assertEquals(row, new TreeMap<>(heard.get(index)), "picture " + index));
    }

    private static Map<String, Double> row(FeatureTable table, int index) {
        Map<String, Double> row = new TreeMap<>();
        table.columns().stream().filter(column -> table.has(column, index))
                .forEach(column -> row.put(column, table.get(column, index)));
        return row;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 10, 11, 31})
    void everyPictureHasItsRowOfTheTable(int pictures) throws Exception {
        assertHandedOver(PLAN.threads(3), pictures);
    }

    @ParameterizedTest
    @CsvSource({"2, 31", "3, 30", "5, 31", "40, 31"})
    void onlyPicturesThatCountAreHandedOver(int step, int pictures) throws Exception {
        assertHandedOver(PLAN.threads(2).subsample(step), pictures);
        assertHandedOver(ScoringPlan.empty().feature("vif").threads(2).subsample(step), pictures);
    }

    @Test
    void withoutPredictionThereAreFeaturesAlone() throws Exception {
        assertHandedOver(PLAN.withoutPrediction(), 12);
    }

    @Test
    void aPictureComesWithTheSecondBehindIt() throws Exception {
        int[] done = {0};
        List<Integer> ahead = new ArrayList<>();
        Vmaf.score(source("reference", CLIP), source("distorted", CLIP), ScoringPlan.standard().threads(3),
                FrameRange.TO_END, count -> done[0] = count, (index, scores) -> ahead.add(done[0] - index));
        assertTrue(ahead.subList(0, CLIP.size() - 2).stream().allMatch(pictures -> pictures == 2), ahead::toString);
    }

    @Test
    void theColumnsOfAPlanHoldAllThatARunWrites() throws Exception {
        List<String> written = Vmaf.score(source("reference", CLIP.subList(0, 3)), source("distorted",
                CLIP.subList(0, 3)), PLAN).table().columns();
        assertTrue(Vmaf.columns(PLAN).containsAll(written), () -> written + " in " + Vmaf.columns(PLAN));
        assertEquals(List.of("psnr_y", "psnr_cb", "psnr_cr", "mse_y", "mse_cb", "mse_cr"),
                Vmaf.columns(ScoringPlan.empty().feature("psnr")));
    }
}
