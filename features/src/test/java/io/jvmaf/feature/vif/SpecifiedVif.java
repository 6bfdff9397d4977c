package io.jvmaf.feature.vif;

import io.jvmaf.yuv.Plane;

/** VIF sample by sample, as integer_vif.c has it: what the kernels are held against. */
final class SpecifiedVif {
    private final VifSetup setup;
    private final char[][] reference = new char[VifFilters.SCALES][];
    private final char[][] distorted = new char[VifFilters.SCALES][];
    private final SpecifiedMoments moments;
    private final SpecifiedSubsampling subsampling;
    private final SpecifiedStatistic statistic;

    SpecifiedVif(VifSetup setup) {
        this.setup = setup;
        for (int scale = 0; scale < VifFilters.SCALES; scale++) {
            reference[scale] = new char[setup.width(scale) * setup.height(scale)];
            distorted[scale] = new char[setup.width(scale) * setup.height(scale)];
        }
        moments = new SpecifiedMoments(setup.width());
        subsampling = new SpecifiedSubsampling(setup.width());
        statistic = new SpecifiedStatistic(setup.gainLimit());
    }

    VifSums[] measure(Plane referencePlane, Plane distortedPlane) {
        copy(referencePlane, reference[0]);
        copy(distortedPlane, distorted[0]);
        VifSums[] sums = new VifSums[VifFilters.SCALES];
        for (int scale = 0; scale < VifFilters.SCALES; scale++) {
            if (scale > 0) {
                halve(reference, scale);
                halve(distorted, scale);
            }
            sums[scale] = scale == 0 && setup.skipScale0() ? VifSums.NONE : sums(scale);
        }
        return sums;
    }

    private void halve(char[][] pyramid, int scale) {
        subsampling.halve(pyramid[scale - 1], setup.width(scale - 1), setup.height(scale - 1), scale,
                VifRounding.of(scale - 1, setup.bitDepth()), pyramid[scale]);
    }

    private VifSums sums(int scale) {
        int width = setup.width(scale);
        int height = setup.height(scale);
        moments.load(reference[scale], distorted[scale], width, height, scale, setup.bitDepth());
        for (int y = 0; y < height; y++) {
            moments.filterRow(y);
            moments.addTo(statistic);
        }
        return statistic.take();
    }

    private static void copy(Plane plane, char[] samples) {
        int width = plane.width();
        for (int y = 0; y < plane.height(); y++) {
            int from = y * plane.stride();
            int to = y * width;
            if (plane.bytes() != null) {
                byte[] bytes = plane.bytes();
                for (int x = 0; x < width; x++) {
                    samples[to + x] = (char) (bytes[from + x] & 0xff);
                }
            } else {
                short[] shorts = plane.shorts();
                for (int x = 0; x < width; x++) {
                    samples[to + x] = (char) shorts[from + x];
                }
            }
        }
    }
}
