package io.jvmaf.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When a run is long enough for vector kernels. */
final class WorkLeftTest {
    private static final long MILLISECOND = 1_000_000;

    private static boolean[] after(long pictures, long... milliseconds) {
        WorkLeft left = new WorkLeft(pictures);
        boolean[] worth = new boolean[milliseconds.length];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = left.worthCompiling(milliseconds[i] * MILLISECOND);
        }
        return worth;
    }

    @Test
    void picturesTellOnceTheyDoNotGetFasterAnyMore() {
        boolean[] worth = after(300, 500, 400, 200, 100, 95, 90, 88);
        for (int i = 0; i < 6; i++) {
            assertFalse(worth[i], "after picture " + i);
        }
        assertTrue(worth[6]);
    }

    @Test
    void manyQuickPicturesAreNotWorthIt() {
        assertFalse(after(300, 60, 30, 10, 9, 9, 9, 9, 8)[7]);
        assertTrue(after(900, 60, 30, 10, 9, 9, 9, 9, 8)[7]);
    }

    @Test
    void ofTheLastPicturesNotEnoughIsLeft() {
        assertTrue(after(8, 1000, 1000, 1000, 1000)[3]);
        assertFalse(after(7, 1000, 1000, 1000, 1000)[3]);
    }
}
