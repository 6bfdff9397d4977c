package io.jvmaf.train.cli;

/** The program's own version, as tables and manifests carry it. */
public final class Build {
    private static final String UNPACKAGED = "0.1.0";

    private Build() {}

    /** {@code jvmaf} and the version of the jar. */
    public static String version() {
        String version = Build.class.getPackage().getImplementationVersion();
        return "jvmaf " + (version == null ? UNPACKAGED : version);
    }
}
