package io.jvmaf.train.corpus;

import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of raw videos, null where it is not.
 *
 * @param width luma samples across
 * @param height luma rows
 * @param pixelFormat chroma sampling
 * @param bitDepth bits a sample
 */
public record Geometry(Integer width, Integer height, PixelFormat pixelFormat, Integer bitDepth) {
    /** Nothing. */
    public static final Geometry UNKNOWN = new Geometry(null, null, null, null);
    /** What the clips of the Netflix corpus are. */
    private static final VideoFormat NETFLIX = new VideoFormat(1920, 1080, PixelFormat.YUV420, 8);
    private static final Pattern FORMAT = Pattern.compile("(?:yuv)?(400|420|422|444)p?(?:(10|12|14|16)le)?");

    /**
     * A pixel format as libvmaf ({@code 420}) or ffmpeg ({@code yuv420p10le}) names it; the latter's depth counts.
     *
     * @throws CorpusException if it is neither
     */
    public static Geometry ofPixelFormat(String text) {
        Matcher parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            throw new CorpusException("pixel format \"" + text + "\" is none of 420, 422, 444, yuv420p10le...");
        }
        PixelFormat format = Arrays.stream(PixelFormat.values()).filter(f -> f.token().equals(parts.group(1)))
                .findFirst().orElseThrow();
        boolean named = text.startsWith("yuv");
        Integer depth = parts.group(2) != null ? Integer.valueOf(parts.group(2)) : named ? 8 : null;
        return new Geometry(null, null, format, depth);
    }

    /** The name that ffmpeg has for {@code format}, as tables show it. */
    public static String pixfmt(VideoFormat format) {
        return "yuv" + format.pixelFormat().token() + "p" + (format.bitDepth() == 8 ? "" : format.bitDepth() + "le");
    }

    /** This, and where it is silent what {@code other} says. */
    public Geometry or(Geometry other) {
        return new Geometry(width != null ? width : other.width, height != null ? height : other.height,
                pixelFormat != null ? pixelFormat : other.pixelFormat, bitDepth != null ? bitDepth : other.bitDepth);
    }

    /**
     * The format of {@code file}. Its size decides nothing but whether 1920x1080, assumed where no size is known, fits.
     *
     * @throws CorpusException if it is not known, or if the file is not made of whole pictures of it
     */
    VideoFormat of(CorpusFile file) {
        long size = file.stamp().size();
        VideoFormat format;
        if (width != null && height != null) {
            format = new VideoFormat(width, height, pixelFormat != null ? pixelFormat : PixelFormat.YUV420,
                    bitDepth != null ? bitDepth : 8);
        } else if (equals(UNKNOWN) && size > 0 && size % NETFLIX.frameBytes() == 0) {
            format = NETFLIX;
        } else {
            throw new CorpusException(file.name() + ": its size in pixels is not known; give --width and --height, or"
                    + " a corpus.yaml in the data root");
        }
        if (size == 0 || size % format.frameBytes() != 0) {
            throw new CorpusException(file.name() + ": " + size + " bytes are no whole number of pictures of "
                    + format);
        }
        return format;
    }
}
