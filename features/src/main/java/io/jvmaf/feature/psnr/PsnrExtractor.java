package io.jvmaf.feature.psnr;

import io.jvmaf.feature.ClipColumns;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureSink;
import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.LibM;
import io.jvmaf.feature.Needs;
import io.jvmaf.feature.Option;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * Peak signal-to-noise ratio of each plane, in dB, and of the whole clip (libvmaf's integer_psnr.c). A picture without
 * chroma gives luma alone.
 */
public final class PsnrExtractor implements FeatureExtractor {
    private static final List<String> PLANES = List.of("y", "cb", "cr");
    /** Stands for the error of identical planes. */
    private static final double LEAST_MSE = 1e-16;
    private static final String PIXELS = "pixels_";
    /** A picture's squared error, in 32-bit halves: the whole of it may be past the integers a double holds. */
    private static final String SSE_HIGH = "sse_high_";
    private static final String SSE_LOW = "sse_low_";
    /** The peak that the clip's figure refers to, which depends on the bit depth. */
    private static final String PEAK = "peak";

    @Override
    public String name() {
        return "psnr";
    }

    @Override
    public String summary() {
        return "peak signal-to-noise ratio, also MSE and whole-clip APSNR";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.bool("enable_chroma", "enable_chroma", true).unnamed(),
                Option.bool("enable_mse", "enable_mse", false).unnamed(),
                Option.bool("enable_apsnr", "enable_apsnr", false).unnamed(),
                Option.bool("reduced_hbd_peak", "reduced_hbd_peak", false).unnamed(),
                Option.number("min_sse", "min_sse", 0, 0, Double.MAX_VALUE).unnamed());
    }

    @Override
    public List<String> provided() {
        return List.of("psnr_y", "psnr_cb", "psnr_cr", "mse_y", "mse_cb", "mse_cr");
    }

    @Override
    public Needs needs(OptionValues options) {
        return new Needs(options.bool("enable_chroma"), 0, true);
    }

    @Override
    public FrameExtractor open(VideoFormat format, OptionValues options, KernelTier tier) {
        SquaredErrorSum errors = new SquaredErrorSum();
        int planes = options.bool("enable_chroma") ? format.planes() : 1;
        int peak = peak(format.bitDepth(), options.bool("reduced_hbd_peak"));
        double[] limits = new double[planes];
        for (int p = 0; p < planes; p++) {
            limits[p] = limit(format, p, peak, options.number("min_sse"));
        }
        boolean mse = options.bool("enable_mse");
        boolean clip = options.bool("enable_apsnr");
        // libvmaf takes 255 at 8 bits, which is what both kinds of peak give there.
        double power = (double) peak * peak;
        return (window, sink) -> {
            for (int p = 0; p < planes; p++) {
                Plane reference = window.current().reference().plane(p);
                long sse = errors.of(reference, window.current().distorted().plane(p));
                int pixels = reference.width() * reference.height();
                double error = (double) sse / pixels;
                double psnr = 10 * LibM.log10(power / Math.max(error, LEAST_MSE));
                sink.put("psnr_" + PLANES.get(p), Math.min(psnr, limits[p]));
                if (mse) {
                    sink.put("mse_" + PLANES.get(p), error);
                }
                if (clip) {
                    keep(sink, PLANES.get(p), sse, pixels);
                }
            }
            if (clip) {
                sink.keep(PEAK, peak);
            }
        };
    }

    private static int peak(int bitDepth, boolean reduced) {
        return reduced ? 255 << (bitDepth - 8) : (1 << bitDepth) - 1;
    }

    /** The most dB that plane {@code p} may have: by depth, or for a squared error of {@code minSse} in the plane. */
    private static double limit(VideoFormat format, int p, int peak, double minSse) {
        if (minSse == 0) {
            return 6 * format.bitDepth() + 12;
        }
        // Chroma sizes are rounded down here, unlike those of the planes.
        PixelFormat chroma = format.pixelFormat();
        int width = p > 0 && chroma != PixelFormat.YUV444 ? format.width() / 2 : format.width();
        int height = p > 0 && chroma == PixelFormat.YUV420 ? format.height() / 2 : format.height();
        double mse = minSse / (width * height);
        return Math.ceil(10 * LibM.log10((double) peak * peak / mse));
    }

    private static void keep(FeatureSink sink, String plane, long sse, int pixels) {
        sink.keep(PIXELS + plane, pixels);
        sink.keep(SSE_HIGH + plane, sse >>> 32);
        sink.keep(SSE_LOW + plane, sse & 0xffffffffL);
    }

    @Override
    public void finish(OptionValues options, ClipColumns clip) {
        if (!options.bool("enable_apsnr") || clip.frames() == 0) {
            return;
        }
        long peak = (long) clip.get(PEAK, 0);
        for (String plane : PLANES) {
            long pixels = 0;
            long sse = 0;
            for (int i = 0; i < clip.frames(); i++) {
                if (clip.has(PIXELS + plane, i)) {
                    pixels += (long) clip.get(PIXELS + plane, i);
                    sse += ((long) clip.get(SSE_HIGH + plane, i) << 32) + (long) clip.get(SSE_LOW + plane, i);
                }
            }
            clip.aggregate("apsnr_" + plane, apsnr(peak * peak, pixels, sse));
        }
    }

    /**
     * The PSNR of {@code pixels} with a summed squared error of {@code sse}, at most that of an error of one half in
     * all; minus infinity for a plane that was not looked at. All three are unsigned and wrap at 2<sup>64</sup>.
     */
    private static double apsnr(long power, long pixels, long sse) {
        double limit = Math.ceil(10 * LibM.log10(unsigned(power * pixels * 2)));
        double apsnr = 10 * (LibM.log10(power) + LibM.log10(unsigned(pixels))
                - LibM.log10(unsigned(sse)));
        return apsnr < limit ? apsnr : limit;
    }

    /** {@code value}, read as unsigned, rounded to the nearest double. */
    private static double unsigned(long value) {
        // The dropped bit is kept as sticky, so that halving does not change how the rest is rounded.
        return value >= 0 ? value : 2.0 * ((value >>> 1) | (value & 1));
    }
}
