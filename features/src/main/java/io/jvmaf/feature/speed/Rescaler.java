package io.jvmaf.feature.speed;

/** Brings a picture to another size (libvmaf's vif_tools.c, vif_scale_frame_s). */
public final class Rescaler {
    /** Elements beyond a line's width that {@link #line} may write to. */
    public static final int SLACK = SpeedKernel.SLACK;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] samples;
    private final float[] line;
    private final Interpolation interpolation;

    /** One line of the new size, from all samples of the old one. */
    interface Interpolation {
        /**
         * Writes line {@code y} of the new picture.
         *
         * @param samples of the old picture, its rows {@code stride} apart
         */
        void line(float[] samples, int stride, int y, float[] out);
    }

    Rescaler(SpeedGeometry geometry, ScalingMethod method, SpeedKernel kernel) {
        this.width = geometry.width();
        this.height = geometry.height();
        this.stride = width + SpeedKernel.SLACK;
        this.samples = new float[stride * height];
        this.line = new float[stride];
        this.interpolation = switch (method) {
            case NEAREST -> new NearestInterpolation(geometry);
            case BILINEAR -> new BilinearInterpolation(geometry, kernel);
            case BICUBIC -> WindowInterpolation.bicubic(geometry);
            case LANCZOS4 -> WindowInterpolation.lanczos4(geometry);
        };
    }

    /** From pictures of {@code width} x {@code height} to the size of {@code scaledWidth} x {@code scaledHeight}. */
    public static Rescaler between(int width, int height, int scaledWidth, int scaledHeight, ScalingMethod method) {
        return new Rescaler(new SpeedGeometry(width, height, scaledWidth, scaledHeight), method,
                new SpeedKernel());
    }

    /** Writes line {@code y} at the new size of a picture whose rows follow each other without gaps. */
    public void line(float[] picture, int y, float[] out) {
        interpolation.line(picture, width, y, out);
    }

    /** The lines of {@code source} at the new size; good until the next call. */
    Lines scaled(Lines source) {
        for (int y = 0; y < height; y++) {
            source.read(y, line);
            System.arraycopy(line, 0, samples, y * stride, width);
        }
        return (y, out) -> interpolation.line(samples, stride, y, out);
    }

    /** Where the centre of new sample {@code index} lies among the old ones, {@code step} of them to one new. */
    static float centre(int index, float step) {
        return (float) ((index + 0.5) * step - 0.5);
    }

    /** {@code index} reflected about the first or the last sample. */
    static int reflect(int index, int size) {
        return index < 0 ? -index : index > size - 1 ? 2 * (size - 1) - index : index;
    }
}
