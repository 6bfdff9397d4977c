package io.jvmaf.feature.vif;

import io.jvmaf.yuv.Plane;

/**
 * VIF in plain loops, written so that the JIT compiler makes vectors of most of them. Rows stream through all scales at
 * once.
 */
public final class ScalarVif implements VifKernel {
    @Override
    public Worker open(VifSetup setup) {
        VifScale[] scales = new VifScale[VifFilters.SCALES];
        for (int scale = scales.length - 1; scale >= 0; scale--) {
            scales[scale] = new VifScale(setup, scale, scale + 1 < scales.length ? scales[scale + 1] : null);
        }
        return (reference, distorted) -> measure(scales, reference, distorted);
    }

    private static VifSums[] measure(VifScale[] scales, Plane reference, Plane distorted) {
        for (int y = 0; y < reference.height(); y++) {
            scales[0].add(reference, distorted, y);
        }
        VifSums[] sums = new VifSums[scales.length];
        for (int scale = 0; scale < scales.length; scale++) {
            sums[scale] = scales[scale].take();
        }
        return sums;
    }
}
