package io.jvmaf.train.fit;

import io.jvmaf.train.model.Regressor;
import java.util.List;
import java.util.Map;

/**
 * A kind of regressor that can be fitted: how it is called, what can be set, and what is tried when nothing is.
 */
public interface Family {
    /** Its name in a configuration. */
    String name();

    /** What can be set, and its value unless it is. */
    Map<String, Object> defaults();

    /** Values to choose from by cross-validation where a configuration says nothing. */
    Map<String, List<Object>> grid();

    /** Whether features are standardised first; trees look at them as they are. */
    default boolean scaled() {
        return true;
    }

    /** The most rows it is fitted on; what grows with their square or cube needs a limit. */
    default int mostRows() {
        return Integer.MAX_VALUE;
    }

    /**
     * Fits to rows in a fixed order.
     *
     * @param x features, standardised if {@link #scaled}
     * @param y targets
     * @param settings what is set
     * @param seed where random choices begin; the same seed gives the same bits
     */
    Regressor fit(double[][] x, double[] y, Settings settings, long seed);
}
