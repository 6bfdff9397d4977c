package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Pictures;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels in use against their definitions: every row operation on rows of any width, and whole pictures. */
final class AdmKernelTest {
    private static final int ROUNDS = 300;
    private static final int GREATEST_WIDTH = 70;
    /** Greater than any coefficient of a scale. */
    private static final int[] GREATEST = {22918, 2_103_000_000, 1_472_000_000, 2_059_000_000};
    private static final List<Map<String, String>> SETTINGS = List.of(Map.of(),
            Map.of("adm_enhn_gain_limit", "1"), Map.of("adm_enhn_gain_limit", "1.3"), Map.of("adm_csf_mode", "1"),
            Map.of("adm_csf_mode", "2"), Map.of("adm_csf_mode", "3", "adm_skip_aim", "true"),
            Map.of("adm_norm_view_dist", "6.1"), Map.of("adm_skip_scale0", "true"));

    private final AdmKernels defined = new DefinedKernels();
    private final AdmKernels best = KernelTier.best().select(AdmKernels.class, new ScalarKernels());
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private String what(String operation, int round) {
        return operation + ", round " + round + ", seed " + seed;
    }

    /** A magnitude of any order up to {@code greatest}, of either sign, or one of the ends. */
    private int coefficient(int greatest) {
        int size = switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> greatest;
            default -> (int) (greatest * Math.pow(2, -random.nextDouble() * 31));
        };
        return random.nextBoolean() ? size : -size;
    }

    private int[] row(int width, int greatest) {
        int[] row = new int[Rows.length(width)];
        Arrays.setAll(row, i -> coefficient(greatest));
        return row;
    }

    private int[][] bands(int width, int greatest) {
        return new int[][] {row(width, greatest), row(width, greatest), row(width, greatest)};
    }

    private static int[][] copy(int[][] rows) {
        return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
    }

    private static void assertColumns(int[] expected, int[] actual, int from, int to, String what) {
        assertArrayEquals(Arrays.copyOfRange(expected, MARGIN + from, MARGIN + to),
                Arrays.copyOfRange(actual, MARGIN + from, MARGIN + to), what);
    }

    private static void assertColumns(short[] expected, short[] actual, int to, String what) {
        assertArrayEquals(Arrays.copyOfRange(expected, MARGIN, MARGIN + to),
                Arrays.copyOfRange(actual, MARGIN, MARGIN + to), what);
    }

    @Test
    void downOverSamples() {
        for (int round = 0; round < ROUNDS; round++) {
            int width = 1 + random.nextInt(GREATEST_WIDTH);
            int bitDepth = random.nextBoolean() ? 8 : 9 + random.nextInt(8);
            Plane plane = Pictures.plane(width, 4, bitDepth, Pictures.anyContent(random), random);
            int[] taps = {plane.stride(), 0, 3 * plane.stride(), 2 * plane.stride()};
            short[][] expected = new short[2][Rows.length(width)];
            short[][] actual = new short[2][Rows.length(width)];
            down(defined.wavelet(), plane, taps, expected);
            down(best.wavelet(), plane, taps, actual);
            for (int i = 0; i < 2; i++) {
                assertColumns(expected[i], actual[i], width, what(bitDepth + " bit down", round));
            }
        }
    }

    private static void down(WaveletKernel kernel, Plane plane, int[] taps, short[][] out) {
        if (plane.bitDepth() == 8) {
            kernel.down(plane.bytes(), taps, plane.width(), out[0], out[1]);
        } else {
            kernel.down(plane.shorts(), taps, plane.width(), plane.bitDepth(), out[0], out[1]);
        }
    }

    @Test
    void downOverPictures() {
        for (int round = 0; round < ROUNDS; round++) {
            int count = 1 + random.nextInt(GREATEST_WIDTH);
            int shift = 16 * random.nextInt(2);
            int stride = count + 5;
            int[] picture = new int[4 * stride + Rows.SLACK];
            int greatest = shift == 0 ? GREATEST[0] : GREATEST[1];
            Arrays.setAll(picture, i -> coefficient(greatest));
            int[] taps = {2 * stride, 0, stride, 3 * stride};
            int[][] expected = new int[2][Rows.length(count)];
            int[][] actual = new int[2][Rows.length(count)];
            defined.wavelet().down(picture, taps, 3, count, shift, expected[0], expected[1]);
            best.wavelet().down(picture, taps, 3, count, shift, actual[0], actual[1]);
            for (int i = 0; i < 2; i++) {
                assertColumns(expected[i], actual[i], 0, count, what("down by " + shift, round));
            }
        }
    }

    @Test
    void acrossOverShorts() {
        for (int round = 0; round < ROUNDS; round++) {
            int columns = 2 + random.nextInt(GREATEST_WIDTH);
            short[][] rows = new short[2][Rows.length(2 * columns)];
            for (short[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = (short) coefficient(27395);
                }
            }
            int[][] expected = bands(columns, 0);
            int[][] actual = bands(columns, 0);
            Picture wanted = Picture.of(columns, 1);
            Picture got = Picture.of(columns, 1);
            int from = random.nextInt(columns) & ~1;
            defined.wavelet().across(rows[0], 0, from, wanted.samples(), 0, wanted.half());
            best.wavelet().across(rows[0], 0, from, got.samples(), 0, got.half());
            defined.wavelet().across(rows[0], rows[1], from, columns, wanted.samples(), 0, wanted.half(), expected);
            best.wavelet().across(rows[0], rows[1], from, columns, got.samples(), 0, got.half(), actual);
            assertTransformed(wanted, got, expected, actual, from, columns, what("across", round));
        }
    }

    @Test
    void acrossOverInts() {
        for (int round = 0; round < ROUNDS; round++) {
            int columns = 2 + random.nextInt(GREATEST_WIDTH);
            int shift = 15 + random.nextInt(2);
            // What the filter does not take past 31 bits.
            int greatest = (int) ((1L << 31 + shift) / 54823);
            int[][][] rows = {{row(columns, greatest), row(columns, greatest)},
                {row(columns, greatest), row(columns, greatest)}};
            int[][] expected = bands(columns, 0);
            int[][] actual = bands(columns, 0);
            Picture wanted = Picture.of(columns, 1);
            Picture got = Picture.of(columns, 1);
            int from = random.nextInt(columns) & ~1;
            defined.wavelet().across(rows[0], 0, from, shift, wanted.samples(), 0, wanted.half());
            best.wavelet().across(rows[0], 0, from, shift, got.samples(), 0, got.half());
            defined.wavelet().across(rows[0], rows[1], from, columns, shift, wanted.samples(), 0, wanted.half(),
                    expected);
            best.wavelet().across(rows[0], rows[1], from, columns, shift, got.samples(), 0, got.half(), actual);
            assertTransformed(wanted, got, expected, actual, from, columns, what("across by " + shift, round));
        }
    }

    private static void assertTransformed(Picture wanted, Picture got, int[][] expected, int[][] actual, int from,
            int columns, String what) {
        for (int j = 0; j < columns; j++) {
            int at = j / 2 + j % 2 * wanted.half();
            assertEquals(wanted.samples()[at], got.samples()[at], what + ", picture column " + j);
        }
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            assertColumns(expected[theta], actual[theta], from, columns, what + ", band " + theta);
        }
    }

    @Test
    void decouple() {
        double[] gains = {1, 2, 37, 100, 1.2, 99.5};
        for (int round = 0; round < 4 * ROUNDS; round++) {
            int width = 2 + random.nextInt(GREATEST_WIDTH);
            int greatest = GREATEST[random.nextInt(GREATEST.length)];
            int[][] reference = bands(width, greatest);
            int[][] distorted = new int[Theta.BANDS][];
            for (int theta = 0; theta < Theta.BANDS; theta++) {
                distorted[theta] = distort(reference[theta], greatest);
            }
            double gain = gains[random.nextInt(gains.length)];
            int from = random.nextInt(width);
            Alignment alignment = new Alignment(width);
            int[][][] expected = {bands(width, 0), bands(width, 0)};
            int[][][] actual = {bands(width, 0), bands(width, 0)};
            defined.decoupling().row(reference, distorted, gain, from, width, expected[0], expected[1],
                    alignment);
            best.decoupling().row(reference, distorted, gain, from, width, actual[0], actual[1], alignment);
            for (int theta = 0; theta < Theta.BANDS; theta++) {
                String what = what("decouple, gain " + gain + ", band " + theta, round);
                assertColumns(expected[0][theta], actual[0][theta], from, width, what + ", restored");
                assertColumns(expected[1][theta], actual[1][theta], from, width, what + ", additive");
            }
        }
    }

    /** Changes of contrast, turns of about a degree, and noise. */
    private int[] distort(int[] reference, int greatest) {
        double contrast = random.nextDouble() * 2.5;
        int turn = random.nextInt(200) + 20;
        int[] distorted = new int[reference.length];
        for (int i = 0; i < distorted.length; i++) {
            double t = switch (random.nextInt(4)) {
                case 0 -> coefficient(greatest);
                case 1 -> reference[i] * contrast;
                case 2 -> reference[i] * contrast * (1 + (random.nextDouble() - 0.5) / turn);
                default -> reference[i];
            };
            distorted[i] = (int) Math.max(-greatest, Math.min(greatest, t));
        }
        return distorted;
    }

    @Test
    void bandsOfTheFinestScale() {
        BandWeights wide = new BandWeights(60000, 65535, 6, 0, 0, false);
        for (int round = 0; round < ROUNDS; round++) {
            int width = 9 + random.nextInt(GREATEST_WIDTH);
            BandWeights narrow = new BandWeights(random.nextInt(36454), random.nextInt(49418),
                    Region.ceilLog2(width) - 4, 0, 0, true);
            bands(defined.fine(), best.fine(), random.nextInt(4) == 0 ? wide : narrow, width, GREATEST[0],
                    what("fine", round));
        }
    }

    @Test
    void bandsOfCoarserScales() {
        for (int round = 0; round < ROUNDS; round++) {
            int width = 2 + random.nextInt(GREATEST_WIDTH);
            int scale = 1 + random.nextInt(3);
            boolean narrow = random.nextInt(4) > 0;
            long greatest = narrow ? (long) (1.5184e9 / GREATEST[scale] * (1 << 28)) : (1L << 32) - 1;
            BandWeights weights = new BandWeights((long) (random.nextDouble() * greatest),
                    (long) (random.nextDouble() * greatest), Region.ceilLog2(width), 30 + scale % 2,
                    Region.ceilLog2(width), narrow);
            bands(defined.coarse(), best.coarse(), weights, width, GREATEST[scale], what("coarse", round));
        }
    }

    private void bands(BandKernel defined, BandKernel tested, BandWeights weights, int width, int greatest,
            String what) {
        int left = random.nextInt(width);
        int[][] expected = bands(width, greatest);
        assertEquals(defined.cubes(expected[0], weights, left, width),
                tested.cubes(expected[0], weights, left, width), what + ", cubes");
        int[][] actual = copy(expected);
        int[][] spread = new int[3][Rows.length(width)];
        int[][] lift = new int[2][Rows.length(width)];
        defined.weigh(expected, weights, 0, width, spread[0], lift[0]);
        tested.weigh(actual, weights, 0, width, spread[1], lift[1]);
        assertColumns(spread[0], spread[1], 0, width, what + ", spread");
        assertColumns(lift[0], lift[1], 0, width, what + ", lift");
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            assertColumns(expected[theta], actual[theta], 0, width, what + ", weighted");
        }
        // Weighed against themselves, another row and a much fainter one.
        defined.weigh(bands(width, greatest), weights, 0, width, spread[1], lift[1]);
        defined.weigh(bands(width, greatest / 1000), weights, 0, width, spread[2], new int[Rows.length(width)]);
        Arrays.stream(spread).forEach(row -> Rows.mirrorNeighbours(row, width));
        int[] thresholds = lift[random.nextInt(2)];
        int[] unlifted = thresholds.clone();
        new Thresholds(width).add(spread[0], spread[1], spread[2], left, width, thresholds);
        for (int j = MARGIN + left; j < MARGIN + width; j++) {
            int around = j;
            int sum = Arrays.stream(spread).mapToInt(r -> r[around - 1] + r[around] + r[around + 1]).sum();
            assertEquals(unlifted[j] + sum, thresholds[j], what + ", threshold at " + (j - MARGIN));
        }
        long[] sums = new long[Theta.BANDS];
        long[] seen = new long[Theta.BANDS];
        defined.see(expected, thresholds, weights, left, width, sums);
        tested.see(expected, thresholds, weights, left, width, seen);
        assertArrayEquals(sums, seen, what + ", seen");
    }

    @Test
    void wholePictures() {
        for (int round = 0; round < 240; round++) {
            int width = AdmExtractor.LEAST_SIZE + random.nextInt(round % 8 == 0 ? 200 : 80);
            int height = AdmExtractor.LEAST_SIZE + random.nextInt(60);
            int bitDepth = random.nextInt(3) == 0 ? 8 : 8 + random.nextInt(9);
            AdmPictures content = AdmPictures.values()[random.nextInt(AdmPictures.values().length)];
            Map<String, String> settings = SETTINGS.get(random.nextInt(SETTINGS.size()));
            List<FramePair> clip = List.of(content.pair(width, height, bitDepth, random.nextLong()));
            Run expected = Run.of(new AdmExtractor(), debug(settings), KernelTier.scalar(), clip);
            Run actual = Run.of(new AdmExtractor(), debug(settings), KernelTier.best(), clip);
            String what = what(content + " " + width + "x" + height + " " + bitDepth + " bit " + settings, round);
            assertEquals(AdmFrame.NAMES, actual.names(), what);
            for (String name : AdmFrame.NAMES) {
                assertEquals(expected.get(name, 0), actual.get(name, 0), what + " " + name);
            }
        }
    }

    private static Map<String, String> debug(Map<String, String> settings) {
        Map<String, String> debug = new HashMap<>(settings);
        debug.put("debug", "true");
        return debug;
    }
}
