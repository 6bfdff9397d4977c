package io.jvmaf.feature.adm;

/** The split of distorted coefficients (libvmaf's adm_decouple and adm_decouple_s123, which agree where both apply). */
public interface DecouplingKernel {
    /**
     * Splits columns {@code from} to {@code to} of a distorted row into what is restored of the reference and what was
     * added to it. Rows lie in arrays as {@link Rows} says; up to {@link Rows#SLACK} elements behind the columns asked
     * for may be overwritten.
     *
     * @param reference the reference's bands, in the order of {@link Theta}, below 2.103e9 in magnitude
     * @param distorted the distorted picture's
     * @param gain how much an aligned contrast may be enhanced, 1 to 100
     * @param restored output
     * @param additive output: {@code distorted} less {@code restored}
     * @param alignment the worker's rows to find out in what is aligned
     */
    void row(int[][] reference, int[][] distorted, double gain, int from, int to, int[][] restored, int[][] additive,
            Alignment alignment);
}
