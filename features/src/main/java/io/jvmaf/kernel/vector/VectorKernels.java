package io.jvmaf.kernel.vector;

import io.jvmaf.feature.ciede.CiedeKernel;
import io.jvmaf.feature.motion.MotionKernel;
import io.jvmaf.feature.psnr.SseKernel;
import io.jvmaf.kernel.KernelProvider;
import java.util.Map;
import java.util.Optional;

/** The vector kernels, by the scalar interface they stand in for. Made by the tier look-up alone. */
public final class VectorKernels implements KernelProvider {
    private final Map<Class<?>, Object> kernels = Map.ofEntries(
            Map.entry(MotionKernel.class, new VectorMotion()),
            Map.entry(SseKernel.class, new VectorSse()),
            Map.entry(CiedeKernel.class, new VectorCiede()));

    @Override
    public <K> Optional<K> find(Class<K> type) {
        return Optional.ofNullable(kernels.get(type)).map(type::cast);
    }

    @Override
    public int vectorBits() {
        return Species.BITS;
    }
}
