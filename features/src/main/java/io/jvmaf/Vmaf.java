package io.jvmaf;

import io.jvmaf.engine.ClipFeatures;
import io.jvmaf.engine.ExtractorSet;
import io.jvmaf.engine.FrameLoop;
import io.jvmaf.engine.TierSchedule;
import io.jvmaf.feature.ExtractionException;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores a distorted video against its reference: the entry point of jvmaf.
 *
 * <pre>{@code
 * try (SourcePair clip = FrameSources.openPair("reference.y4m", "distorted.y4m", null)) {
 *     ScoreResult result = Vmaf.score(clip.reference(), clip.distorted(), ScoringPlan.standard());
 *     System.out.println(result.score().orElseThrow().mean());
 * }
 * }</pre>
 */
public final class Vmaf {
    private Vmaf() {}

    /** Scores two videos as {@link #score(FrameSource, FrameSource, ScoringPlan, ScoringListener)}, unheard. */
    public static ScoreResult score(FrameSource reference, FrameSource distorted, ScoringPlan plan)
            throws IOException, InterruptedException {
        return score(reference, distorted, plan, ScoringListener.NONE);
    }

    /**
     * Reads both videos to the end of the shorter one and scores them.
     *
     * @throws VideoException in one line, if the two do not match, hold no picture, or cannot be read
     * @throws FeatureException in one line, if a model or extractor cannot be used; an {@link ExtractionException} if
     *     it cannot be used on these videos
     * @throws java.util.concurrent.CancellationException if {@code listener} ends the run
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    public static ScoreResult score(FrameSource reference, FrameSource distorted, ScoringPlan plan,
            ScoringListener listener) throws IOException, InterruptedException {
        return score(reference, distorted, plan, FrameRange.TO_END, listener);
    }

    /** As the other {@code score}, over at most {@code pairs} picture pairs. */
    public static ScoreResult score(FrameSource reference, FrameSource distorted, ScoringPlan plan, int pairs,
            ScoringListener listener) throws IOException, InterruptedException {
        return score(reference, distorted, plan, pairs, listener, null);
    }

    /** As the other {@code score}, the scores of each picture going to {@code pictures} as well, unless it is null. */
    public static ScoreResult score(FrameSource reference, FrameSource distorted, ScoringPlan plan, int pairs,
            ScoringListener listener, PictureListener pictures) throws IOException, InterruptedException {
        return score(reference, distorted, plan, ExtractorSet.of(plan), pairs, listener, pictures, null);
    }

    static ScoreResult score(FrameSource reference, FrameSource distorted, ScoringPlan plan, ExtractorSet set,
            int pairs, ScoringListener listener, PictureListener pictures, TierSchedule tiers)
            throws IOException, InterruptedException {
        return join(plan, set, List.of(extract(reference, distorted, plan, set, new FrameRange(0, pairs), listener,
                pictures, tiers)));
    }

    /**
     * Scores several distorted videos against one reference, which is read once; each gets the bits of a run of its
     * own, over the pictures that its offset pairs. What is extracted from the reference alone, as motion is, is
     * extracted once. All are read in step, so memory grows neither with the clip nor with the offsets, but does with
     * the number of videos.
     *
     * @param encodes the videos, each at its first picture
     * @param pairs the most picture pairs of each
     * @param listener hears of the pictures of all videos together
     * @return what came of each video, in their order; that one fails is no failure of the others
     * @throws FeatureException in one line, if a model or extractor cannot be used
     * @throws java.util.concurrent.CancellationException if {@code listener} ends the run
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    public static List<ScoredEncode> compare(FrameSource reference, List<Encode> encodes, ScoringPlan plan, int pairs,
            ScoringListener listener) throws IOException, InterruptedException {
        return encodes.isEmpty() ? List.of() : new Comparison(encodes, plan, pairs, listener).run(reference);
    }

    /**
     * The columns that a run of {@code plan} may have: extractors', then models'. Some appear only under an option.
     *
     * @throws FeatureException in one line, if a model or extractor cannot be used
     */
    public static List<String> columns(ScoringPlan plan) {
        return ExtractorSet.of(plan).columns(plan.predict());
    }

