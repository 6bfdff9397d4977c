package io.jvmaf.yuv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading a picture allocates nothing; a few bytes are left for what the JVM does on this thread by itself. */
class AllocationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8, 10})
    void perPicture(int depth) throws IOException {
        VideoFormat format = new VideoFormat(350, 288, PixelFormat.YUV420, depth);
        Path file = folder.resolve("a.y4m");
        Frame noise = Pictures.noise(format, 1);
        int pictures = 60;
        try (FrameWriter writer = FrameWriter.y4m(file, format, 25, 1)) {
            for (int i = 0; i < pictures; i++) {
                writer.write(noise);
            }
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Frame frame = new Frame(format, false);
        try (Y4mSource source = Y4mSource.open(file.toString())) {
            for (int i = 0; i < 10; i++) {
                assertTrue(source.read(frame));
            }
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            int read = 0;
            while (source.read(frame)) {
                read++;
            }
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertEquals(pictures - 10, read);
            long perPicture = (after - before) / read;
            assertTrue(perPicture < 64, perPicture + " bytes a picture");
        }
    }
}
