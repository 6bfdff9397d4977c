package io.jvmaf.train.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.train.TestCorpus;
import io.jvmaf.yuv.FrameWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of a batch as Parquet, read by DuckDB and held against the CSV of the same batch. */
final class ParquetBatchTest {
    private static final Clip CLIP = GoldenClips.demonstration(96, 64, 3);

    @TempDir
    private Path folder;

    private void write(String name, Clip.Side side) throws IOException {
        try (FrameWriter writer = FrameWriter.y4m(folder.resolve(name), CLIP.format(), 25, 1)) {
            for (int i = 0; i < CLIP.frames(); i++) {
                writer.write(CLIP.frame(i, side));
            }
        }
    }

    @Test
    void parquetHasWhatTheCsvHas() throws Exception {
        write("ref.y4m", Clip.Side.REFERENCE);
        write("dis.y4m", Clip.Side.DISTORTED);
        Path manifest = folder.resolve("m.csv");
        Files.writeString(manifest, "id,reference,distorted,options\n1,ref.y4m,dis.y4m,--feature psnr\n"
                + "2,ref.y4m,none.y4m,\n3,ref.y4m,dis.y4m,\n");
        Path parquet = folder.resolve("r.parquet");
        Path csv = folder.resolve("r.csv");
        TestCorpus.Result result = TestCorpus.run("batch", manifest.toString(), "--out", parquet.toString());
        assertEquals(4, result.status(), result.err());
        assertTrue(result.err().endsWith("3 rows: 2 scored, 1 failed; 3 run now\n"),
                result.err());
        assertEquals(4, TestCorpus.run("batch", manifest.toString(), "--out", csv.toString(), "--journal",
                parquet + ".journal").status());
        List<String> lines = Files.readAllLines(csv);
        List<String> heading = Arrays.asList(lines.get(0).split(","));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement query = duck.createStatement();
                ResultSet rows = query.executeQuery("select * from '" + parquet + "'")) {
            assertEquals(heading.size(), rows.getMetaData().getColumnCount());
            for (int row = 1; row <= 3; row++) {
                assertTrue(rows.next());
                String[] cells = lines.get(row).split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    assertEquals(heading.get(i), rows.getMetaData().getColumnName(i + 1));
                    if (i < 6) {
                        assertEquals(cells[i], rows.getString(i + 1));
                    } else if (cells[i].isEmpty()) {
                        assertEquals(null, rows.getObject(i + 1));
                    } else {
                        assertEquals(Double.parseDouble(cells[i]), rows.getDouble(i + 1));
                    }
                }
            }
            assertEquals(false, rows.next());
        }
    }
}
