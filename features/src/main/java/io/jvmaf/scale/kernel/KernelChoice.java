package io.jvmaf.scale.kernel;

import io.jvmaf.Tier;
import io.jvmaf.engine.AllocationMeter;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.scale.Scaler;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;

/**
 * Which loops to scale by, and from when on: under {@link Tier#AUTO} the plain ones until the vector ones, run on
 * small planes in a thread of their own, are compiled and so no longer allocate.
 */
public final class KernelChoice implements AutoCloseable {
    private static final ScaleKernel SCALAR = new ScalarScale();
    private static final long CALM_BYTES = 16 << 10;
    private static final int CALM_ROUNDS = 3;
    private static final long PATIENCE_NANOSECONDS = 3_000_000_000L;

    private volatile ScaleKernel kernel = SCALAR;
    private volatile boolean stopped;

    private KernelChoice() {}

    /** The loops of {@code tier}; plain ones too where it asks for vectors and there are none. */
    public static KernelChoice of(Tier tier, Scaler scaler, int bitDepth) {
        KernelChoice choice = new KernelChoice();
        KernelTier best = tier == Tier.SCALAR ? KernelTier.scalar() : KernelTier.best();
        ScaleKernel vector = best.select(ScaleKernel.class, SCALAR);
        if (tier == Tier.VECTOR) {
            choice.kernel = vector;
        } else if (vector != SCALAR) {
            Thread thread = new Thread(() -> choice.warmUp(vector, scaler, bitDepth), "jvmaf-scale-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
        return choice;
    }

    /** The loops to use from now on. */
    public ScaleKernel now() {
        return kernel;
    }

    /** Ends the compiling thread if it still runs. */
    @Override
    public void close() {
        stopped = true;
    }

    private void warmUp(ScaleKernel vector, Scaler scaler, int bitDepth) {
        VideoFormat small = new VideoFormat(64, 36, PixelFormat.YUV400, bitDepth);
        VideoFormat large = new VideoFormat(192, 108, PixelFormat.YUV400, bitDepth);
        PlaneScaler planes = new PlaneScaler(scaler, small, large, 0);
        Plane from = new Plane(small.width(), small.height(), bitDepth);
        Plane to = new Plane(large.width(), large.height(), bitDepth);
        long start = System.nanoTime();
        int calm = 0;
        while (!stopped && calm < CALM_ROUNDS && System.nanoTime() - start < PATIENCE_NANOSECONDS) {
            long bytes = AllocationMeter.bytes();
            planes.scale(vector, from, to);
            calm = AllocationMeter.bytes() - bytes < CALM_BYTES ? calm + 1 : 0;
        }
        if (calm == CALM_ROUNDS) {
            kernel = vector;
        }
    }
}
