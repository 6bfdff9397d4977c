package io.jvmaf.align;

import io.jvmaf.engine.InStep;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the frame offset of two videos of one content, whatever their sizes and depths, from luma thumbnails.
 *
 * <p>For each offset two normalised correlations are taken over all pairs it makes: of the thumbnails and of their
 * differences from one frame to the next. 1 less a correlation is the share it leaves unexplained; the offset with the
 * least geometric mean of the two shares wins. An unmoving background cancels out of the comparison of two offsets, as
 * does what an encoder does to it. The margin is the second least mean over the least: 1 where nothing moves, or where
 * what moves repeats itself.
 *
 * <p>Works through the videos in windows until one is sure, {@link #WINDOWS} at most; holds one window's thumbnails.
 */
public final class OffsetSearch {
    /** The greatest offset looked for, either way, in frames. */
    public static final int RANGE = 120;
    /** Frames of a window. */
    static final int WINDOW = 360;
    /** Windows looked through at most. */
    static final int WINDOWS = 8;
    /** A margin from which on an offset is taken for the right one. */
    static final double SURE_MARGIN = 1.3;
    /** Pictures that correlate less are not of one content. */
    static final double SURE_CORRELATION = 0.5;
    private static final int LEAST_PAIRS = 4;
    /** Of an exact match too this much counts as unexplained. */
    private static final double LEAST_SHARE = 1e-6;

    private final Thumbnail[] reference;
    private final Thumbnail[] distorted;
    private final double[] referenceChanges;
    private final double[] distortedChanges;
    private final int range;
    private final int band;
    /** Products of thumbnails, by reference frame and offset. */
    private final long[][] products;

    private OffsetSearch(List<Thumbnail> reference, List<Thumbnail> distorted) {
        this.reference = reference.toArray(Thumbnail[]::new);
        this.distorted = distorted.toArray(Thumbnail[]::new);
        this.referenceChanges = changes(this.reference);
        this.distortedChanges = changes(this.distorted);
        this.range = Math.min(RANGE, Math.min(reference.size(), distorted.size()) / 2);
        this.band = range + 1;
        this.products = new long[reference.size()][2 * band + 1];
    }

    /**
     * Finds the offset of each of {@code distorted} as a search for it alone does, and reads the reference once for
     * all. Holds a window's thumbnails of each.
     *
     * @return what came of each video, in their order; that one cannot be read is no failure of the others
     * @throws InterruptedException if this thread is interrupted while it waits
     */
    public static List<EncodeOffset> find(FrameSource reference, List<FrameSource> distorted)
            throws IOException, InterruptedException {
        EncodeOffset[] found = new EncodeOffset[distorted.size()];
        if (found.length > 0) {
            InStep.run(reference, false, found.length, (view, i) -> found[i] = attempt(view, distorted.get(i)));
        }
        return List.of(found);
    }

    private static EncodeOffset attempt(FrameSource reference, FrameSource distorted) {
        try {
            return new EncodeOffset(find(reference, distorted), null);
        } catch (IOException e) {
            return new EncodeOffset(null, e);
        }
    }

    /** Reads both from where they stand. */
    public static FrameOffset find(FrameSource reference, FrameSource distorted) throws IOException {
        FrameOffset best = null;
        for (int window = 0; window < WINDOWS; window++) {
            int columns = Math.min(reference.format().width(), distorted.format().width());
            int rows = Math.min(reference.format().height(), distorted.format().height());
            List<Thumbnail> first = thumbnails(reference, columns, rows);
            List<Thumbnail> second = thumbnails(distorted, columns, rows);
            boolean ended = first.size() < WINDOW || second.size() < WINDOW;
            if (best == null || !ended) {
                FrameOffset found = new OffsetSearch(first, second).best();
                best = best == null || found.sure() ? found : best;
            }
            if (best.sure() || ended) {
                return best;
            }
        }
        return best;
    }

    private static List<Thumbnail> thumbnails(FrameSource source, int columns, int rows) throws IOException {
        VideoFormat format = source.format();
        Frame frame = new Frame(format, false);
        List<Thumbnail> thumbnails = new ArrayList<>();
        while (thumbnails.size() < WINDOW && source.read(frame)) {
            Thumbnail thumbnail = Thumbnail.forSize(columns, rows);
            thumbnail.set(frame.luma(), Integer.MAX_VALUE);
            thumbnails.add(thumbnail);
        }
        return thumbnails;
    }

    private FrameOffset best() {
        if (range == 0 || Math.min(reference.length, distorted.length) <= LEAST_PAIRS) {
            return new FrameOffset(0, 0, 0, 1, false, "there are too few frames");
        }
        for (int i = 0; i < reference.length; i++) {
            for (int j = Math.max(0, i - band); j <= Math.min(i + band, distorted.length - 1); j++) {
                products[i][j - i + band] = reference[i].dot(distorted[j]);
            }
        }
        double[] shares = new double[2 * range + 1];
        int best = 0;
        for (int at = 0; at < shares.length; at++) {
            shares[at] = unexplained(at - range);
            best = shares[at] < shares[best] ? at : best;
        }
        int second = best == 0 ? 1 : 0;
        for (int at = 0; at < shares.length; at++) {
            second = at != best && shares[at] < shares[second] ? at : second;
        }
        return judge(best - range, second - range, shares[second] / shares[best]);
    }

    private FrameOffset judge(int best, int second, double margin) {
        double correlation = spatial(best);
        String doubt = "";
        if (correlation < SURE_CORRELATION) {
            doubt = "the videos do not look alike at any offset up to " + range + " frames";
        } else if (margin < SURE_MARGIN) {
            doubt = "several offsets fit alike: the pictures hardly move, or repeat themselves";
        } else if (Math.abs(best) == range) {
            doubt = "the best offset is the last that was tried, " + best + " frames";
        }
        return new FrameOffset(best, second, correlation, margin, doubt.isEmpty(), doubt);
    }

    private double unexplained(int offset) {
        double spatial = Math.max(LEAST_SHARE, 1 - spatial(offset));
        double temporal = Math.max(LEAST_SHARE, 1 - temporal(offset));
        return Math.sqrt(spatial * temporal);
    }

    /** The correlation of the pictures that {@code offset} pairs; 0 if there is no picture but flat ones. */
    private double spatial(int offset) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = Math.max(0, -offset); i < end(offset); i++) {
            both += product(i, i + offset);
            first += reference[i].energy();
            second += distorted[i + offset].energy();
        }
        return correlation(both, first, second);
    }

    /** The correlation of what changes from each picture to the next; 0 if nothing does. */
    private double temporal(int offset) {
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = Math.max(0, -offset) + 1; i < end(offset); i++) {
            int j = i + offset;
            both += product(i, j) - product(i - 1, j) - product(i, j - 1) + product(i - 1, j - 1);
            first += referenceChanges[i];
            second += distortedChanges[j];
        }
        return correlation(both, first, second);
    }

    private int end(int offset) {
        return Math.min(reference.length, distorted.length - offset);
    }

    private double product(int i, int j) {
        return products[i][j - i + band];
    }

    /** By frame, the energy of the change that led to it. */
    private static double[] changes(Thumbnail[] video) {
        double[] changes = new double[video.length];
        for (int i = 1; i < video.length; i++) {
            changes[i] = video[i].energy() + video[i - 1].energy() - 2 * video[i].dot(video[i - 1]);
        }
        return changes;
    }

    private static double correlation(double both, double first, double second) {
        return first > 0 && second > 0 ? both / Math.sqrt(first * second) : 0;
    }
}
