package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Wavelet.C0;
import static io.jvmaf.feature.adm.Wavelet.C3;
import static io.jvmaf.feature.adm.Wavelet.LOW_SUM;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The wavelet's pass down.
 *
 * <p>In 32-bit lanes it takes five products for both outputs. The even taps and the odd ones have one sum K, so with
 * u = s0 - s2 and v = s1 - s3 the low-pass is C0 u - C3 v + K (s1 + s2) and the high-pass C3 u + C0 v + K (s2 - s1); the
 * first two terms of each are a rotation, which takes three: C0 (u + v), and (C0 + C3) v off or (C3 - C0) u on. Lanes
 * may wrap on the way, since the results fit.
 */
final class AdmDown {
    /** What the even taps add up to, and the odd ones. */
    static final int K = LOW_SUM / 2;

    private static final int SHORTS = Species.SHORT.length();
    private static final int INTS = Species.INT.length();

    private AdmDown() {}

    /**
     * 8-bit samples, in 16-bit lanes: taps are split into an upper part and a signed lower one of 8 bits, as 15826 =
     * 62 * 256 - 46, 27411 = 107 * 256 + 19, 7345 = 29 * 256 - 79, -4240 = -17 * 256 + 112. With samples centred around
     * 0 the lower parts' sum with its rounding is within -32515..32765 for the low-pass and -32640..32640 for the
     * high-pass, so eight bits can be dropped from it before the upper parts' sum comes on top.
     */
    static void bytes(byte[] s, int t0, int t1, int t2, int t3, int width, short[] low, short[] high) {
        for (int j = 0; j < width; j += SHORTS) {
            ShortVector a = load(s, t0 + j);
            ShortVector b = load(s, t1 + j);
            ShortVector c = load(s, t2 + j);
            ShortVector d = load(s, t3 + j);
            // The constants are the centring, 128 times the sum of the factors, less 128 of rounding below.
            ShortVector lower = a.mul((short) -46).add(b.mul((short) 19)).sub(c.mul((short) 79))
                    .add(d.mul((short) 112)).sub((short) (6 * 128 - 128));
            ShortVector upper = a.mul((short) 62).add(b.mul((short) 107)).add(c.mul((short) 29))
                    .sub(d.mul((short) 17)).sub((short) (181 * 128));
            upper.add(lower.lanewise(VectorOperators.ASHR, 8)).intoArray(low, MARGIN + j);
            lower = a.mul((short) 112).add(b.mul((short) 79)).add(c.mul((short) 19)).add(d.mul((short) 46))
                    .sub((short) (256 * 128 - 128));
            upper = c.mul((short) 107).sub(a.mul((short) 17)).sub(b.mul((short) 29)).sub(d.mul((short) 62))
                    .add((short) 128);
            upper.add(lower.lanewise(VectorOperators.ASHR, 8)).intoArray(high, MARGIN + j);
        }
    }

    private static ShortVector load(byte[] samples, int at) {
        return (ShortVector) ByteVector.fromArray(Species.BYTE_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_B2S, Species.SHORT, 0);
    }

    /** Samples of 9 to 16 bits: two columns a 32-bit lane are filtered apart and put together again. */
    static void shorts(short[] s, int t0, int t1, int t2, int t3, int width, int bitDepth, short[] low, short[] high) {
        int half = 1 << (bitDepth - 1);
        for (int j = 0; j < width; j += SHORTS) {
            IntVector a = load(s, t0 + j);
            IntVector b = load(s, t1 + j);
            IntVector c = load(s, t2 + j);
            IntVector d = load(s, t3 + j);
            IntVector a0 = a.and(0xffff);
            IntVector b0 = b.and(0xffff);
            IntVector c0 = c.and(0xffff);
            IntVector d0 = d.and(0xffff);
            IntVector a1 = a.lanewise(VectorOperators.LSHR, 16);
            IntVector b1 = b.lanewise(VectorOperators.LSHR, 16);
            IntVector c1 = c.lanewise(VectorOperators.LSHR, 16);
            IntVector d1 = d.lanewise(VectorOperators.LSHR, 16);
            pack(low(a0, b0, c0, d0), low(a1, b1, c1, d1), half - LOW_SUM * half, bitDepth)
                    .intoArray(low, MARGIN + j);
            pack(high(a0, b0, c0, d0), high(a1, b1, c1, d1), half, bitDepth).intoArray(high, MARGIN + j);
        }
    }

