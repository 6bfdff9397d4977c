package io.jvmaf.kernel.vector;

/** A row on its way from samples to local variances. */
final class VifMomentRows {
    final int[] downP;
    final int[] downQ;
    final double[] downPp;
    final double[] downQq;
    final double[] downPq;
    private final int[] meanP;
    private final int[] meanQ;
    private final double[] pp;
    private final double[] qq;
    private final double[] pq;

    VifMomentRows(VifStrips strips) {
        int length = strips.rowLength();
        downP = new int[length];
        downQ = new int[length];
        downPp = new double[length];
        downQq = new double[length];
        downPq = new double[length];
        int samples = strips.strip() * VifStrips.LANES;
        meanP = new int[samples];
        meanQ = new int[samples];
        pp = new double[samples];
        qq = new double[samples];
        pq = new double[samples];
    }

    void filterAcross(int[] taps, VifStrips strips) {
        int length = strips.strip() * VifStrips.LANES;
        VifAcross.means(downP, taps, length, meanP);
        VifAcross.means(downQ, taps, length, meanQ);
        VifAcross.products(downPp, taps, length, pp);
        VifAcross.products(downQq, taps, length, qq);
        VifAcross.products(downPq, taps, length, pq);
    }

    void addTo(VifInformation information, VifStrips strips) {
        int length = strips.strip() * VifStrips.LANES;
        int margin = strips.margin() * VifStrips.LANES;
        // Behind the picture: flat and without variance.
        for (int x = strips.width(); x < length; x++) {
            int at = strips.index(x) - margin;
            meanP[at] = 0;
            meanQ[at] = 0;
            pp[at] = VifDown.ROUNDER;
            qq[at] = VifDown.ROUNDER;
        }
        information.add(meanP, meanQ, pp, qq, pq, length);
    }
}
