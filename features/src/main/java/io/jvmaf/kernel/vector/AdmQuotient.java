package io.jvmaf.kernel.vector;

import static jdk.incubator.vector.VectorOperators.AND_NOT;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.jvmaf.feature.adm.Decoupling;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * {@link Decoupling}'s fixed-point quotient in 32-bit lanes, for references of up to 31 bits.
 *
 * <p>With n = |o| = nh 2<sup>15</sup> + nl and m = |t| = mh 2<sup>s</sup> + ml, s the bits of n beyond 15, and R the
 * reciprocal of n rounded to 15 bits, R mh stays below 2<sup>31</sup> once mh is held to 1.5 times that rounded n, where
 * the quotient is 1 anyway; R ml is below 2<sup>32</sup>, and dropping its lower s bits first changes nothing.
 *
 * <p>R itself comes from a division in float, which is off by less than 1, so that the nearest whole number is at most
 * one too great.
 */
final class AdmQuotient {
    private static final int LANES = Species.INT.length();
    private static final int ONE = 1 << 15;
    private static final int HALF = 1 << 14;
    private static final int NUMERATOR = 1 << 30;
    /** Added to a float below 2^22, it leaves the nearest whole number in the low bits. */
    private static final float WHOLE = 0x1.8p23f;
    private static final int WHOLE_BITS = Float.floatToRawIntBits(WHOLE);
    /** The biased exponent of 2^14. */
    private static final int EXPONENT_14 = 127 + 14;

    private AdmQuotient() {}

    /** Splits elements {@code k} to {@code end} of a band. */
    static void split(int[] reference, int[] distorted, int[] aligned, int gain, int k, int end, int[] restored,
            int[] additive) {
        // A product with the gain that leaves the range becomes a number of its sign past any coefficient.
        int greatest = Integer.MAX_VALUE / gain;
        for (; k < end; k += LANES) {
            IntVector o = IntVector.fromArray(Species.INT, reference, k);
            IntVector t = IntVector.fromArray(Species.INT, distorted, k);
            IntVector sign = o.lanewise(ASHR, 31);
            IntVector n = o.abs();
            IntVector m = t.lanewise(XOR, sign).sub(sign).max(0);
            // Without the bit below the leading one, conversion does not round up to the next power of two.
            IntVector leading = n.lanewise(AND_NOT, n.lanewise(LSHR, 1));
            IntVector shift = ((FloatVector) leading.convert(I2F, 0)).reinterpretAsInts().lanewise(LSHR, 23)
                    .sub(EXPONENT_14).max(0);
            IntVector unit = IntVector.broadcast(Species.INT, 1).lanewise(LSHL, shift);
            // Lanes of up to 2^14 are kept from dividing by zero, and replaced below.
            IntVector divisor = n.add(unit.lanewise(LSHR, 1)).lanewise(LSHR, shift).max(HALF);
            IntVector reciprocal = FloatVector.broadcast(Species.FLOAT, NUMERATOR)
                    .div((FloatVector) divisor.convert(I2F, 0)).add(WHOLE).reinterpretAsInts().sub(WHOLE_BITS);
            reciprocal = reciprocal
                    .add(IntVector.broadcast(Species.INT, NUMERATOR).sub(reciprocal.mul(divisor)).lanewise(ASHR, 31));
            IntVector mh = m.lanewise(LSHR, shift).min(divisor.add(divisor.lanewise(LSHR, 1)));
            IntVector quotient = reciprocal.mul(mh)
                    .add(reciprocal.mul(m.and(unit.sub(1))).lanewise(LSHR, shift)).add(HALF).lanewise(LSHR, 15)
                    .min(ONE);
            IntVector kept = quotient.mul(n.lanewise(LSHR, 15))
                    .add(quotient.mul(n.and(ONE - 1)).add(sign).add(HALF).lanewise(LSHR, 15));
            kept = kept.lanewise(XOR, sign).sub(sign)
                    .blend(t.max(o.min(0)).min(o.max(0)), n.compare(LE, Decoupling.EXACT));
            IntVector limit = kept.max(-greatest).min(greatest).mul(gain);
            kept = kept.blend(t.max(limit.min(0)).min(limit.max(0)),
                    IntVector.fromArray(Species.INT, aligned, k).compare(LT, 0));
            kept.intoArray(restored, k);
            t.sub(kept).intoArray(additive, k);
        }
    }
}
