package io.jvmaf.kernel.vector;

import io.jvmaf.feature.vif.VifFilters;
import io.jvmaf.yuv.Plane;

/**
 * How VIF's vector kernels lay out a row: it is cut into as many strips as a vector has lanes, and lane {@code l} walks
 * along strip {@code l} (the dimension-lifted transpose of Henretty et al., "Data layout transformation for stencil
 * computations on short-vector SIMD architectures", 2011). The next sample of a row is then the next vector, so
 * that filtering along a row loads whole vectors without overlap, and no loop treats the picture's sides apart.
 *
 * <p>Vector {@code i} of a row, from {@code -margin} to {@code strip + margin}, holds in lane {@code l} the sample at
 * column {@code l * strip + i}, mirrored beyond the picture's sides. It starts at {@code (margin + i) * LANES}.
 */
final class VifStrips {
    static final int LANES = Species.INT.length();

    private final int width;
    private final int strip;
    private final int margin;

    /** The layout of {@code scale} for pictures {@code width} wide at full size. */
    VifStrips(int width, int scale) {
        // A strip of full size is a multiple of 8 samples, so that each of three halvings leaves whole strips.
        int alignment = 1 << (VifFilters.SCALES - 1);
        int full = (width + LANES * alignment - 1) / (LANES * alignment) * alignment;
        this.width = width >> scale;
        this.strip = full >> scale;
        this.margin = VifFilters.reach(scale);
    }

    /** Samples across the picture. */
    int width() {
        return width;
    }

    /** Vectors in a row, without margins. */
    int strip() {
        return strip;
    }

    /** Vectors on either side of them, at most {@link #strip()}. */
    int margin() {
        return margin;
    }

    /** Vectors in a row, with margins. */
    int columns() {
        return strip + 2 * margin;
    }

    /** Elements in a row, with margins. */
    int rowLength() {
        return columns() * LANES;
    }

    /** Elements behind the last sample of the picture that lie in its strips: they must not count. */
    int padding() {
        return strip * LANES - width;
    }

    /** Where column {@code x} is in a row, 0 to {@code strip * LANES - 1}. */
    int index(int x) {
        return (margin + x % strip) * LANES + x / strip;
    }

    /** Clears what is not of the picture in {@code columns} vectors of a row, of which the first is {@code column}. */
    void clearPadding(double[] row, int column, int columns) {
        for (int lane = width / strip; lane < LANES; lane++) {
            int end = Math.max(width - lane * strip, 0);
            for (int i = Math.max(end, column); i < column + columns; i++) {
                row[(i - column) * LANES + lane] = 0;
            }
        }
    }

    /** Lays out row {@code y} of {@code plane}, without what is mirrored. */
    void lay(Plane plane, int y, int[] row) {
        int start = margin * LANES;
        int from = y * plane.stride();
        for (int lane = 0; lane * strip < width; lane++) {
            int count = Math.min(strip, width - lane * strip);
            if (plane.bytes() != null) {
                layBytes(plane.bytes(), from + lane * strip, count, row, start + lane);
            } else {
                layShorts(plane.shorts(), from + lane * strip, count, row, start + lane);
            }
        }
    }

    private static void layBytes(byte[] samples, int from, int count, int[] row, int to) {
        for (int i = 0; i < count; i++) {
            row[to + i * LANES] = samples[from + i] & 0xff;
        }
    }

    private static void layShorts(short[] samples, int from, int count, int[] row, int to) {
        for (int i = 0; i < count; i++) {
            row[to + i * LANES] = samples[from + i] & 0xffff;
        }
    }

    /** Completes a row whose columns within the picture are set. */
    void mirror(int[] row) {
        for (int x = width; x < Math.min(width + margin, strip * LANES); x++) {
            row[index(x)] = row[index(VifFilters.mirror(x, width))];
        }
        // Left of a strip is the end of the one before it, right of it the start of the one behind it.
        int first = margin * LANES;
        int end = first + strip * LANES;
        System.arraycopy(row, end - margin * LANES - 1, row, 0, margin * LANES);
        System.arraycopy(row, first + 1, row, end, margin * LANES);
        for (int i = 0; i < margin; i++) {
            row[i * LANES] = row[index(VifFilters.mirror(i - margin, width))];
            row[end + (i + 1) * LANES - 1] = row[index(VifFilters.mirror(strip * LANES + i, width))];
        }
    }
}
