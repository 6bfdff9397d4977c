package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.cli.ModelGuide;
import io.jvmaf.feature.CNumbers;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What looks wrong about a comparison, in a line each; nothing is changed on its account. */
final class Advice {
    private static final Set<String> REFERENCE_WORDS = Set.of("ref", "reference", "src", "source", "orig", "original",
            "pristine");
    private static final Set<String> DISTORTED_WORDS = Set.of("dis", "dist", "distorted", "enc", "encoded", "encode",
            "compressed", "test", "deg", "degraded");
    /** Rates that differ by less are one rate written in two ways. */
    private static final double RATE_TOLERANCE = 5e-4;
    /** Additive impairment that outweighs the loss of detail by this factor is no compression. */
    private static final double GAIN_FACTOR = 1.25;
    private static final double LEAST_GAIN = 0.01;

    private Advice() {}

    /** Before scoring: from paths, headers and models. */
    static List<String> before(InputSettings inputs, SourcePair pair, List<ModelSpec> models) {
        List<String> lines = new ArrayList<>(pair.reference().warnings());
        lines.addAll(pair.distorted().warnings());
        if (sameFile(inputs.reference(), inputs.distorted())) {
            lines.add("reference and distorted are the same file");
        } else if (namesLookSwapped(inputs.reference(), inputs.distorted())) {
            lines.add("by their names, reference (" + inputs.reference() + ") and distorted (" + inputs.distorted()
                    + ") look swapped");
        }
        ranges(pair).ifPresent(lines::add);
        rates(pair).ifPresent(lines::add);
        for (ModelSpec model : models) {
            resolution(model, pair.reference().format()).ifPresent(lines::add);
        }
        return lines;
    }

    private static boolean sameFile(String reference, String distorted) {
        try {
            return Files.isSameFile(Path.of(reference), Path.of(distorted)) && Files.isRegularFile(Path.of(reference));
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    static boolean namesLookSwapped(String reference, String distorted) {
        List<String> referenceWords = words(reference);
        List<String> distortedWords = words(distorted);
        return !Collections.disjoint(referenceWords, DISTORTED_WORDS)
                && Collections.disjoint(referenceWords, REFERENCE_WORDS)
                && !Collections.disjoint(distortedWords, REFERENCE_WORDS)
                && Collections.disjoint(distortedWords, DISTORTED_WORDS);
    }

    private static List<String> words(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Arrays.asList(name.split("[^a-z]+"));
    }

    private static Optional<String> ranges(SourcePair pair) {
        ColourRange reference = pair.reference().colourRange();
        ColourRange distorted = pair.distorted().colourRange();
        boolean known = reference != ColourRange.UNSPECIFIED && distorted != ColourRange.UNSPECIFIED;
        return known && reference != distorted ? Optional.of("the reference has " + word(reference)
                + " range and the distorted video " + word(distorted)
                + " range: their codes mean different light, and are compared as they are") : Optional.empty();
    }

    private static String word(ColourRange range) {
        return range == ColourRange.FULL ? "full" : "limited";
    }

    private static Optional<String> rates(SourcePair pair) {
        double reference = pair.reference().frameRate();
        double distorted = pair.distorted().frameRate();
        boolean differ = reference > 0 && distorted > 0
                && Math.abs(reference - distorted) > RATE_TOLERANCE * Math.max(reference, distorted);
        return differ ? Optional.of("the frame rates differ, " + CNumbers.g(reference) + " and " + CNumbers.g(distorted)
                + ": frames are paired by their number") : Optional.empty();
    }

    private static Optional<String> resolution(ModelSpec model, VideoFormat format) {
        ModelGuide guide = ModelGuide.of(model);
        if (guide == null || guide.fits(format.width(), format.height())) {
            return Optional.empty();
        }
        return Optional.of("the videos are " + format.width() + "x" + format.height() + ", and " + model.label()
                + " is made for " + guide.displayHeight() + " lines: --scale model brings both there");
    }

    /** After scoring: from the features that the models asked for. */
    static Optional<String> after(FeatureTable table) {
        return addsDetail(table) ? Optional.of("the distorted video has more detail than the reference: is it enhanced"
                + " or noisy, or are the two swapped?") : Optional.empty();
    }

    /** Compression takes detail away; where ADM's additive impairment outweighs that loss, something else was done. */
    private static boolean addsDetail(FeatureTable table) {
        Optional<Double> detail = mean(table, "integer_adm2");
        Optional<Double> additive = mean(table, "integer_aim");
        if (detail.isEmpty() || additive.isEmpty()) {
            return false;
        }
        double loss = Math.max(0, 1 - detail.get());
        return additive.get() > LEAST_GAIN && additive.get() > GAIN_FACTOR * loss;
    }

    private static Optional<Double> mean(FeatureTable table, String feature) {
        return table.columns().stream().filter(column -> column.equals(feature) || column.startsWith(feature + "_"))
                .findFirst().flatMap(table::pooled).map(pooled -> pooled.mean());
    }
}
