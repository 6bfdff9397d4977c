package io.jvmaf.feature.adm;

/** The row operations of {@code adm}: all in plain loops, or all in vectors. */
public interface AdmKernels {
    /** The wavelet transform. */
    WaveletKernel wavelet();

    /** The split into restored and added coefficients. */
    DecouplingKernel decoupling();

    /** What is done with the detail bands of the finest scale (libvmaf's functions without {@code s123} or {@code i4}). */
    BandKernel fine();

    /** What is done with those of scales 1 to 3 (libvmaf's functions with {@code s123} or {@code i4}). */
    BandKernel coarse();
}
