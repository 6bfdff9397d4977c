package io.jvmaf.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.feature.FeatureException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Model files: a hand-made one against libvmaf 3.2.0's scores, what is tolerated, and an error for each fault. */
final class ModelFileTest {
    /** Knots, sparse vectors, no normalisation, a number to be rounded to a float, and fewer options than features. */
    private static final String HAND_MADE = """
            {"model_dict": {
              "model_type": "LIBSVMNUSVR",
              "norm_type": "none",
              "score_clip": [10, 95.5],
              "score_transform": {"enabled": true, "p1": 1.25,
                "knots": [[20, 15], [45.5, 60], [70, 60], [90, 85]], "out_lte_in": "true"},
              "feature_names": ["VMAF_integer_feature_adm2_score", "VMAF_integer_feature_motion2_score",
                "VMAF_integer_feature_vif_scale3_score"],
              "feature_opts_dicts": [{"adm_enhn_gain_limit": 1.10e0}, {}],
              "model": "svm_type epsilon_svr\\nkernel_type rbf\\ngamma 0.5\\nnr_class 2\\ntotal_sv 4\\nrho -12.75\\n\
            SV\\n41.5 1:0.75 3:0.5 \\n-17.25 2:1.5 \\n30.125 1:0.96 2:0.25 3:0.9 \\n12.0625 3:1 \\n"
            }}
            """;
    private static final String CLIP = "\"score_clip\": [10, 95.5],";
    /** adm2, motion2 and vif_scale3 of the first frame of Netflix's src01 pair, 576x324. */
    private static final double[] SRC01 = {0.9614292679730476, 0, 0.9643008708953857};

