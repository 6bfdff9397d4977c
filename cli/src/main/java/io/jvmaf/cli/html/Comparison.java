package io.jvmaf.cli.html;

import java.util.List;

/**
 * Several encodes of one source, as plain values.
 *
 * @param score what the scores are, as {@code vmaf_v0.6.1}
 * @param encodes each encode
 * @param rates what encoders save against each other; may be empty
 */
public record Comparison(String score, List<Encode> encodes, List<BdRate> rates) {
    /**
     * One encode.
     *
     * @param curve the encoder or setting that it belongs to: the encodes of one curve are joined by a line
     * @param file its name
     * @param kilobits bit rate in 1000 bits a second, positive, or NaN where it is not known
     * @param offset by how many frames it is late, negative if it is early
     * @param score its score
     */
    public record Encode(String curve, String file, double kilobits, int offset, double score) {}

    /**
     * A Bjøntegaard delta.
     *
     * @param anchor the curve compared against
     * @param test the curve that is judged
     * @param percent how much more bits {@code test} takes for the same scores; negative is less; NaN where the curves
     *     have no score in common
     * @param score how much higher {@code test} scores at the same rate, NaN where that is not known
     */
    public record BdRate(String anchor, String test, double percent, double score) {}

    /** Copies the lists. */
    public Comparison {
        encodes = List.copyOf(encodes);
        rates = List.copyOf(rates);
    }

    /** Whether there is a curve with a name: encodes of no group are on one without. */
    boolean isNamed() {
        return encodes.stream().anyMatch(encode -> !encode.curve().isEmpty());
    }
}
