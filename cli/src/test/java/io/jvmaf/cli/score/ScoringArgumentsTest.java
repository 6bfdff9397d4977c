package io.jvmaf.cli.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.FeatureSpec;
import io.jvmaf.FrameRange;
import io.jvmaf.Tier;
import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.report.ReportFormat;
import io.jvmaf.cli.report.ScoreFormat;
import io.jvmaf.model.ModelSpec;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Command lines: what they ask for, and what is wrong with them in libvmaf's words. */
final class ScoringArgumentsTest {
    private static final FeatureSpec PSNR =
            new FeatureSpec("psnr", Map.of("reduced_hbd_peak", "true", "enable_apsnr", "true", "min_sse", "0.5"));
    private static final FeatureSpec SSIM =
            new FeatureSpec("float_ssim", Map.of("enable_db", "true", "clip_db", "true"));
    private static final FeatureSpec MS_SSIM =
            new FeatureSpec("float_ms_ssim", Map.of("enable_db", "true", "clip_db", "true"));
    private static final List<FeatureSpec> AOM =
            List.of(PSNR, FeatureSpec.of("ciede"), SSIM, MS_SSIM, FeatureSpec.of("psnr_hvs"));

    private static ScoringSettings settings(String line) {
        return ScoringArguments.parse("vmaf", ("-r a -d b " + line).trim().split(" "), complaint -> {
            throw new AssertionError(complaint);
        }).settings();
    }

    private static String usageError(String line) {
        return assertThrows(UsageException.class,
                () -> ScoringArguments.parse("vmaf", line.split(" "), complaint -> { }).settings(), line).getMessage();
    }

    @Test
    void defaults() {
        ScoringSettings settings = settings("");
        int processors = Runtime.getRuntime().availableProcessors();
        assertEquals(new InputSettings("a", "b", null, 0, 0, FrameRange.TO_END, false), settings.inputs());
        assertEquals(new ReportSettings(null, ReportFormat.XML, ScoreFormat.LEGACY, null, 6, null), settings.report());
        assertEquals(List.of(ModelSpec.builtIn("vmaf_v0.6.1")), settings.plan().models());
        assertEquals(List.of(), settings.plan().features());
        assertEquals(processors, settings.plan().threads());
        assertEquals(Tier.AUTO, settings.plan().tier());
        assertEquals(new Manner(false, false, false), settings.manner());
    }

    @Test
    void everyOptionArrives() {
        ScoringSettings settings = settings("-w 0x20 -h 010 -p 422 -b 12 -o out --csv --threads 1 --subsample 3 "
                + "--frame_cnt 9 --frame_skip_ref 2 --frame_skip_dist 4294967295 -q --verbose --strict-compat "
                + "--precision max --gpumask 1 -c x");
        assertEquals(new InputSettings("a", "b", new VideoFormat(32, 8, PixelFormat.YUV422, 12), 2, 4294967295L, 9,
                false, null, true), settings.inputs());
        assertEquals(new ReportSettings("out", ReportFormat.CSV, ScoreFormat.SHORTEST, null, 6, null),
                settings.report());
        assertEquals(3, settings.plan().subsample());
        assertEquals(1, settings.plan().threads());
        assertEquals(new Manner(true, true, true), settings.manner());
        assertTrue(settings.threadsFirst());
    }

    @ParameterizedTest
    @CsvSource({"--xml --json, JSON", "--json --xml, XML", "--sub --csv --sub, SUB", "-o x.json, XML"})
    void theLastFormatCounts(String line, ReportFormat format) {
        assertEquals(format, settings(line).report().format());
    }

    @ParameterizedTest
    @CsvSource({"--threads 0, 1", "--threads 1, 1", "--threads 2, 2", "--threads 2 --threads 0, 1"})
    void threadsAreAtLeastOne(String line, int threads) {
        assertEquals(threads, settings(line).plan().threads());
    }

    @Test
    void hugeNumbersAreCutToWhatMakesSense() {
        ScoringSettings settings = settings("--threads -1 --frame_cnt -1 --subsample -1");
        assertEquals(4 * Runtime.getRuntime().availableProcessors(), settings.plan().threads());
        assertEquals(Integer.MAX_VALUE, settings.plan().subsample());
        assertEquals(FrameRange.TO_END, settings.inputs().pairs());
    }

    @ParameterizedTest
    @CsvSource({
        "--cpumask -1, SCALAR", "--cpumask 0, AUTO", "--cpumask 9, SCALAR", "--cpumask 48, AUTO",
        "--cpumask 0x1f, SCALAR",
        "--tier scalar, SCALAR", "--tier vector, VECTOR", "--tier scalar --tier auto, AUTO",
        "--tier auto --cpumask -1, SCALAR",
    })
    void aTierOrAMaskMayAskForScalar(String line, Tier tier) {
        assertEquals(tier, settings(line).plan().tier());
    }

