package io.jvmaf.feature.ssim;

/** A picture of floats, its lines {@link SsimKernel#SLACK} samples further apart than they are long. */
public final class FloatPicture implements Picture {
    private final int width;
    private final int height;
    private final float[] samples;

    /** A picture of zeros. */
    public FloatPicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.samples = new float[(width + SsimKernel.SLACK) * height];
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, float[] out) {
        System.arraycopy(samples, line(y), out, 0, width);
    }

    /** The samples, line {@code y} from {@link #line}. */
    public float[] samples() {
        return samples;
    }

    /** The index of line {@code y}. */
    public int line(int y) {
        return y * (width + SsimKernel.SLACK);
    }
}
