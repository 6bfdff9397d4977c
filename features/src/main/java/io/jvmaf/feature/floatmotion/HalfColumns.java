package io.jvmaf.feature.floatmotion;

/**
 * Which columns those of a picture at half the size, rounded up, lie between (libvmaf's vif_tools.c,
 * vif_scale_frame_bilinear_precompute_columns_s). Rows are laid out alike.
 *
 * @param left the column on the left of each, or above
 * @param right the column on the right of each, or below
 * @param across how far it lies from the left one: 0 to 1; always a half where the size is even
 */
record HalfColumns(int[] left, int[] right, float[] across) {
    /** The places among {@code size} columns. */
    static HalfColumns of(int size) {
        int half = (size + 1) / 2;
        int[] left = new int[half];
        int[] right = new int[half];
        float[] across = new float[half];
        float step = (float) size / half;
        for (int i = 0; i < half; i++) {
            // From 0, at an odd size's first column, up to less than size - 1: never beyond an edge.
            float centre = (float) ((i + 0.5) * step - 0.5);
            left[i] = (int) Math.floor(centre);
            right[i] = (int) Math.ceil(centre);
            across[i] = centre - left[i];
        }
        return new HalfColumns(left, right, across);
    }

    /** How many there are. */
    int width() {
        return left.length;
    }

    /**
     * A row of the picture at half the size, from the two rows around it.
     *
     * @param down how far it lies from the upper one: 0 to 1
     */
    void halve(float[] upper, float[] lower, float down, float[] out) {
        for (int x = 0; x < left.length; x++) {
            out[x] = (1 - down) * (1 - across[x]) * upper[left[x]] + (1 - down) * across[x] * upper[right[x]]
                    + down * (1 - across[x]) * lower[left[x]] + down * across[x] * lower[right[x]];
        }
    }
}
