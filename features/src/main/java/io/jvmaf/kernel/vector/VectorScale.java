package io.jvmaf.kernel.vector;

import io.jvmaf.scale.kernel.FilterBank;
import io.jvmaf.scale.kernel.ScaleKernel;
import io.jvmaf.scale.kernel.ScaleWorkspace;
import io.jvmaf.yuv.Plane;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link ScaleKernel} with a row a lane across, so that neighbours in a vector share their taps, and a column a lane
 * down. Lanes of a last block beyond its rows hold what an earlier block left, and are not read.
 */
final class VectorScale implements ScaleKernel {
    private static final int LANES = Species.INT.length();

    @Override
    public void across(Plane from, int y, int rows, FilterBank bank, ScaleWorkspace workspace) {
        for (int first = 0; first < rows; first += LANES) {
            int count = Math.min(LANES, rows - first);
            for (int lane = 0; lane < count; lane++) {
                int row = (y + first + lane) * from.stride();
                if (from.bytes() != null) {
                    transpose(from.bytes(), row, from.width(), workspace.tile(), lane);
                } else {
                    transpose(from.shorts(), row, from.width(), workspace.tile(), lane);
                }
            }
            for (int begin = 0; begin < bank.outputs(); begin += workspace.columns()) {
                int end = Math.min(bank.outputs(), begin + workspace.columns());
                filter(workspace.tile(), bank.starts(), bank.taps(), bank.length(), begin, end, from.bitDepth() - 2,
                        workspace.block());
                for (int lane = 0; lane < count; lane++) {
                    int place = workspace.place(y + first + lane) + begin;
                    transposeBack(workspace.block(), lane, workspace.ring(), place, end - begin);
                }
            }
        }
    }

    private static void transpose(byte[] samples, int row, int width, int[] tile, int lane) {
        for (int x = 0; x < width; x++) {
            tile[x * LANES + lane] = samples[row + x] & 0xff;
        }
    }

    private static void transpose(short[] samples, int row, int width, int[] tile, int lane) {
        for (int x = 0; x < width; x++) {
            tile[x * LANES + lane] = samples[row + x] & 0xffff;
        }
    }

    private static void filter(int[] tile, int[] starts, int[] taps, int length, int begin, int end, int shift,
            int[] block) {
        for (int i = begin; i < end; i++) {
            int at = starts[i] * LANES;
            IntVector sum = IntVector.broadcast(Species.INT, 1 << shift - 1);
            for (int k = 0; k < length; k++) {
                sum = sum.add(IntVector.fromArray(Species.INT, tile, at + k * LANES).mul(taps[i * length + k]));
            }
            sum.lanewise(VectorOperators.ASHR, shift).intoArray(block, (i - begin) * LANES);
        }
    }

    private static void transposeBack(int[] block, int lane, int[] ring, int place, int count) {
        for (int i = 0; i < count; i++) {
            ring[place + i] = block[i * LANES + lane];
        }
    }

    @Override
    public void down(ScaleWorkspace workspace, FilterBank bank, Plane to, int y) {
        int[] places = workspace.places(bank, y);
        if (to.bytes() != null) {
            down(workspace.ring(), places, bank.taps(), y * places.length, to.bytes(), y * to.stride(), to.width());
        } else {
            down(workspace.ring(), places, bank.taps(), y * places.length, to.shorts(), y * to.stride(), to.width(),
                    to.bitDepth());
        }
    }

    private static void down(int[] ring, int[] places, int[] taps, int tap, byte[] out, int row, int width) {
        for (int x = 0; x < width; x += LANES) {
            IntVector sum = IntVector.broadcast(Species.INT, 1 << 21);
            for (int k = 0; k < places.length; k++) {
                sum = sum.add(IntVector.fromArray(Species.INT, ring, places[k] + x).mul(taps[tap + k]));
            }
            IntVector value = sum.lanewise(VectorOperators.ASHR, 22).max(0).min(0xff);
            ((ByteVector) value.convertShape(VectorOperators.I2B, Species.BYTE_QUARTER, 0)).intoArray(out, row + x);
        }
    }

    private static void down(int[] ring, int[] places, int[] taps, int tap, short[] out, int row, int width,
            int bitDepth) {
        int shift = 30 - bitDepth;
        int max = (1 << bitDepth) - 1;
        for (int x = 0; x < width; x += LANES) {
            IntVector sum = IntVector.broadcast(Species.INT, 1 << shift - 1);
            for (int k = 0; k < places.length; k++) {
                sum = sum.add(IntVector.fromArray(Species.INT, ring, places[k] + x).mul(taps[tap + k]));
            }
            IntVector value = sum.lanewise(VectorOperators.ASHR, shift).max(0).min(max);
            ((ShortVector) value.convertShape(VectorOperators.I2S, Species.SHORT_HALF, 0)).intoArray(out, row + x);
        }
    }
}
