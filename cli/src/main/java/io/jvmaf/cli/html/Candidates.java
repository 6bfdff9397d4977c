package io.jvmaf.cli.html;

import io.jvmaf.FeatureTable;
import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps frames of videos that cannot be read twice. Scores are known only after the run, so those with the greatest
 * squared error of luma are kept, up to four times as many as are wanted and within {@value #MOST_BYTES} bytes or a
 * quarter of the heap, whichever is less, but one at least; of them those with the lowest scores are then shown.
 */
public final class Candidates {
    private static final long MOST_BYTES = 256L << 20;
    private static final int TIMES = 4;

    private final SourcePair pair;
    private final int capacity;
    private final int subsample;
    private final List<Kept> kept = new ArrayList<>();
    private Kept current;
    private int read;

    /** A pair of frames, to be used again for others. */
    private static final class Kept {
        private final Frame reference;
        private final Frame distorted;
        private int index;
        private double error;

        Kept(SourcePair pair) {
            reference = new Frame(pair.reference().format(), true);
            distorted = new Frame(pair.distorted().format(), true);
        }
    }

    /**
     * Over two videos of one format, which are read through {@link #pair}, the reference's frame first.
     *
     * @param wanted how many frames are to be shown
     * @param subsample every N-th frame is scored
     */
    public Candidates(SourcePair pair, int wanted, int subsample) {
        this.pair = pair;
        this.subsample = Math.max(1, subsample);
        long budget = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / TIMES);
        this.capacity = capacity(wanted, 2 * pair.reference().format().frameBytes(), budget);
        this.current = new Kept(pair);
    }

    static int capacity(int wanted, long pairBytes, long budget) {
        return (int) Math.max(1, Math.min((long) wanted * TIMES, budget / pairBytes));
    }

    /** The pair to read instead. */
    public SourcePair pair() {
        return new SourcePair(new ForwardingSource(pair.reference()) {
            @Override
            public boolean read(Frame frame) throws IOException {
                return take(pair.reference(), current.reference, frame);
            }
        }, new ForwardingSource(pair.distorted()) {
            @Override
            public boolean read(Frame frame) throws IOException {
                boolean there = take(pair.distorted(), current.distorted, frame);
                if (there) {
                    keep();
                    read++;
                }
                return there;
            }

            @Override
            public boolean skip() throws IOException {
                boolean there = super.skip();
                read += there ? 1 : 0;
                return there;
            }
        });
    }

    /** Reads all planes, whatever the run asks for. */
    private static boolean take(FrameSource source, Frame whole, Frame asked) throws IOException {
        if (!source.read(whole)) {
            return false;
        }
        for (int p = 0; p < asked.planes(); p++) {
            copy(whole.plane(p), asked.plane(p));
        }
        return true;
    }

    private static void copy(Plane from, Plane to) {
        int samples = from.stride() * from.height();
        if (from.bytes() != null) {
            System.arraycopy(from.bytes(), 0, to.bytes(), 0, samples);
        } else {
            System.arraycopy(from.shorts(), 0, to.shorts(), 0, samples);
        }
    }

    private void keep() {
        if (read % subsample != 0) {
            return;
        }
        current.index = read;
        current.error = error(current.reference.luma(), current.distorted.luma());
        kept.add(current);
        if (kept.size() <= capacity) {
            current = new Kept(pair);
            return;
        }
        Kept least = kept.get(0);
        for (Kept each : kept) {
            least = each.error <= least.error ? each : least;
        }
        kept.remove(least);
        current = least;
    }

    private static double error(Plane a, Plane b) {
        double sum = 0;
        for (int y = 0; y < a.height(); y++) {
            long row = 0;
            for (int x = 0; x < a.width(); x++) {
                long difference = (long) a.sample(x, y) - b.sample(x, y);
                row += difference * difference;
            }
            sum += row;
        }
        return sum;
    }

    /** Of what was kept the {@code count} frames with the lowest values in {@code column}, lowest first. */
    public List<WorstFrame> worst(FeatureTable table, String column, int count) throws IOException {
        List<Kept> lowest = kept.stream().filter(each -> table.has(column, each.index))
                .sorted(Comparator.comparing(each -> table.get(column, each.index))).limit(count).toList();
        List<WorstFrame> frames = new ArrayList<>();
        for (Kept each : lowest) {
            frames.add(WorstFrame.of(each.index, pair, each.reference, each.distorted));
        }
        return frames;
    }
}
