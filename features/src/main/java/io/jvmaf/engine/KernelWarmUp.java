package io.jvmaf.engine;

import io.jvmaf.feature.FrameExtractor;
import io.jvmaf.feature.FrameWindow;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FramePair;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs kernels on small made-up pictures, in a thread of its own, until they are compiled. Vectors of code that is not
 * are objects, of compiled code they are registers: so a round that allocates next to nothing tells.
 */
final class KernelWarmUp {
    /** Small, since interpreted vectors are slow; and twice that for extractors which refuse so small a picture. */
    private static final int WIDTH = 256;
    private static final int HEIGHT = 144;
    private static final int[] ENLARGEMENTS = {1, 2};
    /** More than compiled kernels allocate for a picture; interpreted ones take megabytes. */
    private static final long CALM_BYTES = 64 << 10;
    private static final int CALM_ROUNDS = 3;
    /** After so long without a clearly faster round there is nothing to wait for, whatever they allocate. */
    private static final long SETTLED_NANOSECONDS = 2_000_000_000L;
    private static final double CLEARLY_FASTER = 0.8;

    private final ExtractorSet set;
    private final VideoFormat format;
    private final KernelTier tier;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean done;
    private volatile boolean stopped;

    private KernelWarmUp(ExtractorSet set, VideoFormat format, KernelTier tier) {
        this.set = set;
        this.format = format;
        this.tier = tier;
    }

    static KernelWarmUp start(ExtractorSet set, VideoFormat format, KernelTier tier) {
        KernelWarmUp warmUp = new KernelWarmUp(set, format, tier);
        Thread thread = new Thread(warmUp::run, "jvmaf-warm-up");
        thread.setDaemon(true);
        thread.start();
        return warmUp;
    }

    /** Whether the kernels are compiled. */
    boolean done() {
        return done;
    }

    /** Ends every {@link #await}. */
    void release() {
        over.countDown();
    }

    /** Waits until the kernels are compiled or will not be. */
    void await() throws InterruptedException {
        over.await();
    }

    void stop() {
        stopped = true;
    }

    private void run() {
        try {
            for (int i = 0; !done && !stopped && i < ENLARGEMENTS.length; i++) {
                done = compiled(new VideoFormat(Math.min(format.width(), ENLARGEMENTS[i] * WIDTH),
                        Math.min(format.height(), ENLARGEMENTS[i] * HEIGHT), format.pixelFormat(), format.bitDepth()));
            }
        } finally {
            over.countDown();
        }
    }

    private boolean compiled(VideoFormat small) {
        try {
            runUntilCompiled(small);
            return !stopped;
        } catch (RuntimeException e) {
            // an extractor that has no use for so small a picture
            return false;
        }
    }

    private void runUntilCompiled(VideoFormat small) {
        List<FrameExtractor> extractors = set.extractors().stream()
                .filter(registered -> !registered.extractor().writesFiles(registered.options()))
                .flatMap(registered -> vectorised(registered, small).stream()).toList();
        if (extractors.isEmpty()) {
            return;
        }
        FrameWindow window = new MadeUpWindow(pair(small, 0), pair(small, 1));
        long best = Long.MAX_VALUE;
        long bestSince = System.nanoTime();
        int calm = 0;
        while (!stopped && calm < CALM_ROUNDS && System.nanoTime() - bestSince < SETTLED_NANOSECONDS) {
            long bytes = AllocationMeter.bytes();
            long start = System.nanoTime();
            FrameRow row = new FrameRow(1);
            extractors.forEach(extractor -> extractor.extract(window, row));
            long end = System.nanoTime();
            calm = AllocationMeter.bytes() - bytes < CALM_BYTES ? calm + 1 : 0;
            if (end - start < best * CLEARLY_FASTER) {
                best = end - start;
                bestSince = end;
            }
        }
    }

    /** The extractor's kernels, if any of them is a vector kernel: plain loops need no warming up. */
    private Optional<FrameExtractor> vectorised(RegisteredExtractor registered, VideoFormat small) {
        AtomicBoolean vector = new AtomicBoolean();
        FrameExtractor extractor = registered.extractor().open(small, registered.options(),
                tier.telling(() -> vector.set(true)));
        return vector.get() ? Optional.of(extractor) : Optional.empty();
    }

    private FramePair pair(VideoFormat small, int index) {
        Frame reference = new Frame(small, set.chroma());
        Frame distorted = new Frame(small, set.chroma());
        for (int p = 0; p < reference.planes(); p++) {
            texture(reference.plane(p), 1, index);
            texture(distorted.plane(p), 3, index);
        }
        return new FramePair(index, reference, distorted);
    }

    /** Smooth slopes under grain, so that no kernel finds a short cut. */
    private static void texture(Plane plane, int coarseness, int shift) {
        int max = (1 << plane.bitDepth()) - 1;
        int seed = 1;
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                seed = seed * 1664525 + 1013904223;
                int slope = (x + 2 * y + 5 * shift) % 256 * (max + 1) / 320;
                int grain = (seed >>> 24) * (max + 1) / 2048;
                plane.set(x, y, (slope + grain) / coarseness * coarseness);
            }
        }
    }

    private record MadeUpWindow(FramePair earlier, FramePair current) implements FrameWindow {
        @Override
        public FramePair before(int distance) {
            return earlier;
        }
    }
}
