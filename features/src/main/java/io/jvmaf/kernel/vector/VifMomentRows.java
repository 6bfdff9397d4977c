package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifRounding;

/** Two rows on their way from samples to local variances. */
final class VifMomentRows {
    private static final int LANES = VifStrips.LANES;

    private final VifStrips strips;
    private final VifRounding rounding;
    private final int[] taps;
    private final double[] scaledTaps;
    private final boolean narrow;
    private final int length;
    // Filtered down the columns, by row.
    private final int[][] downP;
    private final int[][] downQ;
    private final double[][] downPp;
    private final double[][] downQq;
    private final double[][] downPq;
    // One row, filtered both ways.
    private final int[] meanP;
    private final int[] meanQ;
    private final double[] pp;
    private final double[] qq;
    private final double[] pq;

    VifMomentRows(VifStrips strips, int[] taps, VifRounding rounding) {
        this.strips = strips;
        this.rounding = rounding;
        this.taps = taps;
        this.scaledTaps = VifAcross.scaled(taps);
        this.narrow = rounding.squareShift() == 0;
        this.length = strips.strip() * LANES;
        int room = strips.rowLength() + VifAcross.BLOCK * LANES;
        downP = new int[2][room];
        downQ = new int[2][room];
        downPp = new double[2][room];
        downQq = new double[2][room];
        downPq = new double[2][room];
        meanP = new int[room];
        meanQ = new int[room];
        pp = new double[room];
        qq = new double[room];
        pq = new double[room];
    }

    /** Filters two rows down their columns; {@code first} is as far above the upper one as the filter reaches. */
    void filterDown(VifWindow reference, VifWindow distorted, int first) {
        int pitch = reference.pitch();
        int rowLength = strips.rowLength();
        VifDown.means(reference.samples(), first, pitch, taps, rounding, rowLength, downP[0], downP[1]);
        VifDown.means(distorted.samples(), first, pitch, taps, rounding, rowLength, downQ[0], downQ[1]);
        products(reference, reference, first, downPp);
        products(distorted, distorted, first, downQq);
        products(reference, distorted, first, downPq);
    }

    private void products(VifWindow p, VifWindow q, int first, double[][] down) {
        int rowLength = strips.rowLength();
        if (narrow) {
            VifDown.productsOf8(p.samples(), q.samples(), first, p.pitch(), taps, rowLength, down[0], down[1]);
        } else {
            VifDown.products(p.samples(), q.samples(), first, p.pitch(), taps, rounding, rowLength, down[0], down[1]);
        }
    }

    /** Filters the upper row, 0, or the lower one, 1, along itself, and adds its samples. */
    void addTo(VifInformation information, int row) {
        VifAcross.means(downP[row], taps, length, meanP);
        VifAcross.means(downQ[row], taps, length, meanQ);
        VifAcross.products(downPp[row], scaledTaps, length, pp);
        VifAcross.products(downQq[row], scaledTaps, length, qq);
        VifAcross.products(downPq[row], scaledTaps, length, pq);
        flattenPadding();
        VifMoments.centre(meanP, meanP, pp, length);
        VifMoments.centre(meanQ, meanQ, qq, length);
        VifMoments.centre(meanP, meanQ, pq, length);
        information.add(pp, qq, pq, length);
    }

    // Behind the picture: no mean, no variance.
    private void flattenPadding() {
        int margin = strips.margin() * LANES;
        for (int x = strips.width(); x < length; x++) {
            int at = strips.index(x) - margin;
            meanP[at] = 0;
            meanQ[at] = 0;
            pp[at] = VifAcross.ROUNDER;
            qq[at] = VifAcross.ROUNDER;
        }
    }
}
