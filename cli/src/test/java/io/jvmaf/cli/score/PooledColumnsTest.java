package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.FeatureTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of libvmaf 3.2.0 under {@code --threads 4 --feature ciede --feature psnr --feature float_motion}. */
final class PooledColumnsTest {
    @Test
    void temporalExtractorsComeFirst() {
        FeatureTable table = new FeatureTable(2);
        List<String> columns = List.of("integer_adm2", "integer_vif_scale0", "ciede2000", "psnr_y", "psnr_cb",
                "psnr_cr", "motion2", "motion", "psnr_hvs_y", "speed_temporal_ks_2", "integer_motion2", "motion3",
                "vmaf");
        for (String column : columns) {
            table.put(column, 0, columns.indexOf(column));
        }
        table.aggregate("apsnr_y", 1);
        table.frames(2);
        FeatureTable ordered = PooledColumns.temporalFirst(table);
        assertEquals(List.of("psnr_y", "psnr_cb", "psnr_cr", "motion2", "motion", "speed_temporal_ks_2", "integer_adm2",
                "integer_vif_scale0", "ciede2000", "psnr_hvs_y", "integer_motion2", "motion3", "vmaf"),
                ordered.columns());
        assertEquals(3, ordered.get("psnr_y", 0));
        assertEquals(Map.of("apsnr_y", 1.0), ordered.aggregates());
        assertEquals(2, ordered.frames());
        assertEquals(2, ordered.subsample());
    }
}
