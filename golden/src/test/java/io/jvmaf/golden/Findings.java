package io.jvmaf.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What comparing with the reference brought to light. */
final class Findings {
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> leftOut = new TreeSet<>();
    private long fingerprint;

    /**
     * Counts one value of {@code subject}, an extractor or a model.
     *
     * @param place what it is the value of
     * @return how far it is off, as {@link Tally#add}
     */
    double compare(String subject, double expected, double actual, String place) {
        fingerprint = 31 * fingerprint + Double.doubleToLongBits(actual);
        return tally(subject).add(expected, actual, place);
    }

    /** A number that depends on every bit of every value, in order. */
    long fingerprint() {
        return fingerprint;
    }

    private Tally tally(String subject) {
        return tallies.computeIfAbsent(subject, key -> new Tally());
    }

    /** The counts by extractor and model, in alphabetical order. */
    Map<String, Tally> tallies() {
        return tallies;
    }

    /** Notes something that must not be, in a line. */
    void fault(String line) {
        faults.add(line);
    }

    /** What must not be: values that are off, missing or too many, and failures. */
    List<String> faults() {
        return faults;
    }

    /** Notes an extractor or model that does not exist, so that its figures were not held against anything. */
    void leaveOut(String subject) {
        leftOut.add(subject);
    }

    /** Extractors and models that figures exist for and nothing else. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Takes up what {@code other} found; fingerprints are not joined. */
    synchronized void add(Findings other) {
        other.tallies.forEach((subject, tally) -> tally(subject).add(tally));
        faults.addAll(other.faults);
        leftOut.addAll(other.leftOut);
    }

    /** All counts together. */
    Tally total() {
        Tally total = new Tally();
        tallies.values().forEach(total::add);
        return total;
    }
}