    /**
     * Extracts the features of a range of pictures, to be joined with those of the others. The sources stand at the
     * clip's start; the pictures before the range that temporal extractors look at are read as well.
     *
     * @throws VideoException in one line, if the two do not match or cannot be read
     * @throws FeatureException as {@link #score}
     */
    public static RangeFeatures extract(FrameSource reference, FrameSource distorted, ScoringPlan plan, FrameRange range,
            ScoringListener listener) throws IOException, InterruptedException {
        return extract(reference, distorted, plan, ExtractorSet.of(plan), range, listener, null, null);
    }

    private static RangeFeatures extract(FrameSource reference, FrameSource distorted, ScoringPlan plan,
            ExtractorSet set, FrameRange range, ScoringListener listener, PictureListener pictures,
            TierSchedule tiers) throws IOException, InterruptedException {
        List<String> mismatches = mismatches(reference.format(), distorted.format());
        if (!mismatches.isEmpty()) {
            throw new VideoException(reference.name() + " and " + distorted.name() + ": "
                    + String.join("; ", mismatches));
        }
        try {
            FrameLoop.Outcome outcome = tiers == null
                    ? FrameLoop.run(reference, distorted, set, plan, range, listener, pictures)
                    : FrameLoop.run(reference, distorted, set, plan, range, listener, pictures, tiers);
            return new RangeFeatures(reference.format(), outcome.features(),
                    outcome.shorter() == null ? null : outcome.shorter().name());
        } catch (FeatureException e) {
            throw new ExtractionException(e.getMessage());
        }
    }

    /**
     * Joins the ranges of one clip, in any order, and scores it: the same bits as one run over the whole clip.
     *
     * @throws IllegalArgumentException if the ranges leave a gap or overlap
     * @throws VideoException if there is no picture at all
     */
    public static ScoreResult join(ScoringPlan plan, List<RangeFeatures> ranges) throws VideoException {
        return join(plan, ExtractorSet.of(plan), ranges);
    }

    private static ScoreResult join(ScoringPlan plan, ExtractorSet set, List<RangeFeatures> ranges)
            throws VideoException {
        List<RangeFeatures> inOrder = new ArrayList<>(ranges);
        inOrder.sort(Comparator.comparingInt(RangeFeatures::first));
        ClipFeatures whole = set.emptyClip(plan);
        String shorter = null;
        for (RangeFeatures range : inOrder) {
            whole.append(range.features());
            shorter = range.shorter() != null ? range.shorter() : shorter;
        }
        if (whole.end() == 0) {
            throw new VideoException("the videos hold no picture pair to score");
        }
        return new ScoreResult(inOrder.get(0).format(), set.score(whole, plan.predict()),
                plan.predict() ? plan.models() : List.of(), shorter);
    }

    /** What keeps two videos from being compared, a line each, in libvmaf's words (tools/vmaf.c); empty if nothing. */
    public static List<String> mismatches(VideoFormat reference, VideoFormat distorted) {
        List<String> lines = new ArrayList<>();
        if (reference.width() != distorted.width() || reference.height() != distorted.height()) {
            lines.add("dimensions do not match: " + reference.width() + "x" + reference.height() + ", "
                    + distorted.width() + "x" + distorted.height());
        }
        if (reference.pixelFormat() != distorted.pixelFormat()) {
            lines.add("pixel formats do not match: " + reference.pixelFormat().token() + ", "
                    + distorted.pixelFormat().token());
        }
        if (reference.bitDepth() != distorted.bitDepth()) {
            lines.add("bitdepths do not match: " + reference.bitDepth() + ", " + distorted.bitDepth());
        }
        return lines;
    }
}
