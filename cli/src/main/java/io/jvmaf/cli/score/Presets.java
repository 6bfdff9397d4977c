package io.jvmaf.cli.score;

import io.jvmaf.FeatureSpec;
import io.jvmaf.cli.UsageException;
import io.jvmaf.model.ModelSpec;
import java.util.ArrayList;
import java.util.List;

/** Models and features of test conditions, by version (tools/cli_parse.c). */
final class Presets {
    private static final List<String> AOM_V1 = List.of("psnr=reduced_hbd_peak=true:enable_apsnr=true:min_sse=0.5",
            "ciede", "float_ssim=enable_db=true:clip_db=true", "float_ms_ssim=enable_db=true:clip_db=true", "psnr_hvs");
    private static final List<String> NFLX_V1 = List.of("psnr=enable_chroma=true:enable_apsnr=true",
            "float_ssim=enable_db=true:clip_db=true", "cambi");

    private Presets() {}

    /**
     * What a preset asks for.
     *
     * @param models models to append
     * @param features features to append
     * @param replacement a feature that then takes the place of the first one of its name, or {@code null}
     * @param commonBitDepth whether videos of different depths are scored at the greater one
     */
    record Preset(List<ModelSpec> models, List<FeatureSpec> features, FeatureSpec replacement,
            boolean commonBitDepth) {}

    /** The AOM common test conditions, {@code v1.0} to {@code v7.0}. */
    static Preset aom(String version) {
        List<ModelSpec> models = models("vmaf_v0.6.1");
        return switch (version) {
            case "v1.0", "v2.0" -> new Preset(models, features(AOM_V1), null, false);
            case "v3.0", "v4.0", "v5.0" -> new Preset(models, withCambi(), null, false);
            case "v6.0" -> new Preset(models, withCambi(), null, true);
            case "v7.0" -> new Preset(models, withCambi(),
                    SpecSyntax.feature("float_ssim=scale=1:enable_db=true:clip_db=true"), true);
            case "proposed" -> throw new UsageException("`--aom_ctc proposed` is deprecated.");
            default -> throw new UsageException("bad aom_ctc version \"" + version + "\"");
        };
    }

    /** Netflix's test conditions, {@code v1.0}. */
    static Preset nflx(String version) {
        if (!version.equals("v1.0")) {
            throw new UsageException("bad nflx_ctc version \"" + version + "\"");
        }
        return new Preset(models("vmaf_4k_v0.6.1"), features(NFLX_V1), null, false);
    }

    private static List<ModelSpec> models(String version) {
        return List.of(ModelSpec.builtIn(version), ModelSpec.builtIn(version + "neg").named("vmaf_neg"));
    }

    private static List<FeatureSpec> withCambi() {
        List<FeatureSpec> features = new ArrayList<>(features(AOM_V1));
        features.add(FeatureSpec.of("cambi"));
        return features;
    }

    private static List<FeatureSpec> features(List<String> arguments) {
        return arguments.stream().map(SpecSyntax::feature).toList();
    }
}
