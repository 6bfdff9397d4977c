package io.jvmaf.bench;

import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureExtractor;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH with its own options, over every extractor and over whole pictures, with what they allocate. */
final class KernelsCommand {
    static final String NAME = "bench-kernels";
    private static final String EXTRACTOR = "extractor";

    private KernelsCommand() {}

    static int run(List<String> arguments) throws RunnerException {
        try {
            CommandLineOptions given = new CommandLineOptions(arguments.toArray(String[]::new));
            if (given.shouldHelp()) {
                given.showHelp();
                return 0;
            }
            ChainedOptionsBuilder options = new OptionsBuilder().parent(given).addProfiler(GCProfiler.class);
            Collection<String> chosen = given.getParameter(EXTRACTOR).orElse(null);
            if (chosen == null) {
                options.param(EXTRACTOR, extractors().toArray(String[]::new));
            }
            new Runner(options.build()).run();
            return 0;
        } catch (CommandLineOptionException | java.io.IOException e) {
            System.err.println("jvmaf: " + e.getMessage());
            return BenchMain.USAGE;
        }
    }

    static List<String> extractors() {
        return Extractors.all().stream().map(FeatureExtractor::name).toList();
    }
}