    private static IntVector load(short[] samples, int at) {
        return ShortVector.fromArray(Species.SHORT, samples, at).reinterpretAsInts();
    }

    private static ShortVector pack(IntVector even, IntVector odd, int round, int shift) {
        IntVector lower = even.add(round).lanewise(VectorOperators.LSHR, shift).and(0xffff);
        IntVector upper = odd.add(round).lanewise(VectorOperators.LSHR, shift).lanewise(VectorOperators.LSHL, 16);
        return lower.or(upper).reinterpretAsShorts();
    }

    /** Samples of scale 1: 16 bits in 32, of which nothing is dropped. */
    static void whole(int[] s, int t0, int t1, int t2, int t3, int width, int[] low, int[] high) {
        for (int j = 0; j < width; j += INTS) {
            IntVector a = IntVector.fromArray(Species.INT, s, t0 + j);
            IntVector b = IntVector.fromArray(Species.INT, s, t1 + j);
            IntVector c = IntVector.fromArray(Species.INT, s, t2 + j);
            IntVector d = IntVector.fromArray(Species.INT, s, t3 + j);
            low(a, b, c, d).intoArray(low, MARGIN + j);
            high(a, b, c, d).intoArray(high, MARGIN + j);
        }
    }

    /**
     * Samples of scales 2 and 3, of whose products 16 bits are dropped: their upper halves and their lower ones, signed,
     * are filtered apart.
     */
    static void split(int[] s, int t0, int t1, int t2, int t3, int width, int[] low, int[] high) {
        for (int j = 0; j < width; j += INTS) {
            IntVector a = IntVector.fromArray(Species.INT, s, t0 + j);
            IntVector b = IntVector.fromArray(Species.INT, s, t1 + j);
            IntVector c = IntVector.fromArray(Species.INT, s, t2 + j);
            IntVector d = IntVector.fromArray(Species.INT, s, t3 + j);
            IntVector a0 = lower(a, 16);
            IntVector b0 = lower(b, 16);
            IntVector c0 = lower(c, 16);
            IntVector d0 = lower(d, 16);
            IntVector a1 = upper(a, a0, 16);
            IntVector b1 = upper(b, b0, 16);
            IntVector c1 = upper(c, c0, 16);
            IntVector d1 = upper(d, d0, 16);
            join(low(a1, b1, c1, d1), low(a0, b0, c0, d0), 16).intoArray(low, MARGIN + j);
            join(high(a1, b1, c1, d1), high(a0, b0, c0, d0), 16).intoArray(high, MARGIN + j);
        }
    }

    /** The lower {@code bits} (at most 16) of {@code s}, signed; sums of their products stay below 2^31. */
    static IntVector lower(IntVector s, int bits) {
        return s.lanewise(VectorOperators.LSHL, 32 - bits).lanewise(VectorOperators.ASHR, 32 - bits);
    }

    /** What is left of {@code s} without its lower bits. */
    static IntVector upper(IntVector s, IntVector lower, int bits) {
        return s.sub(lower).lanewise(VectorOperators.ASHR, bits);
    }

    /** The sum of products of upper and of lower parts, {@code bits} bits dropped. */
    static IntVector join(IntVector upper, IntVector lower, int bits) {
        return upper.add(lower.add(1 << (bits - 1)).lanewise(VectorOperators.ASHR, bits));
    }

    /** The low-pass of four samples; products that it shares with {@link #high} are taken once by the compiler. */
    static IntVector low(IntVector s0, IntVector s1, IntVector s2, IntVector s3) {
        IntVector u = s0.sub(s2);
        IntVector v = s1.sub(s3);
        return u.add(v).mul(C0).sub(v.mul(C0 + C3)).add(s1.add(s2).mul(K));
    }

    /** The high-pass of four samples. */
    static IntVector high(IntVector s0, IntVector s1, IntVector s2, IntVector s3) {
        IntVector u = s0.sub(s2);
        IntVector v = s1.sub(s3);
        return u.add(v).mul(C0).add(u.mul(C3 - C0)).add(s2.sub(s1).mul(K));
    }
}
