package io.jvmaf.train.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of the documentation: every block that is fenced as {@code sh}, each in a folder of its own with
 * small videos by the names that the pages use ({@link DocsFolder}). After {@code sh} may stand {@code norun} (shown
 * only), {@code status=N} (it is to end so), {@code ffmpeg} (passed over where there is none).
 */
@DisabledOnOs(OS.WINDOWS)
final class DocsTest {
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```sh *([^\\n]*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final int LONGEST_SECONDS = 60;

    @TempDir
    private static Path programs;
    @TempDir
    private Path folder;

    /** A block of a page. */
    private record Block(String page, int line, List<String> marks, String commands) {
        int status() {
            return marks.stream().filter(mark -> mark.startsWith("status="))
                    .mapToInt(mark -> Integer.parseInt(mark.substring(7))).findFirst().orElse(0);
        }

        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    @BeforeAll
    static void makePrograms() throws IOException {
        DocsFolder.makePrograms(programs, CHECKOUT);
    }

    @AfterEach
    void removeLinks() throws IOException {
        Files.deleteIfExists(folder.resolve("jvmaf"));
        Files.deleteIfExists(folder.resolve("cli/target/jvmaf.jar"));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(CHECKOUT.resolve("README.md"), CHECKOUT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(CHECKOUT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            for (Matcher fence = FENCE.matcher(text); fence.find();) {
                int line = (int) text.substring(0, fence.start()).lines().count() + 1;
                List<String> marks = Arrays.asList(fence.group(1).split(" "));
                if (!marks.contains("norun")) {
                    blocks.add(new Block(CHECKOUT.relativize(page).toString(), line, marks, fence.group(2)));
                }
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void theCommandsRun(Block block) throws Exception {
        assumeTrue(!block.marks().contains("ffmpeg") || isInstalled("ffmpeg"), "no ffmpeg here");
        DocsFolder.fill(folder, programs);
        if (block.marks().contains("ffmpeg")) {
            DocsFolder.fillByFfmpeg(folder);
        }
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", block.commands()).directory(folder.toFile())
                .redirectErrorStream(true).redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().putAll(DocsFolder.environment(programs));
        Process process = builder.start();
        assertTrue(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), block + " goes on and on");
        String output = Files.readString(folder.resolve("output.log"), StandardCharsets.UTF_8);
        assertEquals(block.status(), process.exitValue(), () -> block + "\n" + block.commands() + "\n" + output);
        assertFalse(output.contains("unrecognized option"), () -> block + "\n" + output);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (Matcher link = LINK.matcher(Files.readString(page)); link.find();) {
                String target = link.group(1);
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    broken.add(page.getFileName() + " -> " + target);
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
