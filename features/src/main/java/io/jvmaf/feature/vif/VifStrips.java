package io.jvmaf.feature.vif;

import io.jvmaf.yuv.Plane;
import java.util.stream.IntStream;

/**
 * How VIF's kernels lay out a row: it is cut into as many strips as a vector has lanes, and lane {@code l} walks
 * along strip {@code l} (the dimension-lifted transpose of Henretty et al., "Data layout transformation for stencil
 * computations on short-vector SIMD architectures", 2011). The next sample of a row is then the next vector, so
 * that filtering along a row loads whole vectors without overlap, and no loop treats the picture's sides apart.
 *
 * <p>Vector {@code i} of a row, from {@code -margin} to {@code strip + margin}, holds in lane {@code l} the sample at
 * column {@code l * strip + i}, mirrored beyond the picture's sides. It starts at {@code (margin + i) * lanes}.
 */
public final class VifStrips {
    private final int lanes;
    private final int width;
    private final int strip;
    private final int margin;
    // Elements whose column is beyond the picture's sides but within a filter's reach, and those that they mirror.
    private final int[] beyond;
    private final int[] mirrored;

    /** The layout of {@code scale} for pictures {@code width} wide at full size, in vectors of {@code lanes}. */
    public VifStrips(int width, int scale, int lanes) {
        this.lanes = lanes;
        // A strip of full size is a multiple of 8 samples, so that each of three halvings leaves whole strips.
        int alignment = 1 << (VifFilters.SCALES - 1);
        int full = (width + lanes * alignment - 1) / (lanes * alignment) * alignment;
        this.width = width >> scale;
        this.strip = full >> scale;
        this.margin = VifFilters.reach(scale);
        beyond = IntStream.range(0, rowLength())
                .filter(i -> column(i) < 0 || column(i) >= this.width && column(i) < this.width + margin).toArray();
        mirrored = IntStream.of(beyond).map(i -> index(VifFilters.mirror(column(i), this.width))).toArray();
    }

    /** Samples across the picture. */
    public int width() {
        return width;
    }

    /** Vectors in a row, without margins. */
    public int strip() {
        return strip;
    }

    /** Vectors on either side of them, at most {@link #strip()}. */
    public int margin() {
        return margin;
    }

    /** Vectors in a row, with margins. */
    public int columns() {
        return strip + 2 * margin;
    }

    /** Elements in a row, with margins. */
    public int rowLength() {
        return columns() * lanes;
    }

    /** Elements behind the last sample of the picture that lie in its strips: they must not count. */
    public int padding() {
        return strip * lanes - width;
    }

    // The column of element i of a row.
    private int column(int i) {
        return i % lanes * strip + i / lanes - margin;
    }

    // Where column x is in a row, 0 to strip * lanes - 1.
    private int index(int x) {
        return (margin + x % strip) * lanes + x / strip;
    }

    /** Clears what is not of the picture in a row without margins that starts at {@code start}. */
    public void clearPadding(double[] row, int start) {
        for (int lane = width / strip; lane < lanes; lane++) {
            for (int i = Math.max(width - lane * strip, 0); i < strip; i++) {
                row[start + i * lanes + lane] = 0;
            }
        }
    }

    /** Clears what is not of the picture in a whole row. */
    void clearPadding(int[] row) {
        for (int lane = width / strip; lane < lanes; lane++) {
            for (int i = Math.max(width - lane * strip, 0); i < strip; i++) {
                row[(margin + i) * lanes + lane] = 0;
            }
        }
    }

    /** Lays out row {@code y} of {@code plane}, without what is mirrored. */
    void lay(Plane plane, int y, int[] row) {
        int start = margin * lanes;
        int from = y * plane.stride();
        for (int lane = 0; lane * strip < width; lane++) {
            int count = Math.min(strip, width - lane * strip);
            if (plane.bytes() != null) {
                layBytes(plane.bytes(), from + lane * strip, count, lanes, row, start + lane);
            } else {
                layShorts(plane.shorts(), from + lane * strip, count, lanes, row, start + lane);
            }
        }
    }

    private static void layBytes(byte[] samples, int from, int count, int lanes, int[] row, int to) {
        for (int i = 0; i < count; i++) {
            row[to + i * lanes] = samples[from + i] & 0xff;
        }
    }

    private static void layShorts(short[] samples, int from, int count, int lanes, int[] row, int to) {
        for (int i = 0; i < count; i++) {
            row[to + i * lanes] = samples[from + i] & 0xffff;
        }
    }

    /** Completes a row whose columns within the picture are set. */
    void mirror(int[] row) {
        fillMargins(row);
        for (int i = 0; i < beyond.length; i++) {
            row[beyond[i]] = row[mirrored[i]];
        }
    }

    /** Completes a row whose columns within the picture are set. */
    public void mirror(short[] row) {
        fillMargins(row);
        for (int i = 0; i < beyond.length; i++) {
            row[beyond[i]] = row[mirrored[i]];
        }
    }

    // Left of a strip is the end of the one before it, right of it the start of the one behind it.
    private void fillMargins(Object row) {
        int first = margin * lanes;
        int end = first + strip * lanes;
        System.arraycopy(row, end - margin * lanes - 1, row, 0, margin * lanes);
        System.arraycopy(row, first + 1, row, end, margin * lanes);
    }
}
