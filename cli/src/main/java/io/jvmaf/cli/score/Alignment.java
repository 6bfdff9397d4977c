package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringPlan;
import io.jvmaf.align.BlackBars;
import io.jvmaf.align.FrameOffset;
import io.jvmaf.align.OffsetSearch;
import io.jvmaf.align.SlipWatch;
import io.jvmaf.cli.Messages;
import io.jvmaf.scale.ScaledSource;
import io.jvmaf.yuv.Crop;
import io.jvmaf.yuv.CroppedSource;
import io.jvmaf.yuv.DepthShiftedSource;
import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings two videos together: depth, crop, scale and frame offset, each where it is asked for and never unsaid; and
 * notes what would be worth asking for.
 */
final class Alignment {
    /** Pictures looked through for black bars of videos that do not match. */
    private static final int PEEKED = 30;
    /** A slip here and there is chance; so many, and one pair in so many, are a fault of the stream. */
    private static final int LEAST_SLIPS = 3;
    private static final int ONE_SLIP_IN = 50;

    private final ScoringSettings settings;
    private final AlignmentSettings wanted;
    private final Messages messages;
    private final boolean speaks;
    private final List<String> done = new ArrayList<>();
    private FrameSource plainReference;
    private FrameSource plainDistorted;
    private BlackBars referenceBars;
    private BlackBars distortedBars;
    private SlipWatch slips;
    private int offset;

    Alignment(ScoringSettings settings, Messages messages) {
        this(settings, messages, !settings.manner().quiet() && !settings.manner().strict(),
                settings.alignment().offset());
    }

    private Alignment(ScoringSettings settings, Messages messages, boolean speaks, int offset) {
        this.settings = settings;
        this.wanted = settings.alignment();
        this.messages = messages;
        this.speaks = speaks;
        this.offset = offset;
    }

    /**
     * Finds the frame offset, if that is asked for, in videos opened for this alone, and opens the videos.
     *
     * @throws IOException if they cannot be opened, or cropped or scaled as asked
     */
    SourcePair open() throws IOException {
        if (wanted.findOffset()) {
            findOffset();
        }
        SourcePair pair = Inputs.open(settings.inputs());
        boolean done = false;
        try {
            SourcePair aligned = align(pair);
            done = true;
            return aligned;
        } finally {
            if (!done) {
                pair.close();
            }
        }
    }

    /** Opens the videos once more, changed in the same way, at the first pair that is scored; nothing is said. */
    SourcePair again() throws IOException {
        Alignment silent = new Alignment(settings, messages, false, offset);
        SourcePair pair = Inputs.open(settings.inputs());
        try {
            SourcePair aligned = silent.align(pair);
            Inputs.skip(aligned, settings.inputs());
            silent.skip(aligned);
            return aligned;
        } catch (IOException | RuntimeException e) {
            pair.close();
            throw e;
        }
    }

    /** By how many frames the distorted video is late. */
    int offset() {
        return offset;
    }

    /** What was done to the videos, a line each. */
    List<String> done() {
        return List.copyOf(done);
    }

    private void findOffset() throws IOException {
        Inputs.checkSyncCanRead(settings.inputs().reference());
        Inputs.checkSyncCanRead(settings.inputs().distorted());
        try (SourcePair opened = Inputs.open(settings.inputs())) {
            Inputs.skip(opened, settings.inputs());
            FrameOffset found = OffsetSearch.find(cropped(opened.reference(), wanted.reference()),
                    cropped(opened.distorted(), wanted.distorted()));
            if (found.sure()) {
                offset = found.frames();
                did(Sync.found(found, "the distorted video").words());
            } else {
                messages.warning(Sync.doubt(found));
            }
        }
    }

    /** {@code source}, or the part of it that {@code crop} is, where there is one. */
    static FrameSource cropped(FrameSource source, Crop crop) throws VideoException {
        return crop == null ? source : new CroppedSource(source, crop);
    }

    private SourcePair align(SourcePair pair) throws VideoException {
        FrameSource reference = cropped(pair.reference(), wanted.reference());
        FrameSource distorted = cropped(pair.distorted(), wanted.distorted());
        tell("reference", pair.reference(), reference);
        tell("distorted", pair.distorted(), distorted);
        if (speaks) {
            referenceBars = wanted.reference() == null ? new BlackBars(reference.format()) : null;
            distortedBars = wanted.distorted() == null ? new BlackBars(distorted.format()) : null;
            reference = watched(reference, referenceBars);
            distorted = watched(distorted, distortedBars);
        }
        plainReference = reference;
        plainDistorted = distorted;
        VideoFormat size = reference.format();
        return switch (wanted.scaling()) {
            case NONE -> new SourcePair(reference, distorted);
            case AUTO -> scaled(reference, distorted, size.width(), size.height());
            case SIZE -> scaled(reference, distorted, wanted.width(), wanted.height());
            case MODEL -> {
                ScoringPlan plan = settings.plan();
                if (AutoModel.isAskedFor(plan.models())) {
                    plan = AutoModel.of(reference, settings.display()).in(plan);
                }
                DisplaySize display = DisplaySize.of(plan, size);
                yield scaled(reference, distorted, display.width(), display.height());
            }
        };
    }

