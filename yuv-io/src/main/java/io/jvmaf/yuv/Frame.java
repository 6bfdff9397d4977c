package io.jvmaf.yuv;

/** One picture: its luma plane and, where asked for and present in the format, two chroma planes. */
public final class Frame {
    /** Planes of use, of those held. */
    public enum Wanted { NOTHING, CHROMA, ALL }

    private final VideoFormat format;
    private final Plane[] planes;
    private Wanted wanted = Wanted.ALL;

    /**
     * A picture of zeros.
     *
     * @param format its geometry
     * @param chroma whether chroma planes are held; a source then reads them, and skips them otherwise
     */
    public Frame(VideoFormat format, boolean chroma) {
        this.format = format;
        this.planes = new Plane[chroma ? format.planes() : 1];
        for (int p = 0; p < planes.length; p++) {
            planes[p] = new Plane(format.planeWidth(p), format.planeHeight(p), format.bitDepth());
        }
    }

    /** The geometry of the picture. */
    public VideoFormat format() {
        return format;
    }

    /** @throws IllegalArgumentException if this is no frame for a source of {@code wanted} */
    public void checkFormat(VideoFormat wanted) {
        if (!format.equals(wanted)) {
            throw new IllegalArgumentException("a frame of " + format + " for a source of " + wanted);
        }
    }

    /** The number of planes held here: 1 or 3. */
    public int planes() {
        return planes.length;
    }

    /** Plane {@code p}: 0 luma, 1 Cb, 2 Cr. */
    public Plane plane(int p) {
        return planes[p];
    }

    /** Says which planes are of use; all of them until then. A source need not read the others, undefined then. */
    public void want(Wanted planes) {
        wanted = planes;
    }

    /** Which planes are of use. */
    public Wanted wanted() {
        return wanted;
    }

    /** Whether plane {@code p} is to be read. */
    public boolean wants(int p) {
        return wanted == Wanted.ALL || wanted == Wanted.CHROMA && p > 0;
    }

    /** The luma plane. */
    public Plane luma() {
        return planes[0];
    }
}
