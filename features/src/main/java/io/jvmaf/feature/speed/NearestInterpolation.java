package io.jvmaf.feature.speed;

/** The sample at the upper left of each new one. */
final class NearestInterpolation implements Rescaler.Interpolation {
    private final int[] columns;
    private final float stepY;

    NearestInterpolation(SpeedGeometry geometry) {
        float stepX = (float) geometry.width() / geometry.scaledWidth();
        stepY = (float) geometry.height() / geometry.scaledHeight();
        columns = new int[geometry.scaledWidth()];
        for (int x = 0; x < columns.length; x++) {
            columns[x] = (int) (x * stepX);
        }
    }

    @Override
    public void line(float[] samples, int stride, int y, float[] out) {
        int row = (int) (y * stepY) * stride;
        for (int x = 0; x < columns.length; x++) {
            out[x] = samples[row + columns[x]];
        }
    }
}
