package io.jvmaf.train.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jvmaf.train.json.HashedChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a corpus from a manifest: the pairs, what they are, and where wanted what their bytes must hash to. */
public final class ManifestCorpus {
    /** What the manifest's {@code schema} must be. */
    public static final String SCHEMA = "jvmaf-corpus-manifest-v1";
    private static final long LARGEST = 64L << 20;
    private static final Set<String> TOP = Set.of("schema", "clips");
    private static final Set<String> FIELDS = Set.of("key", "source", "ref", "dis", "width", "height", "pixfmt",
            "bitdepth", "encode_height", "quality", "bitrate_kbps", "ref_sha256", "dis_sha256");

    private final DataRoot root;
    private final ScanOptions options;
    private final List<String> warnings = new ArrayList<>();

    private ManifestCorpus(DataRoot root, ScanOptions options) {
        this.root = root;
        this.options = options;
    }

    /**
     * The pairs that {@code manifest} names, paths relative to {@code root}.
     *
     * @throws PathEscapeException if a path is not relative, leads out of the root, or is no regular file
     * @throws CorpusException naming the entry, if it cannot be used or a file's hash is not the manifest's
     */
    public static Corpus read(Path manifest, DataRoot root, ScanOptions options) throws IOException {
        if (!Files.isRegularFile(manifest) || Files.size(manifest) > LARGEST) {
            throw new CorpusException(manifest + ": is no file of at most " + (LARGEST >> 20) + " MiB");
        }
        ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        JsonNode top;
        try {
            top = mapper.readTree(Files.readAllBytes(manifest));
        } catch (IOException e) {
            throw new CorpusException(manifest + ": " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        try {
            return new ManifestCorpus(root, options).corpus(top);
        } catch (CorpusException e) {
            throw new CorpusException(manifest + ": " + e.getMessage());
        }
    }

    private Corpus corpus(JsonNode top) throws IOException {
        if (!SCHEMA.equals(top.path("schema").asText()) || !top.path("clips").isArray()) {
            throw new CorpusException("is no object with the schema \"" + SCHEMA + "\" and a list of clips");
        }
        checkNames(top, TOP, "the manifest");
        List<ClipPair> pairs = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (JsonNode clip : top.path("clips")) {
            checkNames(clip, FIELDS, "clip " + pairs.size());
            ClipPair pair = pair(clip, pairs.size());
            if (!keys.add(pair.key())) {
                throw new CorpusException("two clips have the key " + pair.key());
            }
            pairs.add(pair);
        }
        if (pairs.isEmpty()) {
            throw new CorpusException("names no clip");
        }
        pairs.sort(Comparator.comparing(ClipPair::key));
        return new Corpus(pairs, warnings);
    }

    private ClipPair pair(JsonNode clip, int index) throws IOException {
        String distortedName = text(clip, "dis", index);
        CorpusFile distorted = root.named(distortedName);
        CorpusFile reference = root.named(text(clip, "ref", index));
        check(distorted, clip.path("dis_sha256"));
        check(reference, clip.path("ref_sha256"));
        String key = clip.has("key") ? text(clip, "key", index) : distortedName;
        ClipName name = new ClipName(text(clip, "source", index), clip.path("quality").asInt(),
                clip.path("encode_height").asInt(), clip.path("bitrate_kbps").asInt());
        Geometry geometry = new Geometry(number(clip, "width"), number(clip, "height"), null,
                number(clip, "bitdepth"));
        if (clip.has("pixfmt")) {
            geometry = geometry.or(Geometry.ofPixelFormat(clip.path("pixfmt").asText()));
        }
        return PairScan.pair(key, name, reference, distorted, geometry.or(options.geometry()).of(reference),
                options.allowTruncate(), warnings);
    }

    private static void check(CorpusFile file, JsonNode expected) throws IOException {
        if (!expected.isMissingNode() && !HashedChannel.sha256(file.path()).equals(expected.asText())) {
            throw new CorpusException(file.name() + ": its SHA-256 is not the manifest's");
        }
    }

    private static void checkNames(JsonNode object, Set<String> known, String where) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new CorpusException(where + " has an unknown entry \"" + name + "\"");
            }
        });
    }

    private static String text(JsonNode clip, String name, int index) {
        JsonNode value = clip.path(name);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new CorpusException("clip " + index + " has no text \"" + name + "\"");
        }
        return value.asText();
    }

    private static Integer number(JsonNode clip, String name) {
        return clip.path(name).isInt() && clip.path(name).asInt() > 0 ? Integer.valueOf(clip.path(name).asInt()) : null;
    }
}
