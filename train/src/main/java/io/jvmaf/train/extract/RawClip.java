package io.jvmaf.train.extract;

import io.jvmaf.train.corpus.ClipPair;
import io.jvmaf.train.corpus.CorpusFile;
import io.jvmaf.train.corpus.Geometry;
import io.jvmaf.train.json.HashedChannel;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.RawSource;
import java.io.IOException;

/**
 * A pair of raw videos.
 *
 * @param pair where they are
 */
public record RawClip(ClipPair pair) implements Clip {
    @Override
    public String key() {
        return pair.key();
    }

    @Override
    public String options() {
        return pair.format().width() + "x" + pair.format().height() + " " + Geometry.pixfmt(pair.format());
    }

    @Override
    public CorpusFile reference() {
        return pair.reference();
    }

    @Override
    public CorpusFile distorted() {
        return pair.distorted();
    }

    @Override
    public int frames() {
        return pair.frames();
    }

    @Override
    public long pictureSize() {
        return (long) pair.format().width() * pair.format().height();
    }

    @Override
    public Open open() throws IOException {
        HashedChannel reference = pair.reference().open();
        try {
            return new Pair(reference, pair.distorted().open(), pair);
        } catch (IOException | RuntimeException e) {
            reference.close();
            throw e;
        }
    }

    private static final class Pair implements Open {
        private final HashedChannel referenceFile;
        private final HashedChannel distortedFile;
        private final FrameSource reference;
        private final FrameSource distorted;

        Pair(HashedChannel referenceFile, HashedChannel distortedFile, ClipPair pair) throws IOException {
            this.referenceFile = referenceFile;
            this.distortedFile = distortedFile;
            this.reference = RawSource.of(pair.reference().name(), referenceFile, pair.format());
            this.distorted = RawSource.of(pair.distorted().name(), distortedFile, pair.format());
        }

        @Override
        public FrameSource reference() {
            return reference;
        }

        @Override
        public FrameSource distorted() {
            return distorted;
        }

        @Override
        public Hashes finish(boolean uneven) throws IOException {
            return new Hashes(referenceFile.finish(), distortedFile.finish());
        }

        @Override
        public void close() throws IOException {
            try (referenceFile; distortedFile) {
                // the sources hold nothing else
            }
        }
    }
}
