package io.jvmaf.kernel.vector;

import io.jvmaf.feature.ciede.CiedeKernel;
import io.jvmaf.feature.ciede.ColourTile;

/**
 * {@link CiedeKernel} in 64-bit lanes, one small step of the formula at a time over the whole tile.
 *
 * <p>The steps are small, and called through one interface, so that each is compiled on its own: the compiler stops
 * inlining in the middle of a long chain of vector operations, and what is left falls back to boxed vectors.
 */
final class VectorCiede implements CiedeKernel {
    private static final LabSteps[] LAB = LabSteps.values();
    private static final DifferenceSteps[] DIFFERENCE = DifferenceSteps.values();

    @Override
    public void lab(ColourTile tile, int count) {
        for (LabSteps step : LAB) {
            step.run(tile, count);
        }
    }

    @Override
    public void difference(ColourTile reference, ColourTile distorted, int count, double[] difference) {
        for (DifferenceSteps step : DIFFERENCE) {
            step.run(reference, distorted, count);
        }
        System.arraycopy(reference.p, 0, difference, 0, count);
    }
}
