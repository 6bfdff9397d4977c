package io.jvmaf.feature.floatadm;

import io.jvmaf.feature.FloatPicture;
import io.jvmaf.feature.adm.Region;
import io.jvmaf.feature.adm.Sensitivity;
import io.jvmaf.feature.adm.Theta;
import java.util.Arrays;

/**
 * A scale's pass over two pictures, row by row of its bands: transform, decoupling, contrast masking, pooling
 * (libvmaf's adm.c, compute_adm, and what it calls in adm_tools.c). A tenth of the picture along each border does not
 * count.
 */
final class ScalePass {
    /** Sums of powers of a row: of three bands, what is seen, what was added, and the reference. */
    private static final int SUMS = 3 * Theta.BANDS;

    private final FloatAdmKernel kernel;
    private final Region region;
    private final Sensitivity sensitivity;
    private final FloatAdmSettings settings;
    private final Wavelet wavelet;
    /** The latest two rows, row y at y modulo 2. */
    private final DetailRow[] details;
    private final Coefficients restored;
    private final Coefficients additive;
    private final Pooling seen;
    private final Pooling added;
    private final Pooling original;
    private final float[] threshold;
    private final float[][] masking = new float[3][];
    private final float[][] magnitudes;
    private final float[] sums = new float[SUMS];

    /** For pictures of {@code pictureWidth} x {@code pictureHeight}. */
    ScalePass(int pictureWidth, int pictureHeight, Sensitivity sensitivity, FloatAdmSettings settings,
            FloatAdmKernel kernel) {
        this.kernel = kernel;
        this.region = Region.ofPicture(pictureWidth, pictureHeight);
        int width = region.width();
        this.sensitivity = sensitivity;
        this.settings = settings;
        int size = width + FloatAdmKernel.SLACK;
        this.wavelet = new Wavelet(pictureWidth, pictureHeight, kernel);
        this.details = new DetailRow[] {new DetailRow(size), new DetailRow(size)};
        this.restored = new Coefficients(width, kernel);
        this.additive = new Coefficients(width, kernel);
        this.seen = new Pooling(settings.norm());
        this.added = new Pooling(settings.norm());
        this.original = new Pooling(settings.norm());
        this.threshold = new float[size];
        this.magnitudes = new float[SUMS][size];
    }

    /** Takes both pictures to half the size without looking at the detail. */
    void reduce(FloatPicture ofReference, FloatPicture ofDistorted, FloatPicture nextReference,
            FloatPicture nextDistorted) {
        for (int y = 0; y < region.height(); y++) {
            wavelet.approximate(ofReference, y, nextReference);
            wavelet.approximate(ofDistorted, y, nextDistorted);
        }
    }

    /** Scores the detail, and takes both pictures to half the size. */
    ScaleScore run(FloatPicture ofReference, FloatPicture ofDistorted, FloatPicture nextReference,
            FloatPicture nextDistorted) {
        seen.begin();
        added.begin();
        original.begin();
        for (int y = 0; y < region.height(); y++) {
            DetailRow row = details[y % 2];
            wavelet.transform(ofReference, y, nextReference, row.reference());
            wavelet.transform(ofDistorted, y, nextDistorted, row.distorted());
            decouple(y, row);
            if (y > 0) {
                mask(y - 1);
            }
        }
        mask(region.height() - 1);
        int area = region.area();
        return new ScaleScore(seen.norms(area, settings.noiseWeight()), original.norms(area, settings.noiseWeight()),
                added.norms(area, 0));
    }

    private void decouple(int y, DetailRow row) {
        if (!region.needs(y)) {
            return;
        }
        int from = region.from();
        int to = region.to();
        kernel.part(row, settings.gainLimit(), from, to);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            float factor = sensitivity.of(theta);
            restored.weigh(row.restored()[theta], y, theta, factor, from, to);
            additive.weigh(row.additive()[theta], y, theta, factor, from, to);
        }
    }

    /** Pools what of row {@code y} is seen: of the detail beside what was added, and the other way round. */
    private void mask(int y) {
        if (!region.pools(y)) {
            return;
        }
        measureVisible(restored, additive, y, 0);
        measureVisible(additive, restored, y, Theta.BANDS);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            measureOriginal(details[y % 2].reference()[theta], sensitivity.of(theta),
                    magnitudes[2 * Theta.BANDS + theta]);
        }
        int width = region.right() - region.left();
        for (float[] row : magnitudes) {
            seen.raise(row, width);
        }
        kernel.sums(magnitudes, SUMS, width, sums);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            seen.add(theta, sums[theta]);
            added.add(theta, sums[Theta.BANDS + theta]);
            original.add(theta, sums[2 * Theta.BANDS + theta]);
        }
    }

    private void measureOriginal(float[] band, float factor, float[] out) {
        for (int x = region.left(); x < region.right(); x++) {
            out[x - region.left()] = Math.abs(factor * band[x]);
        }
    }

    private void measureVisible(Coefficients signal, Coefficients masker, int y, int first) {
        Arrays.fill(threshold, 0);
        for (int theta = 0; theta < Theta.BANDS && !settings.bypassMasking(); theta++) {
            masking[0] = masker.masking(y == 0 ? 1 : y - 1, theta);
            masking[1] = masker.masking(y, theta);
            masking[2] = masker.masking(y == region.height() - 1 ? y : y + 1, theta);
            kernel.addThreshold(masking, masker.weighted(y, theta), threshold, region.left(), region.right());
        }
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            kernel.exceed(signal.weighted(y, theta), threshold, magnitudes[first + theta], region.left(),
                    region.right());
        }
    }
}
