package io.jvmaf.feature.adm;

import io.jvmaf.yuv.Plane;

/** The wavelet transform of a picture's samples (libvmaf's adm_dwt2_8 and adm_dwt2_16). */
public interface WaveletKernel {
    /** A worker's, for one picture of each pair, {@code width} samples across. */
    Worker open(int width);

    /** The transform row by row from the first: it may keep what the next row takes as well. */
    interface Worker {
        /**
         * Makes row {@code row} of the next scale's picture and, in columns {@code from} to {@code to} at least, of the
         * detail bands, in rows as {@link Rows} says.
         *
         * @param picture the next scale's
         * @param details the bands, of no more use where {@code from} is {@code to}
         */
        void row(Plane plane, int row, Picture picture, int from, int to, int[][] details);
    }
}
