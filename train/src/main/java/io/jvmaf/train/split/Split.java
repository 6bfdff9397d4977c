package io.jvmaf.train.split;

import java.util.Locale;

/** What a clip serves for. */
public enum Split {
    /** To fit on. */
    TRAIN,
    /** To choose by while fitting. */
    VAL,
    /** To judge by at the end. */
    TEST;

    /** The name on command lines and in reports. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
