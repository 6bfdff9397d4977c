package io.jvmaf.kernel;

import java.util.Optional;

/** A set of kernels that replace scalar ones. */
public interface KernelProvider {
    /** The kernel for {@code type}, a kernel interface of an extractor, if the set has one. */
    <K> Optional<K> find(Class<K> type);

    /** The lane width in bits. */
    int vectorBits();
}
