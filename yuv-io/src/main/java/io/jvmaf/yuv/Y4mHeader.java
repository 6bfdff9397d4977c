package io.jvmaf.yuv;

/**
 * What the first line of a Y4M stream says.
 *
 * @param format the geometry of every picture
 * @param chroma the value of the {@code C} tag, {@code 420} where there is none
 * @param rateNumerator frames ...
 * @param rateDenominator ... in so many seconds; either is 0 where the rate is unknown
 * @param interlacing {@code p} or, where the stream does not say, {@code ?}; nothing else is read
 * @param aspectNumerator width of a sample ...
 * @param aspectDenominator ... by its height; both 0 where unknown
 * @param colourRange what the tag {@code XCOLORRANGE} says
 * @param alpha whether an alpha plane, passed over, follows the three of each picture
 */
public record Y4mHeader(VideoFormat format, String chroma, int rateNumerator, int rateDenominator, char interlacing,
                        int aspectNumerator, int aspectDenominator, ColourRange colourRange, boolean alpha) {
    /** Frames a second, or 0 where the rate is unknown. */
    public double frameRate() {
        return rateNumerator == 0 || rateDenominator == 0 ? 0 : (double) rateNumerator / rateDenominator;
    }
}
