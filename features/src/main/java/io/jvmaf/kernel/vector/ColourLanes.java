package io.jvmaf.kernel.vector;

import io.jvmaf.feature.ciede.ColourMath;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The functions of {@link ColourMath} in 64-bit lanes, operation by operation. */
final class ColourLanes {
    static final int LANES = Species.DOUBLE.length();
    private static final VectorSpecies<Double> DOUBLE = Species.DOUBLE;
    /** As many floats as {@link Species#DOUBLE} has lanes. */
    private static final VectorSpecies<Float> FLOAT_HALF =
            VectorSpecies.of(float.class, VectorShape.forBitSize(Species.BITS / 2));
    private static final double[] SIN = ColourMath.series()[0];
    private static final double[] COS = ColourMath.series()[1];
    private static final double[] EXP = ColourMath.series()[2];
    private static final double[] ATAN = ColourMath.series()[3];

    private ColourLanes() {}

    /** {@code x} rounded to the nearest float. */
    static DoubleVector round(DoubleVector x) {
        FloatVector rounded = (FloatVector) x.convertShape(VectorOperators.D2F, FLOAT_HALF, 0);
        return (DoubleVector) rounded.convertShape(VectorOperators.F2D, DOUBLE, 0);
    }

    static DoubleVector cubeRoot(DoubleVector x) {
        DoubleVector y = guess(x, ColourMath.CUBE_GUESS, ColourMath.THIRD);
        DoubleVector e = one().sub(x.mul(y.mul(y).mul(y)));
        DoubleVector s = e.mul(ColourMath.C4).add(ColourMath.C3).mul(e).add(ColourMath.C2).mul(e).add(ColourMath.C1);
        y = y.add(y.mul(e.mul(s)));
        e = one().sub(x.mul(y.mul(y).mul(y)));
        y = y.add(y.mul(e.mul(e.mul(ColourMath.C2).add(ColourMath.C1))));
        DoubleVector square = y.mul(y);
        DoubleVector root = x.mul(square);
        return root.add(x.sub(root.mul(root).mul(root)).mul(square.mul(ColourMath.C1)));
    }

    static DoubleVector power2p4(DoubleVector x) {
        DoubleVector y = guess(x, ColourMath.FIFTH_GUESS, ColourMath.FIFTH);
        DoubleVector square = y.mul(y);
        DoubleVector e = one().sub(x.mul(square.mul(square).mul(y)));
        DoubleVector s = e.mul(ColourMath.F4).add(ColourMath.F3).mul(e).add(ColourMath.F2).mul(e).add(ColourMath.F1);
        y = y.add(y.mul(e.mul(s)));
        square = y.mul(y);
        e = one().sub(x.mul(square.mul(square).mul(y)));
        s = e.mul(ColourMath.F3).add(ColourMath.F2).mul(e).add(ColourMath.F1);
        DoubleVector root = x.mul(y.add(y.mul(e.mul(s))));
        return root.mul(root).mul(root);
    }

    // A positive double's shifted bits are below 2^16, so that the product is below 2^31 and leaves the upper half 0.
    private static DoubleVector guess(DoubleVector x, long bits, int factor) {
        LongVector part = x.reinterpretAsLongs().lanewise(VectorOperators.LSHR, ColourMath.GUESS_SHIFT)
                .reinterpretAsInts().mul(factor).reinterpretAsLongs();
        return LongVector.broadcast(Species.LONG, bits)
                .sub(part.lanewise(VectorOperators.LSHL, ColourMath.GUESS_SCALE)).reinterpretAsDoubles();
    }

    static DoubleVector sin(DoubleVector x) {
        DoubleVector z = x.mul(x);
        return x.add(x.mul(z.mul(horner(SIN, z))));
    }

    static DoubleVector cos(DoubleVector x) {
        DoubleVector z = x.mul(x);
        return z.mul(horner(COS, z)).add(1);
    }

