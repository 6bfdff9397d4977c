package io.jvmaf.feature;

import io.jvmaf.feature.adm.AdmExtractor;
import io.jvmaf.feature.cambi.CambiExtractor;
import io.jvmaf.feature.ciede.CiedeExtractor;
import io.jvmaf.feature.floatadm.FloatAdmExtractor;
import io.jvmaf.feature.floatansnr.FloatAnsnrExtractor;
import io.jvmaf.feature.floatmoment.FloatMomentExtractor;
import io.jvmaf.feature.floatmotion.FloatMotionExtractor;
import io.jvmaf.feature.floatpsnr.FloatPsnrExtractor;
import io.jvmaf.feature.floatvif.FloatVifExtractor;
import io.jvmaf.feature.motion.MotionExtractor;
import io.jvmaf.feature.msssim.MsSsimExtractor;
import io.jvmaf.feature.psnr.PsnrExtractor;
import io.jvmaf.feature.psnrhvs.PsnrHvsExtractor;
import io.jvmaf.feature.speed.SpeedChromaExtractor;
import io.jvmaf.feature.speed.SpeedTemporalExtractor;
import io.jvmaf.feature.ssim.SsimExtractor;
import io.jvmaf.feature.vif.VifExtractor;
import java.util.List;
import java.util.Optional;

/** The registry: every metric there is, one entry each. */
public final class Extractors {
    private static final List<FeatureExtractor> ALL = List.of(
            new AdmExtractor(),
            new VifExtractor(),
            new MotionExtractor(),
            new CambiExtractor(),
            new SpeedChromaExtractor(),
            new SpeedTemporalExtractor(),
            new SsimExtractor(),
            new MsSsimExtractor(),
            new PsnrExtractor(),
            new PsnrHvsExtractor(),
            new CiedeExtractor(),
            new FloatVifExtractor(),
            new FloatAdmExtractor(),
            new FloatPsnrExtractor(),
            new FloatMomentExtractor(),
            new FloatMotionExtractor(),
            new FloatAnsnrExtractor());

    private Extractors() {}

    /** Every extractor, in the order shown to people. */
    public static List<FeatureExtractor> all() {
        return ALL;
    }

    /** The extractor called {@code name}. */
    public static Optional<FeatureExtractor> byName(String name) {
        return ALL.stream().filter(extractor -> extractor.name().equals(name)).findFirst();
    }

    /** The extractor that provides {@code feature}, by libvmaf's internal name. */
    public static Optional<FeatureExtractor> providing(String feature) {
        return ALL.stream().filter(extractor -> extractor.provided().contains(feature)).findFirst();
    }
}
