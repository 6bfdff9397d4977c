package io.jvmaf.cli.score;

import io.jvmaf.ScoringPlan;

/**
 * A command line of the scoring command, understood.
 *
 * @param inputs what to read
 * @param plan what to compute
 * @param report what to write
 * @param threadsFirst whether {@code --threads} asks for a pool, under which libvmaf shows some columns first
 * @param tiny the tiny model to score with as well, or {@code null}
 * @param display what the videos are watched on, for {@code --model auto}, or {@code null} if that is not said
 * @param alignment what to do to the videos before
 * @param manner how much to say
 * @param extras what to do besides, or {@code null} for nothing
 */
public record ScoringSettings(InputSettings inputs, ScoringPlan plan, ReportSettings report, boolean threadsFirst,
        TinySettings tiny, Display display, AlignmentSettings alignment, Manner manner,
        ExtraSettings extras) {}
