package io.jvmaf.kernel.vector;

import io.jvmaf.feature.adm.AdmKernels;
import io.jvmaf.feature.cambi.CambiKernel;
import io.jvmaf.feature.ciede.CiedeKernel;
import io.jvmaf.feature.motion.MotionKernel;
import io.jvmaf.feature.psnr.SseKernel;
import io.jvmaf.feature.psnrhvs.HvsKernel;
import io.jvmaf.feature.speed.SpeedKernel;
import io.jvmaf.feature.ssim.SsimKernel;
import io.jvmaf.feature.vif.VifKernel;
import io.jvmaf.kernel.KernelProvider;
import java.util.Map;
import java.util.Optional;

/** The vector kernels, by the scalar interface they stand in for. Made by the tier look-up alone. */
public final class VectorKernels implements KernelProvider {
    private final Map<Class<?>, Object> kernels = Map.of(
            CambiKernel.class, new VectorCambi(),
            SpeedKernel.class, new VectorSpeed(),
            SsimKernel.class, new VectorSsim(),
            MotionKernel.class, new VectorMotion(),
            VifKernel.class, new VectorVif(),
            SseKernel.class, new VectorSse(),
            HvsKernel.class, new VectorHvs(),
            AdmKernels.class, new VectorAdm(),
            CiedeKernel.class, new VectorCiede());

    @Override
    public <K> Optional<K> find(Class<K> type) {
        return Optional.ofNullable(kernels.get(type)).map(type::cast);
    }

    @Override
    public int vectorBits() {
        return Species.BITS;
    }
}
