package io.jvmaf.bench;

import java.util.List;

/**
 * A row of the comparison.
 *
 * @param name what the table calls it
 * @param size width and height of luma
 * @param bitDepth bits a sample
 * @param model the built-in model's name
 * @param threads worker threads of both programs
 * @param frames pictures, before {@code --frames} bounds them
 * @param ours options and Java options that jvmaf gets besides
 * @param theirs options that libvmaf's program gets besides
 */
record BenchCase(String name, String size, int bitDepth, String model, int threads, int frames, Ours ours,
        List<String> theirs) {
    private static final String STANDARD = "vmaf_v0.6.1";
    private static final Ours PLAIN = new Ours(List.of(), "");
    private static final int CLIP = 300;
    private static final int BRIEF = 3;
    /** libvmaf's mask of instruction sets to leave out: AVX-512 is bit 4, all of them are -1. */
    private static final String MASK = "--cpumask";

    /** What jvmaf gets besides: program options, and options for its Java. */
    record Ours(List<String> options, String java) {}

    /** The rows, from the most usual on. */
    static List<BenchCase> all() {
        return List.of(
                new BenchCase("1080p-8bit-1thread", "1920x1080", 8, STANDARD, 1, CLIP, PLAIN, List.of()),
                new BenchCase("1080p-8bit-2threads", "1920x1080", 8, STANDARD, 2, CLIP, PLAIN, List.of()),
                new BenchCase("1080p-10bit-1thread", "1920x1080", 10, STANDARD, 1, CLIP, PLAIN, List.of()),
                new BenchCase("2160p-8bit-2threads", "3840x2160", 8, "vmaf_4k_v0.6.1", 2, CLIP, PLAIN, List.of()),
                new BenchCase("324p-8bit-1thread", "576x324", 8, STANDARD, 1, CLIP, PLAIN, List.of()),
                new BenchCase("1080p-8bit-avx2", "1920x1080", 8, STANDARD, 1, CLIP,
                        new Ours(List.of(), "-XX:UseAVX=2"), List.of(MASK, "16")),
                new BenchCase("1080p-8bit-scalar", "1920x1080", 8, STANDARD, 1, CLIP,
                        new Ours(List.of(MASK, "-1"), ""), List.of(MASK, "-1")),
                new BenchCase("324p-start", "576x324", 8, STANDARD, 1, BRIEF, PLAIN, List.of()));
    }
}
