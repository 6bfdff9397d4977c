package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureException;
import io.jvmaf.feature.LibM;

/** Luminance in cd/m<sup>2</sup> of 10-bit limited-range luma (libvmaf's luminance_tools.c). */
enum Luminance {
    /** ITU-R BT.1886 for a display of 0.01 to 300 cd/m<sup>2</sup>. */
    BT1886 {
        private static final double GAMMA = 2.4;

        @Override
        double eotf(double signal) {
            double white = LibM.pow(300.0, 1.0 / GAMMA);
            double black = LibM.pow(0.01, 1.0 / GAMMA);
            double gain = LibM.pow(white - black, GAMMA);
            double lift = black / (white - black);
            return gain * LibM.pow(Math.max(signal + lift, 0), GAMMA);
        }
    },
    /** SMPTE ST 2084, up to 10000 cd/m<sup>2</sup>. */
    PQ {
        private static final double M1 = 0.1593017578125;
        private static final double M2 = 78.84375;
        private static final double C1 = 0.8359375;
        private static final double C2 = 18.8515625;
        private static final double C3 = 18.6875;

        @Override
        double eotf(double signal) {
            double root = LibM.pow(signal, 1.0 / M2);
            double ratio = Math.max(root - C1, 0) / (C2 - C3 * root);
            return 10000 * LibM.pow(ratio, 1.0 / M1);
        }
    };

    /** Luma of black. */
    static final int FOOT = 64;
    /** Luma of white. */
    static final int HEAD = 940;

    /** The transfer function called {@code name}, {@code bt1886} or {@code pq}. */
    static Luminance of(String name) {
        return switch (name) {
            case "bt1886" -> BT1886;
            case "pq" -> PQ;
            default -> throw new FeatureException("CAMBI: EOTF must be bt1886 or pq, not \"" + name + "\"");
        };
    }

    /** The transfer function: luminance of a signal from 0 to 1. */
    abstract double eotf(double signal);

    /** The luminance of a 10-bit luma value; below black and above white it is clipped. */
    double at(int luma) {
        int clipped = Math.max(FOOT, Math.min(HEAD, luma));
        return eotf((double) (clipped - FOOT) / (HEAD - FOOT));
    }
}
