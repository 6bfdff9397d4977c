package io.jvmaf.train.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.train.TestCorpus;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual page and the completions hold the training commands beside those of scoring. */
final class TrainManualTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z0-9-]+)  +\\S");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(--[a-z][a-z0-9-]+)");

    private static String output(String... arguments) {
        TestCorpus.Result result = TestCorpus.run(arguments);
        assertEquals(0, result.status(), result::err);
        return result.out();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** As the training program's own help lists them. */
    private static List<String> commands() {
        String help = output("--help");
        List<String> commands = found(COMMAND, help.substring(help.indexOf("Commands:")));
        assertTrue(commands.containsAll(List.of("fit", "fetch-konvid-1k", "mcp", "mcp-check")), commands::toString);
        return commands;
    }

    private static void assertHas(String text, String word) {
        assertTrue(Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text).find(),
                () -> word + " is missing in:\n" + text);
    }

    @Test
    void helpAndTheManualPageHaveAll() {
        String help = output("help");
        String page = output("man-page").replaceAll("\\\\f[BIR]", "").replace("\\-", "-");
        for (String command : commands()) {
            assertHas(help, command);
            assertHas(page, command);
            found(OPTION, output(command, "--help")).forEach(option -> assertHas(page, option));
            assertEquals(output(command, "--help").replace("jvmaf-train ", "jvmaf "), output("help", command));
        }
        for (String word : List.of("compare", "--bitrate", "--reference", "--tiny-model", "list-models")) {
            assertHas(page, word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theCompletionHasAll(String shell) {
        String script = output("completion", shell);
        for (String command : commands()) {
            assertHas(script, command);
            for (String option : found(OPTION, output(command, "--help"))) {
                assertHas(script, shell.equals("fish") ? "-l " + option.substring(2) : option);
            }
        }
        assertHas(script, shell.equals("fish") ? "-l bitrate" : "--bitrate");
    }

    @Test
    void whatIsWrongEndsAsInTheScoringProgram() {
        assertEquals(1, TestCorpus.run("completion", "tcsh").status());
    }
}
