package io.jvmaf.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jvmaf.cli.Jvmaf;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.score.Flag;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual page and the completions hold every command and every option that there is. */
final class ManualTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z][a-z-]+)  +\\S");
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z][a-z0-9_-]+)");

    @TempDir
    private Path folder;

    private static String output(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream()), false);
        assertEquals(0, Jvmaf.run(arguments, terminal), Arrays.toString(arguments));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> commands() {
        String help = output("--help");
        return COMMAND.matcher(help.substring(help.indexOf("Commands:"))).results().map(found -> found.group(1))
                .toList();
    }

    /** The long options of every command, as the help names them, and those of the scoring command's table. */
    private static List<String> options() {
        List<String> options = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            if (flag.description() != null) {
                options.add("--" + flag.longName());
            }
        }
        for (String command : commands()) {
            String help = output("help", command);
            OPTION.matcher(help).results().forEach(found -> options.add(found.group(1)));
        }
        assertTrue(options.contains("--frames") && options.contains("--bitrate")
                && options.contains("--reference"), options.toString());
        return options;
    }

    private static void assertHas(String text, String word) {
        assertTrue(Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text).find(),
                () -> word + " is missing in:\n" + text);
    }

    @Test
    void theManualPageHasEverything() {
        String page = output("man-page").replace("\\fB", "").replace("\\fR", "").replace("\\fI", "")
                .replace("\\-", "-");
        commands().forEach(command -> assertHas(page, command));
        options().forEach(option -> assertHas(page, option));
        assertTrue(page.startsWith(".TH \"JVMAF\" 1 "), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theCompletionHasEverything(String shell) {
        String script = output("completion", shell);
        commands().forEach(command -> assertHas(script, command));
        options().forEach(option -> assertHas(script, shell.equals("fish") ? "-l " + option.substring(2) : option));
        assertEquals(script, output("completion", shell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theShellReadsIt(String shell) throws Exception {
        assumeTrue(has(shell), "no " + shell + " here");
        Path script = Files.writeString(folder.resolve("script"), output("completion", shell));
        assertEquals("", run(shell, "-n", script.toString()));
    }

    @Test
    void bashCompletesAnOption() throws Exception {
        assumeTrue(has("bash"), "no bash here");
        Path script = Files.writeString(folder.resolve("script"), output("completion", "bash"));
        String words = "COMP_WORDS=(jvmaf --prec); COMP_CWORD=1; COMP_LINE='jvmaf --prec'; COMP_POINT=12;";
        assertEquals("--precision\n", run("bash", "-c", "compopt() { :; }; source '" + script + "'; " + words
                + " _complete_jvmaf jvmaf --prec jvmaf; printf '%s\\n' \"${COMPREPLY[@]}\""));
    }

    @Test
    void fishCompletesACommand() throws Exception {
        assumeTrue(has("fish"), "no fish here");
        Path script = Files.writeString(folder.resolve("script"), output("completion", "fish"));
        String offered = run("fish", "-N", "-c", "source '" + script + "'; complete -C 'jvmaf list-m'");
        assertTrue(offered.startsWith("list-models\t"), offered);
        assertFalse(offered.contains("--reference"), offered);
    }

    private static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    private String run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
