package io.jvmaf.yuv;

/** A part of each picture of a video. Holds one picture of it. */
public final class CroppedSource extends ConvertedSource {
    private final Crop crop;

    /**
     * A view of {@code source}, which closing this one closes.
     *
     * @throws VideoException in one line, if the part reaches outside the picture, or starts between two chroma samples
     */
    public CroppedSource(FrameSource source, Crop crop) throws VideoException {
        super(source, cropped(source, crop));
        this.crop = crop;
    }

    private static VideoFormat cropped(FrameSource source, Crop crop) throws VideoException {
        VideoFormat from = source.format();
        PixelFormat sampling = from.pixelFormat();
        if ((long) crop.x() + crop.width() > from.width() || (long) crop.y() + crop.height() > from.height()) {
            throw new VideoException(source.name() + ": crop " + crop + " reaches outside its " + from.width() + "x"
                    + from.height() + " pictures");
        }
        if (crop.x() % sampling.chromaStepX() != 0 || crop.y() % sampling.chromaStepY() != 0) {
            throw new VideoException(source.name() + ": crop " + crop + " starts between two chroma samples of "
                    + from + ": an even place will do");
        }
        return new VideoFormat(crop.width(), crop.height(), sampling, from.bitDepth());
    }

    @Override
    protected void convert(Frame picture, Frame to) {
        PixelFormat sampling = format().pixelFormat();
        for (int p = 0; p < to.planes(); p++) {
            int x = p == 0 ? crop.x() : crop.x() / sampling.chromaStepX();
            int y = p == 0 ? crop.y() : crop.y() / sampling.chromaStepY();
            copy(picture.plane(p), x, y, to.plane(p));
        }
    }

    private static void copy(Plane from, int x, int y, Plane to) {
        Object source = from.bytes() != null ? from.bytes() : from.shorts();
        Object target = to.bytes() != null ? to.bytes() : to.shorts();
        for (int row = 0; row < to.height(); row++) {
            System.arraycopy(source, (y + row) * from.stride() + x, target, row * to.stride(), to.width());
        }
    }
}
