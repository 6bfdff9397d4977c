package io.jvmaf.train.fit;

/** Hears how a fit gets on. */
public interface FitListener {
    /** Hears nothing. */
    FitListener NONE = new FitListener() {
        @Override
        public void epoch(int done, int all, TrainingState.Metric metric) {}

        @Override
        public void candidate(int done, int all, Candidate candidate) {}

        @Override
        public void note(String line) {}
    };

    /** An epoch, or a step of the learning curve, is done. */
    void epoch(int done, int all, TrainingState.Metric metric);

    /** Cross-validation has tried a point. */
    void candidate(int done, int all, Candidate candidate);

    /** Something worth a line. */
    void note(String line);
}
