package io.jvmaf.cli.gate;

import io.jvmaf.cli.UsageException;
import java.math.BigDecimal;

/**
 * What a score must reach.
 *
 * @param column the column, or {@code null} for the first model's score
 * @param percentile which percentile of its pictures, 0 to 100, or {@code null} for their mean
 * @param least the least value that will do, finite
 */
public record Threshold(String column, Double percentile, double least) {
    private static final double ALL = 100;

    /**
     * A threshold on a mean: {@code COLUMN=VALUE}.
     *
     * @throws UsageException in one line, for anything else
     */
    public static Threshold mean(String text) {
        int equals = text.lastIndexOf('=');
        Double least = equals < 1 ? null : number(text.substring(equals + 1));
        if (least == null) {
            throw new UsageException("Invalid argument \"" + text + "\" for option --min; should be COLUMN=VALUE, as in"
                    + " vmaf=93");
        }
        return new Threshold(text.substring(0, equals), null, least);
    }

    /**
     * A threshold on a percentile: {@code P=VALUE} of the first model's score, {@code COLUMN:P=VALUE} of a column.
     *
     * @throws UsageException in one line, for anything else
     */
    public static Threshold percentile(String text) {
        int equals = text.lastIndexOf('=');
        int colon = text.lastIndexOf(':', Math.max(equals, 0));
        Double percentile = equals < 1 || colon == 0 ? null : number(text.substring(colon + 1, equals));
        Double least = equals < 1 ? null : number(text.substring(equals + 1));
        if (percentile == null || percentile < 0 || percentile > ALL || least == null) {
            throw new UsageException("Invalid argument \"" + text + "\" for option --min-percentile; should be P=VALUE"
                    + " or COLUMN:P=VALUE with a P from 0 to 100, as in 1=80 or vmaf_neg:5=70");
        }
        return new Threshold(colon < 0 ? null : text.substring(0, colon), percentile, least);
    }

    // BigDecimal takes no NaN, no infinity and no suffixes, which Double's parser does.
    private static Double number(String text) {
        try {
            double value = new BigDecimal(text).doubleValue();
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
