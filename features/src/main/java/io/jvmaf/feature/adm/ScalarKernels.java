package io.jvmaf.feature.adm;

/** The row operations in plain loops. */
public final class ScalarKernels implements AdmKernels {
    private final WaveletKernel wavelet = new ScalarWavelet();
    private final DecouplingKernel decoupling = new ScalarDecoupling();
    private final BandKernel fine = new ScalarFineBands();
    private final BandKernel coarse = new ScalarCoarseBands();

    @Override
    public WaveletKernel wavelet() {
        return wavelet;
    }

    @Override
    public DecouplingKernel decoupling() {
        return decoupling;
    }

    @Override
    public BandKernel fine() {
        return fine;
    }

    @Override
    public BandKernel coarse() {
        return coarse;
    }
}
