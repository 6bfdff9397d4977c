package io.jvmaf.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jvmaf.cli.Jvmaf;
import io.jvmaf.cli.Terminal;
import io.jvmaf.cli.TestVideos;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A report of a real run, opened in Chromium. */
final class BrowserTest {
    /** A name that is markup, script and quotes wherever it is not escaped. */
    private static final String HOSTILE = "<script>alert('1')<!-- \"'&amp;<img src=x onerror=alert(2)>.y4m";
    private static final String COLUMN = "</script><b>x</b>\u2028";
    private static final int FRAMES = 12;
    private static final String CHART = "document.querySelector('#chart .u-over').getBoundingClientRect()";
    /** A page of a PDF as Chromium writes it, its pictures among its resources. */
    private static final Pattern PDF_PAGE = Pattern.compile("/Type /Page\\b(?!s).*?endobj", Pattern.DOTALL);
    private static final Pattern PDF_PICTURE = Pattern.compile("/X\\d+ \\d+ 0 R");
    private static final String NEXT_PAINT = "new Promise(done => requestAnimationFrame(() => "
            + "requestAnimationFrame(done)))";
    /** How many of the canvas's pixels are not of one grey and not clear. */
    private static final String COLOURED = "(() => { const c = document.querySelector('#chart canvas'); const d = "
            + "c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0; for (let i = 0; i < d.length; "
            + "i += 4) if (d[i + 3] > 99 && Math.abs(d[i] - d[i + 2]) > 60) n++; return n; })()";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;
    private static Path report;
    private static List<String> scores;

    @BeforeAll
    static void makeReport() throws IOException {
        assumeTrue(Files.isExecutable(Browser.PROGRAM),
                "there is no " + Browser.PROGRAM + " here, so the report was opened in no browser");
        Clip clip = GoldenClips.demonstration(352, 288, FRAMES);
        Path reference = folder.resolve("source.y4m");
        Path distorted = folder.resolve(HOSTILE);
        TestVideos.write(reference, clip, FRAMES, 0);
        TestVideos.write(distorted, clip, FRAMES, FRAMES);
        report = folder.resolve("report.html");
        Path csv = folder.resolve("report.csv");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(errors, true, StandardCharsets.UTF_8);
        String[] arguments = {"-q", "-r", reference.toString(), "-d", distorted.toString(), "--feature", "psnr",
            "--model", "version=vmaf_v0.6.1:name=" + COLUMN, "--html", report.toString(), "--worst-frames", "3",
            "--csv", "-o", csv.toString()};
        assertEquals(0, Jvmaf.run(arguments, new Terminal(printed, printed, false)), () -> errors.toString());
        scores = Files.readAllLines(csv);
    }

    private static Browser browser(String data, int width) throws Exception {
        return new Browser(Files.createDirectories(folder.resolve(data)), width, 900);
    }

    /** A number of the CSV report as the page shows it. */
    private static String score(int frame, String column) {
        int at = List.of(scores.get(0).split(",")).indexOf(column);
        double value = Double.parseDouble(scores.get(frame + 1).split(",")[at]);
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.2f" : "%.4f", value);
    }

    private static void hover(Browser browser, int frame) throws Exception {
        browser.value("document.querySelector('#chart').scrollIntoView({block: 'center', behavior: 'instant'})");
        double left = Double.parseDouble(browser.value(CHART + ".left"));
        double width = Double.parseDouble(browser.value(CHART + ".width"));
        double middle = Double.parseDouble(browser.value(CHART + ".top + " + CHART + ".height / 2"));
        // a pixel inside, since the border belongs to what is around
        browser.moveMouse(left + 1 + (width - 2) * frame / (FRAMES - 1), middle);
        browser.value(NEXT_PAINT);
    }

    private static String readout(Browser browser, String column) throws Exception {
        return browser.value("[...document.querySelectorAll('.chip')].find(c => c.querySelector('span').textContent"
                + " === " + Markup.json(column) + ").querySelector('output').textContent");
    }

