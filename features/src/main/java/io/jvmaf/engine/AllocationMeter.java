package io.jvmaf.engine;

import java.lang.management.ManagementFactory;

/** What the current thread has allocated so far. */
public final class AllocationMeter {
    private AllocationMeter() {}

    /** Bytes since the thread began; where the JVM does not count them, a number that grows without bounds. */
    public static long bytes() {
        try {
            if (ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                    && threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled()) {
                return threads.getCurrentThreadAllocatedBytes();
            }
        } catch (LinkageError e) {
            // a runtime without the module jdk.management
        }
        return System.nanoTime();
    }
}
