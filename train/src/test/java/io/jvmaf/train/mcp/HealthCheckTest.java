package io.jvmaf.train.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private boolean check(List<String> command) throws IOException, InterruptedException {
        return HealthCheck.run(command, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @Test
    void findsOurServerWell() throws IOException, InterruptedException {
        assertTrue(check(McpClient.ownServer()), out::toString);
        assertEquals(9, out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("ok ")).count());
    }

    @Test
    void findsAnotherProgramIll() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertFalse(check(List.of(java.toString(), "--version")), out::toString);
        assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("failed  initialize: no message: "), out::toString);
    }
}
