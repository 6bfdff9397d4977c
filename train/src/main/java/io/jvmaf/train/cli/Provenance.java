package io.jvmaf.train.cli;

import io.jvmaf.train.json.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What a manifest says of the run that made it. */
final class Provenance {
    private Provenance() {}

    /** The run of {@code parsed}, which read {@code inputs} and wrote {@code outputs}. */
    static Map<String, Object> of(ParseResult parsed, List<Path> inputs, List<Path> outputs) throws IOException {
        Map<String, Object> options = new TreeMap<>();
        for (OptionSpec option : parsed.commandSpec().options()) {
            String name = option.longestName().substring(2).replace('-', '_');
            if (!option.usageHelp()) {
                options.put(name, parsed.matchedOptionValue(option.longestName(), option.type() == boolean.class
                        ? Boolean.FALSE : null));
            }
        }
        return Manifests.provenance(parsed.commandSpec().name(), parsed.originalArgs(), options, inputs, outputs);
    }
}
