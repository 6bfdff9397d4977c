package io.jvmaf.train.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryTest {
    private static final String HASH = "a".repeat(64);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'id':'A' | 'id':'a' | the id may have",
        "'kind':'xx' | 'kind':'fr' | kind is not",
        "'sha256':'12' | 'sha256':'HASH' | 64 lower-case",
        "'onnx':'../m.onnx' | 'onnx':'m.onnx' | not a path inside",
        "'onnx':'/m.onnx' | 'onnx':'m.onnx' | not a path inside",
        "'onnx':'a/../../m.onnx' | 'onnx':'m.onnx' | not a path inside",
        "'kind':'fr','opset':22 | 'kind':'fr' | opset is not",
        "'kind':'fr','quant_mode':'static' | 'kind':'fr' | int8_sha256 is missing",
        "'kind':'fr','extra':1 | 'kind':'fr' | no key \"extra\""})
    void refusesWhatIsNotInTheSchema(String bad, String good, String why) throws IOException {
        String model = "{'id':'a','kind':'fr','onnx':'m.onnx','sha256':'HASH'}";
        assertTrue(model.contains(good));
        Registry.read(write("{'schema_version':1,'models':[" + model + "]}"));
        Path file = write("{'schema_version':1,'models':[" + model.replace(good, bad) + "]}");
        ModelException e = assertThrows(ModelException.class, () -> Registry.read(file));
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    @Test
    void refusesOneModelTwiceAndOtherVersions() throws IOException {
        String model = "{'id':'a','kind':'fr','onnx':'m.onnx','sha256':'HASH'}";
        Path twice = write("{'schema_version':1,'models':[" + model + "," + model + "]}");
        assertThrows(ModelException.class, () -> Registry.read(twice));
        Path later = write("{'schema_version':2,'models':[]}");
        assertThrows(ModelException.class, () -> Registry.read(later));
        Path key = write("{'schema_version':1,'models':[],'models':[]}");
        assertThrows(ModelException.class, () -> Registry.read(key));
    }

    @Test
    void keepsItsModelsInOrderAndReplacesThoseOfOneId() throws IOException {
        Path file = folder.resolve("registry.json");
        Registry.read(file).put(Map.of("id", "b", "kind", "fr", "onnx", "b.onnx", "sha256", HASH));
        Registry.read(file).put(Map.of("id", "a", "kind", "fr", "onnx", "a.onnx", "sha256", HASH));
        Registry.read(file).put(Map.of("id", "b", "kind", "fr", "onnx", "c.onnx", "sha256", HASH));
        assertEquals(List.of("a", "b"), Registry.read(file).ids());
        assertEquals(HASH, Registry.read(file).sha256("c.onnx").orElseThrow());
        assertTrue(Registry.read(file).sha256("b.onnx").isEmpty());
        assertEquals(2, Registry.read(file).faults().stream().filter(fault -> fault.contains("cannot be read"))
                .count());
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("registry.json"), json.replace('\'', '"').replace("HASH", HASH));
    }
}
