package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jvmaf.FeatureSpec;
import io.jvmaf.cli.UsageException;
import io.jvmaf.model.ModelSpec;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The syntax of {@code --model} and {@code --feature} as libvmaf's tools/cli_parse.c reads it. */
final class SpecSyntaxTest {
    private static final ModelSpec PLAIN = ModelSpec.builtIn("v");

    @Test
    void modelKeys() {
        assertEquals(PLAIN, SpecSyntax.model("version=v"));
        assertEquals(ModelSpec.file("p.json"), SpecSyntax.model("path=p.json"));
        assertEquals(PLAIN.named("n"), SpecSyntax.model("name=n:version=v"));
        assertEquals(PLAIN.named(""), SpecSyntax.model("version=v:name="));
        assertEquals(PLAIN, SpecSyntax.model("version=u:version=v"));
        assertEquals(PLAIN, SpecSyntax.model("version=v:path=p"));
        assertEquals(PLAIN, SpecSyntax.model("path=p:version=v"));
        assertEquals(PLAIN, SpecSyntax.model("version=v=w"));
        assertEquals(ModelSpec.builtIn("auto").named("n"), SpecSyntax.model("auto:name=n"));
    }

    @ParameterizedTest
    @CsvSource({
        "disable_clip, true, false", "disable_clip=true, true, false", "disable_clip=1, false, false",
        "disable_clip=true:disable_clip=no, true, false", "enable_transform, false, true",
        "enable_transform=true, false, true", "enable_transform=1, false, false",
        "enable_transform:disable_clip, true, true",
    })
    void modelSwitches(String pairs, boolean disableClip, boolean enableTransform) {
        ModelSpec model = SpecSyntax.model("version=v:" + pairs);
        assertEquals(new ModelSpec("v", null, "vmaf", disableClip, enableTransform, Map.of()), model);
    }

    @Test
    void overloadsGoByExtractorAndAreNormalised() {
        ModelSpec model = SpecSyntax.model("version=v:vif.vif_enhn_gain_limit=1.0:adm.adm_enhn_gain_limit=1.0:"
                + "vif.debug=true:adm.a.b=2:vif.vif_enhn_gain_limit=1.2345678");
        assertEquals(Map.of("vif", Map.of("vif_enhn_gain_limit", "1.23457", "debug", "true"),
                "adm", Map.of("adm_enhn_gain_limit", "1", "a", "2")), model.overloads());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "version=v:bogus|Problem parsing model, bad option string \"bogus\".",
        "version|Problem parsing model, bad option string \"version\".",
        "version=v:|Problem parsing model, bad option string \"\".",
        "''|Problem parsing model, bad option string \"\".",
        "path=C:\\x.json|Problem parsing model, bad option string \"\\x.json\".",
        "version=v:foo=1|Problem parsing model: \"foo\"",
        "name=x|Problem parsing model, neither `version=` nor `path=` is given in \"name=x\"",
    })
    void badModels(String argument, String message) {
        assertEquals(message, assertThrows(UsageException.class, () -> SpecSyntax.model(argument)).getMessage());
    }

    @Test
    void aModelHasRoomFor32Overloads() {
        String full = "version=v" + ":vif.a=1".repeat(32);
        assertEquals(Map.of("vif", Map.of("a", "1")), SpecSyntax.model(full).overloads());
        assertEquals("A maximum of 32 feature overloads per model are supported",
                assertThrows(UsageException.class, () -> SpecSyntax.model(full + ":vif.a=1")).getMessage());
    }

    @Test
    void features() {
        assertEquals(FeatureSpec.of("psnr"), SpecSyntax.feature("psnr"));
        assertEquals(FeatureSpec.of(""), SpecSyntax.feature(""));
        assertEquals(new FeatureSpec("psnr", Map.of("enable_mse", "true", "min_sse", "0.5")),
                SpecSyntax.feature("psnr=enable_mse=true:min_sse=0.50"));
        assertEquals(new FeatureSpec("a", Map.of("k", "2")), SpecSyntax.feature("a=k=1:k=2"));
        assertEquals(new FeatureSpec("a", Map.of("k", "1")), SpecSyntax.feature("a=k=1=2"));
        assertEquals(new FeatureSpec("a", Map.of("k", "")), SpecSyntax.feature("a=k="));
    }

    /** Read as a 32-bit float, printed with %g; what is no number stays. */
    @ParameterizedTest
    @CsvSource({
        "1.0, 1", "0.123456789, 0.123457", "1e5, 100000", "1000000, 1e+06", "16777217, 1.67772e+07", "-0.0, -0",
        "0x10, 16", "12abc, 12abc", "true, true", "bt1886, bt1886", ".5, 0.5", "+3, 3", "007, 7", "1e-5, 1e-05",
    })
    void featureValuesAreNormalised(String given, String kept) {
        assertEquals(Map.of("k", kept), SpecSyntax.feature("a=k=" + given).options());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "psnr=foo|Problem parsing feature \"psnr\", bad option string \"foo\".",
        "psnr=|Problem parsing feature \"psnr\", bad option string \"\".",
        "psnr=a=1:|Problem parsing feature \"psnr\", bad option string \"\".",
    })
    void badFeatures(String argument, String message) {
        assertEquals(message, assertThrows(UsageException.class, () -> SpecSyntax.feature(argument)).getMessage());
    }

    @Test
    void onlyTheFirst1024BytesCount() {
        String name = "x".repeat(1022);
        assertEquals("xé".repeat(341) + "x", SpecSyntax.feature("xé".repeat(341) + "xy").extractor());
        assertEquals(FeatureSpec.of(name + "yz"), SpecSyntax.feature(name + "yz=a=b"));
        assertEquals("v".repeat(1016), SpecSyntax.model("version=" + "v".repeat(1030)).version());
    }
}
