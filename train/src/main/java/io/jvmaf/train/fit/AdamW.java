package io.jvmaf.train.fit;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), PyTorch's constants.
 */
final class AdamW {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final double rate;
    private final double decay;
    private final double[] first;
    private final double[] second;
    private long steps;

    /** An optimiser whose moments are taken as its own. */
    AdamW(double rate, double decay, double[] first, double[] second, long steps) {
        this.rate = rate;
        this.decay = decay;
        this.first = first;
        this.second = second;
        this.steps = steps;
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }

    long steps() {
        return steps;
    }

    /** Moves {@code parameters} against {@code gradient}. */
    void step(double[] parameters, double[] gradient) {
        steps++;
        double firstBias = 1 - StrictMath.pow(BETA_1, steps);
        double secondBias = 1 - StrictMath.pow(BETA_2, steps);
        for (int i = 0; i < parameters.length; i++) {
            double g = gradient[i];
            first[i] = BETA_1 * first[i] + (1 - BETA_1) * g;
            second[i] = BETA_2 * second[i] + (1 - BETA_2) * g * g;
            parameters[i] -= rate * decay * parameters[i];
            parameters[i] -= rate * (first[i] / firstBias) / (Math.sqrt(second[i] / secondBias) + EPSILON);
        }
    }
}
