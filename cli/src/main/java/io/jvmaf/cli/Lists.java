package io.jvmaf.cli;

import io.jvmaf.feature.CNumbers;
import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.FeatureName;
import io.jvmaf.feature.Option;
import io.jvmaf.model.BuiltInModels;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Lists of what is built in. */
final class Lists {
    private static final String DEFAULT_MODEL = "vmaf_v0.6.1";

    private Lists() {}

    /** Every built-in model and the viewing condition it stands for. */
    static int models(Terminal terminal) {
        for (String name : BuiltInModels.names()) {
            ModelGuide guide = ModelGuide.of(name, false);
            terminal.out().printf(Locale.ROOT, "%-28s %s%s%n", name, guide == null ? "" : guide.viewing(),
                    name.equals(DEFAULT_MODEL) ? " (the default; with enable_transform, a phone)" : "");
        }
        return ExitStatus.OK;
    }

    /** Every extractor, or the one called {@code only}, with its scores and options. */
    static int features(String only, Terminal terminal) {
        List<FeatureExtractor> extractors = only == null ? Extractors.all()
                : List.of(Extractors.byName(only).orElseThrow(() -> new UsageException("there is no feature extractor"
                        + " \"" + only + "\"; jvmaf list-features lists them")));
        for (FeatureExtractor extractor : extractors) {
            show(extractor, terminal.out());
        }
        return ExitStatus.OK;
    }

    private static void show(FeatureExtractor extractor, PrintStream out) {
        out.println(extractor.name() + ": " + extractor.summary());
        out.println("  scores: " + String.join(", ", extractor.provided().stream().map(FeatureName::alias).toList()));
        for (Option option : extractor.options()) {
            out.printf(Locale.ROOT, "  %-26s %s%n", option.name(), describe(option));
        }
    }

    private static String describe(Option option) {
        String inName = !option.inName() ? "" : "; in score names as " + option.alias();
        return switch (option.type()) {
            case BOOL -> "true or false, default " + option.defaultValue() + inName;
            case STRING -> "text, default " + (option.defaultValue() == null ? "none" : option.defaultValue()) + inName;
            case INT, DOUBLE -> (option.type() == Option.Type.INT ? "whole number " : "number ")
                    + CNumbers.g(option.min()) + " to " + CNumbers.g(option.max()) + ", default "
                    + CNumbers.g(((Number) option.defaultValue()).doubleValue()) + inName;
        };
    }
}
