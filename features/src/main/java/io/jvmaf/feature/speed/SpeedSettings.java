package io.jvmaf.feature.speed;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import java.util.List;

/**
 * The options both SpEED metrics share.
 *
 * @param kernelScale factor on the Gaussian filters' standard deviation and size
 * @param prescale factor on the picture's sides before anything else; 1 leaves it as it is
 * @param method how the picture is scaled by that
 * @param neuralNoise standard deviation of the neural noise
 * @param noiseFloor share of the neural noise by which both entropies must exceed it to count
 * @param weighting which variances weight the entropies, 0 to 6
 */
record SpeedSettings(float kernelScale, double prescale, ScalingMethod method, float neuralNoise, float noiseFloor,
        int weighting) {
    private static final String METHOD = "speed_prescale_method";
    private static final double NO_SCALING = 1e-3;

    /** The options, in libvmaf's order. */
    static final List<Option> OPTIONS = List.of(
            Option.number("speed_kernelscale", "ks", 1, 0.1, 4),
            Option.number("speed_prescale", "ps", 1, 0.1, 4),
            Option.string(METHOD, "psm", "nearest"),
            Option.number("speed_sigma_nn", "snn", 0.29, 0.1, 2),
            Option.number("speed_nn_floor", "nnf", 0, 0, 1),
            Option.number("speed_max_val", "mxv", 1000, 0, 1000));

    /** @throws FeatureException for a kernel scale or scaling method there is not */
    static SpeedSettings of(OptionValues options, int weighting) {
        float kernelScale = (float) options.number("speed_kernelscale");
        if (!GaussianTaps.isKernelScale(kernelScale)) {
            throw new FeatureException("SpEED: invalid speed_kernelscale " + kernelScale);
        }
        double prescale = options.number("speed_prescale");
        return new SpeedSettings(kernelScale, Math.abs(prescale - 1) < NO_SCALING ? 1 : prescale,
                ScalingMethod.of(METHOD, options.string(METHOD)), (float) options.number("speed_sigma_nn"),
                (float) options.number("speed_nn_floor"), weighting);
    }
}
