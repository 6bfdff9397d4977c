package io.jvmaf.cli.score;

import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.score.AlignmentSettings.Scaling;
import io.jvmaf.scale.Scaler;
import io.jvmaf.yuv.Crop;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments that change videos before they are compared; of an option given twice the last one counts. */
final class AlignmentArguments {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final Pattern OFFSET = Pattern.compile("[+-]?\\d{1,7}");

    private Scaling scaling = Scaling.NONE;
    private int width;
    private int height;
    private Scaler scaler = Scaler.BICUBIC;
    private Crop both;
    private Crop reference;
    private Crop distorted;
    private boolean findOffset;
    private int offset;

    /** @throws UsageException for an argument that the option does not take */
    void apply(Flag flag, String argument) {
        switch (flag) {
            case SCALE -> scale(argument);
            case SCALER -> scaler = switch (argument) {
                case "bicubic" -> Scaler.BICUBIC;
                case "lanczos" -> Scaler.LANCZOS;
                default -> throw flag.invalid(argument, "bicubic or lanczos");
            };
            case CROP -> both = crop(flag, argument);
            case CROP_REF -> reference = crop(flag, argument);
            case CROP_DIST -> distorted = crop(flag, argument);
            default -> sync(flag, argument);
        }
    }

    private void scale(String argument) {
        Matcher size = SIZE.matcher(argument);
        scaling = switch (argument) {
            case "none" -> Scaling.NONE;
            case "auto" -> Scaling.AUTO;
            case "model" -> Scaling.MODEL;
            default -> Scaling.SIZE;
        };
        if (scaling == Scaling.SIZE) {
            width = size.matches() ? Integer.parseInt(size.group(1)) : 0;
            height = size.matches() ? Integer.parseInt(size.group(2)) : 0;
            if (width == 0 || height == 0) {
                throw Flag.SCALE.invalid(argument, "none, auto, model or a size like 1920x1080");
            }
        }
    }

    private static Crop crop(Flag flag, String argument) {
        return Crop.parse(argument).orElseThrow(() -> flag.invalid(argument, "WxH+X+Y, like 1920x800+0+140"));
    }

    private void sync(Flag flag, String argument) {
        findOffset = argument.equals("auto");
        if (!findOffset && !OFFSET.matcher(argument).matches()) {
            throw flag.invalid(argument, "auto or a number of frames");
        }
        offset = findOffset ? 0 : Integer.parseInt(argument);
    }

    AlignmentSettings settings() {
        return new AlignmentSettings(scaling, width, height, scaler, reference != null ? reference : both,
                distorted != null ? distorted : both, findOffset, offset);
    }
}
