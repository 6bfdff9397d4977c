package io.jvmaf.kernel.vector;

import io.jvmaf.feature.adm.Decoupling;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Decoupling}'s fixed-point quotient in 32-bit lanes, for references of up to 31 bits.
 *
 * <p>With n = |o| = nh 2<sup>15</sup> + nl and m = |t| = mh 2<sup>s</sup> + ml, s the bits of n beyond 15, and R the
 * reciprocal of n rounded to 15 bits, R mh stays below 2<sup>31</sup> once mh is held to 1.5 times that rounded n, where
 * the quotient is 1 anyway; R ml is below 2<sup>32</sup>, and dropping its lower s bits first changes nothing.
 */
final class AdmQuotient {
    private static final int ONE = 1 << 15;
    private static final int HALF = 1 << 14;
    private static final int NUMERATOR = 1 << 30;
    /** Added to a float below 2^22, it leaves the nearest whole number in the low bits. */
    private static final float WHOLE = 0x1.8p23f;
    private static final int WHOLE_BITS = Float.floatToRawIntBits(WHOLE);
    /** The biased exponent of 2^14. */
    private static final int EXPONENT_14 = 127 + 14;

    private AdmQuotient() {}

    /** The part of {@code o} found in {@code t}. */
    static IntVector restore(IntVector o, IntVector t) {
        IntVector sign = o.lanewise(VectorOperators.ASHR, 31);
        IntVector n = o.abs();
        IntVector m = t.lanewise(VectorOperators.XOR, sign).sub(sign).max(0);
        IntVector quotient = quotient(n, m);
        IntVector nh = n.lanewise(VectorOperators.LSHR, 15);
        IntVector nl = n.and(ONE - 1);
        IntVector kept = quotient.mul(nh)
                .add(quotient.mul(nl).add(sign).add(HALF).lanewise(VectorOperators.LSHR, 15));
        kept = kept.lanewise(VectorOperators.XOR, sign).sub(sign);
        return kept.blend(VectorAdmDecoupling.hold(t, o), n.compare(VectorOperators.LE, Decoupling.EXACT));
    }

    /** {@code m / n} in 15 fractional bits, at most 1; right where n is above 2^14. */
    private static IntVector quotient(IntVector n, IntVector m) {
        // Without the bit below the leading one, conversion does not round up to the next power of two.
        IntVector leading = n.lanewise(VectorOperators.AND_NOT, n.lanewise(VectorOperators.LSHR, 1));
        IntVector shift = ((FloatVector) leading.convert(VectorOperators.I2F, 0)).reinterpretAsInts()
                .lanewise(VectorOperators.LSHR, 23).sub(EXPONENT_14).max(0);
        IntVector unit = IntVector.broadcast(Species.INT, 1).lanewise(VectorOperators.LSHL, shift);
        IntVector divisor = n.add(unit.lanewise(VectorOperators.LSHR, 1)).lanewise(VectorOperators.LSHR, shift)
                .max(HALF);
        IntVector reciprocal = reciprocal(divisor);
        IntVector mh = m.lanewise(VectorOperators.LSHR, shift)
                .min(divisor.add(divisor.lanewise(VectorOperators.LSHR, 1)));
        IntVector ml = m.and(unit.sub(1));
        return reciprocal.mul(mh).add(reciprocal.mul(ml).lanewise(VectorOperators.LSHR, shift)).add(HALF)
                .lanewise(VectorOperators.LSHR, 15).min(ONE);
    }

    /** 2^30 / n, truncated, for n from 2^14 to 2^15. In float it is off by less than 1, so at most one too great. */
    private static IntVector reciprocal(IntVector n) {
        FloatVector divisor = (FloatVector) n.convert(VectorOperators.I2F, 0);
        IntVector near = FloatVector.broadcast(Species.FLOAT, NUMERATOR).div(divisor).add(WHOLE).reinterpretAsInts()
                .sub(WHOLE_BITS);
        return near.add(near.mul(n).neg().add(NUMERATOR).lanewise(VectorOperators.ASHR, 31));
    }
}
