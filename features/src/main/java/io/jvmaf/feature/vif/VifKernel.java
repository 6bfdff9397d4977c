package io.jvmaf.feature.vif;

import io.jvmaf.yuv.Plane;

/** How VIF's sums are computed: plain loops ({@link ScalarVif}) or vectors. All implementations give the same bits. */
public interface VifKernel {
    /** A worker's instance for pictures of one geometry, with the memory it works in. */
    Worker open(VifSetup setup);

    /** Computes the sums of one picture pair at a time; for one thread. */
    interface Worker {
        /**
         * The sums over the luma planes of a pair, by scale: 0 is full size, each further one half of it.
         *
         * @return {@value VifFilters#SCALES} sums; those of scale 0 are {@link VifSums#NONE} where it is skipped
         */
        VifSums[] measure(Plane reference, Plane distorted);
    }
}
