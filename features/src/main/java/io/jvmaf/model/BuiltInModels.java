package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.CodeSource;
import java.util.List;
import java.util.zip.ZipFile;

/** The models that libvmaf 3.2.0 has built in, kept here in {@link CompactModels compact form}. */
public final class BuiltInModels {
    static final String RESOURCE = "built-in-models.bin";

    private static final List<String> NAMES = List.of("vmaf_float_v0.6.1", "vmaf_float_b_v0.6.3",
            "vmaf_float_v0.6.1neg", "vmaf_float_4k_v0.6.1", "vmaf_v0.6.1", "vmaf_b_v0.6.3", "vmaf_v0.6.1neg",
            "vmaf_4k_v0.6.1", "vmaf_4k_v0.6.1neg", "vmaf_v1.0.16_3d0h", "vmaf_v1.0.16_3d0h_2160",
            "vmaf_v1.0.16_5d0h", "vmaf_v1.0.16_1d5h_2160", "vmaf_v1.0.16_hfr_3d0h", "vmaf_v1.0.16_hfr_3d0h_2160",
            "vmaf_v1.0.16_hfr_5d0h", "vmaf_v1.0.16_hfr_1d5h_2160");

    private BuiltInModels() {}

    /** The names, in libvmaf's order (model.c, built_in_models). */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The models of built-in {@code name}: one, or of a collection the plain one and then its members.
     *
     * @throws FeatureException where there is no such model
     */
    public static List<Model> load(String name) {
        if (!NAMES.contains(name)) {
            throw new FeatureException("problem loading model: " + name + ": no such built-in model");
        }
        try {
            return new CompactModels(ByteBuffer.wrap(resource())).load(name);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the built-in models cannot be read", e);
        }
    }

    /**
     * The resource's bytes. On the class path a resource is looked for in the Java runtime first, which takes a tenth
     * of the whole start; so it is read straight from the jar there.
     */
    private static byte[] resource() throws IOException, URISyntaxException {
        Class<?> owner = BuiltInModels.class;
        CodeSource source = owner.getModule().isNamed() ? null : owner.getProtectionDomain().getCodeSource();
        URL jar = source == null ? null : source.getLocation();
        if (jar != null && jar.getProtocol().equals("file") && jar.getPath().endsWith(".jar")) {
            try (ZipFile zip = new ZipFile(new File(jar.toURI()))) {
                return zip.getInputStream(zip.getEntry("io/jvmaf/model/" + RESOURCE)).readAllBytes();
            }
        }
        try (InputStream in = owner.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        }
    }
}
