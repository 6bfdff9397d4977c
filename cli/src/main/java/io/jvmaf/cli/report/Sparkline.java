package io.jvmaf.cli.report;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** A row of small bars: a column over time. Each bar is the lowest value of its stretch, since dips are what counts. */
public final class Sparkline {
    private static final String BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
    private static final String ASCII = "_.:-=+*#";

    private Sparkline() {}

    /**
     * The bars of {@code values} from {@code least} (the lowest bar) to {@code greatest}; a blank for a stretch without
     * a number.
     *
     * @param width the most bars
     * @param charset what they are printed in; without blocks in it they are drawn in ASCII
     */
    public static String of(double[] values, double least, double greatest, int width, Charset charset) {
        String ramp = canPrint(charset) ? BLOCKS : ASCII;
        int bars = Math.min(width, values.length);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < bars; i++) {
            int from = (int) ((long) i * values.length / bars);
            int to = (int) ((i + 1L) * values.length / bars);
            line.append(bar(values, from, to, least, greatest, ramp));
        }
        return line.toString();
    }

    private static boolean canPrint(Charset charset) {
        CharsetEncoder encoder = charset.canEncode() ? charset.newEncoder() : null;
        return encoder != null && encoder.canEncode(BLOCKS);
    }

    private static char bar(double[] values, int from, int to, double least, double greatest, String ramp) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            lowest = values[i] < lowest ? values[i] : lowest;
        }
        if (lowest == Double.POSITIVE_INFINITY) {
            return ' ';
        }
        double height = greatest > least ? (lowest - least) / (greatest - least) : 1;
        return ramp.charAt((int) Math.min(ramp.length() - 1, Math.max(0, height * ramp.length())));
    }
}
