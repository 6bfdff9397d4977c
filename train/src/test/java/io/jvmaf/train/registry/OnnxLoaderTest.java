package io.jvmaf.train.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.model.ModelException;
import io.jvmaf.train.onnx.OnnxExport;
import io.jvmaf.train.onnx.SampleRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLoaderTest {
    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void export() throws IOException {
        model = folder.resolve("jail/m.onnx");
        new OnnxExport(model, 17, 1e-4).write("vmaf_v0.6.1", SampleRows.plausible());
    }

    private void refuses(Path path, Path jail, String why) {
        ModelException e = assertThrows(ModelException.class, () -> OnnxLoader.load(path, 1, jail));
        assertTrue(e.getMessage().contains(why), e.getMessage());
        assertEquals(1, e.getMessage().lines().count());
    }

    @Test
    void loadsWhatWasExported() {
        OnnxLoader.Loaded loaded = OnnxLoader.load(model, 1, model.getParent());
        assertEquals("vmaf_v0.6.1", loaded.sidecar().name());
        // all features at 1 and no motion: libvmaf's own score of a still picture against itself
        assertEquals(97.428043, loaded.model().score(new double[][] {{1, 1, 1, 1, 1, 0}})[0], 1e-4);
        loaded.model().close();
    }

    @Test
    void refusesOneByteOfDifference() throws IOException {
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length / 2] ^= 1;
        Files.write(model, bytes);
        refuses(model, null, "SHA-256");
    }

    @Test
    void refusesWhatTheRegistryKnowsOtherwise() throws IOException {
        Registry.read(model.resolveSibling("registry.json")).put(Map.of("id", "m", "kind", "fr", "onnx", "m.onnx",
                "sha256", "0".repeat(64)));
        refuses(model, null, "registry.json");
    }

    @Test
    void refusesPathsOutOfTheFolder() throws IOException {
        Path jail = model.getParent();
        Path outside = Files.createDirectory(folder.resolve("jail-evil"));
        Files.copy(model, outside.resolve("m.onnx"));
        refuses(outside.resolve("m.onnx"), jail, "not in the folder");
        refuses(jail.resolve("../jail-evil/m.onnx"), jail, "not in the folder");
        refuses(Files.createSymbolicLink(jail.resolve("link.onnx"), outside.resolve("m.onnx")), jail,
                "not in the folder");
        refuses(model, folder.resolve("nowhere"), "is not there");
        refuses(model, model, "is no folder");
    }

    @Test
    void refusesWhatHasNoSidecarOrIsNoFile() throws IOException {
        Files.delete(model.resolveSibling("m.json"));
        refuses(model, null, "no sidecar");
        refuses(model.getParent(), null, "not a regular file");
        refuses(folder.resolve("none.onnx"), null, "is not there");
    }

    @Test
    void refusesAnUnknownFeatureOrder() throws IOException {
        Path sidecar = model.resolveSibling("m.json");
        Files.writeString(sidecar, Files.readString(sidecar).replace("\"motion2\"", "\"emotion\""));
        refuses(model, null, "feature order");
    }

    @Test
    void readsTheSpellingsOfOthers() throws IOException {
        Files.writeString(model.resolveSibling("m.json"), "{\"id\": \"old\", \"features\": [\"integer_adm2\","
                + " \"vif_scale0\", \"vif_scale1\", \"vif_scale2\", \"vif_scale3\", \"motion2\"]}");
        OnnxLoader.Loaded loaded = OnnxLoader.load(model, 1, null);
        assertEquals("old", loaded.sidecar().name());
        assertEquals("adm2", loaded.sidecar().features().get(0));
        loaded.model().close();
    }

    @Test
    void verifyingWithoutASignatureRefuses() throws IOException {
        ModelException e = assertThrows(ModelException.class, () -> Signature.verify(model, "x", "cosign"));
        assertTrue(e.getMessage().contains("no signature bundle"), e.getMessage());
        Files.writeString(model.resolveSibling("m.sigstore.json"), "{}");
        Registry.read(model.resolveSibling("registry.json")).put(Map.of("id", "m", "kind", "fr", "onnx", "m.onnx",
                "sha256", "0".repeat(64), "sigstore_bundle", "m.sigstore.json"));
        e = assertThrows(ModelException.class, () -> Signature.verify(model, null, "true"));
        assertTrue(e.getMessage().contains("JVMAF_COSIGN_IDENTITY"), e.getMessage());
        e = assertThrows(ModelException.class, () -> Signature.verify(model, "x", "false"));
        assertTrue(e.getMessage().contains("does not hold"), e.getMessage());
        e = assertThrows(ModelException.class, () -> Signature.verify(model, "x", "no-such-program"));
        assertTrue(e.getMessage().contains("not installed"), e.getMessage());
        Signature.verify(model, "x", "true");
    }
}
