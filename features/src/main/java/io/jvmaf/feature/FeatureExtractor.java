package io.jvmaf.feature;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * A metric: its name, its options, what it writes, and how to make a worker's instance. Stateless; one entry in
 * {@link Extractors}.
 */
public interface FeatureExtractor {
    /** The name on the command line, as in {@code vif}. */
    String name();

    /** What it is, in a few words, for a list shown to people. */
    String summary();

    /** The options it declares, in libvmaf's order. */
    List<Option> options();

    /** Every feature name it can write, by libvmaf's internal name, as in {@code VMAF_integer_feature_vif_scale0_score}. */
    List<String> provided();

    /** What it asks of the engine under {@code options}. */
    Needs needs(OptionValues options);

    /**
     * A worker's instance with a workspace of its own.
     *
     * @throws FeatureException in one line, where the metric has no meaning for {@code format} or its options clash
     */
    FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier);

    /** Whether what it writes depends on the reference alone, so that runs of one reference may share it. */
    default boolean looksAtReferenceAlone() {
        return false;
    }

    /** Whether it writes files under {@code options}, so that it must see no pictures but the clip's. */
    default boolean writesFiles(OptionValues options) {
        return false;
    }

    /**
     * Writes what can be known only after the last picture: temporal minima, whole-clip aggregates. What it writes of a
     * picture depends on no more than the two pictures behind it and the six before it, and the clip's first two.
     */
    default void finish(OptionValues options, ClipColumns clip) {}
}
