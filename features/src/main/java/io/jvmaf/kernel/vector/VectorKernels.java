package io.jvmaf.kernel.vector;

import static java.util.Map.entry;

import io.jvmaf.feature.adm.DecouplingKernel;
import io.jvmaf.feature.adm.WaveletKernel;
import io.jvmaf.feature.ciede.CiedeKernel;
import io.jvmaf.feature.floatadm.FloatAdmKernel;
import io.jvmaf.feature.floatansnr.AnsnrKernel;
import io.jvmaf.feature.floatmoment.MomentKernel;
import io.jvmaf.feature.floatvif.FloatVifKernel;
import io.jvmaf.feature.psnrhvs.HvsKernel;
import io.jvmaf.feature.ssim.SsimKernel;
import io.jvmaf.feature.vif.VifKernel;
import io.jvmaf.kernel.KernelProvider;
import io.jvmaf.scale.kernel.ScaleKernel;
import java.util.Map;
import java.util.Optional;

/** The vector kernels, by the scalar interface they stand in for. Made by the tier look-up alone. */
public final class VectorKernels implements KernelProvider {
    private final Map<Class<?>, Object> kernels = Map.ofEntries(
            entry(SsimKernel.class, new VectorSsim()),
            entry(VifKernel.class, new VectorVif()),
            entry(HvsKernel.class, new VectorHvs()),
            entry(WaveletKernel.class, new VectorWavelet()),
            entry(DecouplingKernel.class, new VectorAdmDecoupling()),
            entry(CiedeKernel.class, new VectorCiede()),
            entry(MomentKernel.class, new VectorMoment()),
            entry(FloatAdmKernel.class, new VectorFloatAdm()),
            entry(FloatVifKernel.class, new VectorFloatVif()),
            entry(AnsnrKernel.class, new VectorAnsnr()),
            entry(ScaleKernel.class, new VectorScale()));

    @Override
    public <K> Optional<K> find(Class<K> type) {
        return Optional.ofNullable(kernels.get(type)).map(type::cast);
    }

    @Override
    public int vectorBits() {
        return Species.BITS;
    }
}
