package io.jvmaf.train.corpus;

import io.jvmaf.yuv.VideoFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the pairs of a corpus laid out as {@code ref/*.yuv} and {@code dis/*.yuv}. */
public final class PairScan {
    /** Pictures that one video of a pair may have more than the other without a word from the user. */
    static final int SLACK = 2;
    private static final String SUFFIX = ".yuv";

    private final DataRoot root;
    private final ScanOptions options;
    private final Geometry geometry;
    private final List<String> warnings = new ArrayList<>();

    private PairScan(DataRoot root, ScanOptions options) throws IOException {
        this.root = root;
        this.options = options;
        this.geometry = options.geometry().or(CorpusSettings.read(root));
    }

    /**
     * The pairs under {@code root}, every file of which was looked at and none read.
     *
     * @throws PathEscapeException if a file or folder leads out of the root, or is no regular file
     * @throws CorpusException in one line, if the corpus cannot be worked on as it is
     */
    public static Corpus scan(DataRoot root, ScanOptions options) throws IOException {
        return new PairScan(root, options).scan();
    }

    private Corpus scan() throws IOException {
        Map<String, CorpusFile> references = references();
        List<ClipPair> pairs = new ArrayList<>();
        for (Path entry : root.list("dis", SUFFIX)) {
            CorpusFile file = root.file(entry);
            String name = entry.getFileName().toString();
            Optional<ClipName> told = ClipName.ofDistorted(name);
            CorpusFile reference = told.map(clip -> references.get(clip.source())).orElse(null);
            if (told.isEmpty()) {
                passOver("dis/" + name + ": is not named <source>_<quality>_<height>_<kbps>.yuv");
            } else if (reference == null) {
                passOver("dis/" + name + ": there is no reference of " + told.get().source() + " in ref/");
            } else {
                pairs.add(pair(name, told.get(), reference, file, geometry.of(reference)));
            }
        }
        if (pairs.isEmpty()) {
            throw new CorpusException("data root " + root.path() + " holds no pair of videos"
                    + (warnings.isEmpty() ? "" : " (" + warnings.get(0) + ")"));
        }
        pairs.sort(Comparator.comparing(ClipPair::key));
        return new Corpus(pairs, warnings);
    }

    private Map<String, CorpusFile> references() throws IOException {
        Map<String, CorpusFile> references = new TreeMap<>();
        for (Path entry : root.list("ref", SUFFIX)) {
            CorpusFile file = root.file(entry);
            String name = entry.getFileName().toString();
            Optional<String> source = ClipName.ofReference(name);
            if (source.isEmpty()) {
                passOver("ref/" + name + ": is named neither <source>_<quality>_<height>_<kbps>.yuv nor"
                        + " <source>_<fps>fps.yuv");
            } else if (references.putIfAbsent(source.get(), file) != null) {
                if (!options.firstReference()) {
                    throw new CorpusException("two references of " + source.get() + ": "
                            + references.get(source.get()).name() + " and ref/" + name
                            + " (--ref-policy first takes the first)");
                }
                passOver("ref/" + name + ": there is another reference of " + source.get());
            }
        }
        return references;
    }

    private void passOver(String warning) {
        if (options.strict()) {
            throw new CorpusException(warning);
        }
        warnings.add(warning + "; passed over");
    }

    private ClipPair pair(String key, ClipName name, CorpusFile reference, CorpusFile distorted, VideoFormat format) {
        return pair(key, name, reference, distorted, format, options.allowTruncate(), warnings);
    }

    /** A pair of raw videos, if they are made of whole pictures and of about as many. */
    static ClipPair pair(String key, ClipName name, CorpusFile reference, CorpusFile distorted, VideoFormat format,
            boolean allowTruncate, List<String> warnings) {
        Geometry known = new Geometry(format.width(), format.height(), format.pixelFormat(), format.bitDepth());
        known.of(distorted);
        known.of(reference);
        long frames = distorted.stamp().size() / format.frameBytes();
        long ofReference = reference.stamp().size() / format.frameBytes();
        if (frames != ofReference) {
            String counts = distorted.name() + " has " + frames + " pictures and its reference " + ofReference;
            if (Math.abs(frames - ofReference) > SLACK && !allowTruncate) {
                throw new CorpusException(counts + " (--allow-truncate scores those that both have)");
            }
            warnings.add(counts + "; those that both have are scored");
        }
        return new ClipPair(key, name, reference, distorted, format,
                Math.toIntExact(Math.min(frames, ofReference)));
    }
}
