package io.jvmaf.cli.score;

import io.jvmaf.ScoringPlan;
import io.jvmaf.scale.ScaledSource;
import io.jvmaf.yuv.DepthShiftedSource;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import io.jvmaf.yuv.ffmpeg.FfmpegSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A reference and any number of encodes of it, cropped and scaled as the settings of a comparison say. */
public final class EncodeInputs implements Closeable {
    private static final double BITS = 8;
    private static final double KILO = 1000;

    private final ScoringSettings settings;
    private final InputFiles files;
    private final FrameSource reference;
    private final ScoringPlan plan;
    private final DisplaySize size;

    /**
     * An encode that is open.
     *
     * @param source its pictures
     * @param bytes size of its file, or -1 where that says nothing of its bit rate: raw video, images, pipes
     * @param frames its frames by the container, or -1
     */
    public record Encode(FrameSource source, long bytes, long frames) {
        /** Thousands of bits a second, of as many frames as the container says or else {@code counted}. */
        public double kilobits(long counted, double rate) {
            long all = frames > 0 ? frames : counted;
            return bytes < 0 || all <= 0 || rate <= 0 ? Double.NaN : bytes * BITS / KILO / (all / rate);
        }
    }

    private EncodeInputs(ScoringSettings settings, InputFiles files, FrameSource reference, ScoringPlan plan,
            DisplaySize size) {
        this.settings = settings;
        this.files = files;
        this.reference = reference;
        this.plan = plan;
        this.size = size;
    }

    /**
     * Opens the reference of {@code settings} at its first picture; the distorted video that they name stays
     * closed.
     *
     * @throws IOException in one line, if it cannot be opened, cropped or scaled as asked
     */
    public static EncodeInputs open(ScoringSettings settings) throws IOException {
        InputFiles files = new InputFiles(settings.inputs(), System.getenv());
        FrameSource whole = files.open(settings.inputs().reference());
        try {
            FrameSource cropped = Alignment.cropped(whole, settings.alignment().reference());
            ScoringPlan plan = AutoModel.isAskedFor(settings.plan().models())
                    ? AutoModel.of(cropped, settings.display()).in(settings.plan()) : settings.plan();
            DisplaySize size = size(settings.alignment(), plan, cropped.format());
            FrameSource scaled = scaled(settings, cropped, size);
            Inputs.skip(scaled, settings.inputs().skipReference());
            return new EncodeInputs(settings, files, scaled, plan, size);
        } catch (IOException | RuntimeException e) {
            whole.close();
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

    /**
     * Opens an encode at its first picture.
     *
     * @throws IOException in one line, as {@link #open}
     */
    public Encode encode(String path) throws IOException {
        FrameSource whole = files.open(path);
        try {
            boolean encoded = whole instanceof FfmpegSource && Files.isRegularFile(Path.of(path));
            long bytes = encoded ? Files.size(Path.of(path)) : -1;
            long frames = encoded ? whole.remaining() : -1;
            FrameSource cropped = Alignment.cropped(whole, settings.alignment().distorted());
            int depth = reference.format().bitDepth();
            FrameSource deep = settings.inputs().commonBitDepth() && cropped.format().bitDepth() < depth
                    ? new DepthShiftedSource(cropped, depth) : cropped;
            FrameSource scaled = scaled(settings, deep, size);
            Inputs.skip(scaled, settings.inputs().skipDistorted());
            return new Encode(scaled, bytes, frames);
        } catch (IOException | RuntimeException e) {
            whole.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        reference.close();
    }
}
