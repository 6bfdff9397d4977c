package io.jvmaf.cli.score;

import io.jvmaf.Vmaf;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.yuv.DepthShiftedSource;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the two videos of a command line and brings them to their first pair. */
final class Inputs {
    private Inputs() {}

    /** Opens both, the shallower one at the other's bit depth if {@code settings} say so. */
    static SourcePair open(InputSettings settings) throws IOException {
        SourcePair pair = new InputFiles(settings, System.getenv()).open();
        if (!settings.commonBitDepth()) {
            return pair;
        }
        int depth = Math.max(pair.reference().format().bitDepth(), pair.distorted().format().bitDepth());
        return new SourcePair(atDepth(pair.reference(), depth), atDepth(pair.distorted(), depth));
    }

    private static FrameSource atDepth(FrameSource source, int depth) {
        return source.format().bitDepth() < depth ? new DepthShiftedSource(source, depth) : source;
    }

    /** @throws IOException if {@code path}, where something is to be written, is one of the videos */
    static void checkNoneIs(String path, InputSettings settings) throws IOException {
        Path report = Path.of(path);
        for (String input : List.of(settings.reference(), settings.distorted())) {
            Path video = Path.of(input);
            if (Files.isRegularFile(report) && Files.exists(video) && Files.isSameFile(report, video)) {
                throw new IOException("it is one of the videos");
            }
        }
    }

    /**
     * A file for a report, which must not be one of the videos.
     *
     * @param standardOutput what stands for standard output
     * @throws IOException if no report can be there
     */
    static ReportFile openReport(String path, InputSettings settings, OutputStream standardOutput) throws IOException {
        checkNoneIs(path, settings);
        return ReportFile.open(path, standardOutput);
    }

    /** Whether the video at {@code path} is no stream that is gone once it is read. */
    static boolean canBeReadTwice(String path) {
        return !path.equals("-") && (Files.notExists(Path.of(path)) || Files.isRegularFile(Path.of(path)));
    }

    /** What keeps the two from being compared, a line each. */
    static List<String> mismatches(SourcePair pair) {
        return Vmaf.mismatches(pair.reference().format(), pair.distorted().format());
    }

    /** Passes over the frames to skip; that one runs out shows when nothing is left to score. */
    static void skip(SourcePair pair, InputSettings settings) throws IOException {
        pair.reference().skip(settings.skipReference());
        pair.distorted().skip(settings.skipDistorted());
    }

    /** @throws VideoException if {@code path} is a stream, which {@code --sync auto} could not read once more */
    static void checkSyncCanRead(String path) throws VideoException {
        if (!canBeReadTwice(path)) {
            throw new VideoException("--sync auto reads the videos twice, and " + path + " is not a file; --sync N"
                    + " sets an offset");
        }
    }

    /** How many pairs there will be, or -1 where that is not known. */
    static long pairs(SourcePair pair, InputSettings settings) throws IOException {
        long reference = pair.reference().remaining();
        long distorted = pair.distorted().remaining();
        if (reference < 0 || distorted < 0) {
            return Math.max(reference, distorted) < 0 || settings.pairs() == Integer.MAX_VALUE ? -1 : settings.pairs();
        }
        return Math.min(settings.pairs(), Math.min(reference, distorted));
    }
}
