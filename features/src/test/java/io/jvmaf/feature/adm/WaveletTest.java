package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.yuv.Plane;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both wavelet transforms against the filter's definition, coefficient by coefficient. */
final class WaveletTest {
    private static final int[] LOW = {15826, 27411, 7345, -4240};
    private static final int[] HIGH = {-4240, -7345, 27411, -15826};
    private static final int[][] COARSE_SHIFTS = {{0, 15}, {16, 16}, {16, 15}};
    /** Greater than any sample of a scale's picture. */
    private static final int[] GREATEST = {22918, 2_103_000_000, 1_472_000_000};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private interface Samples {
        long at(int x, int y);
    }

    @Test
    void ofSamples() {
        ofSamples(FineWavelet::new);
    }

    @Test
    void ofSamplesInVectors() {
        ofSamples(KernelTier.best().select(WaveletKernel.class, FineWavelet::new));
    }

    private void ofSamples(WaveletKernel kernel) {
        for (int round = 0; round < 150; round++) {
            int width = AdmExtractor.LEAST_SIZE + random.nextInt(80);
            int height = AdmExtractor.LEAST_SIZE + random.nextInt(20);
            int bitDepth = random.nextBoolean() ? 8 : 9 + random.nextInt(8);
            Plane plane = Pictures.plane(width, height, bitDepth, Pictures.anyContent(random), random);
            long middle = 1L << (bitDepth - 1);
            WaveletKernel.Worker wavelet = kernel.open(width);
            Picture out = Picture.of((width + 1) / 2, (height + 1) / 2);
            int[][] details = Rows.bandsOfInts(out.width());
            int from = random.nextInt(4);
            int to = out.width() - random.nextInt(4);
            for (int row = 0; row < out.height(); row++) {
                boolean skip = random.nextInt(5) == 0;
                wavelet.row(plane, row, out, from, skip ? from : to, details);
                assertRow((x, y) -> plane.sample(x, y) - middle, width, height, bitDepth, 16, row, out,
                        skip ? null : details, from, to,
                        width + "x" + height + ", " + bitDepth + " bit, row " + row + ", seed " + seed);
            }
        }
    }

    @Test
    void ofScales() {
        for (int round = 0; round < 150; round++) {
            int width = 3 + random.nextInt(70);
            int height = 3 + random.nextInt(20);
            int scale = random.nextInt(3);
            int[] shifts = COARSE_SHIFTS[scale];
            Picture picture = Picture.of(width, height);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int size = (int) (GREATEST[scale] * Math.pow(2, -random.nextInt(2) * random.nextDouble() * 31));
                    columns(picture, x)[y][x / 2] = random.nextBoolean() ? size : -size;
                }
            }
            CoarseWavelet wavelet = new CoarseWavelet(width, shifts[0], shifts[1]);
            Picture out = Picture.of((width + 1) / 2, (height + 1) / 2);
            int[][] details = Rows.bandsOfInts(out.width());
            int to = out.width() - random.nextInt(2);
            for (int row = 0; row < out.height(); row++) {
                wavelet.row(picture, row, out, 0, to, details);
                assertRow((x, y) -> columns(picture, x)[y][x / 2], width, height, shifts[0], shifts[1], row, out,
                        details, 0, to, width + "x" + height + ", scale " + (scale + 1) + ", row " + row + ", seed "
                                + seed);
            }
        }
    }

    private static int[][] columns(Picture picture, int x) {
        return x % 2 == 0 ? picture.even() : picture.odd();
    }

    private static void assertRow(Samples samples, int width, int height, int down, int across, int row, Picture out,
            int[][] details, int from, int to, String what) {
        for (int j = 0; j < out.width(); j++) {
            assertEquals(coefficient(samples, width, height, LOW, LOW, down, across, j, row),
                    columns(out, j)[row][j / 2], what + ", picture column " + j);
            if (details == null || j < from || j >= to) {
                continue;
            }
            String column = what + ", column " + j + " of band ";
            assertEquals(coefficient(samples, width, height, HIGH, LOW, down, across, j, row),
                    details[Theta.H][MARGIN + j], column + "H");
            assertEquals(coefficient(samples, width, height, LOW, HIGH, down, across, j, row),
                    details[Theta.V][MARGIN + j], column + "V");
            assertEquals(coefficient(samples, width, height, HIGH, HIGH, down, across, j, row),
                    details[Theta.D][MARGIN + j], column + "D");
        }
    }

    private static long coefficient(Samples samples, int width, int height, int[] tapsDown, int[] tapsAcross,
            int shiftDown, int shiftAcross, int column, int row) {
        long sum = 0;
        for (int k = 0; k < 4; k++) {
            int x = reflect(2 * column - 1 + k, width);
            long down = 0;
            for (int l = 0; l < 4; l++) {
                down += tapsDown[l] * samples.at(x, reflect(2 * row - 1 + l, height));
            }
            sum += tapsAcross[k] * rounded(down, shiftDown);
        }
        return rounded(sum, shiftAcross);
    }

    private static long rounded(long sum, int shift) {
        return shift == 0 ? sum : (sum + (1L << (shift - 1))) >> shift;
    }

    /** Mirrored at the start, repeated from the end. */
    private static int reflect(int index, int size) {
        int at = Math.abs(index);
        return at < size ? at : 2 * size - at - 1;
    }
}
