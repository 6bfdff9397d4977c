package io.jvmaf.train.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.SyntheticTable;
import io.jvmaf.train.eval.Agreement;
import io.jvmaf.train.model.Checkpoint;
import io.jvmaf.train.model.FittedModel;
import io.jvmaf.train.onnx.OnnxExport;
import io.jvmaf.train.split.Split;
import io.jvmaf.train.split.SplitPolicy;
import io.jvmaf.train.table.ParquetTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every family: what it learns, that it learns the same twice, and that checkpoint and graph keep it. */
class FamiliesTest {
    @TempDir
    static Path folder;

    private static Dataset table;

    @BeforeAll
    static void makeTable() throws IOException {
        table = Dataset.of(ParquetTables.read(SyntheticTable.write(folder.resolve("t.parquet"), 8, 6, 4)), null);
    }

    // Bounds are about twice what each family comes to on these rows; a scrambled fit is beyond 20.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ridge | lambda: 0.01 | 7",
        "lasso | lambda: 0.1 | 7",
        "elastic_net | `lambda1: 0.01, lambda2: 0.1` | 7",
        "svr_rbf | `C: 100, gamma: 0.05` | 3",
        "gaussian_process | `length_scale: 3, noise: 1e-4` | 3",
        "random_forest | `trees: 40, mtry: 4, node_size: 1` | 10",
        "gradient_boosting | `trees: 150, max_nodes: 6, shrinkage: 0.1` | 8",
        "mlp | `hidden: [12, 6], epochs: 120, lr: 0.02` | 5",
        "fr_regressor | `hidden: 16, depth: 2, dropout: 0` | 5"})
    void keepsWhatItLearns(String family, String settings, double bound) throws IOException {
        FitConfig config = FitConfig.parse("model: " + family + "\nmodel_args: {" + settings
                + "}\nbatch_size: 16\nepochs: 60\nmin_steps: 400\nseed: 5\n", "test.yaml");
        Fitting.Result first = fit(config);
        Fitting.Result second = fit(config);
        String text = text(first);
        assertEquals(text, text(second));

        Rows test = table.part(Split.TEST, SplitPolicy.NFLX_10);
        double[] scores = first.best().score(test.x());
        double rmse = Agreement.of(scores, test.y()).rmse();
        assertTrue(rmse < bound, () -> "RMSE " + rmse);

        FittedModel read = Checkpoint.model(Files.writeString(folder.resolve(family + ".ckpt"), text));
        assertArrayEquals(scores, read.score(test.x()));
        OnnxExport.Written written = new OnnxExport(folder.resolve(family + ".onnx"), 17, 1e-4)
                .write(read, table.rows().x());
        assertTrue(written.check().greatest() < 5e-5, () -> "differs by " + written.check().greatest());
    }

    private static Fitting.Result fit(FitConfig config) {
        return new Fitting(config, FitListener.NONE).run(table.part(Split.TRAIN, SplitPolicy.NFLX_10),
                table.part(Split.VAL, SplitPolicy.NFLX_10),
                new Fitting.Origin(table, SplitPolicy.NFLX_10, "0", "test"), null);
    }

    private static String text(Fitting.Result result) {
        return Checkpoint.text(result.best(), result.state() == null ? null : result.state().write());
    }
}
