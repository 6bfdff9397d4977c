package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifStrips;
import io.jvmaf.yuv.Plane;

/** Lays out rows of the pictures themselves by {@link VifStrips}, without what is mirrored. */
final class VifRow {
    private static final int LANES = Species.INT.length();

    private final int width;
    private final int strip;
    private final int margin;
    // A row as it is in the plane, with room up to the last strip's end.
    private final byte[] bytes;
    private final short[] shorts;

    VifRow(VifStrips strips) {
        width = strips.width();
        strip = strips.strip();
        margin = strips.margin();
        bytes = new byte[strip * LANES];
        shorts = new short[strip * LANES];
    }

    /** Lays out row {@code y} of {@code plane}; samples are unsigned. */
    void lay(Plane plane, int y, short[] row) {
        int from = y * plane.stride();
        if (plane.bytes() != null) {
            System.arraycopy(plane.bytes(), from, bytes, 0, width);
            for (int lane = 0; lane < LANES; lane++) {
                layBytes(bytes, lane * strip, strip, row, margin * LANES + lane);
            }
        } else {
            System.arraycopy(plane.shorts(), from, shorts, 0, width);
            for (int lane = 0; lane < LANES; lane++) {
                layShorts(shorts, lane * strip, strip, row, margin * LANES + lane);
            }
        }
    }

    private static void layBytes(byte[] samples, int from, int strip, short[] row, int to) {
        for (int i = 0; i < strip; i++) {
            row[to + i * LANES] = (short) (samples[from + i] & 0xff);
        }
    }

    private static void layShorts(short[] samples, int from, int strip, short[] row, int to) {
        for (int i = 0; i < strip; i++) {
            row[to + i * LANES] = samples[from + i];
        }
    }
}
