package io.jvmaf.train.extract;

import io.jvmaf.train.corpus.CorpusFile;
import io.jvmaf.yuv.FrameSource;
import java.io.Closeable;
import java.io.IOException;

/** Something to extract features of. */
public interface Clip {
    /** What names it in tables. */
    String key();

    /** What its values depend on besides the files and the teacher: geometry, encoder. */
    String options();

    /** The reference's file. */
    CorpusFile reference();

    /** The distorted video's file; may be the reference's. */
    CorpusFile distorted();

    /** Pictures to expect, or -1 if that is not known. */
    int frames();

    /** Luma samples of a picture. */
    long pictureSize();

    /** Opens both videos. */
    Open open() throws IOException;

    /** Two videos at their starts. */
    interface Open extends Closeable {
        /** The original. */
        FrameSource reference();

        /** The processed one. */
        FrameSource distorted();

        /**
         * Called after the last picture.
         *
         * @param uneven whether one video ended before the other
         * @return what the files hashed to, of the bytes that were read
         * @throws IOException if what was read turns out to be wrong
         */
        Hashes finish(boolean uneven) throws IOException, InterruptedException;

        /** Why {@code e} came about, in one line. */
        default String reason(IOException e) {
            return e.getMessage();
        }
    }

    /**
     * SHA-256 of both files, 64 lower-case hexadecimal digits each.
     *
     * @param reference of the reference's
     * @param distorted of the distorted video's
     */
    record Hashes(String reference, String distorted) {}
}
