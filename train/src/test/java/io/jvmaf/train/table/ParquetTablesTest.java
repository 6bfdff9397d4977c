package io.jvmaf.train.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.split.SplitPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables written and read back, by this program and by DuckDB. */
final class ParquetTablesTest {
    @TempDir
    private Path folder;

    private static ClipRow clip(String key, double adm2, Double mos) {
        return new ClipRow(key, "Src", "ref/Src_0_576_0.yuv", "dis/" + key, 352, 288, "yuv420p", 8, 576, 3, 1000, 12,
                1, adm2, 0.1, 0.2, 0.3, 0.4, 5.5, 71.25, mos, "teacher", "vmaf_v0.6.1", "aa", "bb");
    }

    private static FrameRow frame(String key, int index) {
        return new FrameRow(key, "Src", index, Math.PI * index, 0.1, 0.2, Double.NaN, 0.4, 5.5, 70 + index, null,
                "vmaf_v0.6.1");
    }

    private static TableInfo info(Level level) {
        return new TableInfo(level, "0.1.0", SplitPolicy.NFLX_10);
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                    line.append(c == 1 ? "" : " ").append(rows.getString(c));
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void clipsComeBackAsTheyWent() throws IOException {
        Path file = folder.resolve("clips.parquet");
        ParquetTables.writeClips(file, List.of(clip("Src_2_288_500.yuv", 0.9, null), clip("Src_1_288_500.yuv",
                Math.nextUp(0.5), 71.25)), info(Level.CLIP));
        FeatureRows read = ParquetTables.read(file);
        assertEquals(info(Level.CLIP), read.info());
        assertEquals(List.of(
                new FeatureRow("Src_1_288_500.yuv", "Src", -1, VmafFeatures.of(Math.nextUp(0.5), 0.1, 0.2, 0.3, 0.4,
                        5.5), 71.25, 71.25, "teacher", "vmaf_v0.6.1"),
                new FeatureRow("Src_2_288_500.yuv", "Src", -1, VmafFeatures.of(0.9, 0.1, 0.2, 0.3, 0.4, 5.5), 71.25,
                        71.25, "teacher", "vmaf_v0.6.1")), read.rows());
    }

    @Test
    void framesComeBackAsTheyWent() throws IOException {
        Path file = folder.resolve("frames.parquet");
        ParquetTables.writeFrames(file, List.of(frame("a.yuv", 0), frame("a.yuv", 1)), info(Level.FRAME));
        FeatureRows read = ParquetTables.read(file);
        assertEquals(Level.FRAME, read.info().level());
        assertEquals(1, read.rows().get(1).frameIndex());
        assertEquals(Math.PI, read.rows().get(1).features().adm2());
        assertTrue(Double.isNaN(read.rows().get(1).features().vifScale2()));
        assertEquals(71, read.rows().get(1).target());
    }

    @Test
    void sameRowsGiveTheSameBytes() throws IOException {
        List<ClipRow> rows = List.of(clip("Src_1_288_500.yuv", 0.9, 71.25));
        ParquetTables.writeClips(folder.resolve("a.parquet"), rows, info(Level.CLIP));
        ParquetTables.writeClips(folder.resolve("b.parquet"), rows, info(Level.CLIP));
        assertEquals(-1, Files.mismatch(folder.resolve("a.parquet"), folder.resolve("b.parquet")));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "nothing but the tables is left");
        }
    }

    @Test
    void duckDbReadsTheDocumentedColumns() throws IOException, SQLException {
        Path clips = folder.resolve("clips.parquet");
        ParquetTables.writeClips(clips, List.of(clip("Src_1_288_500.yuv", Math.nextUp(0.5), null)), info(Level.CLIP));
        assertEquals(List.of("key VARCHAR", "source VARCHAR", "ref_path VARCHAR", "dis_path VARCHAR", "width INTEGER",
                "height INTEGER", "pixfmt VARCHAR", "bitdepth INTEGER", "encode_height INTEGER", "quality INTEGER",
                "bitrate_kbps INTEGER", "n_frames INTEGER", "n_nan_frames INTEGER", "adm2 DOUBLE",
                "vif_scale0 DOUBLE", "vif_scale1 DOUBLE", "vif_scale2 DOUBLE", "vif_scale3 DOUBLE", "motion2 DOUBLE",
                "vmaf DOUBLE", "mos DOUBLE", "target_kind VARCHAR", "teacher_model VARCHAR", "ref_sha256 VARCHAR",
                "dis_sha256 VARCHAR"),
                query("select column_name, column_type from (describe select * from '" + clips + "')"));
        assertEquals(List.of("Src_1_288_500.yuv 0.5000000000000001 1000 null"),
                query("select key, adm2, bitrate_kbps, mos from '" + clips + "'"));
        assertEquals(List.of("tinyai.feature_order adm2,vif_scale0,vif_scale1,vif_scale2,vif_scale3,motion2",
                "tinyai.level clip", "tinyai.split_salt vmaf-train-splits-v1", "tinyai.split_test_frac 0.175"),
                query("select decode(key), decode(value) from parquet_kv_metadata('" + clips + "') where decode(key) in"
                        + " ('tinyai.feature_order', 'tinyai.level', 'tinyai.split_salt', 'tinyai.split_test_frac')"
                        + " order by 1"));
        assertEquals(List.of("key REQUIRED", "mos OPTIONAL", "adm2 REQUIRED", "teacher_model REQUIRED").stream()
                .sorted().toList(), query("select name, repetition_type from parquet_schema('" + clips
                + "') where name in ('key', 'mos', 'adm2', 'teacher_model') order by 1"));
        Path frames = folder.resolve("frames.parquet");
        ParquetTables.writeFrames(frames, List.of(frame("a.yuv", 7)), info(Level.FRAME));
        assertEquals(List.of("key VARCHAR", "source VARCHAR", "frame_index INTEGER", "adm2 DOUBLE",
                "vif_scale0 DOUBLE", "vif_scale1 DOUBLE", "vif_scale2 DOUBLE", "vif_scale3 DOUBLE", "motion2 DOUBLE",
                "vmaf DOUBLE", "mos DOUBLE", "teacher_model VARCHAR"),
                query("select column_name, column_type from (describe select * from '" + frames + "')"));
    }

    @Test
    void readsTablesOfOtherPrograms() throws IOException, SQLException {
        Path file = folder.resolve("fork.parquet");
        run("copy (select 'Fox_1_2_3.yuv' as key, 4::bigint as frame, 55.5 as mos, 6.0::float as motion2, 0.5::double"
                + " as adm2, 1::double as vif_scale3, 2::double as vif_scale2, 3::double as vif_scale1, null::double as"
                + " vif_scale0) to '" + file + "' (format parquet, compression snappy)");
        FeatureRow row = ParquetTables.read(file).rows().get(0);
        assertEquals(List.of("Fox_1_2_3.yuv", "Fox", 4, 55.5, "mos"),
                List.of(row.key(), row.source(), row.frameIndex(), row.target(), row.targetKind()));
        assertEquals(VmafFeatures.of(0.5, Double.NaN, 3, 2, 1, 6), row.features());
    }

    @Test
    void refusesWhatIsNoTable() throws IOException, SQLException {
        Path file = folder.resolve("x.parquet");
        run("copy (select 1 as frame, 2.0 as adm2) to '" + file + "' (format parquet)");
        assertTrue(assertThrows(TableException.class, () -> ParquetTables.read(file)).getMessage()
                .startsWith(file + ": has no column \"key\""));
        Files.writeString(file, "not a table at all, only some text");
        assertTrue(assertThrows(TableException.class, () -> ParquetTables.read(file)).getMessage()
                .startsWith(file + ": is no Parquet file"));
        assertThrows(IOException.class, () -> ParquetTables.read(folder.resolve("none.parquet")));
    }
}
