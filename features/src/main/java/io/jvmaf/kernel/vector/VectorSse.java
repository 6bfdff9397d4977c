package io.jvmaf.kernel.vector;

import io.jvmaf.feature.psnr.SseKernel;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link SseKernel} in 16-bit lanes at 8 bits a sample and in 32-bit lanes above. A square fills its lane, unsigned, so
 * its halves are summed apart.
 */
final class VectorSse implements SseKernel {
    private static final int INTS = Species.INT.length();
    private static final int SHORTS = Species.SHORT.length();
    /** Squares' halves of so many samples sum to less than 2^31. */
    private static final int SPAN = 1 << 14;

    @Override
    public long sse(Plane reference, Plane distorted) {
        long sse = 0;
        for (int y = 0; y < reference.height(); y++) {
            int r = y * reference.stride();
            int d = y * distorted.stride();
            if (reference.bitDepth() == 8) {
                sse += row(reference.bytes(), r, distorted.bytes(), d, reference.width()) & 0xffffffffL;
            } else {
                for (int x = 0; x < reference.width(); x += SPAN) {
                    int width = Math.min(SPAN, reference.width() - x);
                    sse += span(reference.shorts(), r + x, distorted.shorts(), d + x, width);
                }
            }
        }
        return sse;
    }

    private static int row(byte[] reference, int r, byte[] distorted, int d, int width) {
        IntVector sums = IntVector.zero(Species.INT);
        int whole = Species.SHORT.loopBound(width);
        for (int x = 0; x < whole; x += SHORTS) {
            ShortVector error = shorts(reference, r + x).sub(shorts(distorted, d + x));
            IntVector squares = error.mul(error).reinterpretAsInts();
            sums = sums.add(squares.and(0xffff)).add(squares.lanewise(VectorOperators.LSHR, 16));
        }
        int sse = sums.reduceLanes(VectorOperators.ADD);
        for (int x = whole; x < width; x++) {
            int error = (reference[r + x] & 0xff) - (distorted[d + x] & 0xff);
            sse += error * error;
        }
        return sse;
    }

    private static long span(short[] reference, int r, short[] distorted, int d, int width) {
        IntVector low = IntVector.zero(Species.INT);
        IntVector high = IntVector.zero(Species.INT);
        int whole = Species.INT.loopBound(width);
        for (int x = 0; x < whole; x += INTS) {
            IntVector error = ints(reference, r + x).sub(ints(distorted, d + x));
            IntVector squares = error.mul(error);
            low = low.add(squares.and(0xffff));
            high = high.add(squares.lanewise(VectorOperators.LSHR, 16));
        }
        long sse = low.reduceLanes(VectorOperators.ADD) + ((long) high.reduceLanes(VectorOperators.ADD) << 16);
        for (int x = whole; x < width; x++) {
            long error = (reference[r + x] & 0xffff) - (distorted[d + x] & 0xffff);
            sse += error * error;
        }
        return sse;
    }

    private static ShortVector shorts(byte[] samples, int at) {
        return (ShortVector) ByteVector.fromArray(Species.BYTE_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_B2S, Species.SHORT, 0);
    }

    private static IntVector ints(short[] samples, int at) {
        return (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
    }
}
