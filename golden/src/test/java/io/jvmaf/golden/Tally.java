package io.jvmaf.golden;

/** How a number of values compare with the reference's. */
final class Tally {
    /** As {@code |a - b| <= TOLERANCE * max(1, |a|, |b|)}. */
    static final double TOLERANCE = 1e-6;

    private long compared;
    private long equal;
    private double largest;
    private String where = "";

    /**
     * Counts one value.
     *
     * @param place what it is the value of
     * @return how far it is off, 0 if it equals the reference's to the bit
     */
    double add(double expected, double actual, String place) {
        compared++;
        double difference = difference(expected, actual);
        if (difference == 0) {
            equal++;
        } else if (!(difference <= largest)) {
            largest = difference;
            where = place;
        }
        return difference;
    }

    /** The difference in units of the greater magnitude, or of 1 if both are less; a NaN differs from all but NaN. */
    private static double difference(double expected, double actual) {
        if (expected == actual || Double.isNaN(expected) && Double.isNaN(actual)) {
            return 0;
        }
        double apart = Math.abs(expected - actual) / Math.max(1, Math.max(Math.abs(expected), Math.abs(actual)));
        return Double.isNaN(apart) ? Double.POSITIVE_INFINITY : apart;
    }

    void add(Tally other) {
        compared += other.compared;
        equal += other.equal;
        if (other.largest > largest) {
            largest = other.largest;
            where = other.where;
        }
    }

    long compared() {
        return compared;
    }

    long equal() {
        return equal;
    }

    /** The largest difference met. */
    double largest() {
        return largest;
    }

    /** What had the largest difference; empty if nothing differs. */
    String where() {
        return where;
    }
}
