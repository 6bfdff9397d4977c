package io.jvmaf.feature.cambi;

/** The mean of the greatest values of a picture (cambi.c, spatial_pooling). */
final class TopkPooling {
    /**
     * Every value but 0 is at least 0.5, so a multiple of 2<sup>-24</sup>: below this sum, double holds every partial
     * sum exactly and the order of the terms does not matter.
     */
    private static final double EXACT_BELOW = 1 << (53 - 24);

    private TopkPooling() {}

    /**
     * The mean of the {@code topk} share of the first {@code size} values, those greatest.
     *
     * @param values not negative; their order may change
     * @param scored at least as many as differ from 0
     * @param all the sum of the values, in any order
     */
    static double mean(float[] values, int size, int scored, double all, double topk) {
        int count = Math.max(1, Math.min(size, (int) (topk * size)));
        if (scored <= count && all < EXACT_BELOW) {
            return all / count;
        }
        select(values, size, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum / count;
    }

    // Brings the greatest values to the front, in the order in which the reference does: sums depend on it.
    private static void select(float[] values, int size, int count) {
        if (size == count) {
            return;
        }
        int left = 0;
        int right = size - 1;
        while (left < right) {
            float pivot = values[count];
            int i = left;
            int j = right;
            do {
                while (values[i] > pivot) {
                    i++;
                }
                while (values[j] < pivot) {
                    j--;
                }
                if (i <= j) {
                    float swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            } while (i <= j);
            if (j < count) {
                left = i;
            }
            if (count < i) {
                right = j;
            }
        }
    }
}
