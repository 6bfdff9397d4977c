package io.jvmaf.yuv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code C} tag of a Y4M header means. The names are those that FFmpeg and mjpegtools write.
 *
 * @param pixelFormat chroma sampling; where exactly the chroma samples sit makes no difference here
 * @param bitDepth bits a sample
 * @param alpha whether an alpha plane of luma's size follows each picture
 */
record ChromaTag(PixelFormat pixelFormat, int bitDepth, boolean alpha) {
    private static final Pattern DEEP = Pattern.compile("(?:(420|422|444)p|mono)(9|10|12|14|16)");

    /** The meaning of a tag's value, or null if it is not one that can be read. */
    static ChromaTag of(String tag) {
        switch (tag) {
            case "420", "420jpeg", "420mpeg2":
                return new ChromaTag(PixelFormat.YUV420, 8, false);
            case "422":
                return new ChromaTag(PixelFormat.YUV422, 8, false);
            case "444":
                return new ChromaTag(PixelFormat.YUV444, 8, false);
            case "444alpha":
                return new ChromaTag(PixelFormat.YUV444, 8, true);
            case "mono":
                return new ChromaTag(PixelFormat.YUV400, 8, false);
            default:
                Matcher deep = DEEP.matcher(tag);
                if (!deep.matches()) {
                    return null;
                }
                PixelFormat sampling = deep.group(1) == null ? PixelFormat.YUV400
                        : PixelFormat.valueOf("YUV" + deep.group(1));
                return new ChromaTag(sampling, Integer.parseInt(deep.group(2)), false);
        }
    }

    /** The tag's value for a format, or null if Y4M has no name for it. */
    static String nameOf(VideoFormat format) {
        boolean mono = format.pixelFormat() == PixelFormat.YUV400;
        String sampling = mono ? "mono" : format.pixelFormat().token();
        if (format.bitDepth() == 8) {
            return sampling.equals("420") ? "420jpeg" : sampling;
        }
        String name = sampling + (mono ? "" : "p") + format.bitDepth();
        return of(name) == null ? null : name;
    }
}
