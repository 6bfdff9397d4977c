package io.jvmaf.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The compact file holds libvmaf's models. They are read from the folder in system property {@code jvmaf.test.models},
 * by default {@code ../shared/models} beside the project; without it the comparison with the JSON files is skipped and
 * {@link ScoresTest} alone vouches for the numbers.
 */
final class BuiltInModelsTest {
    private static final Path JSON = Path.of(System.getProperty("jvmaf.test.models", "../../shared/models"));

    @Test
    void compactFileIsTheConversionOfTheJsonFiles() throws IOException {
        assumeJson();
        try (InputStream in = BuiltInModels.class.getResourceAsStream(BuiltInModels.RESOURCE)) {
            assertArrayEquals(CompactModelsWriter.convert(JSON), in.readAllBytes());
        }
    }

    @Test
    void everyModelEqualsItsJson() {
        assumeJson();
        for (String name : BuiltInModels.names()) {
            List<Model> json = ModelFile.read(JSON.resolve(name + ".json"));
            List<Model> compact = BuiltInModels.load(name);
            assertEquals(json.size(), compact.size(), name);
            for (int i = 0; i < json.size(); i++) {
                Model expected = json.get(i);
                Model model = compact.get(i);
                assertTrue(CompactModelsWriter.same(expected.regressor(), model.regressor()), name + " " + i);
                Model sameRegressor = new Model(model.kind(), model.features(), model.rescale(), model.slope(),
                        model.intercept(), expected.regressor(), model.transform(), model.clip(),
                        model.chromaCorrection());
                assertEquals(expected, sameRegressor, name + " " + i);
            }
        }
    }

    @Test
    void bootstrapModelsHaveTwentyMembersAndTheOthersNone() {
        for (String name : BuiltInModels.names()) {
            assertEquals(name.contains("_b_") ? 21 : 1, BuiltInModels.load(name).size(), name);
        }
    }

    private static void assumeJson() {
        String skip = "SKIPPED: no model files in " + JSON.toAbsolutePath().normalize()
                + ", so the built-in models are not compared with libvmaf's JSON";
        if (!Files.isDirectory(JSON)) {
            System.out.println(skip);
        }
        assumeTrue(Files.isDirectory(JSON), skip);
    }
}
