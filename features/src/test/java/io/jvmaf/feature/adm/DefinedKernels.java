package io.jvmaf.feature.adm;

/** The row operations column by column, which the kernels in use are held against. */
final class DefinedKernels implements AdmKernels {
    private final WaveletKernel wavelet = new DefinedWavelet();
    private final DecouplingKernel decoupling = new DefinedDecoupling();
    private final BandKernel fine = new DefinedFineBands();
    private final BandKernel coarse = new DefinedCoarseBands();

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
