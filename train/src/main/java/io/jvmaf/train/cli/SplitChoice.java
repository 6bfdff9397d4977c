package io.jvmaf.train.cli;

import io.jvmaf.cli.Messages;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.fit.Dataset;
import io.jvmaf.train.fit.FitConfig;
import io.jvmaf.train.fit.Rows;
import io.jvmaf.train.split.Split;
import io.jvmaf.train.split.SplitPolicy;
import java.util.List;
import java.util.stream.Collectors;

/** Which split holds: what a command or configuration says, else what the table says of itself. */
final class SplitChoice {
    private SplitChoice() {}

    /** The split of a fit. */
    static SplitPolicy of(FitConfig config, Dataset table) {
        SplitPolicy base = config.split() != null ? named(config.split())
                : table.split() != null ? table.split() : SplitPolicy.VMAF_TRAIN_V1;
        if (Double.isNaN(config.testFraction()) && Double.isNaN(config.valFraction())) {
            return base;
        }
        try {
            return SplitPolicy.custom(Double.isNaN(config.testFraction()) ? base.testFraction()
                    : config.testFraction(), Double.isNaN(config.valFraction()) ? base.valFraction()
                    : config.valFraction());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** The policy called {@code name}. */
    static SplitPolicy named(String name) {
        return SplitPolicy.named(name).orElseThrow(() -> new UsageException("there is no split \"" + name
                + "\"; there are " + SplitPolicy.KNOWN.stream().map(SplitPolicy::name)
                .collect(Collectors.joining(", "))));
    }

    /** Tells that figures on held-out clips flatter a model that has seen their sources. */
    static void warnOfSharedSources(Dataset table, SplitPolicy split, Terminal terminal) {
        Rows test = table.part(Split.TEST, split);
        List<String> trained = table.part(Split.TRAIN, split).distinctSources();
        List<String> shared = test.distinctSources().stream().filter(trained::contains).toList();
        if (!shared.isEmpty()) {
            new Messages(terminal.err(), false, false).warning(shared.size() + " of " + test.distinctSources().size()
                    + " sources with test clips have training clips too; eval --loso tells how new sources fare");
        }
    }
}
