package io.jvmaf.yuv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Knows files that are neither raw video nor Y4M by their first bytes. */
final class Container {
    /** Bytes that {@link #of} looks at. */
    static final int SNIFFED_BYTES = 12;

    private record Signature(String name, int at, byte[] bytes) {
        Signature(String name, int at, String latin1) {
            this(name, at, latin1.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static final Signature[] SIGNATURES = {
        new Signature("MP4", 4, "ftyp"),
        new Signature("QuickTime", 4, "moov"),
        new Signature("QuickTime", 4, "mdat"),
        new Signature("QuickTime", 4, "wide"),
        new Signature("Matroska or WebM", 0, "\u001a\u0045\u00df\u00a3"),
        new Signature("AVI", 8, "AVI "),
        new Signature("FLV", 0, "FLV\u0001"),
        new Signature("Ogg", 0, "OggS"),
        new Signature("IVF", 0, "DKIF"),
        new Signature("ASF or WMV", 0, "\u0030\u0026\u00b2\u0075"),
        new Signature("PNG", 0, "\u0089PNG"),
        new Signature("JPEG", 0, "\u00ff\u00d8\u00ff"),
    };

    private Container() {}

    /** What a file that starts with these bytes looks like, or null. */
    static String of(byte[] start) {
        for (Signature s : SIGNATURES) {
            if (startsWith(start, s.at, s.bytes)) {
                return s.name;
            }
        }
        return null;
    }

    /** Whether {@code bytes} stand in {@code start} at {@code at}. */
    static boolean startsWith(byte[] start, int at, byte[] bytes) {
        return start.length >= at + bytes.length
                && Arrays.equals(start, at, at + bytes.length, bytes, 0, bytes.length);
    }
}
