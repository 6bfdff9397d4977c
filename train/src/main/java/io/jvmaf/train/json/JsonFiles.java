package io.jvmaf.train.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jvmaf.train.model.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as plain maps, lists, texts and numbers. Keys may not come twice; text is UTF-8 and ends in a newline. */
public final class JsonFiles {
    private static final ObjectMapper MAPPER = mapper();

    private JsonFiles() {}

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build()).build();
        ObjectMapper mapper = new ObjectMapper(factory);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        return mapper;
    }

    /** {@code value} as text: objects over several lines with two spaces, lists on one. */
    public static String text(Object value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (IOException e) {
            throw new ModelException("cannot be written as JSON: " + e.getMessage(), e);
        }
    }

    /**
     * The value in the file at {@code path}, of at most {@code most} bytes.
     *
     * @throws ModelException naming the file if it is larger, or no JSON
     */
    public static Object read(Path path, long most) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > most) {
                throw new ModelException(path + " has more than " + most + " bytes");
            }
            return MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), Object.class);
        } catch (IOException e) {
            throw new ModelException(path + " cannot be read: " + firstLine(e), e);
        }
    }

    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
