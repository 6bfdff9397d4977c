package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded pictures and their bytes, laid out sample by sample and so without the code under test. */
final class Pictures {
    private Pictures() {}

    static Frame noise(VideoFormat format, long seed) {
        Frame frame = new Frame(format, true);
        Random random = new Random(seed);
        for (int p = 0; p < frame.planes(); p++) {
            Plane plane = frame.plane(p);
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    plane.set(x, y, random.nextInt(1 << format.bitDepth()));
                }
            }
        }
        return frame;
    }

    static List<Frame> noise(VideoFormat format, int count, long seed) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(noise(format, seed + i));
        }
        return frames;
    }

    static byte[] bytes(Frame frame) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int p = 0; p < frame.planes(); p++) {
            Plane plane = frame.plane(p);
            for (int y = 0; y < plane.height(); y++) {
                for (int x = 0; x < plane.width(); x++) {
                    out.write(plane.sample(x, y));
                    if (frame.format().bitDepth() > 8) {
                        out.write(plane.sample(x, y) >> 8);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    static byte[] raw(List<Frame> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frames.forEach(frame -> out.writeBytes(bytes(frame)));
        return out.toByteArray();
    }

    static byte[] y4m(String header, String frameHeader, List<Frame> frames) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin1(header));
        for (Frame frame : frames) {
            out.writeBytes(latin1(frameHeader));
            out.writeBytes(bytes(frame));
        }
        return out.toByteArray();
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Checks the planes that {@code actual} holds. */
    static void assertSame(Frame expected, Frame actual) {
        for (int p = 0; p < actual.planes(); p++) {
            Plane want = expected.plane(p);
            Plane got = actual.plane(p);
            for (int y = 0; y < want.height(); y++) {
                for (int x = 0; x < want.width(); x++) {
                    if (want.sample(x, y) != got.sample(x, y)) {
                        assertEquals(want.sample(x, y), got.sample(x, y), "plane " + p + " at " + x + "," + y);
                    }
                }
            }
        }
    }

    /** A stream that hands out a few bytes at a time, as a pipe may. */
    static InputStream dribble(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            private final Random random = new Random(bytes.length);

            @Override
            public int read(byte[] to, int at, int length) {
                return super.read(to, at, Math.min(length, 1 + random.nextInt(7)));
            }
        };
    }

    /** The frames left in a source, each read into a new frame. */
    static List<Frame> readAll(FrameSource source, boolean chroma) throws IOException {
        List<Frame> frames = new ArrayList<>();
        Frame frame = new Frame(source.format(), chroma);
        while (source.read(frame)) {
            frames.add(frame);
            frame = new Frame(source.format(), chroma);
        }
        return frames;
    }
}