    private void tell(String video, FrameSource source, FrameSource cropped) {
        if (source instanceof DepthShiftedSource) {
            did("depth: " + video + " brought to " + source.format().bitDepth() + " bits, its samples shifted left");
        }
        if (cropped != source) {
            did("crop: " + video + " from " + size(source) + " to " + size(cropped));
        }
    }

    private SourcePair scaled(FrameSource reference, FrameSource distorted, int width, int height) {
        return new SourcePair(scaled("reference", reference, width, height),
                scaled("distorted", distorted, width, height));
    }

    private FrameSource scaled(String video, FrameSource source, int width, int height) {
        if (source.format().width() == width && source.format().height() == height) {
            return source;
        }
        did("scale: " + video + " from " + size(source) + " to " + width + "x" + height + ", "
                + wanted.scaler().name().toLowerCase(Locale.ROOT));
        return new ScaledSource(source, width, height, wanted.scaler(), settings.plan().tier());
    }

    private static String size(FrameSource source) {
        return source.format().width() + "x" + source.format().height();
    }

    private static FrameSource watched(FrameSource source, BlackBars bars) {
        return bars == null ? source : new ForwardingSource(source) {
            @Override
            public boolean read(Frame frame) throws IOException {
                if (!bars.wantsMore()) {
                    return super.read(frame);
                }
                boolean there = readAll(frame);
                if (there) {
                    bars.look(frame);
                }
                return there;
            }
        };
    }

    /** Passes over the frames that the offset leaves without a partner. */
    void skip(SourcePair pair) throws IOException {
        pair.reference().skip(Math.max(0, -offset));
        pair.distorted().skip(Math.max(0, offset));
    }

    /** The pair to read instead, for {@link #advise} to know it. */
    SourcePair watch(SourcePair pair) {
        slips = speaks ? SlipWatch.over(pair) : null;
        return speaks ? slips.pair() : pair;
    }

    /** What would make videos match that do not, in words to follow the mismatches; empty if nothing here would. */
    String remedy(SourcePair pair) {
        VideoFormat reference = pair.reference().format();
        VideoFormat distorted = pair.distorted().format();
        if (reference.pixelFormat() != distorted.pixelFormat()) {
            return "";
        }
        List<String> options = new ArrayList<>();
        if (reference.width() != distorted.width() || reference.height() != distorted.height()) {
            options.add("--scale auto");
        }
        if (reference.bitDepth() != distorted.bitDepth()) {
            options.add("--align-depth");
        }
        return " (" + String.join(" ", options) + " would make them match)";
    }

    /** Looks for black bars in videos that will not be scored. */
    void peek() throws IOException {
        peek(plainReference, referenceBars);
        peek(plainDistorted, distortedBars);
        adviseOnBars();
    }

    private static void peek(FrameSource source, BlackBars bars) throws IOException {
        Frame frame = new Frame(source.format(), false);
        for (int i = 0; bars != null && bars.wantsMore() && i < PEEKED && source.read(frame); i++) {
            // the source shows each picture to its bars
        }
    }

    /** What the run has shown. */
    void advise(ScoreResult result) {
        adviseOnBars();
        if (slips == null) {
            return;
        }
        List<SlipWatch.Slip> found = slips.slips();
        if (found.size() >= Math.max(LEAST_SLIPS, slips.pairs() / ONE_SLIP_IN)) {
            SlipWatch.Slip first = found.get(0);
            messages.warning(found.size() + " of " + slips.pairs() + " distorted frames show another moment than their"
                    + " reference, the first is frame " + first.index() + ", which shows frame " + first.shows()
                    + scores(result, found) + ": the stream slipped, or dropped or repeated frames; --sync auto finds"
                    + " an offset that is one throughout");
        }
    }

    private static String scores(ScoreResult result, List<SlipWatch.Slip> slips) {
        if (result.models().isEmpty()) {
            return "";
        }
        FeatureTable table = result.table();
        String column = result.models().get(0).name();
        double slipped = 0;
        double all = 0;
        int count = 0;
        int scored = 0;
        for (int i = 0; i < table.frames(); i++) {
            all += table.has(column, i) ? table.get(column, i) : 0;
            scored += table.has(column, i) ? 1 : 0;
        }
        for (SlipWatch.Slip slip : slips) {
            slipped += table.has(column, slip.index()) ? table.get(column, slip.index()) : 0;
            count += table.has(column, slip.index()) ? 1 : 0;
        }
        return count == 0 || count == scored ? "" : String.format(Locale.ROOT, " (%s %.1f on those, %.1f on the rest)",
                column, slipped / count, (all - slipped) / (scored - count));
    }

    private void adviseOnBars() {
        Optional<Crop> reference = referenceBars == null ? Optional.empty() : referenceBars.crop();
        Optional<Crop> distorted = distortedBars == null ? Optional.empty() : distortedBars.crop();
        if (reference.isPresent() && reference.equals(distorted)) {
            remark("both videos have black bars: --crop " + reference.get() + " would leave them out");
            return;
        }
        reference.ifPresent(crop -> remark("the reference has black bars: --crop-ref " + crop
                + " would leave them out"));
        distorted.ifPresent(crop -> remark("the distorted video has black bars: --crop-dist " + crop
                + " would leave them out"));
    }

    private void did(String line) {
        done.add(line);
        remark(line);
    }

    private void remark(String line) {
        if (speaks) {
            messages.remark(line);
        }
    }
}
