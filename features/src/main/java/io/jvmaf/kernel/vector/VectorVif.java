package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.feature.vif.VifKernel;
import io.jvmaf.feature.vif.VifSetup;
import io.jvmaf.feature.vif.VifSums;
import io.jvmaf.yuv.Plane;

/** VIF in vectors: the bits of {@link io.jvmaf.feature.vif.ScalarVif}. Rows stream through all scales at once. */
final class VectorVif implements VifKernel {
    @Override
    public Worker open(VifSetup setup) {
        VifLevel[] levels = new VifLevel[VifFilters.SCALES];
        for (int scale = levels.length - 1; scale >= 0; scale--) {
            levels[scale] = new VifLevel(setup, scale, scale + 1 < levels.length ? levels[scale + 1] : null);
        }
        return (reference, distorted) -> measure(levels, reference, distorted);
    }

    private static VifSums[] measure(VifLevel[] levels, Plane reference, Plane distorted) {
        for (int y = 0; y < reference.height(); y++) {
            levels[0].add(reference, distorted, y);
        }
        VifSums[] sums = new VifSums[levels.length];
        for (int scale = 0; scale < levels.length; scale++) {
            sums[scale] = levels[scale].take();
        }
        return sums;
    }
}
