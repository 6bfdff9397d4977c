package io.jvmaf.cli.score;

import io.jvmaf.ScoringListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line on a terminal that is written over as the run goes on: a bar, frames, frames a second, time left. */
public final class Progress implements ScoringListener {
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final double NANOS = 1e9;
    private static final int CELLS = 24;
    private static final String CLEAR_REST = "\u001b[K";

    private final PrintStream err;
    private final long total;
    private final LongSupplier clock;
    private final String unit;
    private final String speed;
    private final long start;
    private long shown = -1;
    private int done;

    /**
     * A line that is not shown yet.
     *
     * @param total how many frames there are to come, or -1 where that is not known
     * @param clock nanoseconds of any origin
     */
    public Progress(PrintStream err, long total, LongSupplier clock) {
        this(err, total, clock, "frame", "fps");
    }

    /** As the other one, of something else than frames: {@code unit} is what one is called, {@code speed} its rate. */
    public Progress(PrintStream err, long total, LongSupplier clock, String unit, String speed) {
        this.unit = unit;
        this.speed = speed;
        this.err = err;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    @Override
    public void progress(int frames) {
        done = frames;
        long now = clock.getAsLong() - start;
        if (shown < 0 || now - shown >= INTERVAL_NANOS) {
            shown = now;
            err.print("\r" + line(now / NANOS) + CLEAR_REST);
            err.flush();
        }
    }

    /** Leaves the final line standing. */
    public void finish() {
        if (shown >= 0) {
            double seconds = (clock.getAsLong() - start) / NANOS;
            err.print("\r" + frames(done) + String.format(Locale.ROOT, " in %.1f s, %.1f %s", seconds, done / seconds,
                    speed)
                    + CLEAR_REST + System.lineSeparator());
            err.flush();
        }
    }

    private String line(double seconds) {
        double rate = seconds > 0 ? done / seconds : 0;
        String fast = String.format(Locale.ROOT, "%.1f %s", rate, speed);
        if (total <= 0) {
            return frames(done) + ", " + fast;
        }
        long least = Math.max(total, done);
        int full = (int) (done * CELLS / least);
        return "[" + "#".repeat(full) + "-".repeat(CELLS - full) + "] " + done + " of " + frames(least) + ", " + fast
                + (rate > 0 ? ", " + duration((long) Math.ceil((least - done) / rate)) + " left" : "");
    }

    private String frames(long count) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private static String duration(long seconds) {
        String rest = String.format(Locale.ROOT, "%02d", seconds % 60);
        long minutes = seconds / 60;
        return minutes < 60 ? minutes + ":" + rest
                : minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60) + ":" + rest;
    }
}
