package io.jvmaf.cli.report;

import java.util.List;

/**
 * What a tiny model makes of a clip, shown beside the pooled values.
 *
 * @param name the model's name
 * @param kind {@code fr} for full reference
 * @param device what was asked for
 * @param deviceUsed what it ran on
 * @param sha256 hash of the model's file
 * @param mean mean over the scored pictures
 * @param perFrame the score of each scored picture, in order
 * @param warnings what speaks against trusting them, a line each
 */
public record TinyBlock(String name, String kind, String device, String deviceUsed, String sha256, double mean,
        double[] perFrame, List<String> warnings) {}
