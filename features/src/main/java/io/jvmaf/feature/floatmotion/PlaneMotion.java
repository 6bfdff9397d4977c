package io.jvmaf.feature.floatmotion;

import io.jvmaf.yuv.Plane;

/** The motion of one plane: the mean absolute difference of two pictures of it, blurred; a worker's own. */
final class PlaneMotion {
    private final int height;
    private final BlurredRows before;
    private final BlurredRows now;
    private final DifferenceSum sum;
    /** The pictures at half the size, unless they are not asked for. */
    private final HalfSize half;

    PlaneMotion(float[] taps, int width, int height, boolean addHalfSize) {
        this.height = height;
        this.before = new BlurredRows(taps, width);
        this.now = new BlurredRows(taps, width);
        this.sum = new DifferenceSum(width);
        this.half = addHalfSize ? new HalfSize(width) : null;
    }

    /** The difference, in sample steps of 8 bits; with the half size, the sum of both. */
    float between(Plane previous, Plane current) {
        before.begin(previous);
        now.begin(current);
        sum.begin();
        if (half != null) {
            half.begin();
        }
        for (int y = 0; y < height; y++) {
            sum.add(before.blur(y), now.blur(y));
            if (half != null) {
                half.advance(y);
            }
        }
        float mean = sum.mean(height);
        return half == null ? mean : mean + half.sum.mean(half.rows.width());
    }

    /** The blurred pictures scaled to half the size, rounded up, by bilinear interpolation. */
    private final class HalfSize {
        private final HalfColumns columns;
        private final HalfColumns rows;
        private final DifferenceSum sum;
        private final float[] halfBefore;
        private final float[] halfNow;
        private int next;

        HalfSize(int width) {
            this.columns = HalfColumns.of(width);
            this.rows = HalfColumns.of(height);
            this.sum = new DifferenceSum(columns.width());
            this.halfBefore = new float[columns.width()];
            this.halfNow = new float[columns.width()];
        }

        void begin() {
            next = 0;
            sum.begin();
        }

        /** Takes up the row that lies above {@code y} or on it, if any. */
        void advance(int y) {
            if (next < rows.width() && rows.right()[next] == y) {
                halve(before, halfBefore);
                halve(now, halfNow);
                sum.add(halfBefore, halfNow);
                next++;
            }
        }

        private void halve(BlurredRows picture, float[] out) {
            float[] upper = picture.row(rows.left()[next]);
            columns.halve(upper, picture.row(rows.right()[next]), rows.across()[next], out);
        }
    }
}
