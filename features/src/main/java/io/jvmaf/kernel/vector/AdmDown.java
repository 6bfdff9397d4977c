package io.jvmaf.kernel.vector;

import static io.jvmaf.feature.adm.Rows.MARGIN;
import static io.jvmaf.feature.adm.Wavelet.C0;
import static io.jvmaf.feature.adm.Wavelet.C3;
import static io.jvmaf.feature.adm.Wavelet.LOW_SUM;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The pass down of the wavelet transform of samples, one row of each output: the low-pass within -27395..27214, the
 * high-pass within -27305..27305. {@code t0} to {@code t3} are where the four rows start that the filter meets; outputs
 * lie in arrays as {@link io.jvmaf.feature.adm.Rows} says, and up to a vector behind a row's end is overwritten.
 *
 * <p>In 32-bit lanes both outputs take five products. The even taps and the odd ones have one sum K, so with
 * u = s0 - s2 and v = s1 - s3 the low-pass is C0 u - C3 v + K (s1 + s2) and the high-pass C3 u + C0 v + K (s2 - s1);
 * the first two terms of each are a rotation, which takes three: C0 (u + v), and (C0 + C3) v off or (C3 - C0) u on.
 * Lanes may wrap on the way, since the results fit.
 *
 * <p>The loops are written out: the compiler gives up inlining helpers in bodies of this size, and a vector handed to a
 * method that is not inlined goes through memory.
 */
final class AdmDown {
    /** What the even taps add up to, and the odd ones. */
    static final int K = LOW_SUM / 2;

    private static final int SHORTS = Species.SHORT.length();

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
            // The constants are the centring, 128 times the sum of the factors, and 128 of rounding below.
            ShortVector lower = a.mul((short) -46).add(b.mul((short) 19)).sub(c.mul((short) 79))
                    .add(d.mul((short) 112)).sub((short) (6 * 128 - 128));
            ShortVector upper = a.mul((short) 62).add(b.mul((short) 107)).add(c.mul((short) 29))
                    .sub(d.mul((short) 17)).sub((short) (181 * 128));
            upper.add(lower.lanewise(ASHR, 8)).intoArray(low, MARGIN + j);
            lower = a.mul((short) 112).add(b.mul((short) 79)).add(c.mul((short) 19)).add(d.mul((short) 46))
                    .sub((short) (256 * 128 - 128));
            upper = c.mul((short) 107).sub(a.mul((short) 17)).sub(b.mul((short) 29)).sub(d.mul((short) 62))
                    .add((short) 128);
            upper.add(lower.lanewise(ASHR, 8)).intoArray(high, MARGIN + j);
        }
    }

    private static ShortVector load(byte[] samples, int at) {
        return (ShortVector) ByteVector.fromArray(Species.BYTE_HALF, samples, at)
                .convertShape(VectorOperators.ZERO_EXTEND_B2S, Species.SHORT, 0);
    }

    /** Samples of 9 to 16 bits: two columns a 32-bit lane are filtered apart and put together again. */
    static void shorts(short[] s, int t0, int t1, int t2, int t3, int width, int bitDepth, short[] low, short[] high) {
        int half = 1 << (bitDepth - 1);
        int centre = half - LOW_SUM * half;
        for (int j = 0; j < width; j += SHORTS) {
            IntVector a = ShortVector.fromArray(Species.SHORT, s, t0 + j).reinterpretAsInts();
            IntVector b = ShortVector.fromArray(Species.SHORT, s, t1 + j).reinterpretAsInts();
            IntVector c = ShortVector.fromArray(Species.SHORT, s, t2 + j).reinterpretAsInts();
            IntVector d = ShortVector.fromArray(Species.SHORT, s, t3 + j).reinterpretAsInts();
            IntVector b0 = b.and(0xffff);
            IntVector c0 = c.and(0xffff);
            IntVector u = a.and(0xffff).sub(c0);
            IntVector v = b0.sub(d.and(0xffff));
            IntVector turned = u.add(v).mul(C0);
            IntVector low0 = turned.sub(v.mul(C0 + C3)).add(b0.add(c0).mul(K)).add(centre).lanewise(LSHR, bitDepth);
            IntVector high0 = turned.add(u.mul(C3 - C0)).add(c0.sub(b0).mul(K)).add(half).lanewise(LSHR, bitDepth);
            IntVector b1 = b.lanewise(LSHR, 16);
            IntVector c1 = c.lanewise(LSHR, 16);
            u = a.lanewise(LSHR, 16).sub(c1);
            v = b1.sub(d.lanewise(LSHR, 16));
            turned = u.add(v).mul(C0);
            IntVector low1 = turned.sub(v.mul(C0 + C3)).add(b1.add(c1).mul(K)).add(centre).lanewise(LSHR, bitDepth);
            IntVector high1 = turned.add(u.mul(C3 - C0)).add(c1.sub(b1).mul(K)).add(half).lanewise(LSHR, bitDepth);
            low0.and(0xffff).or(low1.lanewise(LSHL, 16)).reinterpretAsShorts().intoArray(low, MARGIN + j);
            high0.and(0xffff).or(high1.lanewise(LSHL, 16)).reinterpretAsShorts().intoArray(high, MARGIN + j);
        }
    }
}
