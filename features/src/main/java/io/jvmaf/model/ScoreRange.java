package io.jvmaf.model;

/** The least and the greatest score a model may give (predict.c, clip). */
public record ScoreRange(double min, double max) {
    double clip(double score) {
        double raised = score < min ? min : score;
        return raised > max ? max : raised;
    }
}
