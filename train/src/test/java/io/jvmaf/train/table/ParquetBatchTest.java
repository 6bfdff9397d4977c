package io.jvmaf.train.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.cli.batch.BatchTable;
import io.jvmaf.cli.batch.Outcome;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.train.TestCorpus;
import io.jvmaf.yuv.FrameWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

    /** When the last row is asked for, most of the table is on the disk; a table that fails leaves nothing. */
    @Test
    void rowsGoToTheDiskAsTheyCome() throws Exception {
        List<String> figures = IntStream.range(0, 40).mapToObj(i -> "f" + i).toList();
        int rows = 3 * ParquetBatch.ROW_GROUP / (figures.size() * Double.BYTES);
        Path parquet = folder.resolve("large.parquet");
        long[] onDisk = new long[1];
        Iterable<BatchTable.Row> made = () -> IntStream.range(0, rows).mapToObj(i -> {
            if (i == rows - 1) {
                onDisk[0] = size(".large.parquet.");
            }
            Map<String, Double> values = new HashMap<>();
            Random random = new Random(i);
            figures.forEach(figure -> values.put(figure, random.nextDouble()));
            return new BatchTable.Row(List.of("r" + i), new Outcome(false, i, "", values));
        }).iterator();
        new ParquetBatch().write(parquet, new BatchTable(List.of("id"), figures, made));
        long whole = Files.size(parquet);
        assertTrue(onDisk[0] > whole / 2, onDisk[0] + " bytes of " + whole + " were on the disk");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:"); Statement query = duck.createStatement();
                ResultSet sums = query.executeQuery("select count(*), sum(frames), max(f39) from '" + parquet + "'"
                        + " where id = 'r' || frames")) {
            assertTrue(sums.next());
            assertEquals(rows, sums.getLong(1));
            assertEquals((long) rows * (rows - 1) / 2, sums.getLong(2));
            assertTrue(sums.getDouble(3) > 0.99);
        }
        Iterable<BatchTable.Row> failing = () -> IntStream.range(0, rows).<BatchTable.Row>mapToObj(i -> {
            throw new UncheckedIOException(new IOException("row " + i));
        }).iterator();
        assertThrows(UncheckedIOException.class, () -> new ParquetBatch().write(folder.resolve("none.parquet"),
                new BatchTable(List.of("id"), figures, failing)));
        assertEquals(List.of("large.parquet"), List.of(folder.toFile().list()));
    }

    private long size(String start) {
        File[] parts = folder.toFile().listFiles((parent, name) -> name.startsWith(start));
        return parts.length == 1 ? parts[0].length() : -1;
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
