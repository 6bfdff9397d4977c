package io.jvmaf.train.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The split against figures of the document's {@code vmaf-train}. */
final class SplitPolicyTest {
    /** The published names of the Netflix public corpus (resource/dataset/NFLX_dataset_public.py of libvmaf). */
    private static final List<String> NETFLIX = names(
            "BigBuckBunny 20_288_375 30_384_550 40_384_750 50_480_1050 55_480_1750 75_720_3050 80_720_4250 "
                    + "85_1080_3800 90_1080_4300 95_1080_5800",
            "BirdsInCage 40_288_375 50_288_550 60_384_550 65_384_750 80_480_750 85_720_1050 90_1080_1800 "
                    + "95_1080_3000",
            "CrowdRun 03_288_375 40_480_2350 50_1080_4300 65_1080_5800 75_1080_7500 80_1080_10000 "
                    + "90_1080_15000",
            "ElFuente1 10_288_375 25_384_750 50_480_1750 60_720_2350 70_1080_4300 85_1080_5800 90_1080_7500",
            "ElFuente2 05_288_375 30_480_1750 50_720_3050 60_1080_4300 65_720_4250 70_1080_5800 "
                    + "80_1080_10000 85_1080_15000 90_1080_20000",
            "FoxBird 20_288_375 40_384_750 55_480_750 65_480_1750 80_1080_2300 95_1080_5800",
            "OldTownCross 20_288_375 45_384_750 55_480_750 60_480_1750 80_720_2350 85_720_2950 90_1080_4300",
            "Seeking 10_288_375 30_480_1050 45_480_1750 50_720_2350 60_720_3050 65_1080_4300 75_1080_5800 "
                    + "85_1080_7500 90_1080_15000 95_1080_20000",
            "Tennis 20_288_375 40_384_750 60_480_1050 70_480_1750 80_720_3050 90_1080_4300");

    private static List<String> names(String... sources) {
        List<String> names = new ArrayList<>();
        for (String source : sources) {
            String[] words = source.split(" ");
            for (int i = 1; i < words.length; i++) {
                names.add(words[0] + "_" + words[i] + ".yuv");
            }
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({"clip_0000, 110348b816744164, TEST", "BigBuckBunny_20_288_375.yuv, 6c7ecdde1c0aa09f, TRAIN",
        "BigBuck_1_576_2000.yuv, c52fa83640e36668, TRAIN", "BigBuck_2_576_1000.yuv, 3ec1de7c1980d7e5, TRAIN",
        "ElFuente2_50_720_3050.yuv, 0154b669e711bc67, TEST"})
    void hashesAsVmafTrain(String key, String hash, Split split) {
        double place = new BigInteger(hash, 16).doubleValue() / 0x1p64;
        assertEquals(place, SplitPolicy.place(key));
        assertEquals(split, SplitPolicy.VMAF_TRAIN_V1.of(key));
    }

    @Test
    void tenClipsTestTheNetflixCorpus() {
        assertEquals(List.of("BigBuckBunny_85_1080_3800.yuv", "BirdsInCage_60_384_550.yuv", "CrowdRun_03_288_375.yuv",
                "CrowdRun_40_480_2350.yuv", "ElFuente2_50_720_3050.yuv", "ElFuente2_60_1080_4300.yuv",
                "FoxBird_80_1080_2300.yuv", "FoxBird_95_1080_5800.yuv", "Seeking_10_288_375.yuv",
                "Seeking_45_480_1750.yuv"), in(SplitPolicy.NFLX_10, Split.TEST));
        assertEquals(14, in(SplitPolicy.NFLX_10, Split.VAL).size());
        assertEquals(46, in(SplitPolicy.NFLX_10, Split.TRAIN).size());
    }

    @Test
    void theFractionsOfVmafTrainGiveSevenAndSix() {
        assertEquals(7, in(SplitPolicy.VMAF_TRAIN_V1, Split.VAL).size());
        assertEquals(6, in(SplitPolicy.VMAF_TRAIN_V1, Split.TEST).size());
        assertEquals(57, in(SplitPolicy.VMAF_TRAIN_V1, Split.TRAIN).size());
    }

    private static List<String> in(SplitPolicy policy, Split split) {
        return NETFLIX.stream().filter(key -> policy.of(key) == split).toList();
    }

    @Test
    void fractionsLeaveSomethingToTrainOn() {
        assertThrows(IllegalArgumentException.class, () -> SplitPolicy.custom(0.5, 0.5));
        assertThrows(IllegalArgumentException.class, () -> SplitPolicy.custom(-0.1, 0.5));
        assertThrows(IllegalArgumentException.class, () -> SplitPolicy.custom(Double.NaN, 0.5));
        assertEquals("nflx-10", SplitPolicy.custom(0.175, 0.1).name());
        assertEquals("custom", SplitPolicy.custom(0.2, 0.1).name());
    }
}