    private static List<Model> parse(String json) {
        return ModelFile.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String changed(String from, String to) {
        assertTrue(HAND_MADE.contains(from), from);
        return HAND_MADE.replace(from, to);
    }

    // Each rho puts the prediction in another part of the line; figures of vmaf --cpumask -1, %.17g.
    @ParameterizedTest
    @CsvSource({
        "60.5, 10, 10.451219517143088",
        "48, 22.951219517143088, 30.33357246428622",
        "33.125, 37.82621951714309, 60",
        "17, 53.95121951714309, 60",
        "-12.75, 83.70121951714309, 103.28315549553608"})
    void scoresAreThoseOfLibvmaf(String rho, double limitedAbove, double limitedBelow) {
        String above = changed("rho -12.75", "rho " + rho);
        String below = above.replace("out_lte_in", "out_gte_in").replace(CLIP, "");
        assertEquals(limitedAbove, parse(above).get(0).predict(SRC01));
        assertEquals(limitedBelow, parse(below).get(0).predict(SRC01));
    }

    // motion2 122.49 is far from every vector: 7.83 before clipping, by vmaf --model path=...:disable_clip.
    @Test
    void clippingCanBeLeftOut() {
        double[] features = {0.9109520655459373, 122.48998129488241, 0.8266119956970215};
        Model model = parse(HAND_MADE).get(0);
        assertEquals(10, model.predict(features));
        assertEquals(7.830882352941174, model.withoutClip().predict(features));
    }

    @Test
    void optionNumbersAreRoundedLikeFloatsAndMissingOptionsAreNone() {
        List<ModelFeature> features = parse(changed("1.10e0", "0.123456789")).get(0).features();
        assertEquals(Map.of("adm_enhn_gain_limit", "0.123457"), features.get(0).options());
        assertEquals(Map.of(), features.get(2).options());
        features = parse(changed("1.10e0", "true, \"s\": \"1.0\"")).get(0).features();
        assertEquals(Map.of("adm_enhn_gain_limit", "true", "s", "1.0"), features.get(0).options());
    }

    @Test
    void whatLibvmafToleratesIsTolerated() {
        Model model = parse(changed("\"model_type\": \"LIBSVMNUSVR\",", "\"other\": [{\"a\": null}, -1.5E+3],")).get(0);
        assertEquals(Model.Kind.LIBSVMNUSVR, model.kind());
        assertEquals(parse(HAND_MADE).get(0).predict(SRC01), model.predict(SRC01));
        assertEquals(null, parse(changed("[10, 95.5]", "null")).get(0).clip());
    }

    @Test
    void aCollectionIsThePlainModelAndItsMembers() {
        String member = HAND_MADE.replace("LIBSVMNUSVR", "BOOTSTRAP_LIBSVMNUSVR");
        List<Model> models = parse("{\"0\": " + HAND_MADE + ", \"1\": " + member + ", \"2\": " + member + "}");
        assertEquals(3, models.size());
        assertEquals(Model.Kind.BOOTSTRAP_LIBSVMNUSVR, models.get(2).kind());
    }

    private static void assertFault(String message, String json) {
        assertEquals(message, assertThrows(FeatureException.class, () -> parse(json)).getMessage());
    }

    @Test
    void whatIsNotJsonIsRefusedWithItsPlace() {
        assertFault("not JSON: line 1, column 1: expected a value", "model");
        assertFault("not JSON: line 1, column 1: expected a value, but the text ends", "");
        assertFault("not JSON: line 2, column 3: expected '\"'", "{\n  1: 2}");
        assertFault("not JSON: line 1, column 8: expected ',' or '}', but the text ends", "{\"a\": 1");
        assertFault("not JSON: line 1, column 3: expected ',' or ']'", "[01]");
        assertFault("not JSON: line 1, column 3: expected the end", "{}x");
        assertFault("not JSON: line 1, column 4: expected an escape", "[\"\\q\"]");
        assertFault("not JSON: line 1, column 3: expected '\\'", "[\"\n\"]");
        assertFault("not JSON: line 1, column 4: expected a value", "[1.x]");
        assertFault("not JSON: line 1, column 34: expected at most 32 levels", "[".repeat(1000));
        assertEquals("not JSON: not UTF-8 text", assertThrows(FeatureException.class,
                () -> ModelFile.parse(new byte[] {'"', (byte) 0xFF, '"'})).getMessage());
    }

    @Test
    void whatIsNoModelIsRefusedWithTheReason() {
        assertFault("model file must be an object", "[1]");
        assertFault("model_dict is missing", "{\"model\": 1}");
        assertFault("norm_type is missing", changed("\"norm_type\": \"none\",", ""));
        assertFault("unknown norm_type \"clip_0to1\"", changed("\"none\"", "\"clip_0to1\""));
        assertFault("unknown model_type \"RANDOMFOREST\"", changed("LIBSVMNUSVR", "RANDOMFOREST"));
        assertFault("slopes is missing", changed("\"none\"", "\"linear_rescale\""));
        assertFault("slopes has 3 numbers for 3 features, not one more",
                changed("\"none\"", "\"linear_rescale\", \"slopes\": [1, 2, 3], \"intercepts\": [1, 2, 3, 4]"));
        assertFault("feature_opts_dicts has 4 entries for 3 features", changed(", {}]", ", {}, {}, {}]"));
        assertFault("option adm_enhn_gain_limit of feature_opts_dicts must be a number, a text or a switch",
                changed("1.10e0", "[1]"));
        assertFault("score_clip has 1 numbers, not 2", changed("[10, 95.5]", "[10]"));
        assertFault("a knot has 3 numbers, not 2", changed("[20, 15]", "[20, 15, 3]"));
        assertFault("knots must rise in x and not fall in y", changed("[20, 15]", "[50, 15]"));
        assertFault("p1 must be a number", changed("1.25", "\"1.25\""));
        assertFault("feature_names has 0 names, not 1 to 64", "{\"model_dict\": {\"feature_names\": []}}");
        assertFault("member \"1\" of the collection is missing", "{\"0\": " + HAND_MADE + "}");
        assertFault("members of a collection must be of one bootstrap model_type",
                "{\"0\": " + HAND_MADE + ", \"1\": " + HAND_MADE + "}");
        assertFault("chroma correction finds \"adm3\" in no feature",
                changed("\"score_clip\"", "\"chroma_correction_parameter\": 120, \"score_clip\""));
    }

    @Test
    void whatIsNoRegressorIsRefusedWithTheReason() {
        String start = "support vector model: ";
        assertFault(start + "svm_type is \"c_svc\", only nu_svr and epsilon_svr can be used",
                changed("epsilon_svr", "c_svc"));
        assertFault(start + "kernel_type is \"linear\", only rbf can be used", changed("rbf", "linear"));
        assertFault(start + "unknown \"beta\"", changed("gamma", "beta"));
        assertFault(start + "gamma, rho or total_sv is missing", changed("rho -12.75\\n", ""));
        assertFault(start + "total_sv is 40, more than there are lines", changed("total_sv 4", "total_sv 40"));
        assertFault(start + "4 of 5 vectors are there", changed("total_sv 4", "total_sv 5"));
        assertFault(start + "no line SV", HAND_MADE.replaceAll("rho -12.75[^\"]*", "rho -12.75"));
        assertFault(start + "index 4 is out of order, or above the model's 3 features", changed("1:0.75", "4:0.75"));
        assertFault(start + "index 3 is out of order, or above the model's 3 features", changed("1:0.75", "3:0.75"));
        assertFault(start + "\"0.75\" is not index:value", changed("1:0.75", "0.75"));
        assertFault(start + "value is \"nan\", not a number", changed("1:0.75", "1:nan"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path pickle = Files.write(folder.resolve("old.pkl"), new byte[] {'(', 'd', 'p'});
        assertEquals("problem loading model: " + pickle + ": support for pkl model files has been removed, use json",
                assertThrows(FeatureException.class, () -> ModelFile.read(pickle)).getMessage());
        Path model = Files.writeString(folder.resolve("own.json"), HAND_MADE);
        assertEquals(1, ModelFile.read(model).size());
    }
}
