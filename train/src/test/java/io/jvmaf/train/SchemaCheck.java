package io.jvmaf.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds manifests against the schemas that the program ships. */
public final class SchemaCheck {
    private SchemaCheck() {}

    /** Asserts that {@code manifest} follows the schema {@code name}. */
    public static void assertFollows(String name, Path manifest) throws IOException {
        try (InputStream schema = SchemaCheck.class.getResourceAsStream("schema/" + name + ".json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON).validate(Files.readString(manifest), InputFormat.JSON));
        }
    }
}