    static DoubleVector exp(DoubleVector x) {
        DoubleVector shifted = x.mul(ColourMath.LOG2_E).add(ColourMath.ROUNDER);
        DoubleVector k = shifted.sub(ColourMath.ROUNDER);
        DoubleVector rest = x.sub(k.mul(ColourMath.LN2_HIGH)).sub(k.mul(ColourMath.LN2_LOW));
        LongVector bits = horner(EXP, rest).reinterpretAsLongs();
        return bits.add(shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52)).reinterpretAsDoubles();
    }

    static DoubleVector atan2(DoubleVector y, DoubleVector x) {
        DoubleVector ax = x.abs();
        DoubleVector ay = y.abs();
        DoubleVector least = ax.min(ay);
        DoubleVector most = ax.max(ay);
        VectorMask<Double> steep = least.compare(VectorOperators.GT, most.mul(ColourMath.TAN_PI_8));
        DoubleVector t = least.sub(most, steep).div(most.blend(least.add(most), steep));
        DoubleVector z = t.mul(t);
        DoubleVector angle = DoubleVector.zero(DOUBLE).blend(Math.PI / 4, steep)
                .add(t.sub(t.mul(z.mul(horner(ATAN, z)))));
        angle = angle.blend(angle.neg().add(Math.PI / 2), ay.compare(VectorOperators.GT, ax));
        angle = angle.blend(angle.neg().add(Math.PI), x.compare(VectorOperators.LT, 0));
        return angle.blend(angle.neg(), y.compare(VectorOperators.LT, 0));
    }

    /** The cosines and sines of {@code angles}, from 0 to 3 pi. */
    static void point(double[] angles, double[] cosines, double[] sines, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector h = load(angles, i);
            DoubleVector shifted = h.mul(ColourMath.TWO_OVER_PI).add(ColourMath.ROUNDER);
            DoubleVector quarters = shifted.sub(ColourMath.ROUNDER);
            DoubleVector rest = h.sub(quarters.mul(ColourMath.HALF_PI_HIGH)).sub(quarters.mul(ColourMath.HALF_PI_LOW));
            DoubleVector sin = sin(rest);
            DoubleVector cos = cos(rest);
            LongVector turns = shifted.reinterpretAsLongs();
            VectorMask<Double> odd = turns.and(1).compare(VectorOperators.NE, 0).cast(DOUBLE);
            negate(cos.blend(sin, odd), turns.add(1)).intoArray(cosines, i);
            negate(sin.blend(cos, odd), turns).intoArray(sines, i);
        }
    }

    /** Turns the sign where the second bit of {@code turns} is set. */
    private static DoubleVector negate(DoubleVector x, LongVector turns) {
        LongVector sign = turns.and(2).lanewise(VectorOperators.LSHL, 62);
        return x.reinterpretAsLongs().lanewise(VectorOperators.XOR, sign).reinterpretAsDoubles();
    }

    static DoubleVector hueWeight(DoubleVector c, DoubleVector s) {
        DoubleVector cos2 = c.mul(2).mul(c).sub(1);
        DoubleVector sin2 = s.mul(2).mul(c);
        DoubleVector cos3 = c.mul(cos2.mul(2).sub(1));
        DoubleVector sin3 = s.mul(cos2.mul(2).add(1));
        DoubleVector cos4 = cos2.mul(2).mul(cos2).sub(1);
        DoubleVector sin4 = sin2.mul(2).mul(cos2);
        DoubleVector first = c.mul(ColourMath.COS_30).add(s.mul(ColourMath.SIN_30)).mul(0.17);
        DoubleVector third = cos3.mul(ColourMath.COS_6).sub(sin3.mul(ColourMath.SIN_6)).mul(0.32);
        DoubleVector fourth = cos4.mul(ColourMath.COS_63).add(sin4.mul(ColourMath.SIN_63)).mul(0.20);
        return one().sub(first).add(cos2.mul(0.24)).add(third).sub(fourth);
    }

    private static DoubleVector horner(double[] series, DoubleVector x) {
        DoubleVector sum = DoubleVector.broadcast(DOUBLE, series[series.length - 1]);
        for (int i = series.length - 2; i >= 0; i--) {
            sum = sum.mul(x).add(series[i]);
        }
        return sum;
    }

    static DoubleVector load(double[] values, int at) {
        return DoubleVector.fromArray(DOUBLE, values, at);
    }

    private static DoubleVector one() {
        return DoubleVector.broadcast(DOUBLE, 1);
    }
}