    @Test
    void everythingIsThereAndNothingIsFetched() throws Exception {
        try (Browser browser = browser("whole", 1200)) {
            browser.open(report);
            assertEquals("9", browser.value("document.querySelectorAll('.shots img').length"));
            assertEquals("18", browser.value("document.querySelectorAll('.maps img').length"));
            assertEquals("true", browser.value("[...document.images].every(i => i.complete && i.naturalWidth > 0)"));
            assertEquals("352 22", browser.value("document.querySelector('.shots img').naturalWidth + ' ' + "
                    + "document.querySelector('.maps img').naturalWidth"));
            int line = Integer.parseInt(browser.value(COLOURED));
            assertTrue(line > 500, "a line, not " + line + " pixels");
            for (int frame : new int[] {0, 5, FRAMES - 1}) {
                hover(browser, frame);
                String where = browser.value("document.querySelector('#where').textContent");
                assertTrue(where.startsWith("Frame " + frame + " · "), where);
                for (String column : List.of(COLUMN, "psnr_y", "integer_vif_scale0")) {
                    assertEquals(score(frame, column), readout(browser, column), column + " of frame " + frame);
                }
            }
            assertEquals(List.of(report.toUri().toString()), browser.requests());
            assertEquals(List.of(), browser.console());
        }
    }

    @Test
    void columnsAreSwitchedAndTheChartIsZoomed() throws Exception {
        try (Browser browser = browser("use", 1200)) {
            browser.open(report);
            int alone = Integer.parseInt(browser.value(COLOURED));
            browser.value("[...document.querySelectorAll('.chip')].forEach(c => c.textContent.startsWith('psnr_y') && "
                    + "c.click())");
            int both = Integer.parseInt(browser.value(COLOURED));
            assertTrue(both > alone + 300, alone + " pixels, then " + both);
            browser.value("document.querySelector('#numbers').open = true");
            String rows = "new Promise(done => setTimeout(() => done(document.querySelectorAll('#numbers tbody tr')"
                    + ".length), 100))";
            assertEquals(String.valueOf(FRAMES), browser.value(rows));
            browser.value("document.querySelector('[data-do=in]').click()");
            assertEquals(String.valueOf(FRAMES / 2), browser.value(rows));
            browser.value("document.querySelector('[data-do=all]').click()");
            assertEquals(String.valueOf(FRAMES), browser.value(rows));
            for (String key : List.of("Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft")) {
                browser.value("document.querySelector('#chart').dispatchEvent(new KeyboardEvent('keydown', {key: '"
                        + key + "'}))");
            }
            assertEquals("Frame 2 · 0.08 s", browser.value("document.querySelector('#where').textContent")
                    .replace(" · among the worst", ""));
            browser.value("document.querySelector('.shots .zoom').click()");
            assertEquals("true Reference", browser.value("document.querySelector('dialog').open + ' ' + "
                    + "document.querySelector('dialog img').alt.split(' ')[0]"));
            assertEquals(List.of(), browser.console());
        }
    }

    @Test
    void namesAreTextAndNothingElse() throws Exception {
        try (Browser browser = browser("hostile", 1200)) {
            browser.open(report);
            assertEquals(HOSTILE, browser.value("document.querySelector('h1').textContent"));
            assertEquals("2 3", browser.value("document.querySelectorAll('script:not([type])').length + ' ' + "
                    + "document.querySelectorAll('script').length"));
            assertEquals("0", browser.value("document.querySelectorAll('main b:not(.chips b), [onerror], "
                    + "img:not([src^=\"data:\"]):not(dialog img)').length"));
            assertEquals("true", browser.value("document.querySelector('.badge').textContent.startsWith("
                    + Markup.json(COLUMN) + ")"));
        }
    }

    @Test
    void itFitsAPhoneAndTurnsDark() throws Exception {
        try (Browser browser = browser("phone", 500)) {
            browser.open(report);
            assertEquals("true", browser.value("document.documentElement.scrollWidth <= innerWidth"));
            String paper = "getComputedStyle(document.body).backgroundColor";
            String light = browser.value(paper);
            browser.value("document.querySelector('#theme').click()");
            assertNotEquals(light, browser.value(paper));
            assertEquals(List.of(), browser.console());
        }
    }

