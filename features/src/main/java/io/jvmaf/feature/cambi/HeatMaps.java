package io.jvmaf.feature.cambi;

import io.jvmaf.feature.FeatureException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files of the banding index as pictures, one a scale: 16-bit little-endian samples, one picture right behind the other
 * (cambi.c, dump_c_values).
 *
 * <p>Workers share the files without knowing of each other: each writes a picture at its own offset, and
 * {@link #setLength} cuts off at the end what an earlier run may have left.
 */
final class HeatMaps {
    private static final int WHITE = 0xffff;

    private final Path directory;
    private final int width;
    private final int height;
    private final double gain;
    private final ByteBuffer samples;

    /**
     * Heat maps of pictures of {@code width} x {@code height} in {@code directory}, which is made if there is none.
     *
     * @param greatestWeight that of the largest contrast
     * @throws FeatureException if files cannot be written there
     */
    HeatMaps(String directory, int width, int height, int window, int greatestWeight) {
        this.directory = Path.of(directory);
        this.width = width;
        this.height = height;
        this.gain = (double) WHITE / (greatestWeight * window * window / 4);
        this.samples = ByteBuffer.allocateDirect(width * height * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            Files.createDirectories(this.directory);
            for (int scale = 0; scale < CambiFrame.SCALES; scale++) {
                open(scale).close();
            }
        } catch (IOException e) {
            throw new FeatureException("CAMBI: heat maps cannot be written to " + directory + ": " + e.getMessage());
        }
    }

    private FileChannel open(int scale) throws IOException {
        return FileChannel.open(directory.resolve(name(scale, width, height)), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
    }

    /** The file of {@code scale}, named after the picture size even where the scale starts from a halved picture. */
    static String name(int scale, int width, int height) {
        int sides = (1 << scale) - 1;
        return "cambi_heatmap_scale_" + scale + "_" + ((width + sides) >> scale) + "x" + ((height + sides) >> scale)
                + "_16b.gray";
    }

    /** Writes the index of picture {@code frame} at {@code scale}, {@code size} values. */
    void write(int scale, int frame, float[] index, int size) {
        samples.clear();
        for (int i = 0; i < size; i++) {
            samples.putShort((short) (gain * index[i]));
        }
        samples.flip();
        long offset = (long) frame * size * Short.BYTES;
        try (FileChannel file = open(scale)) {
            while (samples.hasRemaining()) {
                offset += file.write(samples, offset);
            }
        } catch (IOException e) {
            throw new FeatureException("CAMBI: heat map of picture " + frame + " cannot be written to " + directory
                    + ": " + e.getMessage());
        }
    }

    /** Makes the files end behind {@code frames} pictures that were {@code width} x {@code height} before scale 0. */
    static void setLength(String directory, int width, int height, boolean halved, int frames) {
        for (int scale = 0; scale < CambiFrame.SCALES; scale++) {
            int shift = halved ? scale + 1 : scale;
            int sides = (1 << shift) - 1;
            long bytes = (long) ((width + sides) >> shift) * ((height + sides) >> shift) * Short.BYTES;
            Path path = Path.of(directory).resolve(name(scale, width, height));
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(frames * bytes);
            } catch (IOException e) {
                throw new FeatureException("CAMBI: heat map " + path + " cannot be cut to length: " + e.getMessage());
            }
        }
    }
}
