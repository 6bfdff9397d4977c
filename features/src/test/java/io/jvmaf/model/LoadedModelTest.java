package io.jvmaf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.feature.FeatureException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a model asks to be extracted, and where it reads it. Column names were seen in libvmaf 3.2.0's reports. */
final class LoadedModelTest {
    private static LoadedModel load(ModelSpec spec) {
        return LoadedModel.load(spec, StubExtractor::providing);
    }

    private static ModelSpec overloaded(String version, Map<String, Map<String, String>> overloads) {
        return new ModelSpec(version, null, null, false, false, overloads);
    }

    private static List<String> uses(LoadedModel model) {
        return model.extractors().stream().map(use -> use.extractor().name() + new TreeMap<>(use.settings()))
                .toList();
    }

    @Test
    void aPlainModelReadsColumnsOfItsOwnNames() {
        LoadedModel model = load(ModelSpec.builtIn("vmaf_v0.6.1"));
        assertEquals(List.of("VMAF_integer_feature_adm2_score", "VMAF_integer_feature_motion2_score",
                "VMAF_integer_feature_vif_scale0_score", "VMAF_integer_feature_vif_scale1_score",
                "VMAF_integer_feature_vif_scale2_score", "VMAF_integer_feature_vif_scale3_score"), model.columns());
        assertEquals(List.of("adm{}", "motion{}", "vif{}"), uses(model));
        assertEquals("vmaf", model.name());
        assertEquals(List.of(), model.collectionNames());
    }

    @Test
    void aModelsOptionsReachExtractorsAndColumnNames() {
        LoadedModel model = load(ModelSpec.builtIn("vmaf_v1.0.16_hfr_5d0h"));
        assertEquals(List.of("cambi_hrs_1080_cmxv_17_vlt_0.06",
                "speed_chroma_uv_mxv_45_nnf_0.1_ps_0.6_psm_bilinear_snn_0.19_wvm_5",
                "integer_adm3_csf_2_dlmw_0.7_egl_1_min_0.5_nw_0.02_nvd_5", "integer_motion3_mffw_mmxv_18_mma"),
                model.columns());
        assertEquals("motion{motion_five_frame_window=true, motion_max_val=18, motion_moving_average=true}",
                uses(model).get(3));
    }

    @Test
    void anOverloadReplacesTheOptionOfEveryFeatureOfThatExtractorAlone() {
        LoadedModel neg = load(overloaded("vmaf_v0.6.1", Map.of("vif", Map.of("vif_enhn_gain_limit", "1.0"), "adm",
                Map.of("adm_enhn_gain_limit", "1.0"))));
        LoadedModel builtIn = load(ModelSpec.builtIn("vmaf_v0.6.1neg"));
        assertEquals(builtIn.columns(), neg.columns());
        assertEquals(uses(builtIn), uses(neg));
        LoadedModel other = load(overloaded("vmaf_v0.6.1neg",
                Map.of("vif", Map.of("vif_enhn_gain_limit", "1.23456789"))));
        assertEquals(List.of("integer_adm2_egl_1", "VMAF_integer_feature_motion2_score",
                "integer_vif_scale0_egl_1.23457"), other.columns().subList(0, 3));
    }

    @Test
    void overloadsOfUnknownExtractorsAndOptionsChangeNoColumn() {
        LoadedModel model = load(overloaded("vmaf_v0.6.1", Map.of("float_vif", Map.of("vif_enhn_gain_limit", "2"),
                "adm", Map.of("no_such_option", "2"))));
        assertEquals(load(ModelSpec.builtIn("vmaf_v0.6.1")).columns(), model.columns());
    }

    @Test
    void aCollectionNamesItsMembersAndStatistics() {
        LoadedModel model = load(ModelSpec.builtIn("vmaf_b_v0.6.3").named("b"));
        List<String> names = model.collectionNames();
        assertEquals(List.of("b_0001", "b_0002"), names.subList(0, 2));
        assertEquals(List.of("b_0020", "b_bagging", "b_stddev", "b_ci_p95_lo", "b_ci_p95_hi"), names.subList(19, 24));
        assertEquals("b", model.name());
        assertEquals(6, model.columns().size());
        assertEquals(List.of("adm{}", "motion{}", "vif{}"), uses(model));
    }

    @Test
    void anEmptyNameIsKept() {
        assertEquals("", load(ModelSpec.builtIn("vmaf_v0.6.1").named("")).name());
    }

    @Test
    void errorsSayWhichModelAndWhy() {
        assertMessage("problem loading model: vmaf_v9: no such built-in model", ModelSpec.builtIn("vmaf_v9"));
        assertMessage("problem loading model: no/such.json: no such file",
                new ModelSpec(null, "no/such.json", null, false, false, Map.of()));
        assertMessage("problem loading feature extractors from model: vmaf_v0.6.1: option vif_enhn_gain_limit takes a "
                + "number from 1 to 100, not \"0.5\"",
                overloaded("vmaf_v0.6.1", Map.of("vif", Map.of("vif_enhn_gain_limit", "0.5"))));
        FeatureException missing = assertThrows(FeatureException.class,
                () -> LoadedModel.load(ModelSpec.builtIn("vmaf_v0.6.1"), feature -> Optional.empty()));
        assertEquals("problem loading feature extractors from model: vmaf_v0.6.1: no extractor provides "
                + "\"VMAF_integer_feature_adm2_score\"", missing.getMessage());
        assertThrows(FeatureException.class, () -> new ModelSpec(null, null, "x", false, false, Map.of()));
    }

    private static void assertMessage(String message, ModelSpec spec) {
        assertEquals(message, assertThrows(FeatureException.class, () -> load(spec)).getMessage());
    }

    @Test
    void aSpecificationIsAPlainSerialisableValue() throws IOException, ClassNotFoundException {
        ModelSpec spec = new ModelSpec("vmaf_v0.6.1", "also.json", "n", true, true,
                Map.of("vif", Map.of("vif_enhn_gain_limit", "1.0")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(spec);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(spec, in.readObject());
        }
        assertEquals("vmaf_v0.6.1", spec.label());
        assertEquals(1, new HashSet<>(List.of(spec, spec.named("n"))).size());
    }
}
