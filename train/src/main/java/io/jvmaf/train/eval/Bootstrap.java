package io.jvmaf.train.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Percentile bootstrap intervals of {@link Agreement} (Efron 1979). Whole clips are drawn, not rows: frames of one clip
 * are alike, and drawing them one by one would make the intervals too narrow.
 */
public final class Bootstrap {
    private static final double LOW = 2.5;
    private static final double HIGH = 97.5;

    private final int draws;
    private final long seed;

    /** So many resamples, from a seed. */
    public Bootstrap(int draws, long seed) {
        this.draws = draws;
        this.seed = seed;
    }

    /** 95 % intervals in the order of {@link Agreement#NAMES}; none with fewer than two clips. */
    public List<Interval> intervals(List<String> keys, double[] predicted, double[] target) {
        List<int[]> clips = clips(keys);
        if (draws < 1 || clips.size() < 2) {
            return List.of();
        }
        double[][] figures = IntStream.range(0, draws).parallel()
                .mapToObj(draw -> draw(clips, new Random(seed + draw), predicted, target)).toArray(double[][]::new);
        List<Interval> intervals = new ArrayList<>();
        for (int f = 0; f < Agreement.NAMES.length; f++) {
            int figure = f;
            double[] sorted = Arrays.stream(figures).mapToDouble(values -> values[figure]).sorted().toArray();
            Percentile percentile = new Percentile();
            percentile.setData(sorted);
            intervals.add(new Interval(percentile.evaluate(LOW), percentile.evaluate(HIGH)));
        }
        return intervals;
    }

    private static List<int[]> clips(List<String> keys) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            rows.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(i);
        }
        return rows.values().stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    private static double[] draw(List<int[]> clips, Random random, double[] predicted, double[] target) {
        int[] rows = IntStream.range(0, clips.size()).mapToObj(i -> clips.get(random.nextInt(clips.size())))
                .flatMapToInt(Arrays::stream).toArray();
        double[] p = new double[rows.length];
        double[] t = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            p[i] = predicted[rows[i]];
            t[i] = target[rows[i]];
        }
        return p.length < 2 ? new double[Agreement.NAMES.length] : Agreement.of(p, t).figures();
    }
}
