package io.jvmaf.cli.score;

import io.jvmaf.scale.Scaler;
import io.jvmaf.yuv.Crop;

/**
 * What to do to the videos before they are compared.
 *
 * @param scaling to what size to bring them
 * @param width the size's width, for {@link Scaling#SIZE}
 * @param height its height
 * @param scaler the filter
 * @param reference the part of the reference to look at, or {@code null} for all
 * @param distorted the part of the distorted video, or {@code null}
 * @param findOffset whether to find the frame offset
 * @param offset the frame offset where it is not to be found: picture i of the reference goes with i + offset
 */
public record AlignmentSettings(Scaling scaling, int width, int height, Scaler scaler, Crop reference, Crop distorted,
        boolean findOffset, int offset) {
    /** A size to scale to. */
    public enum Scaling {
        /** As they are. */
        NONE,
        /** The distorted video to the reference's size. */
        AUTO,
        /** Both to a size that is given. */
        SIZE,
        /** Both to what fills the display that the model is made for. */
        MODEL
    }
}
