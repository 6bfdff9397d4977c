package io.jvmaf.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.jvmaf.cli.ExitStatus;
import io.jvmaf.cli.ProgramFixture;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a comparison reads, and how it lines that up, is to the bit as in a run of each encode alone. */
final class CompareAloneTest extends ProgramFixture {
    private static final int FRAMES = 30;
    private static final Clip CLIP = GoldenClips.demonstration(96, 64, FRAMES);
    private static final Pattern MEAN = Pattern.compile("\"(\\w+)\": \\{[^{}]*\"mean\": ([^,]*),");

    @TempDir
    private static Path videos;

    CompareAloneTest() {
        super(videos);
    }

    /** A reference, encodes of it that show other moments, and what has another format. */
    @BeforeAll
    static void makeVideos() throws IOException {
        write("ref", Clip.Side.REFERENCE, i -> i);
        write("straight", Clip.Side.DISTORTED, i -> i);
        write("late3", Clip.Side.DISTORTED, i -> Math.max(0, i - 3));
        write("early4", Clip.Side.DISTORTED, i -> Math.min(i + 4, FRAMES - 1));
        write("still", Clip.Side.DISTORTED, i -> 7);
        blank("deep", PixelFormat.YUV420, 10);
        blank("full", PixelFormat.YUV444, 8);
        String full = Files.readString(videos.resolve("straight.y4m"), StandardCharsets.ISO_8859_1);
        Files.writeString(videos.resolve("range.y4m"), full.replaceFirst("\n", " XCOLORRANGE=FULL\n"),
                StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 3; i++) {
            BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < 96 * 64; p++) {
                image.setRGB(p % 96, p / 96, p * 7919 % 0xffff * (i + 200));
            }
            ImageIO.write(image, "png", videos.resolve("i" + i + ".png").toFile());
        }
    }

    private static void write(String name, Clip.Side side, IntUnaryOperator moments) throws IOException {
        try (FrameWriter writer = FrameWriter.y4m(videos.resolve(name + ".y4m"), CLIP.format(), 25, 1)) {
            for (int i = 0; i < FRAMES; i++) {
                writer.write(CLIP.frame(moments.applyAsInt(i), side));
            }
        }
    }

    private static void blank(String name, PixelFormat sampling, int depth) throws IOException {
        VideoFormat format = new VideoFormat(96, 64, sampling, depth);
        try (FrameWriter writer = FrameWriter.y4m(videos.resolve(name + ".y4m"), format, 25, 1)) {
            writer.write(new Frame(format, true));
        }
    }

    /** Compares, writing {@code %r.csv}. */
    private List<NamedCsvRecord> compare(int status, String line) throws IOException {
        assertEquals(status, run("compare " + line + " --csv %r.csv"), err());
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("r.csv"))) {
            return csv.stream().toList();
        }
    }

    /** Every mean of a row is that of a run of its encode alone. */
    private void assertAlone(NamedCsvRecord row, String reference, String options) throws IOException {
        String encode = row.getField("file");
        assertEquals("ok", row.getField("status"), encode);
        assertEquals(0, run("-q --feature psnr --precision max --json -o %alone.json -r " + reference + " -d "
                + encode.replace("%", "%%") + " " + options), err());
        Matcher mean = MEAN.matcher(Files.readString(folder.resolve("alone.json")));
        int columns = 0;
        while (mean.find()) {
            assertEquals(mean.group(2), row.getField(mean.group(1) + "_mean"), encode + " " + mean.group(1));
            columns++;
        }
        assertTrue(columns > 10, columns + " columns");
    }

    @Test
    void anOffsetHoldsForEveryEncode() throws IOException {
        for (String options : List.of("--sync 2", "--sync -3 --threads 3", "--sync 1 --frame_skip_ref 2 --frame_cnt 9",
                "--sync -4 --frame_skip_dist 1 --subsample 2")) {
            List<NamedCsvRecord> rows = compare(0, "-q -r @ref.y4m -d @straight.y4m -d @late3.y4m -d @early4.y4m "
                    + options);
            for (NamedCsvRecord row : rows) {
                assertAlone(row, "@ref.y4m", options);
                assertEquals(options.split(" ")[1], row.getField("offset"));
                assertEquals("", row.getField("sync"));
            }
        }
    }

    @Test
    void eachEncodeHasTheOffsetThatIsFound() throws IOException {
        List<NamedCsvRecord> rows = compare(0, "-r @ref.y4m -d @late3.y4m -d @still.y4m -d @early4.y4m -d @straight.y4m"
                + " --sync auto --threads 2 --json %r.json");
        List<String> said = err().lines().toList();
        assertEquals(4, said.stream().filter(line -> line.contains("sync")).count(), err());
        assertTrue(said.get(0).startsWith("sync: @late3.y4m is 3 frames late (correlation 0.9"), err());
        assertTrue(said.get(1).startsWith("jvmaf: warning: @still.y4m: --sync auto: no offset is clearly the best, as"),
                err());
        assertTrue(said.get(2).startsWith("sync: @early4.y4m is 4 frames early (correlation 0.9"), err());
        assertTrue(said.get(3).startsWith("sync: @straight.y4m starts with the reference (correlation 0.9"), err());
        assertEquals(List.of("3", "0", "-4", "0"), rows.stream().map(row -> row.getField("offset")).toList());
        assertTrue(rows.get(1).getField("sync").contains("no offset is clearly the best"), rows.get(1)::toString);
        String json = Files.readString(folder.resolve("r.json"));
        assertTrue(json.contains("\"offset\": -4, \"sync\": \"sync: "), json);
        for (NamedCsvRecord row : rows) {
            assertAlone(row, "@ref.y4m", "--sync auto");
        }
        compare(0, "-q -r @ref.y4m -d @late3.y4m -d @still.y4m --sync auto");
        assertEquals("jvmaf: warning: @late3.y4m ended before @ref.y4m\n", err());
    }

    @Test
    void theSearchTakesFilesAndWhatItCannotReadIsTheFailureOfThatEncode() throws IOException {
        List<NamedCsvRecord> rows = compare(ExitStatus.SOME_FAILED,
                "-q -r @ref.y4m -d - -d @none.y4m -d @late3.y4m --sync auto");
        assertEquals("--sync auto reads the videos twice, and - is not a file; --sync N sets an offset",
                rows.get(0).getField("note"));
        assertTrue(rows.get(1).getField("note").contains("(no such file)"), rows.get(1)::toString);
        assertAlone(rows.get(2), "@ref.y4m", "--sync 3");
        assertEquals(ExitStatus.SETUP, run("compare -r - -d @late3.y4m --sync auto"));
        assertEquals("jvmaf: --sync auto reads the videos twice, and - is not a file; --sync N sets an offset\n",
                err());
    }

    @Test
    void imagesTakeTheFormatOfTheVideo() throws IOException {
        String taken = "jvmaf: warning: @i%d.png: RGB of 8 bits converted to YCbCr by BT.709, limited range,"
                + " 4:2:0 8 bit";
        List<NamedCsvRecord> rows = compare(0, "-r @i%%d.png -d @straight.y4m -d @late3.y4m");
        assertEquals(taken, err().lines().findFirst().orElseThrow());
        assertAlone(rows.get(0), "@i%%d.png", "");
        assertAlone(rows.get(1), "@i%%d.png", "");
        rows = compare(0, "-r @straight.y4m -d @i%%d.png -d @late3.y4m");
        assertEquals(taken, err().lines().findFirst().orElseThrow());
        assertAlone(rows.get(0), "@straight.y4m", "");
        assertAlone(compare(0, "-q -r @i%%d.png -d @i1.png").get(0), "@i%%d.png", "");
        assertAlone(compare(0, "-q -r @i%%d.png -d @straight.y4m --sync -1").get(0), "@i%%d.png", "--sync -1");
    }

    @Test
    void anEncodeOfAnotherFormatHasNoReferenceOfImages() throws IOException {
        List<NamedCsvRecord> rows = compare(ExitStatus.SOME_FAILED, "-r @i%%d.png -d @none.y4m -d @i0.png"
                + " -d @straight.y4m -d @deep.y4m -d @full.y4m -d @range.y4m --align-depth");
        String why = ", and a reference of images takes the format of the first video, @straight.y4m, 4:2:0 8 bit:"
                + " compare it by itself";
        assertEquals(List.of("@i0.png: 4:4:4 8 bit" + why, "@deep.y4m: 4:2:0 10 bit" + why,
                "@full.y4m: 4:4:4 8 bit" + why, "@range.y4m: 4:2:0 8 bit full range" + why),
                err().lines().filter(line -> line.contains("first video"))
                        .map(line -> line.replace("jvmaf: ", "")).toList());
        assertFalse(rows.get(2).getField("vmaf_mean").isEmpty());
        assertAlone(rows.get(2), "@i%%d.png", "");
    }
}
