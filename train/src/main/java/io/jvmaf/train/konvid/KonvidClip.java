package io.jvmaf.train.konvid;

import io.jvmaf.train.corpus.CorpusFile;
import io.jvmaf.train.extract.Clip;
import io.jvmaf.train.json.HashedChannel;
import io.jvmaf.yuv.FrameSource;
import io.jvmaf.yuv.PixelFormat;
import io.jvmaf.yuv.RawSource;
import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/**
 * A video as its own reference and an encode of it, both decoded through pipes; no raw video touches a disk.
 *
 * @param stem the file's name without its extension
 * @param crf x264's constant rate factor
 * @param file the video
 * @param probe what it is
 * @param ffmpeg the programs
 * @param seconds time that its work may take
 */
public record KonvidClip(String stem, int crf, CorpusFile file, VideoProbe probe, Ffmpeg ffmpeg, int seconds)
        implements Clip {
    @Override
    public String key() {
        return stem + " crf " + crf;
    }

    @Override
    public String options() {
        return probe.width() + "x" + probe.height() + " yuv420p; x264 veryfast crf " + crf + "; "
                + String.join("; ", ffmpeg.versions());
    }

    @Override
    public CorpusFile reference() {
        return file;
    }

    @Override
    public CorpusFile distorted() {
        return file;
    }

    @Override
    public int frames() {
        return probe.frames();
    }

    @Override
    public long pictureSize() {
        return (long) probe.width() * probe.height();
    }

    @Override
    public Open open() throws IOException {
        String hash;
        try (HashedChannel channel = file.open()) {
            hash = channel.finish();
        }
        ProcessPipe reference = ProcessPipe.start(List.of(ffmpeg.decode(file.path())));
        try {
            ProcessPipe distorted = ProcessPipe.start(List.of(ffmpeg.encode(file.path(), crf), ffmpeg.decodeStream()));
            return new Pair(this, hash, reference, distorted);
        } catch (IOException e) {
            reference.close();
            throw e;
        }
    }

    private static final class Pair implements Open {
        private final String hash;
        private final int seconds;
        private final ProcessPipe referencePipe;
        private final ProcessPipe distortedPipe;
        private final FrameSource reference;
        private final FrameSource distorted;
        private final Timer watch = new Timer("clip timeout", true);
        private volatile boolean late;

        Pair(KonvidClip clip, String hash, ProcessPipe reference, ProcessPipe distorted) throws IOException {
            VideoFormat format = new VideoFormat(clip.probe.width(), clip.probe.height(), PixelFormat.YUV420, 8);
            this.hash = hash;
            this.seconds = clip.seconds;
            this.referencePipe = reference;
            this.distortedPipe = distorted;
            watch.schedule(new TimerTask() {
                @Override
                public void run() {
                    late = true;
                    referencePipe.kill();
                    distortedPipe.kill();
                }
            }, TimeUnit.SECONDS.toMillis(seconds));
            this.reference = RawSource.of(clip.stem + " decoded", reference.output(), format);
            this.distorted = RawSource.of(clip.stem + " encoded and decoded", distorted.output(), format);
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
        public Hashes finish(boolean uneven) throws IOException, InterruptedException {
            if (!uneven) {
                referencePipe.finish();
                distortedPipe.finish();
                return new Hashes(hash, hash);
            }
            throw new IOException("the encode and its original differ in their number of pictures");
        }

        @Override
        public String reason(IOException e) {
            if (late) {
                return "took more than " + seconds + " s";
            }
            String complaint = referencePipe.complaint().isEmpty() ? distortedPipe.complaint()
                    : referencePipe.complaint();
            return complaint.isEmpty() ? e.getMessage() : e.getMessage() + " (ffmpeg: " + complaint + ")";
        }

        @Override
        public void close() throws IOException {
            watch.cancel();
            try (referencePipe; distortedPipe) {
                // the sources hold nothing else
            }
        }
    }
}
