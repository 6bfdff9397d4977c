package io.jvmaf.train.cli;

import io.jvmaf.cli.Terminal;
import io.jvmaf.train.fetch.Downloader;
import io.jvmaf.train.fetch.KonvidFetch;
import java.io.Closeable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar a download on a terminal, and lines between. */
final class FetchBar implements KonvidFetch.Listener, Closeable {
    private static final int WIDTH = 100;
    private static final long MEBIBYTE = 1 << 20;

    private final Terminal terminal;
    private ProgressBar bar;

    FetchBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Downloader.Progress download(String name) {
        close();
        if (!terminal.errIsTerminal()) {
            says("downloading " + name);
            return (bytes, total) -> {};
        }
        bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(-1).setUnit(" MiB", MEBIBYTE)
                .setStyle(ProgressBarStyle.ASCII).showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH)).build();
        return (bytes, total) -> bar.maxHint(total).stepTo(bytes);
    }

    @Override
    public void says(String line) {
        close();
        terminal.err().println(line);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
