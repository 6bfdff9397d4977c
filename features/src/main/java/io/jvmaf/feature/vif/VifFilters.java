package io.jvmaf.feature.vif;

/**
 * VIF's low-pass filters: Gaussians of 17, 9, 5 and 3 taps in 16-bit fixed point (libvmaf's integer_vif.h,
 * vif_filter1d_table). Each adds up to 65536, so a filtered value is at most 65536 times the greatest input.
 */
public final class VifFilters {
    /** The number of scales. */
    public static final int SCALES = 4;
    /** Samples the widest filter reaches to either side. */
    public static final int MAX_REACH = 8;

    // Upper halves, centre first: the filters are symmetric.
    private static final int[][] HALVES = {
        {7784, 7455, 6547, 5274, 3896, 2640, 1640, 935, 489},
        {14692, 12590, 7925, 3663, 1244},
        {26386, 16004, 3571},
        {43728, 10904},
    };

    private VifFilters() {}

    /** Samples the filter of {@code scale} reaches to either side of its centre: 8, 4, 2, 1. */
    public static int reach(int scale) {
        return MAX_REACH >> scale;
    }

    /** The taps from the centre outwards, {@code reach + 1} of them. A new array. */
    public static int[] half(int scale) {
        return HALVES[scale].clone();
    }

    /**
     * Where a filter finds position {@code i} of {@code size}: mirrored about the first and the last sample, which are
     * not doubled, as often as it takes; a lone sample stands for all.
     */
    public static int mirror(int i, int size) {
        if (i >= 0 && i < size) {
            return i;
        }
        if (size == 1) {
            return 0;
        }
        int period = 2 * (size - 1);
        int phase = Math.floorMod(i, period);
        return Math.min(phase, period - phase);
    }
}
