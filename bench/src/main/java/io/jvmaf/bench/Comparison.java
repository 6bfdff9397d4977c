package io.jvmaf.bench;

import io.jvmaf.bench.TimedProcess.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;

/**
 * One case's paired runs: jvmaf, libvmaf, jvmaf, libvmaf, and so on, so that a machine's moods meet both alike.
 *
 * @param name the case
 * @param frames pictures of the clip
 * @param ours jvmaf's runs
 * @param theirs libvmaf's runs, as many
 */
record Comparison(String name, int frames, List<Run> ours, List<Run> theirs) {
    /** Runs {@code pairs} pairs after one that does not count: it fills the page cache and the start-up cache. */
    static Comparison run(BenchCase row, BenchClips.Pair clip, int frames, Programs programs, int pairs)
            throws IOException, InterruptedException {
        List<String> ours = new ArrayList<>(List.of(programs.jvmaf()));
        ours.addAll(arguments(row, clip, programs.report()));
        ours.addAll(row.ours().options());
        List<String> theirs = new ArrayList<>(List.of(programs.vmaf()));
        theirs.addAll(arguments(row, clip, programs.report()));
        theirs.addAll(row.theirs());
        Map<String, String> environment = Map.of("JVMAF_JAVA_OPTIONS", row.ours().java());
        Comparison result = new Comparison(row.name(), frames, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i <= pairs; i++) {
            Run our = TimedProcess.run(ours, environment);
            Run their = TimedProcess.run(theirs, Map.of());
            if (i > 0) {
                result.ours.add(our);
                result.theirs.add(their);
            }
        }
        return result;
    }

    /**
     * What runs.
     *
     * @param jvmaf the launcher
     * @param vmaf libvmaf's program
     * @param report a file that both may write
     */
    record Programs(String jvmaf, String vmaf, Path report) {}

    private static List<String> arguments(BenchCase row, BenchClips.Pair clip, Path report) {
        return List.of("-r", clip.reference().toString(), "-d", clip.distorted().toString(), "-m",
                "version=" + row.model(), "--threads", Integer.toString(row.threads()), "-q", "--json", "-o",
                report.toString());
    }

    /** How many times as many pictures a second jvmaf gets through, pair by pair. */
    double[] ratios() {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = theirs.get(i).seconds() / ours.get(i).seconds();
        }
        return ratios;
    }

    /** Median, least and greatest of what pairs or runs gave. */
    record Spread(double median, double min, double max) {
        static Spread of(double[] values) {
            return new Spread(StatUtils.percentile(values, 50), StatUtils.min(values), StatUtils.max(values));
        }
    }

    /** Seconds of a program's runs. */
    static Spread seconds(List<Run> runs) {
        return Spread.of(runs.stream().mapToDouble(Run::seconds).toArray());
    }

    /** Most resident memory over a program's runs, in MiB. */
    static long peakMib(List<Run> runs) {
        return runs.stream().mapToLong(Run::peakKib).max().orElse(0) / 1024;
    }
}