    @ParameterizedTest
    @CsvSource({"8, amd64, true", "7, amd64, false", "48, x86_64, false", "1, aarch64, true", "8, aarch64, false",
        "4294967295, aarch64, true", "0, amd64, false"})
    void theMaskIsReadByArchitecture(long mask, String architecture, boolean excluded) {
        assertEquals(excluded, CpuMask.excludesVectors(mask, architecture));
    }

    @ParameterizedTest
    @CsvSource({"legacy, 97.428371", "max, 97.42837099999998", "full, 97.42837099999998", "5, 97.428", "0x3, 97.4"})
    void precision(String argument, String shown) {
        assertEquals(shown, settings("--precision " + argument).report().numbers().format(97.42837099999998));
    }

    @Test
    void aDashIsStandardInputExceptForLibvmaf() {
        assertEquals("-", settings("-r -").inputs().reference());
        assertEquals("./-", settings("-d - --strict-compat").inputs().distorted());
    }

    @Test
    void modelsAndFeaturesAddUpInOrder() {
        ScoringSettings settings = settings("--feature ciede -m version=a:name=x --feature psnr -m path=b "
                + "--feature ciede");
        assertEquals(List.of(ModelSpec.builtIn("a").named("x"), ModelSpec.file("b")), settings.plan().models());
        assertEquals(List.of("ciede", "psnr", "ciede"),
                settings.plan().features().stream().map(FeatureSpec::extractor).toList());
    }

    @Test
    void noPredictionNeedsNoModel() {
        assertEquals(List.of(), settings("-n").plan().models());
        assertEquals(List.of(ModelSpec.builtIn("x")), settings("-n -m version=x").plan().models());
    }

    @Test
    void aDisplayStandsForTheModelToBePicked() {
        assertEquals(List.of(ModelSpec.builtIn("auto")), settings("--display phone").plan().models());
        assertSame(Display.PHONE, settings("--disp phone -m version=x:name=y -m auto").display());
        assertEquals(List.of(), settings("--display phone -n").plan().models());
        assertNull(settings("-m auto").display());
    }

    @ParameterizedTest
    @CsvSource({"v1.0, false, false", "v2.0, false, false", "v3.0, true, false", "v4.0, true, false",
        "v5.0, true, false", "v6.0, true, true"})
    void aomPresets(String version, boolean cambi, boolean commonBitDepth) {
        ScoringSettings settings = settings("--aom_ctc " + version);
        List<FeatureSpec> features = new ArrayList<>(AOM);
        features.addAll(cambi ? List.of(FeatureSpec.of("cambi")) : List.of());
        assertEquals(features, settings.plan().features());
        assertEquals(commonBitDepth, settings.inputs().commonBitDepth());
        assertEquals(List.of(ModelSpec.builtIn("vmaf_v0.6.1"), ModelSpec.builtIn("vmaf_v0.6.1neg").named("vmaf_neg")),
                settings.plan().models());
    }

    @Test
    void aomV7ReplacesTheFirstSsimInPlace() {
        FeatureSpec scaled = new FeatureSpec("float_ssim",
                Map.of("scale", "1", "enable_db", "true", "clip_db", "true"));
        assertEquals(List.of(PSNR, FeatureSpec.of("ciede"), scaled, MS_SSIM, FeatureSpec.of("psnr_hvs"),
                FeatureSpec.of("cambi")), settings("--aom_ctc v7.0").plan().features());
        assertTrue(settings("--aom_ctc v7.0").inputs().commonBitDepth());
        assertEquals(List.of(scaled, PSNR, FeatureSpec.of("ciede"), SSIM),
                settings("--feature float_ssim --aom_ctc v7.0").plan().features().subList(0, 4));
    }

