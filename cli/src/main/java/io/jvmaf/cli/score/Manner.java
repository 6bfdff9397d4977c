package io.jvmaf.cli.score;

/**
 * How much the command says, and in whose way.
 *
 * @param quiet no progress and no remarks
 * @param verbose remarks also where no terminal is
 * @param strict as libvmaf, its faults that scripts may depend on included
 */
public record Manner(boolean quiet, boolean verbose, boolean strict) {}
