package io.jvmaf.golden;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.VideoFormat;

/**
 * A generated pair of videos. Nothing is stored: each picture is drawn when it is asked for.
 *
 * @param name what figures and messages call it
 * @param format the geometry of both videos
 * @param frames how many pictures each has
 * @param scene what the reference shows
 * @param distortion what was done to it
 * @param seed where the scene's randomness starts
 */
public record Clip(String name, VideoFormat format, int frames, Scene scene, Distortion distortion, long seed) {
    /** The two videos of a clip. */
    public enum Side { REFERENCE, DISTORTED }

    /** The picture at {@code index}, drawn into a new frame with all its planes. */
    public Frame frame(int index, Side side) {
        Frame frame = new Frame(format, true);
        draw(frame, index, side);
        return frame;
    }

    /** Draws the picture at {@code index} into the planes that {@code frame} holds. */
    public void draw(Frame frame, int index, Side side) {
        Scene.Picture picture = scene.picture(format, seed, index);
        for (int plane = 0; plane < frame.planes(); plane++) {
            Samples samples = paint(picture, plane);
            if (side == Side.DISTORTED) {
                distortion.apply(samples, plane, index);
            }
            samples.copyTo(frame.plane(plane));
        }
    }

    /** The video of one side, from its first picture. */
    public GeneratedSource source(Side side) {
        return new GeneratedSource(this, side);
    }

    private Samples paint(Scene.Picture picture, int plane) {
        int width = format.planeWidth(plane);
        int height = format.planeHeight(plane);
        int shiftX = width < format.width() ? 1 : 0;
        int shiftY = height < format.height() ? 1 : 0;
        Samples samples = Samples.blank(width, height, (1 << format.bitDepth()) - 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int value = picture.value(plane, x << shiftX, y << shiftY);
                samples.set(x, y, value >> (16 - format.bitDepth()));
            }
        }
        return samples;
    }
}
