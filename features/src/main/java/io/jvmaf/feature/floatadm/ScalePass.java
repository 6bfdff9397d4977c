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
    /** What a coefficient masks at its own place (libvmaf's FLOAT_ONE_BY_15). */
    private static final double FIFTEENTH = 0.0666666701;

    private final Region region;
    private final Sensitivity sensitivity;
    private final FloatAdmSettings settings;
    private final Wavelet wavelet;
    private final Decoupling decoupling;
    private final float[][] reference;
    private final float[][] distorted;
    private final float[][] restoredRow;
    private final float[][] additiveRow;
    private final Coefficients restored;
    private final Coefficients additive;
    private final Pooling seen;
    private final Pooling added;
    private final Pooling original;
    private final float[] threshold;
    private final float[] sums;
    private final float[] magnitudes;

    /** For pictures of {@code pictureWidth} x {@code pictureHeight}. */
    ScalePass(int pictureWidth, int pictureHeight, Sensitivity sensitivity, FloatAdmSettings settings) {
        this.region = Region.ofPicture(pictureWidth, pictureHeight);
        int width = region.width();
        this.sensitivity = sensitivity;
        this.settings = settings;
        this.wavelet = new Wavelet(pictureWidth, pictureHeight);
        this.decoupling = new Decoupling(settings.gainLimit(), width);
        this.reference = new float[Theta.BANDS][width];
        this.distorted = new float[Theta.BANDS][width];
        this.restoredRow = new float[Theta.BANDS][width];
        this.additiveRow = new float[Theta.BANDS][width];
        this.restored = new Coefficients(width);
        this.additive = new Coefficients(width);
        this.seen = new Pooling(settings.norm());
        this.added = new Pooling(settings.norm());
        this.original = new Pooling(settings.norm());
        this.threshold = new float[width];
        this.sums = new float[width];
        this.magnitudes = new float[width];
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
            wavelet.transform(ofReference, y, nextReference, reference[Theta.H], reference[Theta.V],
                    reference[Theta.D]);
            wavelet.transform(ofDistorted, y, nextDistorted, distorted[Theta.H], distorted[Theta.V],
                    distorted[Theta.D]);
            decouple(y);
            if (y > 0) {
                mask(y - 1);
            }
        }
        mask(region.height() - 1);
        int area = region.area();
        return new ScaleScore(seen.norms(area, settings.noiseWeight()), original.norms(area, settings.noiseWeight()),
                added.norms(area, 0));
    }

    private void decouple(int y) {
        if (!region.needs(y)) {
            return;
        }
        int from = region.from();
        int to = region.to();
        decoupling.part(reference, distorted, restoredRow, additiveRow, from, to);
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            float factor = sensitivity.of(theta);
            restored.weigh(restoredRow[theta], y, theta, factor, from, to);
            additive.weigh(additiveRow[theta], y, theta, factor, from, to);
            if (region.pools(y)) {
                poolOriginal(theta, factor);
            }
        }
    }

    private void poolOriginal(int theta, float factor) {
        float[] band = reference[theta];
        for (int x = region.left(); x < region.right(); x++) {
            magnitudes[x] = Math.abs(factor * band[x]);
        }
        original.add(theta, magnitudes, region.left(), region.right());
    }

    /** Pools what of row {@code y} is seen: of the detail beside what was added, and the other way round. */
    private void mask(int y) {
        if (region.pools(y)) {
            poolVisible(restored, additive, y, seen);
            poolVisible(additive, restored, y, added);
        }
    }

    private void poolVisible(Coefficients signal, Coefficients masker, int y, Pooling pooling) {
        Arrays.fill(threshold, 0);
        for (int theta = 0; theta < Theta.BANDS && !settings.bypassMasking(); theta++) {
            addThreshold(masker, y, theta);
        }
        for (int theta = 0; theta < Theta.BANDS; theta++) {
            float[] weighted = signal.weighted(y, theta);
            for (int x = region.left(); x < region.right(); x++) {
                float visible = Math.abs(weighted[x]) - threshold[x];
                magnitudes[x] = visible < 0 ? 0 : visible;
            }
            pooling.add(theta, magnitudes, region.left(), region.right());
        }
    }

    /** Adds what the coefficients around each of row {@code y} mask, in the order of reading. */
    private void addThreshold(Coefficients masker, int y, int theta) {
        float[] above = masker.masking(y == 0 ? 1 : y - 1, theta);
        float[] here = masker.masking(y, theta);
        float[] below = masker.masking(y == region.height() - 1 ? y : y + 1, theta);
        float[] centre = masker.weighted(y, theta);
        for (int x = region.left(); x < region.right(); x++) {
            sums[x] = above[x] + above[x + 1] + above[x + 2] + here[x];
        }
        for (int x = region.left(); x < region.right(); x++) {
            sums[x] = (float) (sums[x] + FIFTEENTH * Math.abs(centre[x]));
        }
        for (int x = region.left(); x < region.right(); x++) {
            threshold[x] += sums[x] + here[x + 2] + below[x] + below[x + 1] + below[x + 2];
        }
    }
}
