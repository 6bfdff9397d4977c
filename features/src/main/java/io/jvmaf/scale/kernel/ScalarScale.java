package io.jvmaf.scale.kernel;

import io.jvmaf.yuv.Plane;
import java.util.Arrays;

/** Scaling in plain loops. */
public final class ScalarScale implements ScaleKernel {
    @Override
    public void across(Plane from, int y, int rows, FilterBank bank, ScaleWorkspace workspace) {
        for (int row = y; row < y + rows; row++) {
            unpack(from, row, workspace.row());
            across(workspace.row(), bank, from.bitDepth() - 2, workspace.ring(), workspace.place(row));
        }
    }

    private static void unpack(Plane from, int y, int[] row) {
        int at = y * from.stride();
        byte[] bytes = from.bytes();
        short[] shorts = from.shorts();
        for (int x = 0; x < from.width(); x++) {
            row[x] = bytes != null ? bytes[at + x] & 0xff : shorts[at + x] & 0xffff;
        }
    }

    private static void across(int[] row, FilterBank bank, int shift, int[] out, int at) {
        int[] taps = bank.taps();
        int length = bank.length();
        int half = 1 << shift - 1;
        for (int i = 0; i < bank.outputs(); i++) {
            int start = bank.starts()[i];
            int sum = half;
            for (int k = 0; k < length; k++) {
                sum += taps[i * length + k] * row[start + k];
            }
            out[at + i] = sum >> shift;
        }
    }

    @Override
    public void down(ScaleWorkspace workspace, FilterBank bank, Plane to, int y) {
        int shift = 30 - to.bitDepth();
        int[] places = workspace.places(bank, y);
        int[] sums = workspace.row();
        Arrays.fill(sums, 0, to.width(), 1 << shift - 1);
        for (int k = 0; k < bank.length(); k++) {
            add(workspace.ring(), places[k], bank.taps()[y * bank.length() + k], sums, to.width());
        }
        int at = y * to.stride();
        int max = (1 << to.bitDepth()) - 1;
        byte[] bytes = to.bytes();
        short[] shorts = to.shorts();
        for (int x = 0; x < to.width(); x++) {
            int value = Math.max(0, Math.min(sums[x] >> shift, max));
            if (bytes != null) {
                bytes[at + x] = (byte) value;
            } else {
                shorts[at + x] = (short) value;
            }
        }
    }

    private static void add(int[] lines, int place, int tap, int[] sums, int width) {
        for (int x = 0; x < width; x++) {
            sums[x] += tap * lines[place + x];
        }
    }
}
