package io.jvmaf.yuv;

/** Which codes a stream says it uses for black and white. */
public enum ColourRange {
    /** The stream does not say. */
    UNSPECIFIED,
    /** Studio range: luma 16 to 235 at 8 bits. */
    LIMITED,
    /** Every code: luma 0 to 255 at 8 bits. */
    FULL
}
