package io.jvmaf.train.extract;

import io.jvmaf.ScoreResult;
import io.jvmaf.ScoringListener;
import io.jvmaf.ScoringPlan;
import io.jvmaf.Tier;
import io.jvmaf.Vmaf;
import io.jvmaf.feature.FeatureException;
import io.jvmaf.kernel.KernelTier;
import io.jvmaf.train.corpus.CorpusFile;
import io.jvmaf.train.corpus.FileStamp;
import io.jvmaf.train.json.HashedChannel;
import io.jvmaf.train.table.VmafFeatures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Computes features and the teacher's scores of clips, several at a time, each in one pass over its pictures. Memory is
 * bounded by the number of clips in work, not by their lengths or number.
 */
public final class Extraction {
    private static final String SCORE = "vmaf";
    /** Luma samples from which on it is worth the seconds that the vector kernels take to compile. */
    private static final long WORTH_COMPILING = 40_000_000;

    private final Teacher teacher;
    private final String version;
    private final FeatureCache cache;
    private final int jobs;
    private final boolean keepGoing;
    private final ExtractionListener listener;
    /** Whether there is enough to do for vector kernels. */
    private boolean vectors;
    private final AtomicBoolean compiling = new AtomicBoolean();
    private volatile boolean compiled;

    /**
     * An extraction that has not begun.
     *
     * @param version the program's; values of another are computed anew
     * @param jobs clips to work on at a time
     * @param keepGoing whether the others go on when a clip fails
     */
    public Extraction(Teacher teacher, String version, FeatureCache cache, int jobs, boolean keepGoing,
            ExtractionListener listener) {
        this.teacher = teacher;
        this.version = version;
        this.cache = cache;
        this.jobs = jobs;
        this.keepGoing = keepGoing;
        this.listener = listener;
    }

    /**
     * What an extraction gave.
     *
     * @param clips the values by key, without those that failed
     * @param misses how many clips were not in the cache, those that failed included
     * @param failed how many failed
     */
    public record Outcome(Map<String, CacheRow> clips, int misses, int failed) {
        /** How many clips were in the cache. */
        public int hits() {
            return clips.size() + failed - misses;
        }
    }

    /**
     * Computes what the cache does not have.
     *
     * @throws IOException in one line, if a clip fails and the others are not to go on
     * @throws FeatureException if the teacher or an extractor cannot be used
     */
    public Outcome run(List<? extends Clip> clips) throws IOException, InterruptedException {
        Map<String, CacheRow> done = new HashMap<>();
        List<Clip> missing = new ArrayList<>();
        for (Clip clip : clips) {
            CacheRow known = known(clip);
            if (known != null) {
                done.put(clip.key(), known);
            } else {
                missing.add(clip);
            }
        }
        listener.starts(missing.size(), missing.stream().mapToLong(clip -> Math.max(0, clip.frames())).sum());
        int failed = compute(missing, done);
        cache.flush();
        return new Outcome(done, missing.size(), failed);
    }

    private String options(Clip clip) {
        return String.join("; ", version, String.join(",", VmafFeatures.ORDER), teacher.name() + " "
                + teacher.sha256(), clip.options());
    }

    /** The clip's row in the cache, if it is of the same bytes and options; files with new times are hashed again. */
    private CacheRow known(Clip clip) throws IOException {
        CacheRow row = cache.get(clip.key()).orElse(null);
        if (row == null || !row.options().equals(options(clip))
                || !same(clip.reference(), row.reference(), row.refSha256())
                || !same(clip.distorted(), row.distorted(), row.disSha256())) {
            return null;
        }
        CacheRow now = row.at(clip.reference().stamp(), clip.distorted().stamp());
        if (!now.equals(row)) {
            cache.put(now);
        }
        return now;
    }

    private static boolean same(CorpusFile file, FileStamp then, String sha256) throws IOException {
        if (file.stamp().equals(then)) {
            return true;
        }
        if (file.stamp().size() != then.size()) {
            return false;
        }
        try (HashedChannel channel = file.open()) {
            return channel.finish().equals(sha256);
        }
    }

    private int compute(List<Clip> missing, Map<String, CacheRow> done) throws IOException, InterruptedException {
        if (missing.isEmpty()) {
            return 0;
        }
        vectors = worthCompiling(missing);
        int workers = Math.min(jobs, missing.size());
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / workers);
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        CompletionService<CacheRow> completion = new ExecutorCompletionService<>(pool);
        int failed = 0;
        try {
            for (Clip clip : missing) {
                completion.submit(task(clip, threads));
            }
            for (int i = 0; i < missing.size(); i++) {
                CacheRow row = result(completion);
                if (row == null) {
                    failed++;
                } else {
                    done.put(row.key(), row);
                    cache.put(row);
                    listener.clip();
                }
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        return failed;
    }

    private static boolean worthCompiling(List<Clip> clips) {
        long samples = 0;
        for (Clip clip : clips) {
            samples += clip.frames() < 0 ? WORTH_COMPILING : clip.frames() * clip.pictureSize();
        }
        return samples >= WORTH_COMPILING && KernelTier.best().isVector();
    }

    // Tier.AUTO would begin each clip with plain loops, and many clips are over before it changes to vectors. So one
    // clip's work has the vector kernels compiled, slowly, while the others do with plain loops, which give the same.
    private Tier tier() {
        return vectors && (compiled || compiling.compareAndSet(false, true)) ? Tier.VECTOR : Tier.SCALAR;
    }

    private Callable<CacheRow> task(Clip clip, int threads) {
        return () -> {
            try {
                return compute(clip, threads);
            } catch (IOException | FeatureException e) {
                if (!keepGoing) {
                    throw e;
                }
                listener.failed(clip.key(), e.getMessage());
                return null;
            }
        };
    }

    private static CacheRow result(CompletionService<CacheRow> completion) throws IOException, InterruptedException {
        try {
            return completion.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private CacheRow compute(Clip clip, int threads) throws IOException, InterruptedException {
        Tier tier = tier();
        ScoringPlan plan = ScoringPlan.empty().model(teacher.spec().named(SCORE)).feature("adm").feature("vif")
                .feature("motion").threads(threads).tier(tier);
        try (Clip.Open open = clip.open()) {
            return compute(clip, open, plan);
        } catch (CancellationException e) {
            throw new InterruptedException();
        }
    }

    private CacheRow compute(Clip clip, Clip.Open open, ScoringPlan plan) throws IOException, InterruptedException {
        try {
            ScoreResult result = Vmaf.score(open.reference(), open.distorted(), plan, new Steps());
            compiled |= plan.tier() == Tier.VECTOR;
            Clip.Hashes hashes = open.finish(result.shorter() != null);
            return CacheRow.of(clip.key(), options(clip), clip.reference().stamp(), clip.distorted().stamp(), hashes,
                    ClipValues.of(result, SCORE));
        } catch (IOException e) {
            throw new IOException(open.reason(e), e);
        }
    }

    /** Turns a clip's running count into steps, and ends it when its worker is interrupted. */
    private final class Steps implements ScoringListener {
        private int told;

        @Override
        public void progress(int done) {
            listener.frames(done - told);
            told = done;
        }
    }
}
