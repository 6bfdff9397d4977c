package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameWriter;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole program on videos that differ in size, depth, bars and start. */
final class AlignmentTest {
    @TempDir
    private static Path videos;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void makeVideos() throws IOException {
        write("ref", 192, 108, 8, 0, i -> i);
        write("small", 96, 54, 8, 0, i -> i);
        write("late", 96, 54, 8, 0, i -> i - 3);
        write("deep", 192, 108, 10, 0, i -> i);
        write("boxed", 192, 132, 8, 12, i -> i);
        write("still", 192, 108, 8, 0, i -> 4);
        write("dropped", 192, 108, 8, 0, i -> i < 8 ? i : i + 1);
    }

    private static void write(String name, int width, int height, int bitDepth, int bars, IntUnaryOperator moments)
            throws IOException {
        VideoFormat format = new VideoFormat(width, height, PixelFormat.YUV420, bitDepth);
        try (FrameWriter writer = FrameWriter.y4m(videos.resolve(name + ".y4m"), format, 25, 1)) {
            for (int i = 0; i < 24; i++) {
                Frame frame = new Frame(format, true);
                for (int p = 0; p < 3; p++) {
                    draw(frame.plane(p), moments.applyAsInt(i), p == 0 ? bars : 0);
                }
                writer.write(frame);
            }
        }
    }

