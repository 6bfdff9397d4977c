package io.jvmaf.train.table;

import java.util.Locale;

/** What a row of a table stands for. */
public enum Level {
    /** A clip: means over its pictures. */
    CLIP,
    /** A picture. */
    FRAME;

    /** The name in footers and on command lines. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
