package io.jvmaf.cli;

import io.jvmaf.kernel.KernelTier;

/** The program's version, which reports carry too. */
public final class Version {
    private Version() {}

    /** {@code jvmaf} and the version of the jar. */
    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return "jvmaf " + (version == null ? "(unpackaged)" : version);
    }

    /** The version, and on lines of their own what the kernels run on. */
    public static String details() {
        Runtime runtime = Runtime.getRuntime();
        return text() + "\nkernels: " + KernelTier.best().description()
                + "\njava: " + System.getProperty("java.vm.name") + " " + Runtime.version() + " ("
                + System.getProperty("java.vm.info") + "), " + System.getProperty("java.home")
                + "\nmachine: " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + runtime.availableProcessors() + " processors, heap of at most " + (runtime.maxMemory() >> 20) + " MiB"
                + "\nscores: those of libvmaf 3.2.0, scalar path";
    }
}
