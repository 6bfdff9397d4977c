package io.jvmaf.feature.adm;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jvmaf.kernel.KernelTier;
import io.jvmaf.testing.Run;
import io.jvmaf.yuv.FramePair;
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

    private final DecouplingKernel best = KernelTier.best().select(DecouplingKernel.class, new ScalarDecoupling());
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
            new DefinedDecoupling().row(reference, distorted, gain, from, width, expected[0], expected[1],
                    alignment);
            best.row(reference, distorted, gain, from, width, actual[0], actual[1], alignment);
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
        BandWeights wide = new BandWeights(60000, 65535, 6, 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            int width = 9 + random.nextInt(GREATEST_WIDTH);
            BandWeights narrow = new BandWeights(random.nextInt(36454), random.nextInt(49418),
                    Region.ceilLog2(width) - 4, 0, 0);
            bands(new DefinedFineBands(), new FineBands(), random.nextInt(4) == 0 ? wide : narrow, width, GREATEST[0],
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
                    Region.ceilLog2(width));
            bands(new DefinedCoarseBands(), new CoarseBands(), weights, width, GREATEST[scale], what("coarse", round));
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
