package io.jvmaf.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which kernels a JVM runs: plain loops, or those of the Vector API. Both give the same bits.
 */
public final class KernelTier {
    private static final String VECTOR_PROVIDER = "io.jvmaf.kernel.vector.VectorKernels";
    /** Since this release the Vector API's conversions used here work. */
    private static final int FIRST_VECTOR_RELEASE = 25;

    private final KernelProvider provider;
    private final String reason;

    private KernelTier(KernelProvider provider, String reason) {
        this.provider = provider;
        this.reason = reason;
    }

    /** Plain loops everywhere. */
    public static KernelTier scalar() {
        return new KernelTier(null, "asked for");
    }

    /** The vector kernels where this JVM runs them fast, plain loops otherwise; {@link #description} says which. */
    public static KernelTier best() {
        String obstacle = obstacle();
        if (obstacle != null) {
            return new KernelTier(null, obstacle);
        }
        try {
            Object provider = Class.forName(VECTOR_PROVIDER).getDeclaredConstructor().newInstance();
            KernelProvider kernels = (KernelProvider) provider;
            int least = System.getProperty("os.arch").equals("aarch64") ? 128 : 256;
            return kernels.vectorBits() < least
                    ? new KernelTier(null, "vectors of " + kernels.vectorBits() + " bits are too short")
                    : new KernelTier(kernels, null);
        } catch (InvocationTargetException e) {
            return new KernelTier(null, String.valueOf(e.getCause().getMessage()));
        } catch (ReflectiveOperationException | LinkageError e) {
            return new KernelTier(null, "the vector kernels do not load: " + e);
        }
    }

    private static String obstacle() {
        if (Runtime.version().feature() < FIRST_VECTOR_RELEASE) {
            return "Java " + Runtime.version().feature() + " is older than " + FIRST_VECTOR_RELEASE;
        }
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return "run java with --add-modules jdk.incubator.vector for SIMD";
        }
        String vm = System.getProperty("java.vm.info", "").toLowerCase(Locale.ROOT);
        if (vm.contains("interpreted") || vm.contains("emulated-client")) {
            return "this JVM runs without its optimising compiler";
        }
        return null;
    }

    /** The kernel to use for {@code type}: the vector one if this tier has it, else {@code scalar}. */
    public <K> K select(Class<K> type, K scalar) {
        return find(type).orElse(scalar);
    }

    private <K> Optional<K> find(Class<K> type) {
        return provider == null ? Optional.empty() : provider.find(type);
    }

    /** As this tier, and runs {@code found} whenever it has a vector kernel to give. */
    public KernelTier telling(Runnable found) {
        return provider == null ? this : new KernelTier(new KernelProvider() {
            @Override
            public <K> Optional<K> find(Class<K> type) {
                Optional<K> kernel = provider.find(type);
                kernel.ifPresent(k -> found.run());
                return kernel;
            }

            @Override
            public int vectorBits() {
                return provider.vectorBits();
            }
        }, reason);
    }

    /** Whether the Vector API's kernels are in use. */
    public boolean isVector() {
        return provider != null;
    }

    /** Lane width in bits, 0 for plain loops. */
    public int vectorBits() {
        return provider == null ? 0 : provider.vectorBits();
    }

    /** {@code vector, 256 bit} or {@code scalar (why)}. */
    public String description() {
        return provider == null ? "scalar (" + reason + ")" : "vector, " + provider.vectorBits() + " bit";
    }
}
