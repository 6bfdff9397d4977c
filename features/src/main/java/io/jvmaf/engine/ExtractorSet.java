package io.jvmaf.engine;

import io.jvmaf.FeatureSpec;
import io.jvmaf.FeatureTable;
import io.jvmaf.ScoringPlan;
import io.jvmaf.feature.Extractors;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.FeatureExtractor;
import io.jvmaf.feature.OptionValues;
import io.jvmaf.model.LoadedModel;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The extractors and models of a plan: those that models ask for first, then the plan's own, each signature once.
 *
 * @param extractors extractors in column order
 * @param models models in plan order
 */
public record ExtractorSet(List<RegisteredExtractor> extractors, List<LoadedModel> models) {
    /**
     * Loads what {@code plan} names.
     *
     * @throws FeatureException in one line, for a model or extractor that does not exist or an option out of range
     */
    public static ExtractorSet of(ScoringPlan plan) {
        List<LoadedModel> models = new ArrayList<>();
        List<RegisteredExtractor> extractors = new ArrayList<>();
        Set<String> signatures = new HashSet<>();
        for (ModelSpec spec : plan.models()) {
            LoadedModel model = LoadedModel.load(spec);
            models.add(model);
            for (LoadedModel.Use use : model.extractors()) {
                register(use.extractor(), use.settings(), extractors, signatures);
            }
        }
        for (FeatureSpec spec : plan.features()) {
            try {
                FeatureExtractor extractor = Extractors.byName(spec.extractor())
                        .orElseThrow(() -> new FeatureException("there is none of that name"));
                register(extractor, spec.options(), extractors, signatures);
            } catch (FeatureException e) {
                throw new FeatureException("problem loading feature extractor: " + spec.extractor() + ": "
                        + e.getMessage());
            }
        }
        return new ExtractorSet(List.copyOf(extractors), List.copyOf(models));
    }

    /** No pictures yet, with room for what these extractors write. */
    public ClipFeatures emptyClip(ScoringPlan plan) {
        return new ClipFeatures(0, plan.subsample(), extractors.size());
    }

    /** Runs the extractors' whole-clip steps, then, if {@code predict}, every model over the scored pictures. */
    public FeatureTable score(ClipFeatures clip, boolean predict) {
        FeatureTable table = clip.finish(extractors);
        if (predict) {
            ModelScoring.score(models, table);
        }
        return table;
    }

    /** The columns that there may be, with the models' if {@code predict}. */
    public List<String> columns(boolean predict) {
        Set<String> columns = new LinkedHashSet<>();
        for (RegisteredExtractor registered : extractors) {
            registered.extractor().provided().forEach(feature -> columns.add(registered.column(feature)));
        }
        if (predict) {
            models.forEach(model -> columns.add(model.name()));
            models.forEach(model -> columns.addAll(model.collectionNames()));
        }
        return List.copyOf(columns);
    }

    /**
     * This set for runs of one reference that go in step, with {@code threads} workers each: they share what looks at
     * the reference alone.
     */
    public ExtractorSet shared(int threads) {
        int spread = SharedSource.lead() + 2 * (threads + history()) + ReadAhead.PAIRS + 1;
        return new ExtractorSet(extractors.stream().map(registered -> registered.extractor().looksAtReferenceAlone()
                ? new RegisteredExtractor(new SharedExtractor(registered.extractor(), spread), registered.options())
                : registered).toList(), models);
    }

    /** This {@link #shared} set for a run whose first picture is number {@code first} of the reference. */
    public ExtractorSet startingAt(int first) {
        return new ExtractorSet(extractors.stream().map(registered -> registered.extractor() instanceof SharedExtractor
                shared ? new RegisteredExtractor(shared.startingAt(first), registered.options()) : registered).toList(),
                models);
    }

    /** How many pairs before the current one some extractor looks at. */
    int history() {
        return extractors.stream().mapToInt(registered -> registered.needs().history()).max().orElse(0);
    }

    /** Whether some extractor reads chroma. */
    public boolean chroma() {
        return extractors.stream().anyMatch(registered -> registered.needs().chroma());
    }

    /** A frame for references of {@code format}, which wants what some extractor reads. */
    Frame referenceFrame(VideoFormat format) {
        boolean luma = extractors.stream().anyMatch(registered -> registered.needs().luma());
        return frame(format, luma ? Frame.Wanted.ALL : Frame.Wanted.CHROMA);
    }

    /** One for the other side, which wants nothing where all look at the reference alone. */
    Frame distortedFrame(VideoFormat format) {
        boolean unused = extractors.stream().allMatch(registered -> registered.extractor().looksAtReferenceAlone());
        return unused ? frame(format, Frame.Wanted.NOTHING) : referenceFrame(format);
    }

    private Frame frame(VideoFormat format, Frame.Wanted wanted) {
        Frame frame = new Frame(format, chroma());
        frame.want(wanted);
        return frame;
    }

    /** Whether some extractor runs on pictures between the scored ones. */
    boolean everyFrame() {
        return extractors.stream().anyMatch(registered -> registered.needs().everyFrame());
    }

    private static void register(FeatureExtractor extractor, Map<String, String> settings,
            List<RegisteredExtractor> extractors, Set<String> signatures) {
        OptionValues options = OptionValues.of(extractor.options(), settings);
        RegisteredExtractor registered = new RegisteredExtractor(extractor, options);
        if (signatures.add(registered.signature())) {
            extractors.add(registered);
        }
    }
}
