package io.jvmaf.align;

import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches the pictures of a pair as they are read and notes those of the distorted video that show another moment than
 * their own: as from a slipped stream, or one with dropped or repeated frames.
 *
 * <p>Each distorted thumbnail is held against those of the reference up to {@link #REACH} frames earlier and later. Its
 * residual is the energy left of it after the best multiple of the other is taken away, so that a change of contrast
 * does not count. It shows another moment if some neighbour's residual is below half of its own's, and the reference
 * moves between the two: on a good encode the residual of a picture's own moment is the encoder's noise, which averages
 * out over a cell, while a neighbour's is the motion between.
 *
 * <p>Holds {@value #HELD} thumbnails of the reference and as many of the distorted video. Looks at two rows of luma in
 * a cell.
 */
public final class SlipWatch {
    /** Frames looked at on either side. */
    static final int REACH = 5;
    private static final int HELD = 2 * REACH + 1;
    private static final int ROWS_PER_CELL = 2;
    private static final double CLEARLY = 0.5;
    /** Motion that counts, as a mean square over the cells: a quarter of an 8-bit step. */
    private static final double LEAST_MOTION = 64.0 * 64.0;

    /**
     * A picture that shows another one's moment.
     *
     * @param index its pair
     * @param shows the pair whose reference picture it shows
     */
    public record Slip(int index, int shows) {}

    private final SourcePair pair;
    private final Thumbnail[] reference = new Thumbnail[HELD];
    private final Thumbnail[] distorted = new Thumbnail[HELD];
    private final List<Slip> slips = new ArrayList<>();
    /** The first pair after the last that was passed over. */
    private int start;
    private int read;
    private int judged;

    private SlipWatch(SourcePair pair) {
        this.pair = pair;
        int width = pair.reference().format().width();
        int height = pair.reference().format().height();
        for (int i = 0; i < HELD; i++) {
            reference[i] = Thumbnail.forSize(width, height);
            distorted[i] = Thumbnail.forSize(width, height);
        }
    }

    /** A watch over two videos of one format; read them through {@link #pair}, the reference's picture first. */
    public static SlipWatch over(SourcePair pair) {
        return new SlipWatch(pair);
    }

    /** The pair to read instead. */
    public SourcePair pair() {
        return new SourcePair(new ForwardingSource(pair.reference()) {
            @Override
            public boolean read(Frame frame) throws IOException {
                boolean there = readAll(frame);
                if (there) {
                    reference[read % HELD].set(frame.luma(), ROWS_PER_CELL);
                }
                return there;
            }
        }, new ForwardingSource(pair.distorted()) {
            @Override
            public boolean read(Frame frame) throws IOException {
                boolean there = readAll(frame);
                if (there) {
                    distorted[read % HELD].set(frame.luma(), ROWS_PER_CELL);
                    read++;
                    judge(read - REACH);
                }
                return there;
            }

            @Override
            public boolean skip() throws IOException {
                boolean there = super.skip();
                if (there) {
                    judge(read);
                    read++;
                    judged = read;
                    start = read;
                }
                return there;
            }
        });
    }

    /** What was noted, in order. Ask once all is read. */
    public List<Slip> slips() {
        judge(read);
        return List.copyOf(slips);
    }

    /** Pairs that were read or passed over. */
    public int pairs() {
        return read;
    }

    private void judge(int end) {
        for (; judged < end; judged++) {
            int best = judged;
            double own = residual(judged, judged);
            double least = own;
            for (int i = Math.max(start, judged - REACH); i <= Math.min(read - 1, judged + REACH); i++) {
                double residual = residual(judged, i);
                if (residual < least) {
                    least = residual;
                    best = i;
                }
            }
            if (least < CLEARLY * own && motion(judged, best) >= LEAST_MOTION) {
                slips.add(new Slip(judged, best));
            }
        }
    }

    private double residual(int shown, int moment) {
        Thumbnail a = distorted[shown % HELD];
        Thumbnail b = reference[moment % HELD];
        double both = a.dot(b);
        return a.energy() - (b.energy() == 0 || both < 0 ? 0 : both * both / b.energy());
    }

    private double motion(int one, int other) {
        Thumbnail a = reference[one % HELD];
        Thumbnail b = reference[other % HELD];
        return ((double) a.energy() + b.energy() - 2 * a.dot(b)) / a.size();
    }
}
