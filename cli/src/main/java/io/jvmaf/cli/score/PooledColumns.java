package io.jvmaf.cli.score;

import io.jvmaf.FeatureTable;
import java.util.ArrayList;
import java.util.List;

/** The column order of libvmaf with a pool of threads. */
final class PooledColumns {
    /** What psnr, float_motion and speed_temporal write while frames are read, on the main thread. */
    private static final List<String> TEMPORAL = List.of("psnr_y", "mse_y", "psnr_cb", "mse_cb", "psnr_cr", "mse_cr",
            "motion2", "motion", "speed_temporal");

    private PooledColumns() {}

    /** {@code table} with the columns of temporal extractors before the others, both in their old order. */
    static FeatureTable temporalFirst(FeatureTable table) {
        List<String> columns = new ArrayList<>(table.columns());
        columns.removeIf(column -> !isTemporal(column));
        table.columns().stream().filter(column -> !isTemporal(column)).forEach(columns::add);
        FeatureTable ordered = new FeatureTable(table.subsample());
        columns.forEach(column -> ordered.copy(column, table));
        table.aggregates().forEach(ordered::aggregate);
        ordered.frames(table.frames());
        return ordered;
    }

    private static boolean isTemporal(String column) {
        return TEMPORAL.stream().anyMatch(name -> column.equals(name) || column.startsWith(name + "_"));
    }
}
