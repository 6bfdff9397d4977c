package io.jvmaf.yuv;

import java.io.IOException;

/** Reads the planes of one picture after the other, Y, Cb, Cr, without padding, and counts the pictures. */
final class PictureReader {
    private final ByteInput input;
    private final VideoFormat format;
    private final long pictureBytes;
    private long picture;

    /**
     * A reader.
     *
     * @param trailingBytes bytes behind the planes of each picture that are no part of the format
     * @throws VideoException if a plane is too large for an array
     */
    PictureReader(ByteInput input, VideoFormat format, long trailingBytes) throws VideoException {
        if (!Plane.fits(format.width(), format.height())) {
            throw new VideoException(input.name() + ": picture size " + format.width() + "x" + format.height()
                    + " is too large");
        }
        this.input = input;
        this.format = format;
        this.pictureBytes = format.frameBytes() + trailingBytes;
    }

    /** Bytes a picture takes, without any header. */
    long pictureBytes() {
        return pictureBytes;
    }

    /** The number of the next picture in the stream, from 0. */
    long picture() {
        return picture;
    }

    /**
     * Reads a picture into the planes that {@code frame} holds and wants, and passes over its other bytes.
     *
     * @param frame where to, or null to pass over the whole picture
     * @return the bytes that there were: fewer than {@link #pictureBytes()} only at the end
     */
    long read(Frame frame) throws IOException {
        int planes = 0;
        long done = 0;
        if (frame != null) {
            frame.checkFormat(format);
            planes = frame.planes();
        }
        for (int p = 0; p < planes; p++) {
            long got = frame.wants(p) ? input.read(frame.plane(p)) : input.skip(format.planeBytes(p));
            done += got;
            if (got < format.planeBytes(p)) {
                return done;
            }
        }
        done += input.skip(pictureBytes - done);
        if (done == pictureBytes) {
            picture++;
        }
        return done;
    }

    /** The error of a picture of which only {@code got} bytes are there. */
    VideoException brokenOff(long got, String hint) {
        return new VideoException(input.name() + ": Error reading YUV frame data: frame " + picture
                + " breaks off after " + got + " of " + pictureBytes + " bytes" + hint);
    }
}
