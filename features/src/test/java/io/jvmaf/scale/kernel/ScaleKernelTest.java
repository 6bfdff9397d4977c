package io.jvmaf.scale.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.scale.Scaler;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels against each other to the bit, and against the filter in doubles. */
final class ScaleKernelTest {
    private static final ScaleKernel SCALAR = new ScalarScale();
    private static final ScaleKernel BEST = KernelTier.best().select(ScaleKernel.class, SCALAR);

    private static VideoFormat format(int width, int height, PixelFormat chroma, int bitDepth) {
        return new VideoFormat(width, height, chroma, bitDepth);
    }

    private static Plane scaled(ScaleKernel kernel, Scaler scaler, VideoFormat from, VideoFormat to, int p, Plane in) {
        Plane out = new Plane(to.planeWidth(p), to.planeHeight(p), to.bitDepth());
        PlaneScaler planes = new PlaneScaler(scaler, from, to, p);
        planes.scale(kernel, in, out);
        planes.scale(kernel, in, out);
        return out;
    }

    private static void assertSame(Plane expected, Plane actual, String what) {
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                assertEquals(expected.sample(x, y), actual.sample(x, y), what + " at " + x + ", " + y);
            }
        }
    }

    @Test
    void bothKernelsGiveTheSameBits() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            Scaler scaler = Scaler.values()[round % 2];
            int bitDepth = 8 + random.nextInt(9);
            PixelFormat chroma = PixelFormat.values()[random.nextInt(4)];
            VideoFormat from = format(1 + random.nextInt(70), 1 + random.nextInt(50), chroma, bitDepth);
            VideoFormat to = format(1 + random.nextInt(140), 1 + random.nextInt(60), chroma, bitDepth);
            int p = random.nextInt(from.planes());
            Plane in = Pictures.plane(from.planeWidth(p), from.planeHeight(p), bitDepth, Pictures.anyContent(random),
                    random);
            assertSame(scaled(SCALAR, scaler, from, to, p, in), scaled(BEST, scaler, from, to, p, in),
                    scaler + " " + from + " to " + to + ", plane " + p + ", round " + round + ", seed " + seed);
        }
    }

    @Test
    void wholeVectorsToTheEndOfTheRowStayInIt() {
        for (int bitDepth : new int[] {8, 16}) {
            VideoFormat from = format(33, 20, PixelFormat.YUV400, bitDepth);
            VideoFormat to = format(128, 40, PixelFormat.YUV400, bitDepth);
            Plane in = Pictures.plane(33, 20, bitDepth, Pictures.Content.NOISE, new Random(3));
            assertSame(scaled(SCALAR, Scaler.LANCZOS, from, to, 0, in), scaled(BEST, Scaler.LANCZOS, from, to, 0, in),
                    bitDepth + " bit");
        }
    }

    /** Fixed point against the same filter in doubles: rounding twice and taps of 14 bits cost a step at most. */
    @Test
    void samplesAreThoseOfTheFilterInRealNumbers() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Scaler scaler = Scaler.values()[round % 2];
            VideoFormat from = format(8 + random.nextInt(30), 8 + random.nextInt(30), PixelFormat.YUV420, 8);
            VideoFormat to = format(8 + random.nextInt(60), 8 + random.nextInt(60), PixelFormat.YUV420, 8);
            int p = random.nextInt(2);
            Plane in = Pictures.plane(from.planeWidth(p), from.planeHeight(p), 8, Pictures.Content.NOISE, random);
            Plane out = scaled(SCALAR, scaler, from, to, p, in);
            double phase = p == 0 ? 0.5 : 0.25;
            for (int i = 0; i < 20; i++) {
                int x = random.nextInt(out.width());
                int y = random.nextInt(out.height());
                double across = (x + phase) * from.width() / to.width() - phase;
                double down = (y + 0.5) * from.height() / to.height() - 0.5;
                double exact = exact(scaler, in, across, (double) from.width() / to.width(), down,
                        (double) from.height() / to.height());
                assertEquals(Math.max(0, Math.min(255, exact)), out.sample(x, y), 0.6,
                        scaler + " " + from + " to " + to + ", plane " + p + ", seed " + seed);
            }
        }
    }

    private static double exact(Scaler scaler, Plane in, double across, double ratioX, double down, double ratioY) {
        double stretchX = Math.max(1, ratioX);
        double stretchY = Math.max(1, ratioY);
        double sum = 0;
        double weights = 0;
        for (int y = (int) (down - 4 * stretchY) - 1; y <= down + 4 * stretchY; y++) {
            for (int x = (int) (across - 4 * stretchX) - 1; x <= across + 4 * stretchX; x++) {
                double weight = scaler.weight((x - across) / stretchX) * scaler.weight((y - down) / stretchY);
                weights += weight;
                sum += weight * in.sample(Math.max(0, Math.min(x, in.width() - 1)),
                        Math.max(0, Math.min(y, in.height() - 1)));
            }
        }
        return sum / weights;
    }

    @Test
    void theSameSizeGivesEverySampleBack() {
        for (int bitDepth : new int[] {8, 10, 16}) {
            for (Scaler scaler : Scaler.values()) {
                VideoFormat same = format(37, 21, PixelFormat.YUV420, bitDepth);
                for (int p = 0; p < 2; p++) {
                    Plane in = Pictures.plane(same.planeWidth(p), same.planeHeight(p), bitDepth,
                            Pictures.Content.NOISE, new Random(5));
                    assertSame(in, scaled(BEST, scaler, same, same, p, in), scaler + " " + bitDepth);
                }
            }
        }
    }

    @Test
    void flatPicturesStayFlatAndTheGreatestContrastDoesNotOverflow() {
        for (Scaler scaler : Scaler.values()) {
            VideoFormat from = format(40, 30, PixelFormat.YUV400, 16);
            Plane white = Pictures.plane(40, 30, 16, Pictures.Content.MAX, new Random(1));
            VideoFormat to = format(61, 47, PixelFormat.YUV400, 16);
            Plane out = scaled(BEST, scaler, from, to, 0, white);
            for (int y = 0; y < out.height(); y++) {
                for (int x = 0; x < out.width(); x++) {
                    assertEquals(65535, out.sample(x, y));
                }
            }
        }
    }

    /** The bound that ScaleKernel's comment builds on. */
    @Test
    void tapsSumToOneAndKeepTheirBound() {
        for (Scaler scaler : Scaler.values()) {
            for (int from = 1; from <= 160; from += 3) {
                for (int to = 1; to <= 160; to++) {
                    FilterBank bank = FilterBank.of(scaler, from, to, from, to, to % 2 == 0 ? 0.5 : 0.25);
                    for (int i = 0; i < to; i++) {
                        int sum = 0;
                        int positive = 0;
                        for (int k = 0; k < bank.length(); k++) {
                            int tap = bank.taps()[i * bank.length() + k];
                            sum += tap;
                            positive += Math.max(0, tap);
                        }
                        assertEquals(FilterBank.ONE, sum, scaler + " " + from + " to " + to);
                        assertTrue(positive <= 1.29 * FilterBank.ONE, scaler + " " + from + " to " + to + ": "
                                + (double) positive / FilterBank.ONE);
                        assertTrue(bank.starts()[i] >= 0 && bank.starts()[i] + bank.length() <= from);
                    }
                }
            }
        }
    }
}
