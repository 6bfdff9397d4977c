package io.jvmaf.cli.html;

import io.jvmaf.FeatureTable;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.SourcePair;
import io.jvmaf.yuv.VideoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds the frames with the lowest scores and reads them anew. */
public final class WorstFrames {
    private WorstFrames() {}

    /** The {@code count} scored frames with the lowest values in {@code column}, lowest first. */
    public static List<Integer> indices(FeatureTable table, String column, int count) {
        return IntStream.range(0, table.frames()).boxed()
                .filter(frame -> table.scores(frame) && table.has(column, frame))
                .sorted(Comparator.comparing(frame -> table.get(column, frame))).limit(count).toList();
    }

    /**
     * Reads the frames {@code wanted} of {@code pair}, which stands before its frame 0, and no frame beyond.
     *
     * @return a frame for each, in the order of {@code wanted}
     * @throws VideoException if the pair has fewer frames
     */
    public static List<WorstFrame> read(SourcePair pair, List<Integer> wanted) throws IOException {
        Frame reference = new Frame(pair.reference().format(), true);
        Frame distorted = new Frame(pair.distorted().format(), true);
        List<WorstFrame> frames = new ArrayList<>();
        int next = 0;
        for (int index : new TreeSet<>(wanted)) {
            for (; next < index; next++) {
                pair.reference().skip();
                pair.distorted().skip();
            }
            read(pair.reference(), reference);
            read(pair.distorted(), distorted);
            next++;
            frames.add(WorstFrame.of(index, pair, reference, distorted));
        }
        frames.sort(Comparator.comparing(frame -> wanted.indexOf(frame.index())));
        return frames;
    }

    private static void read(FrameSource source, Frame frame) throws IOException {
        if (!source.read(frame)) {
            throw new VideoException(source.name() + " has become shorter meanwhile");
        }
    }
}
