package io.jvmaf.engine;

/**
 * Whether what is left of a run is worth compiling vector kernels for, by how long pictures take with plain loops.
 * These have to be compiled, too: only once pictures do not get clearly faster any more do they tell.
 */
final class WorkLeft {
    /**
     * Plain loops' time that pays for compiling: that takes about a second and a half of a processor, and vector kernels
     * save between two fifths and nine tenths of what they take over.
     */
    private static final long WORTH_NANOSECONDS = 4_000_000_000L;
    private static final double CLEARLY_FASTER = 0.8;
    private static final int SETTLED_PICTURES = 3;

    private long pictures;
    private long fastest = Long.MAX_VALUE;
    private int settled;

    /** For a run over {@code pictures}. */
    WorkLeft(long pictures) {
        this.pictures = pictures;
    }

    /** Takes note that one more picture took {@code nanoseconds}, and says whether the rest is worth it. */
    synchronized boolean worthCompiling(long nanoseconds) {
        pictures--;
        settled = nanoseconds < CLEARLY_FASTER * fastest ? 0 : settled + 1;
        fastest = Math.min(fastest, nanoseconds);
        return settled >= SETTLED_PICTURES && pictures * fastest >= WORTH_NANOSECONDS;
    }
}
