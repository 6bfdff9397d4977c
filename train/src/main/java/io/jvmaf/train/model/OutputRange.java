package io.jvmaf.train.model;

/** The least and the greatest score that a model gives. */
public record OutputRange(double min, double max) {
    /** VMAF's own. */
    public static final OutputRange VMAF = new OutputRange(0, 100);

    /** A range that is not empty. */
    public OutputRange {
        if (!(min < max)) {
            throw new ModelException("an output range of " + min + " to " + max + " is empty");
        }
    }

    /** {@code score}, brought into the range. */
    public double clip(double score) {
        return Math.min(max, Math.max(min, score));
    }
}
