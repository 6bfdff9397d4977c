package io.jvmaf.cli.score;

import io.jvmaf.Encode;
import io.jvmaf.ScoringPlan;
import io.jvmaf.cli.Messages;
import io.jvmaf.scale.ScaledSource;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A reference and any number of encodes of it, aligned as the settings of a comparison say. */
public final class EncodeInputs implements Closeable {
    private static final double BITS = 8;
    private static final double KILO = 1000;

    private final EncodeFiles files;
    private final FrameSource reference;
    private final ScoringPlan plan;
    private final List<Input> encodes;

    /**
     * An encode.
     *
     * @param source its pictures, or {@code null} if it cannot be scored
     * @param sync its frame offset
     * @param bytes size of its file, or -1 where that says nothing of its bit rate: raw video, images, pipes
     * @param frames its frames by the container, or -1
     * @param failure why it cannot be scored, in one line, or {@code null}
     */
    public record Input(FrameSource source, Sync sync, long bytes, long frames, String failure) {
        /** Thousands of bits a second, of as many frames as the container says or else {@code counted}. */
        public double kilobits(long counted, double rate) {
            long all = frames > 0 ? frames : counted;
            return bytes < 0 || all <= 0 || rate <= 0 ? Double.NaN : bytes * BITS / KILO / (all / rate);
        }

        /** What there is to score. */
        public Encode encode() {
            return new Encode(source, sync.offset());
        }
    }

    private EncodeInputs(EncodeFiles files, FrameSource reference, ScoringPlan plan, List<Input> encodes) {
        this.files = files;
        this.reference = reference;
        this.plan = plan;
        this.encodes = encodes;
    }

    /**
     * Opens the reference of {@code settings}, and the encodes at {@code paths} instead of the distorted video; looks
     * for offsets before, if that is asked for.
     *
     * @param messages takes what there is to say of offsets
     * @throws IOException in one line, if the reference cannot be opened, cropped or scaled as asked
     */
    public static EncodeInputs open(ScoringSettings settings, List<String> paths, Messages messages)
            throws IOException, InterruptedException {
        EncodeSync sync = EncodeSync.of(settings, paths, messages);
        EncodeFiles files = EncodeFiles.open(settings,
                paths.stream().filter(path -> sync.failure(path) == null).toList());
        try {
            FrameSource reference = files.reference();
            ScoringPlan plan = AutoModel.isAskedFor(settings.plan().models())
                    ? AutoModel.of(reference, settings.display()).in(settings.plan()) : settings.plan();
            DisplaySize size = size(settings.alignment(), plan, reference.format());
            Iterator<EncodeFiles.Opened> open = files.encodes().iterator();
            List<Input> encodes = new ArrayList<>();
            for (String path : paths) {
                EncodeFiles.Opened opened = sync.failure(path) == null ? open.next()
                        : EncodeFiles.Opened.failed(sync.failure(path));
                encodes.add(new Input(opened.source() == null ? null : scaled(settings, opened.source(), size),
                        sync.sync(path), opened.bytes(), opened.frames(), opened.failure()));
            }
            return new EncodeInputs(files, scaled(settings, reference, size), plan, List.copyOf(encodes));
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private static DisplaySize size(AlignmentSettings wanted, ScoringPlan plan, VideoFormat reference)
            throws IOException {
        return switch (wanted.scaling()) {
            case NONE -> null;
            case AUTO -> new DisplaySize(reference.width(), reference.height());
            case SIZE -> new DisplaySize(wanted.width(), wanted.height());
            case MODEL -> DisplaySize.of(plan, reference);
        };
    }

    private static FrameSource scaled(ScoringSettings settings, FrameSource source, DisplaySize size) {
        VideoFormat format = source.format();
        return size == null || format.width() == size.width() && format.height() == size.height() ? source
                : new ScaledSource(source, size.width(), size.height(), settings.alignment().scaler(),
                        settings.plan().tier());
    }

    /** The reference. */
    public FrameSource reference() {
        return reference;
    }

    /** What to compute, the model picked by the reference if that was left to be done. */
    public ScoringPlan plan() {
        return plan;
    }

    /** The encodes in the order of their paths. */
    public List<Input> encodes() {
        return encodes;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
