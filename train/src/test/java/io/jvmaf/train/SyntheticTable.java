package io.jvmaf.train;

import io.jvmaf.train.model.PublishedModel;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.FrameRow;
import io.jvmaf.train.table.Level;
import io.jvmaf.train.table.ParquetTables;
import io.jvmaf.train.table.TableInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Frame rows of made-up clips: features that rise with a clip's quality, scored by the published model. */
public final class SyntheticTable {
    private SyntheticTable() {}

    /** Rows of {@code sources} times {@code clips} clips of {@code frames} frames. */
    public static List<FrameRow> rows(int sources, int clips, int frames) {
        Random random = new Random(7);
        PublishedModel teacher = PublishedModel.load("vmaf_v0.6.1");
        List<FrameRow> rows = new ArrayList<>();
        for (int s = 0; s < sources; s++) {
            double motion = 15 * random.nextDouble();
            double texture = 0.2 * random.nextDouble();
            for (int c = 0; c < clips; c++) {
                double quality = random.nextDouble();
                for (int f = 0; f < frames; f++) {
                    double q = quality * (0.9 + 0.1 * random.nextDouble());
                    double[] x = {0.6 + 0.4 * q, Math.max(0.02, 0.3 + 0.7 * q - texture),
                        Math.min(1, 0.5 + 0.5 * q - texture / 2), 0.6 + 0.4 * q, 0.7 + 0.3 * q,
                        motion * (0.8 + 0.4 * random.nextDouble())};
                    double vmaf = teacher.score(new double[][] {x})[0];
                    rows.add(new FrameRow("source" + s + "_" + c + "_288_375.yuv", "source" + s, f, x[0], x[1], x[2],
                            x[3], x[4], x[5], vmaf, vmaf, "vmaf_v0.6.1"));
                }
            }
        }
        return rows;
    }

    /** The same as a Parquet file. */
    public static Path write(Path path, int sources, int clips, int frames) throws IOException {
        ParquetTables.writeFrames(path, rows(sources, clips, frames), new TableInfo(Level.FRAME, "test",
                SplitPolicy.NFLX_10));
        return path;
    }
}
