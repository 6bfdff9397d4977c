/** Feature extractors, kernels, models, engine: the Java API of jvmaf. No dependency beyond yuv-io. */
module io.jvmaf.features {
    requires transitive io.jvmaf.yuv;
    requires static jdk.incubator.vector;
    requires static jdk.management;

    exports io.jvmaf;
    exports io.jvmaf.align;
    exports io.jvmaf.feature;
    exports io.jvmaf.feature.local;
    exports io.jvmaf.kernel;
    exports io.jvmaf.model;
    exports io.jvmaf.scale;
}
