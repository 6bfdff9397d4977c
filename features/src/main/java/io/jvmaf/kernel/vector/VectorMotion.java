package io.jvmaf.kernel.vector;

import io.jvmaf.feature.motion.MotionKernel;
import io.jvmaf.feature.motion.MotionWorkspace;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link MotionKernel} in 32-bit lanes.
 *
 * <p>Rows of differences and of blurred columns are padded to whole vectors, so only the last sum has a tail.
 *
 * <p>A sum of 16-bit range times the taps takes 33 bits. It is kept in 32 by subtracting 2<sup>16</sup> times an
 * estimate first: sum - 2<sup>16</sup> (b + 2c + d >> 2) lies within 2<sup>16</sup> (65,535 w + 1) where w = 0.219 is
 * the sum of |tap / 2<sup>16</sup> - estimate's weight|, so below 2<sup>30</sup>; lanes wrap on the way without harm.
 *
 * <p>The filter is written out where it is used: a call that is compiled before its caller returns vectors as objects.
 */
final class VectorMotion implements MotionKernel {
    private static final int LANES = Species.INT.length();
    private static final int ROUNDING = 1 << (FILTER_BITS - 1);

    @Override
    public long blurredSad(Plane previous, Plane current, MotionWorkspace workspace) {
        int height = previous.height();
        int width = workspace.width();
        int bitDepth = previous.bitDepth();
        int[] blurred = workspace.blurred();
        long sad = 0;
        for (int y = 0, ready = 0; y < height; y++) {
            for (; ready < height && ready <= y + RADIUS; ready++) {
                difference(previous, current, ready, workspace.differences(ready));
            }
            int[] a = workspace.differences(MotionKernel.mirror(y - 2, height));
            int[] b = workspace.differences(MotionKernel.mirror(y - 1, height));
            int[] c = workspace.differences(y);
            int[] d = workspace.differences(MotionKernel.mirror(y + 1, height));
            int[] e = workspace.differences(MotionKernel.mirror(y + 2, height));
            boolean any = bitDepth < FILTER_BITS ? blurColumns(a, b, c, d, e, blurred, width, bitDepth)
                    : blurWideColumns(a, b, c, d, e, blurred, width);
            if (any) {
                workspace.mirrorColumns();
                sad += rowSad(blurred, width) & 0xffffffffL;
            }
        }
        return sad;
    }

    private static void difference(Plane previous, Plane current, int y, int[] out) {
        int before = y * previous.stride();
        int now = y * current.stride();
        if (previous.bitDepth() == 8) {
            difference(previous.bytes(), before, current.bytes(), now, out, previous.width());
        } else {
            difference(previous.shorts(), before, current.shorts(), now, out, previous.width());
        }
    }

    private static void difference(byte[] previous, int before, byte[] current, int now, int[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            bytes(previous, before + x).sub(bytes(current, now + x)).intoArray(out, x);
        }
    }

    private static void difference(short[] previous, int before, short[] current, int now, int[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            shorts(previous, before + x).sub(shorts(current, now + x)).intoArray(out, x);
        }
    }

    private static IntVector bytes(byte[] samples, int at) {
        return (IntVector) ByteVector.fromArray(Species.BYTE_QUARTER, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_B2I, Species.INT, 0);
    }

    private static IntVector shorts(short[] samples, int at) {
        return (IntVector) ShortVector.fromArray(Species.SHORT_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_S2I, Species.INT, 0);
    }

    // Up to 15 bits a sample: |sum| <= (2^15 - 1) 2^16, and with its rounding below 2^31.
    private static boolean blurColumns(int[] a, int[] b, int[] c, int[] d, int[] e, int[] blurred, int width,
            int bitDepth) {
        IntVector any = IntVector.zero(Species.INT);
        int rounding = 1 << (bitDepth - 1);
        for (int x = 0; x < width; x += LANES) {
            IntVector outer = IntVector.fromArray(Species.INT, a, x).add(IntVector.fromArray(Species.INT, e, x));
            IntVector inner = IntVector.fromArray(Species.INT, b, x).add(IntVector.fromArray(Species.INT, d, x));
            IntVector centre = IntVector.fromArray(Species.INT, c, x);
            IntVector sum = outer.mul(TAP_2).add(inner.mul(TAP_1)).add(centre.mul(TAP_0));
            IntVector value = sum.add(rounding).lanewise(VectorOperators.ASHR, bitDepth);
            value.intoArray(blurred, RADIUS + x);
            any = any.or(value);
        }
        return any.reduceLanes(VectorOperators.OR) != 0;
    }

    private static boolean blurWideColumns(int[] a, int[] b, int[] c, int[] d, int[] e, int[] blurred, int width) {
        IntVector any = IntVector.zero(Species.INT);
        for (int x = 0; x < width; x += LANES) {
            IntVector outer = IntVector.fromArray(Species.INT, a, x).add(IntVector.fromArray(Species.INT, e, x));
            IntVector inner = IntVector.fromArray(Species.INT, b, x).add(IntVector.fromArray(Species.INT, d, x));
            IntVector centre = IntVector.fromArray(Species.INT, c, x);
            IntVector sum = outer.mul(TAP_2).add(inner.mul(TAP_1)).add(centre.mul(TAP_0));
            IntVector estimate = inner.add(centre).add(centre).lanewise(VectorOperators.ASHR, 2);
            IntVector rest = sum.add(ROUNDING).sub(estimate.lanewise(VectorOperators.LSHL, FILTER_BITS));
            IntVector value = estimate.add(rest.lanewise(VectorOperators.ASHR, FILTER_BITS));
            value.intoArray(blurred, RADIUS + x);
            any = any.or(value);
        }
        return any.reduceLanes(VectorOperators.OR) != 0;
    }

    /** The sum of |taps . values + 2^15 >> 16| along a row that is padded to whole vectors on both sides. */
    private static int rowSad(int[] blurred, int width) {
        IntVector sums = IntVector.zero(Species.INT);
        for (int x = 0; x < width; x += LANES) {
            IntVector outer = IntVector.fromArray(Species.INT, blurred, x)
                    .add(IntVector.fromArray(Species.INT, blurred, x + 4));
            IntVector inner = IntVector.fromArray(Species.INT, blurred, x + 1)
                    .add(IntVector.fromArray(Species.INT, blurred, x + 3));
            IntVector centre = IntVector.fromArray(Species.INT, blurred, x + 2);
            IntVector sum = outer.mul(TAP_2).add(inner.mul(TAP_1)).add(centre.mul(TAP_0));
            IntVector estimate = inner.add(centre).add(centre).lanewise(VectorOperators.ASHR, 2);
            IntVector rest = sum.add(ROUNDING).sub(estimate.lanewise(VectorOperators.LSHL, FILTER_BITS));
            IntVector value = estimate.add(rest.lanewise(VectorOperators.ASHR, FILTER_BITS)).abs();
            sums = sums.add(value, Species.INT.indexInRange(x, width));
        }
        return sums.reduceLanes(VectorOperators.ADD);
    }
}
