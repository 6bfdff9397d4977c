package io.jvmaf.train.extract;

import io.jvmaf.cli.Terminal;
import java.io.Closeable;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal with pictures, clips, speed and time left; elsewhere nothing but failures. */
public final class ExtractionBar implements ExtractionListener, Closeable {
    private static final int WIDTH = 100;
    private static final int INTERVAL_MILLIS = 200;

    private final Terminal terminal;
    private final boolean visible;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private volatile ProgressBar bar;
    private int clips;

    /** A bar that is not shown yet, and never if {@code quiet} or if nobody looks at the error stream. */
    public ExtractionBar(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.visible = terminal.errIsTerminal() && !quiet;
    }

    @Override
    public void starts(int count, long frames) {
        clips = count;
        if (visible && count > 0) {
            bar = new ProgressBarBuilder().setTaskName("extract").setInitialMax(frames > 0 ? frames : -1)
                    .setUnit(" frames", 1).setStyle(ProgressBarStyle.ASCII).showSpeed()
                    .setUpdateIntervalMillis(INTERVAL_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH)).build();
            bar.setExtraMessage(" clip 0/" + clips);
        }
    }

    @Override
    public void frames(long count) {
        if (bar != null) {
            bar.stepBy(count);
        }
    }

    @Override
    public void clip() {
        int now = done.incrementAndGet();
        if (bar != null) {
            bar.setExtraMessage(" clip " + now + "/" + clips);
        }
    }

    @Override
    public synchronized void failed(String key, String reason) {
        failed.incrementAndGet();
        terminal.err().println((bar == null ? "" : "\n") + "jvmaf: " + key + ": " + reason);
    }

    /** How many clips failed. */
    public int failures() {
        return failed.get();
    }

    /** Leaves the bar's last state standing. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