    private static void draw(Plane plane, int moment, int bars) {
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                double across = (x + 0.5) / plane.width();
                double down = (y - bars + 0.5) / (plane.height() - 2 * bars);
                double value = 125 + 45 * Math.sin(25 * across + 9 * down + 0.3 * moment)
                        + 35 * Math.cos(31 * down - 17 * across + 0.004 * moment * moment);
                boolean bar = y < bars || y >= plane.height() - bars;
                plane.set(x, y, (bar ? 16 : (int) value) << plane.bitDepth() - 8);
            }
        }
    }

    private String run(int status, String line) {
        out.reset();
        err.reset();
        int actual = Jvmaf.run(line.replaceAll("@(\\w+)", videos + "/$1.y4m").split(" "),
                new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8), false));
        assertEquals(status, actual, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(videos + "/", "@").replace(".y4m", "");
    }

    @Test
    void sizesThatDifferAreAnErrorThatNamesTheOption() {
        run(255, "-r @ref -d @small");
        assertEquals("jvmaf: videos are incompatible: dimensions do not match: 192x108, 96x54 (--scale auto would make"
                + " them match)\n", err());
    }

    @Test
    void theDistortedVideoIsScaledToTheReference() {
        double score = Double.parseDouble(run(0, "-q -r @ref -d @small --scale auto").strip());
        assertTrue(score > 60, "score " + score);
        String said = run(0, "-r @ref -d @small --scale auto --scaler lanczos");
        assertTrue(said.startsWith("vmaf_v0.6.1: "), said);
        assertTrue(err().startsWith("scale: distorted from 96x54 to 192x108, lanczos\n"), err());
        String scalar = run(0, "-q -r @ref -d @small --scale auto --tier scalar");
        assertEquals(scalar, run(0, "-q -r @ref -d @small --scale auto"));
    }

    @Test
    void bothAreScaledToASizeOrTheDisplay() {
        run(0, "-r @ref -d @small --scale 160x90");
        assertTrue(err().startsWith("scale: reference from 192x108 to 160x90, bicubic\n"
                + "scale: distorted from 96x54 to 160x90, bicubic\n"), err());
        run(0, "-r @ref -d @small --scale model --frame_cnt 1");
        assertTrue(err().startsWith("scale: reference from 192x108 to 1920x1080, bicubic\n"), err());
        run(255, "-r @ref -d @small --scale model -m version=vmaf_v0.6.1:name=a -m version=vmaf_4k_v0.6.1:name=b");
        assertTrue(err().startsWith("jvmaf: --scale model: vmaf_4k_v0.6.1 is made for another display"), err());
    }

    @Test
    void theOffsetIsFoundOrSet() {
        String found = run(0, "-r @ref -d @late --scale auto --sync auto");
        assertTrue(err().startsWith("sync: the distorted video is 3 frames late (correlation 0.99"), err());
        assertEquals(found, run(0, "-r @ref -d @late --scale auto --sync 3"));
        assertEquals(found, run(0, "-r @ref -d @late --scale auto --frame_skip_dist 3"));
        assertNotEquals(found, run(0, "-r @ref -d @late --scale auto"));
        run(0, "-r @late -d @ref --scale auto --sync auto");
        assertTrue(err().startsWith("sync: the distorted video is 3 frames early (correlation 0.99"), err());
        assertEquals(found.isEmpty(), run(0, "-r @late -d @ref --scale auto --sync -3").isEmpty());
    }

    @Test
    void noOffsetIsGuessed() {
        String plain = run(0, "-r @ref -d @ref");
        String guarded = run(0, "-r @still -d @still --sync auto");
        assertTrue(err().contains("jvmaf: warning: --sync auto: no offset is clearly the best, as several offsets fit"),
                err());
        assertEquals(plain.isEmpty(), guarded.isEmpty());
        run(255, "-r @ref -d - --sync auto");
        assertEquals("jvmaf: --sync auto reads the videos twice, and - is not a file; --sync N sets an offset\n", err());
    }

    @Test
    void aDroppedFrameIsNoticedAndAGoodStreamIsLeftAlone() {
        run(0, "-r @ref -d @dropped");
        assertTrue(err().contains(" of 24 distorted frames show another moment than their reference, the first is frame"
                + " 8, which shows frame 9 (vmaf "), err());
        run(0, "-r @ref -d @small --scale auto");
        assertTrue(!err().contains("another moment"), err());
        run(0, "-q -r @ref -d @dropped");
        assertEquals("", err());
    }

    @Test
    void depthsAreBroughtTogetherIfAsked() {
        run(255, "-r @ref -d @deep");
        assertTrue(err().endsWith("bitdepths do not match: 8, 10 (--align-depth would make them match)\n"), err());
        run(0, "-r @ref -d @deep --align-depth");
        assertTrue(err().startsWith("depth: reference brought to 10 bits, its samples shifted left\n"), err());
        assertTrue(err().contains("identical, frame for frame"), err());
    }

    @Test
    void barsAreNamedAndCropped() {
        run(255, "-r @boxed -d @ref");
        assertTrue(err().endsWith("the reference has black bars: --crop-ref 192x108+0+12 would leave them out\n"), err());
        run(0, "-r @boxed -d @boxed");
        assertTrue(err().contains("both videos have black bars: --crop 192x108+0+12 would leave them out\n"), err());
        run(0, "-r @boxed -d @ref --crop-ref 192x108+0+12 --feature psnr");
        assertTrue(err().startsWith("crop: reference from 192x132 to 192x108\n"), err());
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("psnr_y: 60.0"), out.toString(StandardCharsets.UTF_8));
        run(0, "-r @boxed -d @boxed --crop 192x108+0+12");
        assertTrue(!err().contains("black bars"), err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1|--scale big|jvmaf: Invalid argument \"big\" for option --scale; should be none, auto, model or a size like "
                + "1920x1080",
        "1|--scaler nearest|jvmaf: Invalid argument \"nearest\" for option --scaler; should be bicubic or lanczos",
        "1|--crop 10x10|jvmaf: Invalid argument \"10x10\" for option --crop; should be WxH+X+Y, like 1920x800+0+140",
        "1|--sync x|jvmaf: Invalid argument \"x\" for option --sync; should be auto or a number of frames",
        "255|--crop 100x100+100+0|jvmaf: @ref: crop 100x100+100+0 reaches outside its 192x108 pictures",
        "255|--crop 100x100+1+0|jvmaf: @ref: crop 100x100+1+0 starts between two chroma samples of 192x108 4:2:0 8 bit: "
                + "an even place will do",
    })
    void whatCannotBeFollowedIsOneLine(int status, String options, String message) {
        assertEquals("", run(status, "-r @ref -d @ref " + options));
        assertEquals(message + "\n", err());
    }
}
