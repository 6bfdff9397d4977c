package io.jvmaf.scale;

import io.jvmaf.Tier;
import io.jvmaf.scale.kernel.KernelChoice;
import io.jvmaf.scale.kernel.PlaneScaler;
import io.jvmaf.yuv.ConvertedSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;

/**
 * A video at another size. The edges of the pictures stay where they are; halved chroma is taken to lie over every
 * second luma sample across and between two rows down, as MPEG-2 and everything since has it by default. Samples are
 * whole numbers all the way, so the result is the same on every machine. Holds one picture of the source and a few
 * lines.
 */
public final class ScaledSource extends ConvertedSource {
    private final PlaneScaler luma;
    private final PlaneScaler chroma;
    private final KernelChoice kernels;

    /**
     * A view of {@code source}, which closing this one closes.
     *
     * @throws IllegalArgumentException if {@code width} or {@code height} is not positive
     */
    public ScaledSource(FrameSource source, int width, int height, Scaler scaler, Tier tier) {
        super(source, new VideoFormat(width, height, source.format().pixelFormat(), source.format().bitDepth()));
        VideoFormat from = source.format();
        this.luma = new PlaneScaler(scaler, from, format(), 0);
        this.chroma = from.planes() > 1 ? new PlaneScaler(scaler, from, format(), 1) : null;
        this.kernels = KernelChoice.of(tier, scaler, from.bitDepth());
    }

    @Override
    protected void convert(Frame picture, Frame to) {
        for (int p = 0; p < to.planes(); p++) {
            (p == 0 ? luma : chroma).scale(kernels.now(), picture.plane(p), to.plane(p));
        }
    }

    @Override
    public void close() throws IOException {
        kernels.close();
        super.close();
    }
}
