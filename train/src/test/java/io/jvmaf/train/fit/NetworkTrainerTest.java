package io.jvmaf.train.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.json.JsonFiles;
import io.jvmaf.train.model.Activation;
import io.jvmaf.train.model.Fields;
import io.jvmaf.train.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkTrainerTest {
    private static final double[][] X = new double[40][3];
    private static final double[] Y = new double[40];

    static {
        Random random = new Random(11);
        for (int i = 0; i < Y.length; i++) {
            for (int j = 0; j < 3; j++) {
                X[i][j] = random.nextGaussian();
            }
            Y[i] = 50 + 20 * X[i][0] + 8 * Math.tanh(X[i][1]) * X[i][2];
        }
    }

    private static NetworkTrainer trainer(int epochs, double dropout, int patience) {
        Settings settings = new Settings(NetworkTrainer.defaults())
                .with(Map.of("in_features", 3, "hidden", 7, "dropout", dropout));
        return new NetworkTrainer(settings, new NetworkTrainer.Plan(epochs, 16, 0, patience, 9, 0.01, 1e-5), X, Y, X,
                Y);
    }

    @ParameterizedTest
    @EnumSource
    void theGradientIsThatOfTheError(Activation activation) {
        TinyNetwork network = new TinyNetwork(new int[] {3, 5, 4, 1}, activation, 0);
        double[] parameters = network.initial(new Random(3));
        double[] x = {0.3, -1.1, 0.7};
        double[] gradient = new double[parameters.length];
        network.accumulate(parameters, x, 2, new Random(1), gradient);
        for (int i = 0; i < parameters.length; i++) {
            double step = 1e-6;
            double kept = parameters[i];
            parameters[i] = kept + step;
            double above = Math.pow(network.predict(parameters, x) - 2, 2);
            parameters[i] = kept - step;
            double below = Math.pow(network.predict(parameters, x) - 2, 2);
            parameters[i] = kept;
            assertEquals((above - below) / (2 * step), gradient[i], 1e-5, "parameter " + i);
        }
    }

    @Test
    void thePublishedShapeHasItsParameters() {
        assertEquals(4673, new TinyNetwork(new int[] {6, 64, 64, 1}, Activation.GELU, 0.1).parameters());
    }

    @Test
    void learns() {
        NetworkTrainer trainer = trainer(300, 0, 0);
        TrainingState end = trainer.run(trainer.start(), (epoch, epochs, metric) -> { });
        assertTrue(end.bestMse() < 4, () -> "best " + end.bestMse());
        double score = trainer.model(end.best()).predict(X[0]);
        assertEquals(Y[0], score, 8);
    }

    @Test
    void goesOnAsIfNothingHadInterruptedIt(@TempDir Path folder) throws IOException {
        TrainingState whole = trainer(20, 0.3, 0).run(trainer(20, 0.3, 0).start(), (epoch, epochs, metric) -> { });
        TrainingState half = trainer(9, 0.3, 0).run(trainer(9, 0.3, 0).start(), (epoch, epochs, metric) -> { });
        Path file = Files.writeString(folder.resolve("state.json"), JsonFiles.text(half.write()));
        TrainingState read = TrainingState.read(new Fields(JsonFiles.read(file, 1 << 20), "state"));
        TrainingState resumed = trainer(20, 0.3, 0).run(read, (epoch, epochs, metric) -> { });
        assertEquals(JsonFiles.text(whole.write()), JsonFiles.text(resumed.write()));
        assertArrayEquals(whole.parameters(), resumed.parameters());
    }

    @Test
    void stopsWhereValidationGainsNothing() {
        TrainingState end = trainer(5000, 0, 30).run(trainer(5000, 0, 30).start(), (epoch, epochs, metric) -> { });
        assertTrue(end.epoch() < 5000, () -> "ran for " + end.epoch());
        assertTrue(end.step() - end.bestStep() >= 30);
    }

    @Test
    void fewRowsAreGoneOverMoreOften() {
        Settings settings = new Settings(NetworkTrainer.defaults()).with(Map.of("in_features", 3));
        assertEquals(2000, new NetworkTrainer(settings, new NetworkTrainer.Plan(100, 256, 2000, 0, 0, 1e-3, 0), X, Y,
                X, Y).epochs());
    }

    @Test
    void refusesARowOfAnotherWidth() {
        Settings settings = new Settings(NetworkTrainer.defaults());
        assertThrows(ModelException.class, () -> new NetworkTrainer(settings,
                new NetworkTrainer.Plan(1, 1, 0, 0, 0, 1e-3, 0), X, Y, X, Y));
    }
}
