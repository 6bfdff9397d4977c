package io.jvmaf.feature.ssim;

/**
 * The mean SSIM of two pictures over all positions of an 11x11 Gaussian window that lies within them, with its three
 * parts (libvmaf's iqa/ssim_tools.c, _iqa_ssim). Lines go through a ring of windows; nothing of the picture's size is
 * kept.
 */
public final class SsimIndex {
    private static final int WINDOW = SsimKernel.WINDOW;
    private static final int MOMENTS = 5;

    private final SsimKernel kernel;
    private final int stride;
    /** Lines of either picture, their squares and their product. */
    private final float[][] sources;
    private final float[][] rings;
    private final float[][] moments;
    private final int[] lines = new int[WINDOW];
    private final double[][] parts;

    /**
     * Means over all positions.
     *
     * @param ssim of the product of the three parts
     * @param luminance how alike the local means are, up to 1
     * @param contrast how alike the local deviations are, 0 to 1
     * @param structure local correlation, -1 to 1
     */
    public record Result(float ssim, float luminance, float contrast, float structure) {}

    /** A workspace for pictures of up to {@code maxWidth} samples a line. */
    public SsimIndex(int maxWidth, SsimKernel kernel) {
        this.kernel = kernel;
        this.stride = maxWidth + SsimKernel.SLACK;
        this.sources = new float[MOMENTS][stride];
        this.rings = new float[MOMENTS][WINDOW * stride];
        this.moments = new float[MOMENTS][stride];
        this.parts = new double[SsimKernel.PARTS][stride];
    }

    /** Compares two pictures of one size, at least 11x11. */
    public Result of(Picture referencePicture, Picture distortedPicture) {
        int width = referencePicture.width() - WINDOW + 1;
        int height = referencePicture.height() - WINDOW + 1;
        double ssimSum = 0;
        double luminanceSum = 0;
        double contrastSum = 0;
        double structureSum = 0;
        for (int y = 0; y < referencePicture.height(); y++) {
            referencePicture.read(y, sources[0]);
            distortedPicture.read(y, sources[1]);
            filterAcross(y % WINDOW * stride, width);
            if (y < WINDOW - 1) {
                continue;
            }
            compareLine(y, width);
            double[] luminance = parts[0];
            double[] contrast = parts[1];
            double[] structure = parts[2];
            for (int x = 0; x < width; x++) {
                ssimSum += luminance[x] * contrast[x] * structure[x];
                luminanceSum += luminance[x];
                contrastSum += contrast[x];
                structureSum += structure[x];
            }
        }
        double count = width * height;
        return new Result((float) (ssimSum / count), (float) (luminanceSum / count), (float) (contrastSum / count),
                (float) (structureSum / count));
    }

    private void filterAcross(int at, int width) {
        int samples = width + WINDOW - 1;
        multiply(sources[0], sources[0], sources[2], samples);
        multiply(sources[1], sources[1], sources[3], samples);
        multiply(sources[0], sources[1], sources[4], samples);
        for (int moment = 0; moment < MOMENTS; moment++) {
            kernel.across(sources[moment], rings[moment], at, width);
        }
    }

    private static void multiply(float[] a, float[] b, float[] out, int width) {
        for (int x = 0; x < width; x++) {
            out[x] = a[x] * b[x];
        }
    }

    private void compareLine(int last, int width) {
        for (int tap = 0; tap < WINDOW; tap++) {
            lines[tap] = (last + 1 + tap) % WINDOW * stride;
        }
        for (int moment = 0; moment < MOMENTS; moment++) {
            kernel.down(rings[moment], lines, moments[moment], width);
        }
        kernel.compare(moments, width, parts);
    }
}
