package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FramePairPoolTest {
    private static final VideoFormat FORMAT = new VideoFormat(4, 4, PixelFormat.YUV420, 8);

    private static FramePairPool pool(VideoFormat format, boolean chroma, int capacity) {
        return new FramePairPool(() -> new Frame(format, chroma), () -> new Frame(format, chroma), capacity);
    }

    @Test
    void pairsAreWhatWasAskedFor() throws InterruptedException {
        FramePair luma = pool(FORMAT, false, 1).acquire(7).pair();
        assertEquals(7, luma.index());
        assertEquals(FORMAT, luma.reference().format());
        assertEquals(1, luma.reference().planes());
        assertNotSame(luma.reference(), luma.distorted());
        assertEquals(3, pool(FORMAT, true, 1).acquire(0).pair().distorted().planes());
        assertThrows(IllegalArgumentException.class, () -> pool(FORMAT, true, 0));
    }

    @Test
    void lastReleaseGivesTheFramesBack() throws InterruptedException {
        FramePairPool pool = pool(FORMAT, false, 2);
        assertEquals(2, pool.available());
        PooledPair first = pool.acquire(0);
        PooledPair second = pool.acquire(1);
        assertEquals(0, pool.available());
        Frame frame = first.pair().reference();
        assertSame(first, first.retain());
        first.release();
        assertEquals(0, pool.available());
        assertSame(frame, first.pair().reference());
        first.release();
        assertEquals(1, pool.available());
        assertSame(frame, pool.acquire(2).pair().reference());
        second.release();
        assertEquals(1, pool.available());
        assertEquals(2, pool.capacity());
    }

    /** Also once the frames have another holder, who must not lose them. */
    @Test
    void misuseIsFound() throws InterruptedException {
        FramePairPool pool = pool(FORMAT, false, 1);
        PooledPair stale = pool.acquire(3);
        stale.release();
        PooledPair current = pool.acquire(4);
        IllegalStateException e = assertThrows(IllegalStateException.class, stale::release);
        assertEquals("frame pair 3 has been released already", e.getMessage());
        assertThrows(IllegalStateException.class, stale::retain);
        assertThrows(IllegalStateException.class, stale::pair);
        assertEquals(4, current.pair().index());
        assertEquals(0, pool.available());
        current.release();
        assertEquals(1, pool.available());
    }

    @Test
    void waitsForARelease() throws Exception {
        FramePairPool pool = pool(FORMAT, false, 1);
        PooledPair held = pool.acquire(0);
        ExecutorService waiter = Executors.newSingleThreadExecutor();
        CountDownLatch started = new CountDownLatch(1);
        Future<PooledPair> next = waiter.submit(() -> {
            started.countDown();
            return pool.acquire(1);
        });
        started.await();
        Thread.sleep(50);
        assertFalse(next.isDone());
        held.release();
        assertEquals(1, next.get(10, TimeUnit.SECONDS).pair().index());
        waiter.shutdown();
    }

    @Test
    void waitingCanBeInterrupted() throws Exception {
        FramePairPool pool = pool(FORMAT, false, 1);
        PooledPair held = pool.acquire(0);
        List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
        Thread waiter = new Thread(() -> {
            try {
                pool.acquire(1);
            } catch (InterruptedException e) {
                thrown.add(e);
            }
        });
        waiter.start();
        waiter.interrupt();
        waiter.join(10_000);
        assertEquals(1, thrown.size());
        held.release();
        assertEquals(0, pool.acquire(0).pair().index());
    }

    /** Frames too large for any heap: a failed acquire does not use up a place. */
    @Test
    void failedAllocationLeavesThePoolAsItWas() {
        FramePairPool pool = pool(new VideoFormat(1 << 16, 1 << 15, PixelFormat.YUV400, 8), false, 1);
        assertThrows(IllegalArgumentException.class, () -> pool.acquire(0));
        assertEquals(1, pool.available());
        assertThrows(IllegalArgumentException.class, () -> pool.acquire(0));
    }

    /** Many threads mark the frames that they hold: nobody else may touch them meanwhile, and none are lost. */
    @Test
    void manyThreads() throws Exception {
        int capacity = 3;
        int threads = 8;
        FramePairPool pool = pool(FORMAT, false, capacity);
        Set<Frame> seen = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        ExecutorService executor = Executors.newFixedThreadPool(2 * threads);
        ExecutorService helpers = Executors.newFixedThreadPool(2);
        List<Future<?>> work = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int mark = t + 1;
            work.add(executor.submit(() -> {
                for (int i = 0; i < 2000; i++) {
                    PooledPair pooled = pool.acquire(i);
                    seen.add(pooled.pair().reference());
                    Plane luma = pooled.pair().reference().luma();
                    luma.set(0, 0, mark);
                    pooled.retain();
                    Future<Integer> other = helpers.submit(() -> {
                        int got = luma.sample(0, 0);
                        pooled.release();
                        return got;
                    });
                    assertEquals(mark, luma.sample(0, 0));
                    pooled.release();
                    assertEquals(mark, other.get());
                }
                return null;
            }));
        }
        for (Future<?> each : work) {
            each.get(60, TimeUnit.SECONDS);
        }
        executor.shutdown();
        helpers.shutdown();
        assertEquals(capacity, pool.available());
        assertTrue(seen.size() <= capacity, "frames allocated: " + seen.size());
    }
}
