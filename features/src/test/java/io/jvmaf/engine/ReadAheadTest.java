package io.jvmaf.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jvmaf.FrameRange;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePairPool;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pairs come in order, a failure behind those read before it, and closing ends a read that waits. */
@Timeout(30)
final class ReadAheadTest {
    private static final VideoFormat FORMAT = new VideoFormat(16, 16, PixelFormat.YUV400, 8);

    @Test
    void pairsComeInOrderUpToTheEnd() throws Exception {
        try (ReadAhead pairs = readAhead(new CountedSource(5, 99), new CountedSource(5, 99))) {
            for (int i = 0; i < 5; i++) {
                try (PairWindow window = pairs.next()) {
                    assertEquals(i, window.current().index());
                }
            }
            assertNull(pairs.next());
            assertNull(pairs.next(), "asked again behind the end");
        }
    }

    @Test
    void aFailureComesBehindThePairsReadBeforeIt() throws Exception {
        try (ReadAhead pairs = readAhead(new CountedSource(5, 99), new CountedSource(5, 3))) {
            for (int i = 0; i < 3; i++) {
                try (PairWindow window = pairs.next()) {
                    assertEquals(i, window.current().index());
                }
            }
            assertEquals("picture 3", assertThrows(VideoException.class, pairs::next).getMessage());
            assertNull(pairs.next(), "asked again behind the failure");
        }
    }

    @Test
    void closingEndsAReadThatWaits() throws Exception {
        StalledSource stalled = new StalledSource();
        ReadAhead pairs = readAhead(stalled, stalled);
        assertTrue(stalled.reading.await(10, TimeUnit.SECONDS));
        pairs.close();
        assertTrue(stalled.interrupted.await(10, TimeUnit.SECONDS));
    }

    private static ReadAhead readAhead(FrameSource reference, FrameSource distorted) {
        FramePairPool pool = new FramePairPool(() -> new Frame(FORMAT, false), () -> new Frame(FORMAT, false),
                1 + ReadAhead.PAIRS);
        return new ReadAhead(new PairReader(reference, distorted, pool, 0, FrameRange.ALL, 1));
    }

    /** So many pictures, of which reading one fails. */
    private static final class CountedSource implements FrameSource {
        private final int count;
        private final int broken;
        private int next;

        CountedSource(int count, int broken) {
            this.count = count;
            this.broken = broken;
        }

        @Override
        public String name() {
            return "counted";
        }

        @Override
        public VideoFormat format() {
            return FORMAT;
        }

        @Override
        public boolean read(Frame frame) throws IOException {
            return skip();
        }

        @Override
        public boolean skip() throws IOException {
            if (next == broken) {
                throw new VideoException("picture " + next);
            }
            return next++ < count;
        }

        @Override
        public void close() {}
    }

    /** Waits for its first picture until it is interrupted. */
    private static final class StalledSource implements FrameSource {
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public String name() {
            return "stalled";
        }

        @Override
        public VideoFormat format() {
            return FORMAT;
        }

        @Override
        public boolean read(Frame frame) throws IOException {
            return skip();
        }

        @Override
        public boolean skip() throws IOException {
            reading.countDown();
            try {
                new CountDownLatch(1).await();
                return true;
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IOException(e);
            }
        }

        @Override
        public void close() {}
    }
}
