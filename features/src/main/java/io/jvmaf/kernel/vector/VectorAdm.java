package io.jvmaf.kernel.vector;

import io.jvmaf.feature.adm.AdmKernels;
import io.jvmaf.feature.adm.BandKernel;
import io.jvmaf.feature.adm.DecouplingKernel;
import io.jvmaf.feature.adm.ScalarKernels;
import io.jvmaf.feature.adm.WaveletKernel;

/** {@link AdmKernels} in vectors; what leaves the proven ranges goes to the scalar kernels. */
final class VectorAdm implements AdmKernels {
    private final WaveletKernel wavelet = new VectorAdmWavelet();
    private final DecouplingKernel decoupling;
    private final BandKernel fine;
    private final BandKernel coarse;

    VectorAdm() {
        AdmKernels scalar = new ScalarKernels();
        decoupling = new VectorAdmDecoupling(scalar.decoupling());
        fine = scalar.fine();
        coarse = scalar.coarse();
    }

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
