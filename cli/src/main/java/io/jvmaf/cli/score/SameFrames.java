package io.jvmaf.cli.score;

import io.jvmaf.yuv.ForwardingSource;
import io.jvmaf.yuv.Frame;
import io.jvmaf.yuv.Plane;
import io.jvmaf.yuv.SourcePair;
import java.io.IOException;
import java.util.Arrays;

/**
 * Watches the frames of a pair as they are read, the reference's first, until two of them differ. Costs nothing from
 * there on.
 */
final class SameFrames {
    private final SourcePair pair;
    private Frame reference;
    private boolean same = true;
    private int compared;

    private SameFrames(SourcePair pair) {
        this.pair = pair;
    }

    /** A watch over {@code pair}; read it through {@link #pair}. */
    static SameFrames watch(SourcePair pair) {
        return new SameFrames(pair);
    }

    /** The pair to read instead. */
    SourcePair pair() {
        return new SourcePair(new ForwardingSource(pair.reference()) {
            @Override
            public boolean read(Frame frame) throws IOException {
                boolean there = same ? readAll(frame) : super.read(frame);
                reference = there && same ? frame : null;
                return there;
            }
        }, new ForwardingSource(pair.distorted()) {
            @Override
            public boolean read(Frame frame) throws IOException {
                boolean there = same ? readAll(frame) : super.read(frame);
                compare(there ? frame : null);
                return there;
            }
        });
    }

    /** Whether there were frames, and all of them were the same. */
    boolean allSame() {
        return same && compared > 0;
    }

    private void compare(Frame distorted) {
        if (reference != null && distorted != null) {
            compared++;
            for (int p = 0; same && p < distorted.planes(); p++) {
                same = equal(reference.plane(p), distorted.plane(p));
            }
        }
        reference = null;
    }

    private static boolean equal(Plane a, Plane b) {
        for (int y = 0; y < a.height(); y++) {
            int start = y * a.stride();
            int end = start + a.width();
            boolean row = a.bytes() != null ? Arrays.equals(a.bytes(), start, end, b.bytes(), start, end)
                    : Arrays.equals(a.shorts(), start, end, b.shorts(), start, end);
            if (!row) {
                return false;
            }
        }
        return true;
    }
}
