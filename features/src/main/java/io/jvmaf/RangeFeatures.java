package io.jvmaf;

import io.jvmaf.engine.ClipFeatures;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.io.Serializable;

/** The features of a range of a clip's pictures, to be joined with those of the other ranges by {@link Vmaf#join}. */
public final class RangeFeatures implements Serializable {
    private static final long serialVersionUID = 1;

    private final int width;
    private final int height;
    private final PixelFormat pixelFormat;
    private final int bitDepth;
    private final ClipFeatures features;
    private final String shorter;

    RangeFeatures(VideoFormat format, ClipFeatures features, String shorter) {
        this.width = format.width();
        this.height = format.height();
        this.pixelFormat = format.pixelFormat();
        this.bitDepth = format.bitDepth();
        this.features = features;
        this.shorter = shorter;
    }

    /** Index of the range's first picture. */
    public int first() {
        return features.first();
    }

    /** Index behind the last picture that was there. */
    public int end() {
        return features.end();
    }

    VideoFormat format() {
        return new VideoFormat(width, height, pixelFormat, bitDepth);
    }

    ClipFeatures features() {
        return features;
    }

    String shorter() {
        return shorter;
    }
}
