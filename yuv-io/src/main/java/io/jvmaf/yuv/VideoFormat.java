package io.jvmaf.yuv;

/**
 * The geometry of a video: what every one of its pictures looks like.
 *
 * @param width luma samples across, at least 1
 * @param height luma rows, at least 1
 * @param pixelFormat chroma sampling
 * @param bitDepth bits a sample, 8 to 16; above 8 a sample takes two bytes
 */
public record VideoFormat(int width, int height, PixelFormat pixelFormat, int bitDepth) {
    /** @throws IllegalArgumentException for a size below 1x1 or a depth outside 8 to 16 */
    public VideoFormat {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("picture size " + width + "x" + height + " is not positive");
        }
        if (bitDepth < 8 || bitDepth > 16) {
            throw new IllegalArgumentException("bit depth " + bitDepth + " is not in 8..16");
        }
    }

    /** The number of planes, 1 or 3. */
    public int planes() {
        return pixelFormat.planes();
    }

    /** Samples across plane {@code p}: 0 is luma, 1 and 2 are chroma. */
    public int planeWidth(int p) {
        return p == 0 ? width : pixelFormat.chromaWidth(width);
    }

    /** Rows of plane {@code p}. */
    public int planeHeight(int p) {
        return p == 0 ? height : pixelFormat.chromaHeight(height);
    }

    /** Bytes a sample takes in a file: 1 at 8 bits, else 2. */
    public int bytesPerSample() {
        return bitDepth == 8 ? 1 : 2;
    }

    /** Bytes plane {@code p} takes in a file, without padding. */
    public long planeBytes(int p) {
        return (long) planeWidth(p) * planeHeight(p) * bytesPerSample();
    }

    /** Bytes one picture takes in a raw file. */
    public long frameBytes() {
        long bytes = 0;
        for (int p = 0; p < planes(); p++) {
            bytes += planeBytes(p);
        }
        return bytes;
    }

    /** Sampling and depth, as in {@code 4:2:0 8 bit}. */
    public String samples() {
        String sampling = pixelFormat.token();
        return sampling.charAt(0) + ":" + sampling.charAt(1) + ":" + sampling.charAt(2) + " " + bitDepth + " bit";
    }

    @Override
    public String toString() {
        return width + "x" + height + " " + samples();
    }
}
