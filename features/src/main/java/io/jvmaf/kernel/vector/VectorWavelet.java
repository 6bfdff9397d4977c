package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Theta.D;
import static io.jvmaf.feature.adm.Theta.H;
import static io.jvmaf.feature.adm.Theta.V;

import io.jvmaf.feature.adm.Rows;
import io.jvmaf.feature.adm.Wavelet;
import io.jvmaf.feature.adm.WaveletKernel;
import io.jvmaf.yuv.Plane;

/** {@link WaveletKernel} in vectors: {@link AdmDown} down, {@link AdmAcross} across. */
final class VectorWavelet implements WaveletKernel {
    @Override
    public Worker open(int width) {
        int[] taps = new int[Wavelet.TAPS];
        short[] low = new short[Rows.length(width)];
        short[] high = new short[Rows.length(width)];
        return (plane, row, picture, from, to, details) -> {
            down(plane, row, taps, low, high);
            AdmAcross.picture(low, picture.width(), picture.even()[row], picture.odd()[row], details[V]);
            if (from < to) {
                AdmAcross.bands(high, from, to, details[H], details[D]);
            }
        };
    }

    private static void down(Plane plane, int row, int[] taps, short[] low, short[] high) {
        Rows.taps(row, plane.height(), taps);
        int t0 = taps[0] * plane.stride();
        int t1 = taps[1] * plane.stride();
        int t2 = taps[2] * plane.stride();
        int t3 = taps[3] * plane.stride();
        if (plane.bytes() != null) {
            AdmDown.bytes(plane.bytes(), t0, t1, t2, t3, plane.width(), low, high);
        } else {
            AdmDown.shorts(plane.shorts(), t0, t1, t2, t3, plane.width(), plane.bitDepth(), low, high);
        }
        mirror(low, plane.width());
        mirror(high, plane.width());
    }

    /** Fills the cells around a row with what the filter meets there. */
    private static void mirror(short[] row, int width) {
        row[MARGIN - 1] = row[MARGIN + 1];
        row[MARGIN + width] = row[MARGIN + width - 1];
        row[MARGIN + width + 1] = row[MARGIN + width - 2];
    }
}
