package io.jvmaf.train.fit;

import io.jvmaf.train.model.ModelException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.bytedeco.openblas.global.openblas;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.math.MathEx;

/**
 * Runs a piece of Smile so that it gives the same bits every time: its parallel streams on one thread, its linear
 * algebra on one, and its random numbers, which it keeps by thread, from a seed.
 */
final class SmileRun {
    /** What Smile calls the target. */
    static final Formula FORMULA = Formula.lhs("y");

    private SmileRun() {}

    static <T> T seeded(long seed, Callable<T> work) {
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            return one.submit(() -> {
                openblas.blas_set_num_threads(1);
                MathEx.setSeed(seed);
                return work.call();
            }).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new ModelException("the fit failed: " + cause.getMessage(), cause);
        } finally {
            one.shutdownNow();
        }
    }

    /** Features x0, x1, … and the target as Smile's table. */
    static DataFrame table(double[][] x, double[] y) {
        int features = x[0].length;
        double[][] all = new double[x.length][features + 1];
        for (int i = 0; i < all.length; i++) {
            System.arraycopy(x[i], 0, all[i], 0, features);
            all[i][features] = y[i];
        }
        String[] names = new String[features + 1];
        for (int j = 0; j < features; j++) {
            names[j] = "x" + j;
        }
        names[features] = "y";
        return DataFrame.of(all, names);
    }
}
