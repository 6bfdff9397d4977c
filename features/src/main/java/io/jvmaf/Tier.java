package io.jvmaf;

/** Which kernels to run. All give the same bits. */
public enum Tier {
    /** The Vector API's where this JVM runs them fast, plain loops otherwise. */
    AUTO,
    /** Plain loops. */
    SCALAR
}
