package io.jvmaf.feature.speed;

import io.jvmaf.feature.LibM;

/** How much the entropies of two pictures' blocks differ (libvmaf's speed.c, speed_extract_score). */
final class SpeedScorer {
    private final SpeedSettings settings;
    private final SpeedGeometry geometry;
    private final Rescaler rescaler;
    private final SmallPicture small;
    private final BlockEntropy entropy;
    private final BlockEntropy.Result reference;
    private final BlockEntropy.Result distorted;
    private boolean singular;

    SpeedScorer(SpeedSettings settings, SpeedGeometry geometry, SpeedKernel kernel) {
        this.settings = settings;
        this.geometry = geometry;
        this.rescaler = geometry.isScaled() ? new Rescaler(geometry, settings.method(), kernel) : null;
        this.small = new SmallPicture(geometry, settings.kernelScale(), kernel);
        this.entropy = new BlockEntropy(geometry, settings.neuralNoise(), kernel);
        this.reference = new BlockEntropy.Result(geometry.blocks());
        this.distorted = new BlockEntropy.Result(geometry.blocks());
    }

    /** The score of two pictures of the unscaled size: 0 if one of them alone is singular. */
    float score(Lines referenceLines, Lines distortedLines) {
        boolean regularReference = estimate(referenceLines, reference);
        boolean regularDistorted = estimate(distortedLines, distorted);
        singular = !regularReference || !regularDistorted;
        return regularReference == regularDistorted ? difference() : 0;
    }

    /** Whether the covariance of a picture last scored could not be inverted, as that of a flat one. */
    boolean singular() {
        return singular;
    }

    private boolean estimate(Lines lines, BlockEntropy.Result result) {
        return entropy.estimate(small.of(rescaler == null ? lines : rescaler.scaled(lines)), small.stride(), result);
    }

    private float difference() {
        float floor = (float) (SpeedKernel.BLOCK_PIXELS
                * (LibM.log2((1 + settings.noiseFloor()) * settings.neuralNoise()) + BlockEntropy.UNIT_GAUSSIAN));
        float score = 0;
        for (int block = 0; block < geometry.blocks(); block++) {
            float entropyReference = reference.entropies()[block];
            float entropyDistorted = distorted.entropies()[block];
            // Of two entropies below the floor no difference is visible.
            if (!(entropyReference < floor && entropyDistorted < floor)) {
                float variance = reference.variances()[block];
                float other = distorted.variances()[block];
                float weighted = (float) (entropyReference * referenceWeight(variance, other));
                score += Math.abs(weighted - (float) (entropyDistorted * distortedWeight(variance, other)));
            }
        }
        return score / geometry.blocks();
    }

    private double referenceWeight(float reference, float distorted) {
        return switch (settings.weighting()) {
            case 2 -> LibM.log2(1 + distorted);
            case 3 -> LibM.log2(1 + (reference + distorted) / 2.0);
            default -> LibM.log2(1 + reference);
        };
    }

    private double distortedWeight(float reference, float distorted) {
        return switch (settings.weighting()) {
            case 1 -> LibM.log2(1 + reference);
            case 3, 4 -> LibM.log2(1 + (reference + distorted) / 2.0);
            case 5 -> LibM.log2(1 + (0.75 * reference + 0.25 * distorted));
            case 6 -> LibM.log2(1 + (0.25 * reference + 0.75 * distorted));
            default -> LibM.log2(1 + distorted);
        };
    }
}
