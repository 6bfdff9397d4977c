package io.jvmaf.kernel.vector;

import static io.jvmaf.kernel.vector.ColourLanes.LANES;
import static io.jvmaf.kernel.vector.ColourLanes.load;
import static io.jvmaf.kernel.vector.ColourLanes.round;

import io.jvmaf.feature.LibM;
import io.jvmaf.feature.ciede.ColourTile;
import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The steps from two tiles of CIELAB colours to their CIEDE2000 differences, in order (libvmaf's ciede2000). Where
 * libvmaf has a float the lanes are rounded to one: a sum, product, quotient or root of floats comes out the same by
 * way of double. Each step says what it leaves where.
 */
enum DifferenceSteps {
    /** Both u: chroma C. */
    CHROMA {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            hypotenuse(reference.a, reference.b, reference.u, count);
            hypotenuse(distorted.a, distorted.b, distorted.u, count);
        }
    },
    /** Both y: a', a stretched for greyish colours. */
    STRETCH {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector mean = round(load(reference.u, i).add(load(distorted.u, i))).mul(0.5);
                DoubleVector pow7 = power7(mean);
                DoubleVector grey = pow7.div(pow7.add(POW_25_7)).sqrt().neg().add(1);
                DoubleVector a1 = load(reference.a, i);
                DoubleVector a2 = load(distorted.a, i);
                round(a1.add(a1.mul(0.5).mul(grey))).intoArray(reference.y, i);
                round(a2.add(a2.mul(0.5).mul(grey))).intoArray(distorted.y, i);
            }
        }
    },
    /** Both u: chroma C'; the reference's q: their mean. */
    STRETCHED_CHROMA {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            hypotenuse(reference.y, reference.b, reference.u, count);
            hypotenuse(distorted.y, distorted.b, distorted.u, count);
            for (int i = 0; i < count; i += LANES) {
                round(load(reference.u, i).add(load(distorted.u, i))).mul(0.5).intoArray(reference.q, i);
            }
        }
    },
    /** The reference's v: hue h'. */
    HUE_1 {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            hue(reference, count);
        }
    },
    /** The distorted one's v: hue h'. */
    HUE_2 {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            hue(distorted, count);
        }
    },
    /** The reference's y: hue difference; the distorted one's y: mean hue. */
    HUES {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector h1 = load(reference.v, i);
                DoubleVector h2 = load(distorted.v, i);
                DoubleVector delta = round(h2.sub(h1));
                VectorMask<Double> below = delta.compare(VectorOperators.LT, -Math.PI);
                VectorMask<Double> above = delta.compare(VectorOperators.GT, Math.PI);
                DoubleVector turned = delta.blend(delta.add(2 * Math.PI), below).blend(delta.sub(2 * Math.PI), above);
                round(turned).intoArray(reference.y, i);
                DoubleVector sum = round(h1.add(h2));
                round(sum.blend(sum.add(2 * Math.PI), below.or(above)).mul(0.5)).intoArray(distorted.y, i);
            }
        }
    },
    /** The reference's y: Delta H'. Where a side has no chroma its root is 0, so the hue difference need not be. */
    HUE_DISTANCE {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector sin = ColourLanes.sin(load(reference.y, i).mul(0.5));
                DoubleVector root = round(load(reference.u, i).mul(load(distorted.u, i))).sqrt();
                round(root.mul(2).mul(sin)).intoArray(reference.y, i);
            }
        }
    },
    /** The reference's v: the exponential in R_T. */
    BELL {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector degrees = round(load(distorted.y, i).mul(180 / Math.PI));
                DoubleVector units = round(degrees.sub(275).mul(1 / 25.0));
                DoubleVector square = round(units.mul(units)).min(LARGEST_SQUARE);
                ColourLanes.exp(square.neg()).intoArray(reference.v, i);
            }
        }
    },
    /**
     * Mean chroma to the power of 7, rounded down a little and up a little before it is rounded to float: the distorted
     * one's p and the reference's. powf's result lies between them, being within 2^-32.3 of the power before it is
     * rounded; a trial of all floats from 2^-14 to 2^10 shows that.
     */
    POWER {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector power = power7(load(reference.q, i)).max(LEAST_POW_7);
                round(power.mul(1 - 0x1p-32)).intoArray(distorted.p, i);
                round(power.mul(1 + 0x1p-32)).intoArray(reference.p, i);
            }
        }
    },
    /** The reference's p: that power as powf has it, found by powf's own way where the two differ: for one in 180. */
    POWER_IN_DOUBT {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = doubtful(reference, distorted, 0, count); i >= 0; i = doubtful(reference, distorted, i, count)) {
                reference.p[i] = LibM.powf((float) reference.q[i], 7);
                distorted.p[i] = reference.p[i];
            }
        }

        /** The first pixel from {@code from} on whose powers differ, or -1. */
        private int doubtful(ColourTile reference, ColourTile distorted, int from, int count) {
            int distance = Arrays.mismatch(reference.p, from, count, distorted.p, from, count);
            return distance < 0 ? -1 : from + distance;
        }
    },
    /** The reference's v: R_T. */
    ROTATION {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector sin = ColourLanes.sin(round(round(load(reference.v, i).mul(60)).mul(Math.PI / 180)));
                DoubleVector pow7 = load(reference.p, i);
                DoubleVector ratio = round(pow7.div(round(pow7.add(POW_25_7F))));
                DoubleVector exact = ratio.sqrt().mul(-2).mul(sin);
                round(exact.blend(0, exact.compare(VectorOperators.GT, INVISIBLE))).intoArray(reference.v, i);
            }
        }
    },
    /** The distorted one's p and q: cosine and sine of the mean hue. */
    HUE_POINT {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            ColourLanes.point(distorted.y, distorted.p, distorted.q, count);
        }
    },
    /** The distorted one's p: T. */
    HUE_WEIGHT {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                ColourLanes.hueWeight(load(distorted.p, i), load(distorted.q, i)).intoArray(distorted.p, i);
            }
        }
    },
    /** The reference's p: the hue term. */
    HUE_TERM {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector weight = load(reference.q, i).mul(0.015).mul(round(load(distorted.p, i))).add(1);
                round(load(reference.y, i).div(round(weight).mul(K_H))).intoArray(reference.p, i);
            }
        }
    },
    /** The distorted one's p: the chroma term. */
    CHROMA_TERM {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector weight = round(load(reference.q, i).mul(0.045).add(1));
                DoubleVector delta = round(load(distorted.u, i).sub(load(reference.u, i)));
                round(delta.div(weight)).intoArray(distorted.p, i);
            }
        }
    },
    /** The distorted one's q: the lightness term. */
    LIGHTNESS_TERM {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector l1 = load(reference.l, i);
                DoubleVector l2 = load(distorted.l, i);
                DoubleVector offset = round(round(l1.add(l2)).mul(0.5).sub(50));
                DoubleVector square = offset.mul(offset);
                DoubleVector weight = round(square.mul(0.015).div(square.add(20).sqrt()).add(1));
                round(round(l2.sub(l1)).div(round(weight.mul(K_L)))).intoArray(distorted.q, i);
            }
        }
    },
    /** The reference's p: the difference. */
    SUM {
        @Override
        void run(ColourTile reference, ColourTile distorted, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector lightness = load(distorted.q, i);
                DoubleVector chroma = load(distorted.p, i);
                DoubleVector hue = load(reference.p, i);
                DoubleVector turned = round(round(load(reference.v, i).mul(chroma)).mul(hue));
                DoubleVector squares = lightness.mul(lightness).add(chroma.mul(chroma)).add(hue.mul(hue));
                round(squares.add(turned).sqrt()).intoArray(reference.p, i);
            }
        }
    };

    /** 25 to the power of 7. */
    private static final double POW_25_7 = 6103515625.0;
    /** The float next to it. */
    private static final double POW_25_7F = 6103515625f;
    /** The weights of lightness and hue (ciede.c, extract, default_ksub). */
    private static final double K_L = 0.65f;
    private static final double K_H = 4;
    /**
     * R_T's term in the sum is at most |R_T| / 2 times the squares of chroma and hue, so an R_T below 2^-60 changes no
     * digit of it. It is taken for 0, and what leads to it is kept above this, for denormal floats are slow on many
     * machines: with a square past 80 the bell is below 2^-109, with a power below 2^-93 the root is below 2^-62.
     */
    private static final double INVISIBLE = -0x1p-60;
    private static final double LARGEST_SQUARE = 80;
    private static final double LEAST_POW_7 = 0x1p-93;

    /** Takes the step for the first {@code count} pixels, rounded up to whole vectors. */
    abstract void run(ColourTile reference, ColourTile distorted, int count);

    private static void hypotenuse(double[] first, double[] second, double[] out, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector a = load(first, i);
            DoubleVector b = load(second, i);
            round(a.mul(a).add(b.mul(b)).sqrt()).intoArray(out, i);
        }
    }

    private static void hue(ColourTile tile, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector a = load(tile.y, i);
            DoubleVector b = load(tile.b, i);
            DoubleVector hue = round(ColourLanes.atan2(b, a));
            hue = round(hue.add(2 * Math.PI, hue.compare(VectorOperators.LT, 0)));
            VectorMask<Double> origin = b.abs().add(a.abs()).compare(VectorOperators.EQ, 0);
            hue.blend(0, origin).intoArray(tile.v, i);
        }
    }

    /** {@code c} to the power of 7, in double. */
    private static DoubleVector power7(DoubleVector c) {
        DoubleVector square = c.mul(c);
        return square.mul(square).mul(square).mul(c);
    }
}
