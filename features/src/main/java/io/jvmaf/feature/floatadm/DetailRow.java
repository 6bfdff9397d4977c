package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.adm.Theta;

/**
 * A row of every detail band of two pictures.
 *
 * @param reference the reference's bands
 * @param distorted the distorted picture's
 * @param enhanced 1 where a change counts as an enhancement of contrast, else 0
 * @param restored what is left of the reference's detail
 * @param additive what was added to it
 */
public record DetailRow(float[][] reference, float[][] distorted, float[] enhanced, float[][] restored,
        float[][] additive) {
    DetailRow(int size) {
        this(new float[Theta.BANDS][size], new float[Theta.BANDS][size], new float[size],
                new float[Theta.BANDS][size], new float[Theta.BANDS][size]);
    }
}
