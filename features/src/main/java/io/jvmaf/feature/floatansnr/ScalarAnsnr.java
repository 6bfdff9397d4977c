package io.jvmaf.feature.floatansnr;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.yuv.Plane;

/** {@link AnsnrKernel} in plain loops. */
public final class ScalarAnsnr implements AnsnrKernel {
    @Override
    public Power power(Plane reference, Plane distorted, AnsnrWorkspace workspace) {
        int height = reference.height();
        float signal = 0;
        float noise = 0;
        for (int y = 0, ready = 0; y < height; y++) {
            for (; ready < height && ready <= y + RADIUS; ready++) {
                read(reference, ready, workspace.reference(ready), workspace);
                read(distorted, ready, workspace.distorted(ready), workspace);
            }
            float rowSignal = 0;
            float rowNoise = 0;
            for (int x = 0; x < workspace.width(); x++) {
                float picture = filteredReference(workspace, x, y, height);
                float error = picture - filteredDistorted(workspace, x, y, height);
                rowSignal += picture * picture;
                rowNoise += error * error;
            }
            signal += rowSignal;
            noise += rowNoise;
        }
        return new Power(signal, noise);
    }

    private static void read(Plane plane, int y, float[] out, AnsnrWorkspace workspace) {
        FloatPicture.readRow(plane, y, plane.width(), out, RADIUS);
        workspace.mirrorColumns(out);
    }

    private static float filteredReference(AnsnrWorkspace workspace, int x, int y, int height) {
        float sum = 0;
        for (int dy = -REFERENCE_RADIUS; dy <= REFERENCE_RADIUS; dy++) {
            float[] row = workspace.reference(AnsnrKernel.mirror(y + dy, height));
            float rowSum = 0;
            for (int dx = -REFERENCE_RADIUS; dx <= REFERENCE_RADIUS; dx++) {
                rowSum += AnsnrTaps.reference(dy, dx) * row[RADIUS + x + dx];
            }
            sum += rowSum;
        }
        return sum;
    }

    private static float filteredDistorted(AnsnrWorkspace workspace, int x, int y, int height) {
        float sum = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            float[] row = workspace.distorted(AnsnrKernel.mirror(y + dy, height));
            float rowSum = 0;
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                rowSum += AnsnrTaps.distorted(dy, dx) * row[RADIUS + x + dx];
            }
            sum += rowSum;
        }
        return sum;
    }
}
