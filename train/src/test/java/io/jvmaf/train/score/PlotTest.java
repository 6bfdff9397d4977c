package io.jvmaf.train.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.cli.Terminal;
import io.jvmaf.golden.Clip;
import io.jvmaf.golden.GoldenClips;
import io.jvmaf.train.cli.TrainMain;
import io.jvmaf.yuv.FrameWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --plot} of the whole program. */
final class PlotTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeVideos() throws IOException {
        Clip clip = GoldenClips.demonstration(176, 144, 6);
        for (Clip.Side side : Clip.Side.values()) {
            try (FrameWriter writer = FrameWriter.y4m(folder.resolve(side + ".y4m"), clip.format(), 25, 1)) {
                for (int i = 0; i < clip.frames(); i++) {
                    writer.write(clip.frame(i, side));
                }
            }
        }
    }

    private void run(String... more) {
        String line = "-q -r @REFERENCE.y4m -d @DISTORTED.y4m " + String.join(" ", more);
        PrintStream errors = new PrintStream(err);
        assertEquals(0, TrainMain.run(line.replace("@", folder + "/").split(" "),
                new Terminal(new PrintStream(new ByteArrayOutputStream()), errors, false)), err::toString);
    }

    @Test
    void aPngShowsALine() throws IOException {
        run("--plot @chart.png");
        BufferedImage image = ImageIO.read(folder.resolve("chart.png").toFile());
        int coloured = 0;
        int left = image.getWidth();
        int right = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                if ((pixel & 255) - (pixel >> 16 & 255) > 100) {
                    coloured++;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        assertTrue(coloured > 300, coloured + " pixels of blue");
        assertTrue(right - left > image.getWidth() * 3 / 4, "from " + left + " to " + right);
    }

    @Test
    void anSvgIsTheSameEachTime() throws IOException {
        run("--plot=@chart.SVG", "--html @report.html");
        String first = Files.readString(folder.resolve("chart.SVG"));
        assertTrue(first.contains("<svg") && first.strip().endsWith("</svg>"), first);
        assertTrue(Files.size(folder.resolve("report.html")) > 0);
        run("--plot @chart.SVG");
        assertEquals(first, Files.readString(folder.resolve("chart.SVG")));
    }
}
