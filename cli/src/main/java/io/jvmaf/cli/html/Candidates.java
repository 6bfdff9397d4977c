package io.jvmaf.cli.html;

import io.jvmaf.PictureListener;
import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Keeps the worst frames of videos that cannot be read twice: every frame until its score comes, then those with the
 * lowest scores so far, as many as are wanted and within {@value #MOST_BYTES} bytes or a quarter of the heap, whichever
 * is less, but one at least. Besides, as many wait for their scores as the run itself has under way. It is the listener
 * of the run that reads {@link #pair}.
 */
public final class Candidates implements PictureListener {
    private static final long MOST_BYTES = 256L << 20;
    private static final int PART_OF_HEAP = 4;
    private static final Comparator<Kept> LOWEST_FIRST = Comparator.<Kept>comparingDouble(kept -> kept.score)
            .thenComparingInt(kept -> kept.index);

    private final SourcePair pair;
    private final int capacity;
    private final int subsample;
    private final Deque<Kept> unused = new ArrayDeque<>();
    private final Deque<Kept> waiting = new ArrayDeque<>();
    private final TreeSet<Kept> worst = new TreeSet<>(LOWEST_FIRST);
    private String column;
    private Kept current;
    private int read;

    /** A pair of frames, to be used again for others. */
    private static final class Kept {
        private final Frame reference;
        private final Frame distorted;
        private int index;
        private double score;

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
     * @param column whose values tell, or {@code null} for the first that there is
     */
    public Candidates(SourcePair pair, int wanted, int subsample, String column) {
        this.pair = pair;
        this.column = column;
        this.subsample = Math.max(1, subsample);
        long budget = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
        this.capacity = capacity(wanted, 2 * pair.reference().format().frameBytes(), budget);
        this.current = new Kept(pair);
    }

    static int capacity(int wanted, long pairBytes, long budget) {
        return (int) Math.max(1, Math.min(wanted, budget / pairBytes));
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

    private synchronized void keep() {
        if (read % subsample != 0) {
            return;
        }
        current.index = read;
        waiting.addLast(current);
        current = unused.isEmpty() ? new Kept(pair) : unused.removeFirst();
    }

    @Override
    public synchronized void picture(int index, Map<String, Double> scores) {
        if (column == null && !scores.isEmpty()) {
            column = scores.keySet().iterator().next();
        }
        while (!waiting.isEmpty() && waiting.getFirst().index <= index) {
            Kept scored = waiting.removeFirst();
            Double score = scored.index == index ? scores.get(column) : null;
            if (score == null) {
                unused.addLast(scored);
                continue;
            }
            scored.score = score;
            worst.add(scored);
            if (worst.size() > capacity) {
                unused.addLast(worst.pollLast());
            }
        }
    }

    /** The frames with the lowest scores, the lowest first. */
    public synchronized List<WorstFrame> worst() throws IOException {
        List<WorstFrame> frames = new ArrayList<>();
        for (Kept each : worst) {
            frames.add(WorstFrame.of(each.index, pair, each.reference, each.distorted));
        }
        return frames;
    }
}
