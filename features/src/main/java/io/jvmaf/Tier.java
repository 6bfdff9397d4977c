package io.jvmaf;

/** Which kernels to run. All give the same bits, so a run may even change over in the middle of a clip. */
public enum Tier {
    /**
     * Plain loops at first, and the Vector API's kernels once this JVM has compiled them, where it runs them fast. A
     * clip of few pictures is done before that.
     */
    AUTO,
    /** Plain loops. */
    SCALAR,
    /** The Vector API's kernels from the first picture on; refused where this JVM does not run them fast. */
    VECTOR
}
