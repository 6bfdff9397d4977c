package io.jvmaf.cli.score;

import io.jvmaf.cli.UsageException;
import java.io.IOException;
import java.io.OutputStream;

/** Draws charts as files. The scoring jar has nothing to draw with: the training artifact brings this along. */
public interface Plots {
    /** The complaint that charts cannot be drawn. */
    static UsageException missing() {
        return new UsageException("--plot needs the training artifact: start the program by ./jvmaf, or with"
                + " train/target/jvmaf-train.jar; --html draws its charts by itself");
    }

    /**
     * A chart of a score over the frames.
     *
     * @param title what it is of
     * @param score the score's name
     * @param frames frame numbers, rising
     * @param values a value for each
     * @param svg whether to draw it as SVG, else as PNG
     */
    record Plot(String title, String score, double[] frames, double[] values, boolean svg) {}

    /** Draws {@code plot} into {@code out}. */
    void draw(Plot plot, OutputStream out) throws IOException;
}
