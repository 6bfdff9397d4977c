package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.FeatureTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken for a mistake, and what is not. */
final class AdviceTest {
    @ParameterizedTest
    @CsvSource({
        "a/dis.y4m, b/ref.y4m, true", "clip_enc_500k.yuv, clip_src.yuv, true", "Encoded.y4m, ORIGINAL.y4m, true",
        "ref.y4m, dis.y4m, false", "a.y4m, b.y4m, false", "dis.y4m, b.y4m, false", "ref_dis.y4m, ref.y4m, false",
        "dis/ref.y4m, ref/dis.y4m, false", "distance.y4m, preface.y4m, false", "dis.y4m, dis_ref.y4m, false",
    })
    void namesLookSwappedIfBothSayTheOpposite(String reference, String distorted, boolean swapped) {
        assertEquals(swapped, Advice.namesLookSwapped(reference, distorted));
    }

    /** Means of real clips, each coded and the other way round: compression loses more detail than it adds. */
    @ParameterizedTest
    @CsvSource({
        "0.9518, 0.0187, false", "0.9686, 0.0464, true", "0.9392, 0.0262, false", "0.9692, 0.0539, true",
        "0.8097, 0.1149, false", "0.8700, 0.2315, true", "0.8670, 0.1047, false", "0.9058, 0.1435, true",
        "0.9981, 0.0012, false", "1.0000, 0.0000, false", "1.0200, 0.0050, false", "1.0200, 0.0200, true",
    })
    void addedDetailThatOutweighsLostDetailIsTold(double adm2, double aim, boolean told) {
        FeatureTable table = new FeatureTable(1);
        table.put("integer_adm2_egl_1", 0, adm2);
        table.put("integer_aim_egl_1", 0, aim);
        table.frames(1);
        assertEquals(told, Advice.after(table).isPresent());
    }
}