    /** Dark by the reader's wish or by the button, paper is white, without what only a screen can do. */
    @Test
    void paperIsWhiteAndHasNoControls() throws Exception {
        try (Browser browser = browser("paper", 718)) {
            browser.emulate("screen", "dark");
            browser.open(report);
            String ink = "(s => s.color + ' on ' + s.backgroundColor)(getComputedStyle(document.body))";
            assertEquals("rgb(232, 235, 244) on rgb(16, 19, 27)", browser.value(ink));
            browser.value("document.querySelector('.shots .zoom').click()");
            browser.emulate("print", "dark");
            String controls = "[...document.querySelectorAll('button, summary, output, dialog')].filter(e => "
                    + "e.offsetParent && !e.matches('.zoom, .chip *')).map(e => e.textContent.trim()).join()";
            String chosen = browser.value("document.querySelector('.chip[aria-pressed=true]').textContent.trim()");
            assertEquals(chosen, browser.value(controls));
            assertEquals("rgb(27, 31, 42) on rgba(0, 0, 0, 0)", browser.value(ink));
            browser.value("document.querySelector('#theme').click()");
            browser.value("document.querySelector('#theme').click()");
            assertEquals("rgb(27, 31, 42) on rgba(0, 0, 0, 0)", browser.value(ink));
        }
    }

    /** The chart's pixels are as wide as the window was, until the page is printed; no frame is on two pages. */
    @Test
    void whatIsPrintedFitsThePaper() throws Exception {
        try (Browser browser = browser("print", 1600)) {
            browser.emulate("", "dark");
            browser.open(report);
            String width = "document.querySelector('#chart canvas').getBoundingClientRect().width";
            double wide = Double.parseDouble(browser.value(width));
            assertTrue(wide > 1000, () -> wide + " pixels");
            // Chromium tells the page before and after, as it does when a person prints.
            browser.value("addEventListener('afterprint', () => { document.title = 'printed ' + seen; })");
            browser.value("addEventListener('beforeprint', () => { globalThis.seen = " + width + " + ' ' + "
                    + "getComputedStyle(document.documentElement).getPropertyValue('--ink').trim(); })");
            String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
            assertEquals("printed 690 #1b1f2a", browser.value("document.title"));
            assertEquals(wide, Double.parseDouble(browser.value(width)));
            // The chart is one picture, a frame nine.
            List<Long> pictures = PDF_PAGE.matcher(pdf).results()
                    .map(page -> PDF_PICTURE.matcher(page.group()).results().count()).toList();
            assertEquals(3 * 9, pictures.stream().mapToLong(count -> count / 9 * 9).sum(), pictures::toString);
            assertEquals(1, pictures.stream().mapToLong(count -> count % 9).sum(), pictures::toString);
            assertTrue(pictures.size() <= 4, pictures::toString);
            assertEquals(List.of(), browser.console());
        }
    }

    /** So that clean consoles and empty lists of requests above mean something. */
    @Test
    void whatIsNotInTheFileIsRefusedAndSeen() throws Exception {
        Path doctored = folder.resolve("doctored.html");
        Files.writeString(doctored, Files.readString(report).replace("</main>", "<img src=\"other.png\">"
                + "<script>document.title = 'run'</script></main>"));
        try (Browser browser = browser("doctored", 1200)) {
            browser.open(doctored);
            assertFalse(browser.value("document.title").equals("run"));
            assertEquals(2, browser.console().stream().filter(line -> line.contains("Content Security Policy"))
                    .count(), () -> browser.console().toString());
        }
        Files.writeString(doctored, "<!doctype html><img src=\"other.png\">");
        try (Browser browser = browser("bare", 1200)) {
            browser.open(doctored);
            assertTrue(browser.requests().contains(folder.resolve("other.png").toUri().toString()));
        }
    }
}
