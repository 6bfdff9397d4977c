package io.jvmaf.train.corpus;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a distorted video tells: {@code <source>_<quality>_<height>_<kbps>.yuv}.
 *
 * @param source name of its reference
 * @param quality a quality of unknown scale
 * @param height rows of the picture that was encoded; the file's own may be more
 * @param kbps bitrate of the encode
 */
public record ClipName(String source, int quality, int height, int kbps) {
    private static final Pattern DISTORTED = Pattern.compile(
            "([A-Za-z0-9]+)_([0-9]{1,9})_([0-9]{1,9})_([0-9]{1,9})\\.yuv");
    private static final Pattern BY_RATE = Pattern.compile("([A-Za-z0-9]+)_[0-9]{1,9}fps\\.yuv");

    /** What {@code name} tells, if it is formed so. */
    public static Optional<ClipName> ofDistorted(String name) {
        Matcher tokens = DISTORTED.matcher(name);
        return tokens.matches() ? Optional.of(new ClipName(tokens.group(1), Integer.parseInt(tokens.group(2)),
                Integer.parseInt(tokens.group(3)), Integer.parseInt(tokens.group(4)))) : Optional.empty();
    }

    /** The source of the reference {@code name}: {@code <source>_<fps>fps.yuv}, or named as distorted ones are. */
    public static Optional<String> ofReference(String name) {
        Matcher tokens = BY_RATE.matcher(name);
        return tokens.matches() ? Optional.of(tokens.group(1)) : ofDistorted(name).map(ClipName::source);
    }
}
