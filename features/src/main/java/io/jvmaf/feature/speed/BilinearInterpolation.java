package io.jvmaf.feature.speed;

/**
 * The mean of the four samples around each new one, weighted by distance. Left of the first sample the reference takes
 * the distance from the reflected one, so that it weighs more than 1; kept.
 */
final class BilinearInterpolation implements Rescaler.Interpolation {
    private final SpeedKernel kernel;
    private final int height;
    private final int width;
    private final float stepY;
    private final int[] left;
    private final int[] right;
    private final float[] across;

    BilinearInterpolation(SpeedGeometry geometry, SpeedKernel kernel) {
        this.kernel = kernel;
        this.height = geometry.height();
        this.width = geometry.scaledWidth();
        this.stepY = (float) height / geometry.scaledHeight();
        this.left = new int[width + SpeedKernel.SLACK];
        this.right = new int[width + SpeedKernel.SLACK];
        this.across = new float[width + SpeedKernel.SLACK];
        float stepX = (float) geometry.width() / width;
        for (int x = 0; x < width; x++) {
            float centre = Rescaler.centre(x, stepX);
            left[x] = Rescaler.reflect((int) Math.floor(centre), geometry.width());
            right[x] = Rescaler.reflect((int) Math.ceil(centre), geometry.width());
            across[x] = centre - left[x];
        }
    }

    @Override
    public void line(float[] samples, int stride, int y, float[] out) {
        float centre = Rescaler.centre(y, stepY);
        int upper = Rescaler.reflect((int) Math.floor(centre), height);
        int lower = Rescaler.reflect((int) Math.ceil(centre), height);
        kernel.bilinear(samples, upper * stride, lower * stride, centre - upper, left, right, across, out, width);
    }
}
