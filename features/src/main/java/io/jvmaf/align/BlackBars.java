package io.jvmaf.align;

import io.jvmaf.yuv.Crop;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.VideoFormat;
import java.util.Optional;

/**
 * Black bars, in the first {@value #PICTURES} pictures that are not black all over: what is black at an edge of all of
 * them. A row or column is black if none of its samples is above 32 and their mean not above 20, on an 8-bit scale:
 * limited range has black at 16, and a little is left for what encoders do.
 */
public final class BlackBars {
    private static final int PICTURES = 5;
    private static final int BRIGHTEST = 32;
    private static final int MEAN = 20;
    /** Bars narrower than this many samples are edges, not bars. */
    private static final int LEAST = 4;

    private final VideoFormat format;
    private int seen;
    private int left;
    private int right;
    private int top;
    private int bottom;

    /** For pictures of {@code format}. */
    public BlackBars(VideoFormat format) {
        this.format = format;
        left = right = format.width();
        top = bottom = format.height();
    }

    /** Whether more pictures are wanted. */
    public boolean wantsMore() {
        return seen < PICTURES;
    }

    /** Takes a picture into account, if more are wanted and it is not black all over. */
    public void look(Frame frame) {
        Plane luma = frame.luma();
        if (!wantsMore() || black(luma, true, 0, 1, luma.height()) == luma.height()) {
            return;
        }
        seen++;
        top = black(luma, true, 0, 1, top);
        bottom = black(luma, true, luma.height() - 1, -1, bottom);
        left = black(luma, false, 0, 1, left);
        right = black(luma, false, luma.width() - 1, -1, right);
    }

    /** How many lines are black from {@code first} on, at most {@code most}. */
    private static int black(Plane luma, boolean rows, int first, int step, int most) {
        int count = 0;
        while (count < most && isBlack(luma, rows, first + count * step)) {
            count++;
        }
        return count;
    }

    private static boolean isBlack(Plane luma, boolean row, int at) {
        int length = row ? luma.width() : luma.height();
        int scale = luma.bitDepth() - 8;
        long sum = 0;
        for (int i = 0; i < length; i++) {
            int sample = row ? luma.sample(i, at) : luma.sample(at, i);
            if (sample > BRIGHTEST << scale) {
                return false;
            }
            sum += sample;
        }
        return sum <= ((long) MEAN << scale) * length;
    }

    /**
     * What is left of the picture without its bars, which lose a line where they would end between two chroma samples;
     * empty if there are none, or no picture was seen.
     */
    public Optional<Crop> crop() {
        int stepX = format.pixelFormat().chromaStepX();
        int stepY = format.pixelFormat().chromaStepY();
        int x = bar(left, stepX);
        int y = bar(top, stepY);
        int width = format.width() - x - bar(right, stepX);
        int height = format.height() - y - bar(bottom, stepY);
        boolean bars = width < format.width() || height < format.height();
        return seen > 0 && bars && width > 0 && height > 0 ? Optional.of(new Crop(width, height, x, y))
                : Optional.empty();
    }

    private static int bar(int lines, int step) {
        return lines < LEAST ? 0 : lines / step * step;
    }
}