    @Test
    void nflxPresetStandsWhereItsFlagDoes() {
        ScoringSettings settings = settings("--feature psnr_hvs --nflx_ctc v1.0 --feature ciede -m version=x:name=y");
        assertEquals(List.of(FeatureSpec.of("psnr_hvs"),
                new FeatureSpec("psnr", Map.of("enable_chroma", "true", "enable_apsnr", "true")), SSIM,
                FeatureSpec.of("cambi"), FeatureSpec.of("ciede")), settings.plan().features());
        assertEquals(List.of(ModelSpec.builtIn("vmaf_4k_v0.6.1"),
                ModelSpec.builtIn("vmaf_4k_v0.6.1neg").named("vmaf_neg"), ModelSpec.builtIn("x").named("y")),
                settings.plan().models());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-d b|Reference .y4m or .yuv (-r/--reference) is required",
        "-r a|Distorted .y4m or .yuv (-d/--distorted) is required",
        "x y|Reference .y4m or .yuv (-r/--reference) is required (did you mean -r x -d y?)",
        "-b 9|Invalid argument \"9\" for option -b/--bitdepth; should be a valid bitdepth (8/10/12/16)",
        "-b x|Invalid argument \"x\" for option -b/--bitdepth; should be an integer",
        "--bitdepth 14|Invalid argument \"14\" for option -b/--bitdepth; should be a valid bitdepth (8/10/12/16)",
        "-p 400|Invalid argument \"400\" for option -p/--pixel_format; should be a valid pixel format (420/422/444)",
        "-w 12x|Invalid argument \"12x\" for option -w/--width; should be an integer",
        "-h 0x|Invalid argument \"0x\" for option -h/--height; should be an integer",
        "-h -1|Invalid argument \"-1\" for option -h/--height; should be a number of samples",
        "--frame_cnt x|Invalid argument \"x\" for option --frame_cnt; should be an integer",
        "--frame_skip_ref x|Invalid argument \"x\" for option --frame_skip_ref; should be an integer",
        "--frame_skip_dist x|Invalid argument \"x\" for option --frame_skip_dist; should be an integer",
        "--threads two|Invalid argument \"two\" for option --threads; should be an integer",
        "--subsample x|Invalid argument \"x\" for option --subsample; should be an integer",
        "--cpumask avx2|Invalid argument \"avx2\" for option --cpumask; should be an integer",
        "--gpumask x|Invalid argument \"x\" for option --gpumask; should be an integer",
        "--tier gpu|Invalid argument \"gpu\" for option --tier; should be auto, scalar or vector",
        "--precision 18|Invalid argument \"18\" for option --precision; should be legacy, max, or 1 to 17 digits",
        "--display tv|Invalid argument \"tv\" for option --display; should be 1080p, phone or 4k",
        "-r a -d b --display 4k -m version=x|--display picks a model for `--model auto`, and another one is asked for",
        "--aom_ctc proposed|`--aom_ctc proposed` is deprecated.",
        "--aom_ctc v9|bad aom_ctc version \"v9\"",
        "--nflx_ctc v9|bad nflx_ctc version \"v9\"",
        "--feature psnr=foo|Problem parsing feature \"psnr\", bad option string \"foo\".",
        "-r a -d b -m version=x -m version=y|Each model should be uniquely named. "
                + "Set using `--model` via the `name=...` param.",
        "-r a -d b --nflx_ctc v1.0 -m version=y|Each model should be uniquely named. "
                + "Set using `--model` via the `name=...` param.",
        "-r a -d b --nflx_ctc v1.0 --aom_ctc v1.0|Each model should be uniquely named. "
                + "Set using `--model` via the `name=...` param.",
    })
    void usageErrors(String line, String reason) {
        assertEquals(reason, usageError(line));
    }

    @ParameterizedTest
    @CsvSource({"-w 2 -h 2 -p 420", "-b 8", "-w 0 -h 2 -p 420 -b 8", "-p 444"})
    void anyRawOptionAsksForAllFour(String line) {
        assertEquals("The following options are required for .yuv input:\n  --width/-w\n  --height/-h\n"
                + "  --pixel_format/-p\n  --bitdepth/-b", usageError("-r a -d b " + line));
    }

    @Test
    void thereIsRoomFor32ModelsAndFeatures() {
        assertEquals(32, settings("--feature x ".repeat(32)).plan().features().size());
        assertEquals("A maximum of 32 features are supported", usageError("--feature x ".repeat(32) + "--feature y"));
        assertEquals("A maximum of 32 models are supported", usageError("-m version=x ".repeat(32) + "-m bad"));
        assertEquals("A maximum of 32 features are supported",
                usageError("--feature x ".repeat(28) + "--aom_ctc v1.0"));
    }

    @Test
    void versionAndHelpActWhereTheyStand() {
        assertSame(ScoringArguments.Request.VERSION, ScoringArguments.parse("vmaf", new String[] {"-v", "-b", "9"},
                complaint -> { }).request());
        assertSame(ScoringArguments.Request.HELP, ScoringArguments.parse("vmaf", new String[] {"-q", "--help", "-r"},
                complaint -> { }).request());
        assertThrows(UsageException.class, () -> ScoringArguments.parse("vmaf", new String[] {"-b", "9", "-v"},
                complaint -> { }));
    }

    @Test
    void videosAreY4mUnlessGeometryIsGiven() {
        assertNull(settings("-r a.yuv").inputs().raw());
    }
}
