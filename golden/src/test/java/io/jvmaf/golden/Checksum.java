package io.jvmaf.golden;

import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.Plane;
import java.util.zip.CRC32;

/** CRC-32 over a video's samples, two bytes each, low byte first: plane after plane, picture after picture. */
final class Checksum {
    private Checksum() {}

    static String of(Clip clip, Clip.Side side) {
        CRC32 crc = new CRC32();
        Frame frame = new Frame(clip.format(), true);
        for (int index = 0; index < clip.frames(); index++) {
            clip.draw(frame, index, side);
            for (int plane = 0; plane < frame.planes(); plane++) {
                add(crc, frame.plane(plane));
            }
        }
        return String.format("%08x", crc.getValue());
    }

    private static void add(CRC32 crc, Plane plane) {
        byte[] row = new byte[2 * plane.width()];
        for (int y = 0; y < plane.height(); y++) {
            for (int x = 0; x < plane.width(); x++) {
                int sample = plane.sample(x, y);
                row[2 * x] = (byte) sample;
                row[2 * x + 1] = (byte) (sample >> 8);
            }
            crc.update(row);
        }
    }
}
