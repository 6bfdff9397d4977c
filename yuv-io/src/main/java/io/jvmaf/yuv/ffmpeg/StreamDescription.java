package io.jvmaf.yuv.ffmpeg;

import io.jvmaf.yuv.ColourRange;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoException;
import io.jvmaf.yuv.VideoFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffprobe says of a video stream.
 *
 * @param format the geometry of its pictures as they are stored
 * @param alpha whether an alpha plane of luma's size follows each picture
 * @param range what the stream says of its codes for black and white
 * @param transfer the transfer function by ffmpeg's name
 * @param fieldOrder {@code progressive}, {@code tt}, {@code bb}, {@code tb}, {@code bt} or {@code unknown}
 * @param nominalRate the least rate that all time stamps fit on, or 0
 * @param averageRate frames by seconds, or 0
 * @param frames how many there are by the container, or -1
 * @param rotation degrees by which a player turns the pictures
 */
record StreamDescription(VideoFormat format, boolean alpha, ColourRange range, String transfer, String fieldOrder,
        double nominalRate, double averageRate, long frames, int rotation) {
    /** Planar formats with whole samples, the low byte first; {@code yuvj} is ffmpeg's old name for full range. */
    private static final Pattern PLANAR = Pattern.compile(
            "(?:yuv(?<full>j?)(?<alpha>a?)(?<sampling>420|422|444)p|gray)(?:(?<depth>9|10|12|14|16)le)?");
    private static final Map<String, String> HDR = Map.of("smpte2084", "PQ", "arib-std-b67", "HLG");
    private static final List<String> INTERLACED = List.of("tt", "bb", "tb", "bt");
    /** Averages over short clips and rounded time stamps stay within. */
    private static final double RATE_TOLERANCE = 0.01;

    /**
     * Reads lines of {@code key=value}.
     *
     * @param name the video's name for messages
     * @throws VideoException if there is no video stream, or one whose pictures are not taken as they are
     */
    static StreamDescription parse(String name, String text) throws VideoException {
        Map<String, String> values = new HashMap<>();
        for (String line : text.split("\\R")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1).strip());
            }
        }
        String pixels = values.getOrDefault("pix_fmt", "unknown");
        int width = (int) number(values.get("width"));
        int height = (int) number(values.get("height"));
        // text files are no videos, though ffmpeg types them out on a terminal of its own
        if (width <= 0 || height <= 0 || pixels.equals("unknown") || "tty".equals(values.get("format_name"))) {
            throw new VideoException(name + ": not a video (ffprobe finds no video stream with pictures)");
        }
        Matcher planar = PLANAR.matcher(pixels);
        if (!planar.matches()) {
            throw new VideoException(name + ": its pixel format " + pixels + " is not planar YUV of 8 to 16 bits, and"
                    + " nothing is converted in silence: convert it first (ffmpeg's -pix_fmt)");
        }
        String sampling = planar.group("sampling");
        String depth = planar.group("depth");
        VideoFormat format = new VideoFormat(width, height,
                sampling == null ? PixelFormat.YUV400 : PixelFormat.valueOf("YUV" + sampling),
                depth == null ? 8 : Integer.parseInt(depth));
        boolean alpha = planar.group("alpha") != null && !planar.group("alpha").isEmpty();
        ColourRange range = "j".equals(planar.group("full")) ? ColourRange.FULL : range(values.get("color_range"));
        int turned = (int) number(values.getOrDefault("rotation", values.get("TAG:rotate")));
        return new StreamDescription(format, alpha, range, values.getOrDefault("color_transfer", "unknown"),
                values.getOrDefault("field_order", "unknown"), rate(values.get("r_frame_rate")),
                rate(values.get("avg_frame_rate")),
                values.getOrDefault("nb_frames", "").matches("[1-9][0-9]{0,17}") ? number(values.get("nb_frames")) : -1,
                turned);
    }

    /** Frames a second, or 0. */
    double rate() {
        return averageRate > 0 ? averageRate : nominalRate;
    }

    /** What is odd about the stream, a line each; nothing is changed on its account. */
    List<String> warnings(String name) {
        List<String> lines = new ArrayList<>();
        boolean interlaced = INTERLACED.contains(fieldOrder);
        if (HDR.containsKey(transfer)) {
            lines.add(name + ": HDR (transfer function " + HDR.get(transfer) + ", " + transfer
                    + "): the models know SDR alone, and codes are scored as they are");
        }
        if (interlaced) {
            lines.add(name + ": interlaced (field order " + fieldOrder
                    + "): frames are scored as they are stored; deinterlace both videos first");
        }
        // the nominal rate of interlaced video is at times that of its fields
        boolean fields = interlaced && Math.abs(nominalRate - 2 * averageRate) <= RATE_TOLERANCE * nominalRate;
        if (nominalRate > 0 && averageRate > 0 && !fields
                && Math.abs(nominalRate - averageRate) > RATE_TOLERANCE * nominalRate) {
            lines.add(String.format(Locale.ROOT, "%s: variable frame rate (%.6g nominal, %.6g on average): frames are"
                    + " paired by their number, none dropped or doubled", name, nominalRate, averageRate));
        }
        if (rotation % 360 != 0) {
            lines.add(name + ": to be turned by " + rotation + " degrees when shown: scored as it is stored");
        }
        if (alpha) {
            lines.add(name + ": its alpha plane is passed over");
        }
        return lines;
    }

    private static ColourRange range(String name) {
        return switch (name == null ? "" : name) {
            case "tv" -> ColourRange.LIMITED;
            case "pc" -> ColourRange.FULL;
            default -> ColourRange.UNSPECIFIED;
        };
    }

    private static long number(String text) {
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    private static double rate(String ratio) {
        if (ratio == null || !ratio.matches("[0-9]{1,18}/[1-9][0-9]{0,17}")) {
            return 0;
        }
        int slash = ratio.indexOf('/');
        return (double) number(ratio.substring(0, slash)) / number(ratio.substring(slash + 1));
    }
}
