package io.jvmaf.train.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitConfigTest {
    @Test
    void theShippedFileHasThePublishedValues() throws IOException {
        FitConfig config = FitConfig.parse(Files.readString(Path.of("configs/fr_tiny_v1.yaml")), "fr_tiny_v1.yaml");
        assertEquals("fr_regressor", config.model());
        assertEquals(64, config.settings().whole("hidden", 1, 100));
        assertEquals(2, config.settings().whole("depth", 1, 100));
        assertEquals(0.1, config.settings().number("dropout", 0, 1));
        assertEquals(1e-3, config.settings().number("lr", 0, 1));
        assertEquals(1e-5, config.settings().number("weight_decay", 0, 1));
        assertEquals(100, config.epochs());
        assertEquals(256, config.batchSize());
        assertEquals(0.1, config.testFraction());
        assertEquals(0.1, config.valFraction());
        assertEquals(0, config.seed());
        assertTrue(config.scale());
    }

    @Test
    void everyShippedFileIsUnderstood() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("configs"))) {
            List<Path> all = files.toList();
            assertEquals(9, all.size());
            for (Path file : all) {
                FitConfig.parse(Files.readString(file), file.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "model: ridge\\nlamda: 3 | c:2: there is no setting \"lamda\"",
        "model: ridge\\nmodel_args:\\n  alpha: 3 | c:3: alpha is not a setting of ridge",
        "model: rigde | c:1: model is not one of fr_regressor",
        "model: ridge\\nseed: high | c:2: seed is not a whole number",
        "model: ridge\\nval_frac: 2 | c:2: val_frac is not a number from 0.0 to 1.0",
        "model: ridge\\nprecision: 16 | precision is not a text",
        "model: ridge\\nseed: 1\\nseed: 2 | c:3: seed is set a second time",
        "model: !!java.io.File x | c is no YAML that can be used: could not determine a constructor",
        "- ridge | c:1 is not a mapping",
        "seed: 1 | c does not say which model"})
    void refusesWhatItDoesNotKnowByLine(String text, String complaint) {
        ModelException e = assertThrows(ModelException.class, () -> FitConfig.parse(text.replace("\\n", "\n"), "c"));
        assertTrue(e.getMessage().contains(complaint), e.getMessage());
    }

    @Test
    void aListIsToBeChosenFromAndHiddenLayersAreNot() {
        FitConfig svr = FitConfig.parse("model: svr_rbf\nmodel_args: {C: [1, 2], gamma: 0.1}\n", "c");
        assertEquals(Map.of("C", List.of(1, 2)), svr.grid());
        FitConfig mlp = FitConfig.parse("model: mlp\nmodel_args: {hidden: [4, 3], lr: 0.1}\n", "c");
        assertEquals(Map.of(), mlp.grid());
        assertEquals(List.of(4, 3), mlp.settings().wholes("hidden", 1, 10));
    }

    @Test
    void gridsAreWalkedInOneOrder() {
        assertEquals(List.of(Map.of("a", 1, "b", 3), Map.of("a", 1, "b", 4), Map.of("a", 2, "b", 3),
                Map.of("a", 2, "b", 4)), CrossValidation.points(Map.of("b", List.of(3, 4), "a", List.of(1, 2))));
    }
}
