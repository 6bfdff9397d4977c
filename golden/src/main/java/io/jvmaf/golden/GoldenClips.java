package io.jvmaf.golden;

import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.VideoFormat;
import java.util.List;

/**
 * The clips that reference figures are kept for. A change to one of them, or to a scene or distortion it uses, voids
 * its figures; a checksum in the figures tells.
 */
public final class GoldenClips {
    private static final PixelFormat YUV400 = PixelFormat.YUV400;
    private static final PixelFormat YUV420 = PixelFormat.YUV420;
    private static final PixelFormat YUV422 = PixelFormat.YUV422;
    private static final PixelFormat YUV444 = PixelFormat.YUV444;

    private static final List<Clip> ALL = List.of(
            // Ordinary content at ordinary quality.
            clip("landscape-coded", 480, 270, YUV420, 8, 3, new Landscape(6), Distortions.starvedCoding(40, 3)),
            clip("landscape-banded", 353, 289, YUV444, 10, 3, new Landscape(3), Distortions.banding(48)),
            clip("texture-coded", 227, 131, YUV444, 8, 4, Scenes.texture(700, 200), Distortions.blockCoding(30)),
            clip("texture-rescaled", 352, 240, YUV422, 10, 3, Scenes.texture(-450, 77), Distortions.rescaling(50)),
            clip("zoom-blurred", 256, 216, YUV420, 12, 3, Scenes.zoom(106), Distortions.blur(2)),
            clip("text-coded", 320, 240, YUV420, 8, 3, Scenes.text(), Distortions.blockCoding(90)),
            clip("text-blurred", 227, 131, YUV444, 16, 3, Scenes.text(), Distortions.blur(1)),
            clip("grain-removed", 288, 232, YUV420, 10, 3, Scenes.grain(120), Distortions.blur(3)),
            // One picture, and large enough for CAMBI's speed-up at high resolutions.
            clip("landscape-large", 1920, 1080, YUV420, 8, 1, new Landscape(4), Distortions.banding(40)),
            // Sizes that the reference's subsampled formats get wrong: luma alone.
            clip("zoom-rescaled-odd", 161, 97, YUV420, 8, 5, Scenes.zoom(95), Distortions.rescaling(33)),
            clip("landscape-grainy-odd", 353, 241, YUV422, 8, 2, new Landscape(9), Distortions.grain(60)),
            clip("grain-stretched-mono", 180, 150, YUV400, 10, 4, Scenes.grain(40), Distortions.contrast(140)),
            // More contrast than the reference has: enhancement gain.
            clip("texture-stretched", 176, 144, YUV422, 8, 6, Scenes.texture(128, 640), Distortions.contrast(150)),
            clip("landscape-stretched", 240, 136, YUV444, 12, 2, new Landscape(2), Distortions.contrast(125)),
            // Banding in dark and bright ramps.
            clip("ramp-banded", 400, 232, YUV420, 10, 2, Scenes.ramp(60, 130), Distortions.banding(128)),
            clip("ramp-coded", 240, 217, YUV444, 8, 2, Scenes.ramp(500, 300), Distortions.blockCoding(25)),
            // The largest and the smallest numbers that the sums can meet.
            clip("checkerboard-negative", 192, 108, YUV420, 8, 3, Scenes.checkerboard(1), Distortions.negative()),
            clip("checkerboard-blurred", 161, 97, YUV444, 10, 3, Scenes.checkerboard(3), Distortions.blur(1)),
            clip("bars-faded", 240, 180, YUV420, 8, 3, Scenes.bars(), Distortions.contrast(60)),
            clip("bars-coded", 131, 227, YUV444, 16, 2, Scenes.bars(), Distortions.blockCoding(120)),
            clip("noise-negative", 96, 80, YUV420, 8, 3, Scenes.saturatedNoise(), Distortions.negative()),
            clip("noise-blurred", 128, 72, YUV444, 16, 3, Scenes.saturatedNoise(), Distortions.blur(1)),
            clip("flat-negative", 64, 64, YUV420, 8, 6, Scenes.flat(0, 51), Distortions.negative()),
            clip("flat-grainy", 130, 98, YUV420, 16, 3, Scenes.flat(255, -1), Distortions.grain(3)),
            // No difference, and the least one.
            clip("landscape-same", 161, 97, YUV444, 8, 3, new Landscape(5), Distortions.none()),
            clip("texture-nearly-same", 226, 218, YUV420, 10, 2, Scenes.texture(256, 256), Distortions.banding(512)),
            // More than 2^20 coefficients in a band, all as large as can be.
            clip("noise-huge", 3840, 2160, YUV420, 16, 2, Scenes.saturatedNoise(), Distortions.contrast(60)),
            // As small as the reference bears, and narrow enough for the border of a band to count.
            clip("texture-narrow", 18, 49, YUV444, 8, 3, Scenes.texture(200, -100), Distortions.rescaling(60)),
            clip("texture-tiny", 34, 33, YUV444, 8, 3, Scenes.texture(300, 300), Distortions.blockCoding(50)));

    private GoldenClips() {}

    /** Every clip, from ordinary content to extremes. */
    public static List<Clip> all() {
        return ALL;
    }

    /** The pair that a demonstration scores: camera-like video from an encoder that is short of bits. */
    public static Clip demonstration(int width, int height, int frames) {
        VideoFormat format = new VideoFormat(width, height, YUV420, 8);
        return new Clip("demo", format, frames, new Landscape(3), Distortions.starvedCoding(30, 12), 7);
    }

    private static Clip clip(String name, int width, int height, PixelFormat pixelFormat, int bitDepth, int frames,
            Scene scene, Distortion distortion) {
        VideoFormat format = new VideoFormat(width, height, pixelFormat, bitDepth);
        return new Clip(name, format, frames, scene, distortion, name.hashCode());
    }
}
