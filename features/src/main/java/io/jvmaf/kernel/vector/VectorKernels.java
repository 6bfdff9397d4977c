package io.jvmaf.kernel.vector;

import io.jvmaf.feature.adm.AdmKernels;
import io.jvmaf.feature.motion.MotionKernel;
import io.jvmaf.kernel.KernelProvider;
import java.util.Map;
import java.util.Optional;

/** The vector kernels, by the scalar interface they stand in for. Made by the tier look-up alone. */
public final class VectorKernels implements KernelProvider {
    private final Map<Class<?>, Object> kernels = Map.ofEntries(
            Map.entry(AdmKernels.class, new VectorAdm()),
            Map.entry(MotionKernel.class, new VectorMotion()));

    @Override
    public <K> Optional<K> find(Class<K> type) {
        return Optional.ofNullable(kernels.get(type)).map(type::cast);
    }

    @Override
    public int vectorBits() {
        return Species.BITS;
    }
}
