package io.jvmaf.feature.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.yuv.Plane;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalMapsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 124;
    private static final int BLOCK = 16;
    /** The damaged block. */
    private static final int COLUMN = 7;
    private static final int ROW = 3;
    private static final int INDEX = ROW * 13 + COLUMN;

    /** Texture of fine and coarse structure. */
    private static Plane texture(int bitDepth) {
        Plane plane = new Plane(WIDTH, HEIGHT, bitDepth);
        Random random = new Random(5);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double coarse = 30 * Math.sin(x / 9.0 + y / 5.0) + 20 * Math.sin(x / 3.0 - y / 2.0);
                plane.set(x, y, (int) (128 + coarse + random.nextInt(21) - 10) << bitDepth - 8);
            }
        }
        return plane;
    }

    private static Plane copy(Plane plane) {
        Plane copy = new Plane(plane.width(), plane.height(), plane.bitDepth());
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                copy.set(x, y, plane.sample(x, y));
            }
        }
        return copy;
    }

    /** With one block replaced by its mean. */
    private static Plane damaged(Plane plane) {
        Plane damaged = copy(plane);
        long sum = 0;
        for (int i = 0; i < BLOCK * BLOCK; i++) {
            sum += plane.sample(COLUMN * BLOCK + i % BLOCK, ROW * BLOCK + i / BLOCK);
        }
        for (int i = 0; i < BLOCK * BLOCK; i++) {
            damaged.set(COLUMN * BLOCK + i % BLOCK, ROW * BLOCK + i / BLOCK, (int) (sum / (BLOCK * BLOCK)));
        }
        return damaged;
    }

    private static List<BlockMap> maps(Plane reference, Plane distorted) {
        LocalVif vif = LocalVif.of(reference, distorted, BLOCK);
        assertEquals(4, vif.scales().size());
        return List.of(vif.whole(), vif.scales().get(0), vif.scales().get(1), vif.scales().get(2), vif.scales().get(3),
                LocalAdm.of(reference, distorted, BLOCK));
    }

    private static int lowest(BlockMap map) {
        return IntStream.range(0, map.values().length).boxed()
                .min((a, b) -> Double.compare(map.values()[a], map.values()[b])).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 16})
    void whatIsEqualIsKeptWhole(int bitDepth) {
        Plane plane = texture(bitDepth);
        for (BlockMap map : maps(plane, copy(plane))) {
            assertEquals(13, map.columns());
            assertEquals(8, map.rows());
            for (double value : map.values()) {
                assertEquals(1, value, 1e-9);
            }
            assertEquals(1, map.overall(), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 16})
    void aFlattenedBlockStandsOutWhereItIs(int bitDepth) {
        Plane plane = texture(bitDepth);
        for (BlockMap map : maps(plane, damaged(plane))) {
            assertEquals(INDEX, lowest(map));
            assertTrue(map.value(COLUMN, ROW) < 0.5, "only " + map.value(COLUMN, ROW));
            for (int i = 0; i < map.values().length; i++) {
                boolean near = Math.abs(i % 13 - COLUMN) <= 1 && Math.abs(i / 13 - ROW) <= 1;
                assertTrue(near || Math.abs(map.values()[i] - 1) < 1e-9, "block " + i + " has " + map.values()[i]);
            }
        }
        assertTrue(LocalVif.of(plane, damaged(plane), BLOCK).scales().get(0).value(COLUMN, ROW) < 0.1);
    }

    @Test
    void depthDoesNotMatter() {
        List<BlockMap> eight = maps(texture(8), damaged(texture(8)));
        List<BlockMap> ten = maps(texture(10), damaged(texture(10)));
        for (int i = 0; i < eight.size(); i++) {
            // the mean of a block is cut to fewer bits in the one than in the other
            assertEquals(eight.get(i).overall(), ten.get(i).overall(), 1e-3);
        }
    }

    @Test
    void addedContrastCountsForVifAndIsNoDetailLostForAdm() {
        Plane plane = texture(8);
        Plane stronger = copy(plane);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                stronger.set(x, y, 128 + (plane.sample(x, y) - 128) * 3 / 2);
            }
        }
        assertTrue(LocalVif.of(plane, stronger, BLOCK).whole().overall() > 1.05);
        assertTrue(LocalAdm.of(plane, stronger, BLOCK).overall() > 0.95);
    }

    @Test
    void noiseCostsInformationAndMasksDetail() {
        Plane plane = texture(8);
        Plane noisy = copy(plane);
        Random random = new Random(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH / 2; x++) {
                noisy.set(x, y, plane.sample(x, y) + random.nextInt(41) - 20);
            }
        }
        BlockMap information = LocalVif.of(plane, noisy, BLOCK).whole();
        BlockMap detail = LocalAdm.of(plane, noisy, BLOCK);
        for (int row = 0; row < detail.rows(); row++) {
            assertTrue(information.value(2, row) < 0.7, "left: " + information.value(2, row));
            assertEquals(1, information.value(10, row), 1e-9);
            assertEquals(1, detail.value(10, row), 1e-9);
        }
        assertTrue(detail.overall() < 0.99, "all: " + detail.overall());
    }

    @Test
    void flatPicturesAndSmallOnesHaveNothingToLose() {
        Plane flat = new Plane(5, 3, 8);
        Plane other = new Plane(5, 3, 8);
        other.set(2, 2, 9);
        assertEquals(1, LocalVif.of(flat, flat, BLOCK).whole().overall());
        assertEquals(1, LocalVif.of(flat, other, BLOCK).whole().overall());
        assertEquals(1, LocalAdm.of(flat, flat, BLOCK).value(0, 0));
    }

    @Test
    void blocksGrowWithThePicture() {
        assertEquals(16, BlockMap.usualBlock(176, 144));
        assertEquals(16, BlockMap.usualBlock(1280, 720));
        assertEquals(32, BlockMap.usualBlock(1281, 720));
        assertEquals(64, BlockMap.usualBlock(2160, 3840));
    }
}
