package io.jvmaf.yuv;

import java.util.List;
import java.util.Locale;

/**
 * Takes the first line of a Y4M stream apart, as libvmaf's {@code tools/y4m_input.c} does: tags separated by spaces,
 * the last of a kind holds, unknown ones are passed over. Unlike there, numbers must be numbers to their end, the size
 * must be one that can be held, and every chroma format that has whole planes is taken.
 */
final class Y4mHeaderParser {
    private static final String MAGIC = "YUV4MPEG";
    private static final int MAX_CHROMA_LENGTH = 15;

    private final String name;
    private int width;
    private int height;
    private int[] rate;
    private int[] aspect = {0, 0};
    private char interlacing = '?';
    private String chroma = "420";
    private ColourRange colourRange = ColourRange.UNSPECIFIED;

    private Y4mHeaderParser(String name) {
        this.name = name;
    }

    /** Whether a stream that begins like this is Y4M at all, whatever its version. */
    static boolean hasMagic(String line) {
        return line.startsWith(MAGIC);
    }

    /**
     * Reads the line.
     *
     * @param name the stream's name for messages
     * @param line the line without its newline, known to have the magic
     * @param warnings takes what is odd but can be read
     * @throws VideoException if it cannot be read
     */
    static Y4mHeader parse(String name, String line, List<String> warnings) throws VideoException {
        if (!line.startsWith("2", MAGIC.length())) {
            warnings.add("Incorrect YUV input file version; YUV4MPEG2 required.");
        }
        Y4mHeaderParser parser = new Y4mHeaderParser(name);
        String[] tags = line.split(" +");
        for (int i = 1; i < tags.length; i++) {
            parser.tag(tags[i]);
        }
        return parser.header(warnings);
    }

    private void tag(String tag) throws VideoException {
        String value = tag.substring(1);
        switch (tag.charAt(0)) {
            case 'W' -> width = size(tag, value);
            case 'H' -> height = size(tag, value);
            case 'F' -> rate = ratio(tag, value);
            case 'A' -> aspect = ratio(tag, value);
            case 'I' -> interlacing = value.isEmpty() ? ' ' : value.charAt(0);
            case 'C' -> {
                if (value.length() > MAX_CHROMA_LENGTH) {
                    throw malformed("tag " + tag + " is too long");
                }
                chroma = value;
            }
            case 'X' -> extension(value);
            default -> { }
        }
    }

    private void extension(String value) {
        switch (value.toUpperCase(Locale.ROOT)) {
            case "COLORRANGE=FULL" -> colourRange = ColourRange.FULL;
            case "COLORRANGE=LIMITED" -> colourRange = ColourRange.LIMITED;
            default -> { }
        }
    }

    private Y4mHeader header(List<String> warnings) throws VideoException {
        if (width == 0) {
            throw malformed("no width (W)");
        }
        if (height == 0) {
            throw malformed("no height (H)");
        }
        if (rate == null) {
            throw malformed("no frame rate (F)");
        }
        if (interlacing == '?') {
            warnings.add("Warning: Input video interlacing format unknown; assuming progressive scan.");
        } else if (interlacing != 'p') {
            throw new VideoException(name + ": Input video is interlaced; Theora only handles progressive scan");
        }
        ChromaTag meaning = ChromaTag.of(chroma);
        if (meaning == null) {
            throw unreadableChroma();
        }
        VideoFormat format = new VideoFormat(width, height, meaning.pixelFormat(), meaning.bitDepth());
        return new Y4mHeader(format, chroma, rate[0], rate[1], interlacing, aspect[0], aspect[1], colourRange,
                meaning.alpha());
    }

    private VideoException unreadableChroma() {
        return switch (chroma) {
            case "411" -> new VideoException(name + ": chroma sampling type 411 is not supported: convert it to 422");
            case "420paldv" -> new VideoException(name
                    + ": chroma sampling type 420paldv is not supported: convert it to 420jpeg");
            default -> new VideoException(name + ": Unknown chroma sampling type: " + printable(chroma));
        };
    }

    private int size(String tag, String value) throws VideoException {
        int size = number(value);
        if (size < 1) {
            throw malformed("tag " + tag + " is not a size");
        }
        return size;
    }

    private int[] ratio(String tag, String value) throws VideoException {
        int colon = value.indexOf(':');
        int numerator = colon < 0 ? -1 : number(value.substring(0, colon));
        int denominator = colon < 0 ? -1 : number(value.substring(colon + 1));
        if (numerator < 0 || denominator < 0) {
            throw malformed("tag " + tag + " is not a ratio");
        }
        return new int[] {numerator, denominator};
    }

    /** A plain decimal number that an {@code int} holds, else -1. */
    private static int number(String digits) {
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private VideoException malformed(String why) {
        return new VideoException(name + ": Error parsing YUV4MPEG2 header: " + printable(why));
    }

    /** Keeps a message to one line of text, whatever bytes the stream holds. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
