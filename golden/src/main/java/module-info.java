/** Deterministic clips made by arithmetic alone: what the parity suite scores and the demonstration shows. */
module io.jvmaf.golden {
    requires transitive io.jvmaf.yuv;

    exports io.jvmaf.golden;
}
