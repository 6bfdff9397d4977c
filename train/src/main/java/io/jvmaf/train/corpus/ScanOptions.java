package io.jvmaf.train.corpus;

/**
 * How to look for pairs.
 *
 * @param geometry what the command line says of the raw videos
 * @param firstReference whether to take the first of several references of one source; if not, they are an error
 * @param strict whether what would be passed over with a warning is an error
 * @param allowTruncate whether the two videos of a pair may differ by more than {@link PairScan#SLACK} pictures
 */
public record ScanOptions(Geometry geometry, boolean firstReference, boolean strict, boolean allowTruncate) {}
