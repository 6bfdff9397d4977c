package io.jvmaf.feature.cambi;

import io.jvmaf.feature.ClipColumns;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * CAMBI, the contrast aware multiscale banding index: how visible the bands in smooth areas of the distorted luma are,
 * 0 for none, 24 for very annoying (Tandon et al., PCS 2021; libvmaf's cambi.c).
 *
 * <p>With {@code full_ref} also the index of the reference and by how much the distorted picture exceeds it.
 */
public final class CambiExtractor implements FeatureExtractor {
    static final double DEFAULT_TOPK = 0.6;
    static final String SCORE = "Cambi_feature_cambi_score";
    static final String SOURCE = "cambi_source";
    static final String FULL_REFERENCE = "cambi_full_reference";
    private static final String DEFAULT_EOTF = "bt1886";
    private static final String MAP_WIDTH = "heat_map_width";
    private static final String MAP_HEIGHT = "heat_map_height";
    private static final String MAP_HALVED = "heat_map_halved";

    private static final List<Option> OPTIONS = List.of(
            Option.number("cambi_max_val", "cmxv", 1000, 0, 1000),
            Option.integer("enc_width", "encw", 0, 180, 7680),
            Option.integer("enc_height", "ench", 0, 150, 7680),
            Option.integer("enc_bitdepth", "encbd", 0, 6, 16),
            Option.integer("src_width", "srcw", 0, 320, 7680),
            Option.integer("src_height", "srch", 0, 200, 4320),
            Option.integer("window_size", "ws", 65, 15, 127),
            Option.number("topk", "topk", DEFAULT_TOPK, 0.0001, 1),
            Option.number("cambi_topk", "ctpk", DEFAULT_TOPK, 0.0001, 1),
            Option.number("tvi_threshold", "tvit", 0.019, 0.0001, 1),
            Option.number("cambi_vis_lum_threshold", "vlt", 0, 0, 300),
            Option.integer("max_log_contrast", "mlc", 2, 0, 5),
            Option.string("heatmaps_path", "heatmaps_path", null).unnamed(),
            Option.bool("full_ref", "full_ref", false).unnamed(),
            Option.string("eotf", "eotf", DEFAULT_EOTF),
            Option.string("cambi_eotf", "ceot", DEFAULT_EOTF),
            Option.integer("cambi_high_res_speedup", "hrs", 0, 0, 2160));

    @Override
    public String name() {
        return "cambi";
    }

    @Override
    public String summary() {
        return "visibility of banding, without reference";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public List<String> provided() {
        return List.of(SCORE, SOURCE, FULL_REFERENCE);
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        CambiSettings settings = CambiSettings.of(format, options);
        String eotf = options.string("cambi_eotf");
        Luminance luminance = Luminance.of(eotf.equals(DEFAULT_EOTF) ? options.string("eotf") : eotf);
        VisibleContrast contrast = new VisibleContrast(settings.maxLogContrast(), options.number("tvi_threshold"),
                options.number("cambi_vis_lum_threshold"), luminance);
        return new CambiFrame(settings, contrast);
    }

    @Override
    public boolean writesFiles(OptionValues options) {
        return options.string("heatmaps_path") != null;
    }

    static void keepHeatMapSize(CambiSettings settings, FeatureSink sink) {
        sink.keep(MAP_WIDTH, settings.encoded().width());
        sink.keep(MAP_HEIGHT, settings.encoded().height());
        sink.keep(MAP_HALVED, settings.halved() ? 1 : 0);
    }

    /** Cuts heat maps that an earlier run left longer. */
    @Override
    public void finish(OptionValues options, ClipColumns clip) {
        int last = clip.frames() - 1;
        while (last >= 0 && !clip.has(MAP_WIDTH, last)) {
            last--;
        }
        if (last >= 0) {
            HeatMaps.setLength(options.string("heatmaps_path"), (int) clip.get(MAP_WIDTH, last),
                    (int) clip.get(MAP_HEIGHT, last), clip.get(MAP_HALVED, last) != 0, last + 1);
        }
    }
}
