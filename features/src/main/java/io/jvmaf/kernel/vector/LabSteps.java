package io.jvmaf.kernel.vector;

import static io.jvmaf.kernel.vector.ColourLanes.LANES;
import static io.jvmaf.kernel.vector.ColourLanes.load;
import static io.jvmaf.kernel.vector.ColourLanes.round;

import io.jvmaf.feature.ciede.ColourTile;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** The steps from luma and chroma to CIELAB, in order; y, u and v hold what lies between (libvmaf's get_lab_color). */
enum LabSteps {
    /** Red, green and blue. */
    PRIMARIES {
        @Override
        void run(ColourTile tile, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector y = load(tile.y, i);
                DoubleVector u = load(tile.u, i);
                DoubleVector v = load(tile.v, i);
                y.add(v.mul(1.28033)).intoArray(tile.y, i);
                y.sub(u.mul(0.21482)).sub(v.mul(0.38059)).intoArray(tile.u, i);
                y.add(u.mul(2.12798)).intoArray(tile.v, i);
            }
        }
    },
    LINEAR_RED {
        @Override
        void run(ColourTile tile, int count) {
            linear(tile.y, count);
        }
    },
    LINEAR_GREEN {
        @Override
        void run(ColourTile tile, int count) {
            linear(tile.u, count);
        }
    },
    LINEAR_BLUE {
        @Override
        void run(ColourTile tile, int count) {
            linear(tile.v, count);
        }
    },
    /** X, Y and Z over those of white. */
    TRISTIMULUS {
        @Override
        void run(ColourTile tile, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector r = load(tile.y, i);
                DoubleVector g = load(tile.u, i);
                DoubleVector b = load(tile.v, i);
                r.mul(0.4124564390896921).add(g.mul(0.357576077643909)).add(b.mul(0.18043748326639894))
                        .mul(1 / 0.95047).intoArray(tile.y, i);
                r.mul(0.21267285140562248).add(g.mul(0.715152155287818)).add(b.mul(0.07217499330655958))
                        .intoArray(tile.u, i);
                r.mul(0.019333895582329317).add(g.mul(0.119192025881303)).add(b.mul(0.9503040785363677))
                        .mul(1 / 1.08883).intoArray(tile.v, i);
            }
        }
    },
    PERCEIVED_X {
        @Override
        void run(ColourTile tile, int count) {
            perceived(tile.y, count);
        }
    },
    PERCEIVED_Y {
        @Override
        void run(ColourTile tile, int count) {
            perceived(tile.u, count);
        }
    },
    PERCEIVED_Z {
        @Override
        void run(ColourTile tile, int count) {
            perceived(tile.v, count);
        }
    },
    OPPONENTS {
        @Override
        void run(ColourTile tile, int count) {
            for (int i = 0; i < count; i += LANES) {
                DoubleVector x = round(load(tile.y, i));
                DoubleVector y = round(load(tile.u, i));
                DoubleVector z = round(load(tile.v, i));
                round(y.mul(116).sub(16)).intoArray(tile.l, i);
                round(x.sub(y).mul(500)).intoArray(tile.a, i);
                round(y.sub(z).mul(200)).intoArray(tile.b, i);
            }
        }
    };

    /** Takes the step for the first {@code count} pixels, rounded up to whole vectors. */
    abstract void run(ColourTile tile, int count);

    // In both curves darker lanes take the straight part; lifting them keeps denormal numbers, slow on many machines,
    // away from the part that is then not used.
    private static void linear(double[] primary, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector c = load(primary, i);
            DoubleVector curved = ColourLanes.power2p4(c.add(0.055).mul(1 / 1.055).max(0.0625));
            c.mul(1 / 12.92).blend(curved, c.compare(VectorOperators.GT, 10 / 255.0)).intoArray(primary, i);
        }
    }

    private static void perceived(double[] stimulus, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector c = load(stimulus, i);
            DoubleVector line = c.mul(24389 / 27.0).add(16).mul(1 / 116.0);
            VectorMask<Double> bright = c.compare(VectorOperators.GT, 216 / 24389.0);
            line.blend(ColourLanes.cubeRoot(c.max(0.0078125)), bright).intoArray(stimulus, i);
        }
    }
}
