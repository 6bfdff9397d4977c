package io.jvmaf.cli.score;

import io.jvmaf.align.FrameOffset;
import java.util.Locale;

/**
 * The frame offset of a distorted video, and where it is from.
 *
 * @param offset by how many frames the video is late, negative if it is early
 * @param words what the search for it found, how sure that is, or why it found nothing; empty if there was none
 */
public record Sync(int offset, String words) {
    private static final double MOST_SAID = 100;

    /** What the search found for the video called {@code video}; it is sure. */
    static Sync found(FrameOffset found, String video) {
        int frames = Math.abs(found.frames());
        String where = frames == 0 ? video + " starts with the reference" : video + " is " + frames
                + (frames == 1 ? " frame " : " frames ") + (found.frames() > 0 ? "late" : "early");
        return new Sync(found.frames(), String.format(Locale.ROOT, "sync: %s (correlation %.4f; offset %d, the next"
                + " best, leaves %s times as much unexplained)", where, found.correlation(), found.runnerUp(),
                found.margin() < MOST_SAID ? String.format(Locale.ROOT, "%.1f", found.margin()) : "over 100"));
    }

    /** Why an offset that was found is not to be used. */
    static String doubt(FrameOffset found) {
        return "--sync auto: no offset is clearly the best, as " + found.doubt()
                + "; frames are paired as they come, and --sync N sets an offset";
    }
}
