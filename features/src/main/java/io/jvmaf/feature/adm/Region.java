package io.jvmaf.feature.adm;

/**
 * The part of a scale's bands that counts: a tenth of the picture is left out along each border, which the viewer
 * looks at least (libvmaf's integer_adm.c, ADM_BORDER_FACTOR).
 *
 * @param width columns of a band, at least 2
 * @param height rows of a band, at least 2
 * @param left first column that is pooled
 * @param top first row that is pooled
 */
public record Region(int width, int height, int left, int top) {
    private static final double BORDER = 0.1;

    /** The region of the bands of a picture of {@code width} x {@code height}. */
    public static Region ofPicture(int width, int height) {
        return of((width + 1) / 2, (height + 1) / 2);
    }

    /** The region of bands of {@code width} x {@code height} coefficients. */
    static Region of(int width, int height) {
        return new Region(width, height, (int) (width * BORDER - 0.5), (int) (height * BORDER - 0.5));
    }

    /** One past the last column that is pooled. */
    public int right() {
        return width - left;
    }

    /** One past the last row that is pooled. */
    public int bottom() {
        return height - top;
    }

    /** Whether {@code row} is pooled. */
    public boolean pools(int row) {
        return row >= top && row < bottom();
    }

    /** The first column that is pooled or a neighbour of one that is. */
    public int from() {
        return Math.max(0, left - 1);
    }

    /** One past the last column that is pooled or a neighbour of one that is. */
    public int to() {
        return Math.min(width, right() + 1);
    }

    /** Whether {@code row} is pooled or a neighbour of one that is. */
    public boolean needs(int row) {
        return row >= top - 1 && row <= bottom();
    }

    /** The number of coefficients that are pooled. */
    public int area() {
        return (bottom() - top) * (right() - left);
    }

    /** The least whole number not below the binary logarithm of {@code n}, a positive number. */
    static int ceilLog2(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
    }
}
