package io.jvmaf.feature.speed;

/** One implicit QR step on a block of a symmetric tridiagonal matrix (speed.c, qr_step; GSL's qrstep.c). */
final class QrStep {
    private static final double EPSILON = 1e-6;

    private QrStep() {}

    /**
     * @param d the diagonal; the block starts at index {@code at}
     * @param sd the elements below the diagonal
     * @param n rows of the block, at least 2
     */
    static void apply(float[] d, float[] sd, int at, int n) {
        float shift = trailingEigenvalue(d[at + n - 2], d[at + n - 1], sd[at + n - 2]);
        if (EPSILON * Math.abs(shift) > Math.abs(d[at]) + Math.abs(sd[at])) {
            shift = 0;
        }
        float x = d[at] - shift;
        float z = sd[at];
        float ap = d[at];
        float bp = sd[at];
        float aq = d[at + 1];
        if (n == 2) {
            rotatePair(d, sd, at, cosine(x, z), sine(x, z));
            return;
        }
        float bk = 0;
        float zk = 0;
        float bq = sd[at + 1];
        for (int k = 0; k < n - 1; k++) {
            float c = cosine(x, z);
            float s = sine(x, z);
            float bk1 = c * bk - s * zk;
            float ap1 = c * (c * ap - s * bp) + s * (s * aq - c * bp);
            float bp1 = c * (s * ap + c * bp) - s * (s * bp + c * aq);
            float zp1 = -s * bq;
            float aq1 = s * (s * ap + c * bp) + c * (s * bp + c * aq);
            d[at + k] = ap1;
            bk = bp1;
            zk = zp1;
            ap = aq1;
            bp = c * bq;
            if (k < n - 2) {
                aq = d[at + k + 2];
            }
            if (k < n - 3) {
                bq = sd[at + k + 2];
            }
            if (k > 0) {
                sd[at + k - 1] = bk1;
            }
            if (k < n - 2) {
                sd[at + k + 1] = bp;
            }
            x = bk;
            z = zk;
        }
        d[at + n - 1] = ap;
        sd[at + n - 2] = bk;
    }

    private static void rotatePair(float[] d, float[] sd, int at, float c, float s) {
        float ap = d[at];
        float bp = sd[at];
        float aq = d[at + 1];
        d[at] = c * (c * ap - s * bp) + s * (s * aq - c * bp);
        sd[at] = c * (s * ap + c * bp) - s * (s * bp + c * aq);
        d[at + 1] = s * (s * ap + c * bp) + c * (s * bp + c * aq);
    }

    /** Of the block's last two rows, the eigenvalue closer to the last. */
    private static float trailingEigenvalue(float ta, float tb, float tab) {
        float half = (ta - tb) / 2;
        if (half > 0) {
            return tb - tab * (tab / (half + hypotenuse(half, tab)));
        }
        return half == 0 ? tb - Math.abs(tab) : tb + tab * (tab / (-half + hypotenuse(half, tab)));
    }

    /** The rotation that takes (a, b) to an axis: its cosine. */
    private static float cosine(float a, float b) {
        if (b == 0) {
            return 1;
        }
        float t = tangent(a, b);
        float inverse = inverseRoot(t);
        return Math.abs(b) > Math.abs(a) ? inverse * t : inverse;
    }

    private static float sine(float a, float b) {
        if (b == 0) {
            return 0;
        }
        float t = tangent(a, b);
        float inverse = inverseRoot(t);
        return Math.abs(b) > Math.abs(a) ? inverse : inverse * t;
    }

    private static float tangent(float a, float b) {
        return Math.abs(b) > Math.abs(a) ? -a / b : -b / a;
    }

    private static float inverseRoot(float t) {
        return (float) (1 / Math.sqrt(1 + t * t));
    }

    /** The length of the vector (x, y). */
    static float hypotenuse(float x, float y) {
        return (float) Math.sqrt(x * x + y * y);
    }
}
