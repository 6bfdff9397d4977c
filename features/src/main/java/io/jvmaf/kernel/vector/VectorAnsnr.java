package io.jvmaf.kernel.vector;

import io.jvmaf.feature.floatansnr.AnsnrKernel;
import io.jvmaf.feature.floatansnr.AnsnrTaps;
import io.jvmaf.feature.floatansnr.AnsnrWorkspace;
import io.jvmaf.feature.rows.RowSums;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link AnsnrKernel} with a lane a column; rows are rounded up to whole vectors.
 *
 * <p>Rows of the distorted plane's filter that lie at the same distance from its centre have the same taps, so each row
 * of samples is filtered by three rows of taps, for five rows of the result. The reference's filter is exact in
 * {@code float}, in whatever order its products are added up.
 */
final class VectorAnsnr implements AnsnrKernel {
    private static final VectorSpecies<Float> FLOAT = Species.FLOAT;
    private static final int LANES = FLOAT.length();
    private static final int BATCH = AnsnrWorkspace.BATCH;
    /** What the sums of a sample and its neighbours, each row of which weighs as much as those, are too large by. */
    private static final float REFERENCE_SCALE = AnsnrTaps.reference(1, 1);

    @Override
    public Power power(Plane reference, Plane distorted, AnsnrWorkspace workspace) {
        int height = reference.height();
        float[] sums = new float[2 * BATCH];
        float signal = 0;
        float noise = 0;
        for (int top = 0, ready = 0; top < height; top += BATCH) {
            int count = Math.min(BATCH, height - top);
            for (int y = top; y < top + count; y++) {
                for (; ready < height && ready <= y + RADIUS; ready++) {
                    filterRow(reference, distorted, ready, workspace);
                }
                squares(workspace, y, height, workspace.squares()[y - top], workspace.squares()[BATCH + y - top]);
            }
            RowSums.of(workspace.squares(), 2 * BATCH, workspace.width(), sums);
            for (int row = 0; row < count; row++) {
                signal += sums[row];
                noise += sums[BATCH + row];
            }
        }
        return new Power(signal, noise);
    }

    private static void filterRow(Plane reference, Plane distorted, int y, AnsnrWorkspace workspace) {
        float[] row = workspace.reference(y);
        Samples.centred(reference, y, row, RADIUS);
        workspace.mirrorColumns(row);
        neighbours(row, workspace.referenceSums(y), workspace.width());
        row = workspace.distorted(y);
        Samples.centred(distorted, y, row, RADIUS);
        workspace.mirrorColumns(row);
        for (int dy = 0; dy <= RADIUS; dy++) {
            filter(row, AnsnrTaps.distorted(dy, 0), AnsnrTaps.distorted(dy, 1), AnsnrTaps.distorted(dy, 2),
                    workspace.distortedSums(dy, y), workspace.width());
        }
    }

    private static void neighbours(float[] row, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector centre = load(row, RADIUS + x);
            load(row, RADIUS - 1 + x).add(centre).add(centre).add(load(row, RADIUS + 1 + x)).intoArray(out, x);
        }
    }

    private static void filter(float[] row, float centre, float near, float far, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector sum = load(row, x).mul(far).add(load(row, x + 1).mul(near)).add(load(row, x + 2).mul(centre));
            sum.add(load(row, x + 3).mul(near)).add(load(row, x + 4).mul(far)).intoArray(out, x);
        }
    }

    private static void squares(AnsnrWorkspace workspace, int y, int height, float[] signal, float[] noise) {
        int up = AnsnrKernel.mirror(y - 1, height);
        int down = AnsnrKernel.mirror(y + 1, height);
        int width = workspace.width();
        // Until they are squared, one row holds the filtered reference and the other the filtered distorted plane.
        filteredReference(workspace.referenceSums(up), workspace.referenceSums(y), workspace.referenceSums(down),
                signal, width);
        filteredDistorted(workspace.distortedSums(2, AnsnrKernel.mirror(y - 2, height)),
                workspace.distortedSums(1, up), workspace.distortedSums(0, y), workspace.distortedSums(1, down),
                workspace.distortedSums(2, AnsnrKernel.mirror(y + 2, height)), noise, width);
        squares(signal, noise, width);
    }

    private static void filteredReference(float[] up, float[] here, float[] down, float[] out, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector centre = load(here, x);
            load(up, x).add(centre).add(centre).add(load(down, x)).mul(REFERENCE_SCALE).intoArray(out, x);
        }
    }

    private static void filteredDistorted(float[] a, float[] b, float[] c, float[] d, float[] e, float[] out,
            int width) {
        for (int x = 0; x < width; x += LANES) {
            load(a, x).add(load(b, x)).add(load(c, x)).add(load(d, x)).add(load(e, x)).intoArray(out, x);
        }
    }

    private static void squares(float[] signal, float[] noise, int width) {
        for (int x = 0; x < width; x += LANES) {
            FloatVector picture = load(signal, x);
            FloatVector error = picture.sub(load(noise, x));
            picture.mul(picture).intoArray(signal, x);
            error.mul(error).intoArray(noise, x);
        }
    }

    private static FloatVector load(float[] row, int at) {
        return FloatVector.fromArray(FLOAT, row, at);
    }
}
