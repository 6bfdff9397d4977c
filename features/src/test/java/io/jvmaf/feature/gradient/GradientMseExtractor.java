package io.jvmaf.feature.gradient;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/** Mean squared error of luma's gradient, in squared sample steps of 8 bits: what was lost of edges and texture. */
public final class GradientMseExtractor implements FeatureExtractor {
    @Override
    public String name() {
        return "gradient_mse";
    }

    @Override
    public String summary() {
        return "mean squared error of the luma gradient";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.integer("gradient_step", "gst", 1, 1, 8));
    }

    @Override
    public List<String> provided() {
        return List.of("gradient_mse");
    }

    @Override
    public Needs needs(OptionValues options) {
        return Needs.LUMA;
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        int step = options.integer("gradient_step");
        if (Math.min(format.width(), format.height()) <= step) {
            throw new FeatureException("gradient_mse: pictures of " + format.width() + "x" + format.height()
                    + " are too small for gradient_step " + step);
        }
        double scale = 1 << (format.bitDepth() - 8);
        double pixels = (double) (format.width() - step) * (format.height() - step);
        return (window, sink) -> {
            Plane reference = window.current().reference().luma();
            Plane distorted = window.current().distorted().luma();
            sink.put("gradient_mse", squaredError(reference, distorted, step) / (scale * scale) / pixels);
        };
    }

    // A square is below 2^34: the sum of a picture of 2^28 pixels stays below 2^63.
    private static long squaredError(Plane reference, Plane distorted, int step) {
        long sum = 0;
        for (int y = 0; y < reference.height() - step; y++) {
            for (int x = 0; x < reference.width() - step; x++) {
                long here = reference.sample(x, y) - distorted.sample(x, y);
                long across = reference.sample(x + step, y) - distorted.sample(x + step, y) - here;
                long down = reference.sample(x, y + step) - distorted.sample(x, y + step) - here;
                sum += across * across + down * down;
            }
        }
        return sum;
    }
}
