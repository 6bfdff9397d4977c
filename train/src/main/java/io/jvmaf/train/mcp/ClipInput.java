package io.jvmaf.train.mcp;

import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Vmaf;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.FrameSources;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The two videos of a call: raw video of the geometry that the call gives, or Y4M, which has to be of that geometry.
 *
 * @param reference the original, a file that may be read
 * @param distorted the processed one
 * @param format the geometry
 * @param allowed where files may be read
 */
record ClipInput(Path reference, Path distorted, VideoFormat format, AllowedPaths allowed) {
    private static final int MOST_SIDE = 1 << 15;
    private static final byte[] Y4M = "YUV4MPEG2".getBytes(StandardCharsets.US_ASCII);

    /** The videos that {@code arguments} name. */
    static ClipInput of(Arguments arguments, AllowedPaths allowed) {
        String sampling = arguments.text("pixfmt", PixelFormat.YUV420.token());
        PixelFormat pixels = Arrays.stream(PixelFormat.values()).filter(p -> p.token().equals(sampling)).findFirst()
                .orElseThrow(() -> new ToolException("there is no pixfmt " + sampling));
        return new ClipInput(allowed.file(arguments.text("ref")), allowed.file(arguments.text("dis")),
                new VideoFormat(arguments.whole("width"), arguments.whole("height"), pixels,
                        arguments.whole("bitdepth", 8)), allowed);
    }

    /** The arguments that name the videos and their size. */
    static Schema schema() {
        return new Schema().with("ref", true, Schema.text("path of the reference, raw YUV or Y4M"))
                .with("dis", true, Schema.text("path of the distorted video"))
                .with("width", true, Schema.whole("luma samples across", 1, MOST_SIDE))
                .with("height", true, Schema.whole("luma rows", 1, MOST_SIDE));
    }

    /** The same and those of its samples. */
    static Schema fullSchema() {
        return schema().with("pixfmt", true, Schema.choice("chroma sampling", List.of("420", "422", "444"), null))
                .with("bitdepth", true, Schema.choice("bits a sample", List.of(8, 10, 12, 16), null));
    }

    /** Opens both. */
    SourcePair open() throws IOException {
        boolean y4m = isY4m(reference);
        if (y4m != isY4m(distorted)) {
            throw new ToolException("one video is Y4M and the other is not");
        }
        if (!y4m) {
            checkLength(reference);
            checkLength(distorted);
        }
        SourcePair pair = FrameSources.openPair(reference.toString(), distorted.toString(), y4m ? null : format);
        try {
            check(pair.reference(), reference);
            check(pair.distorted(), distorted);
            return pair;
        } catch (RuntimeException e) {
            pair.close();
            throw e;
        }
    }

    private void check(FrameSource source, Path path) {
        allowed.checkAgain(path);
        if (!source.format().equals(format)) {
            throw new ToolException(path + " is " + source.format() + ", not " + format);
        }
    }

    /** Before memory is taken for pictures of a size that the call alone vouches for. */
    private void checkLength(Path path) throws IOException {
        if (Files.size(path) < format.frameBytes()) {
            throw new ToolException(path + " is shorter than one picture of " + format);
        }
    }

    private static boolean isY4m(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(Y4M.length), Y4M);
        }
    }

    /** Scores them, followed by the listener for the number of picture pairs there will be. */
    ScoreResult score(ScoringPlan plan, LongFunction<ScoringListener> listener)
            throws IOException, InterruptedException {
        try (SourcePair pair = open()) {
            long total = Math.min(pair.reference().remaining(), pair.distorted().remaining());
            return Vmaf.score(pair.reference(), pair.distorted(), plan, listener.apply(total));
        }
    }
}
