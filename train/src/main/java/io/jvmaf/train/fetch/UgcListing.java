package io.jvmaf.train.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the bucket of YouTube's UGC data set and picks stems of which every version is there. */
public final class UgcListing {
    /** The bucket. */
    public static final String BUCKET = "ugc-dataset";
    /** What the names of its compressed videos begin with. */
    public static final String PREFIX = "vp9_compressed_videos/";

    private static final Pattern NAME = Pattern.compile(Pattern.quote(PREFIX)
            + "([A-Za-z0-9][A-Za-z0-9.-]*(?:_[A-Za-z0-9.-]+)*)_(orig|cbr|vod|vodlb)\\.(?:mp4|webm)");
    private static final int PAGE_BYTES = 32 << 20;
    private static final int MOST_PAGES = 1000;

    private UgcListing() {}

    /** The versions of a stem. */
    public enum Version {
        /** The upload. */
        ORIG,
        /** Constant bitrate. */
        CBR,
        /** Video on demand. */
        VOD,
        /** Video on demand at a low bitrate. */
        VODLB;

        /** The end of the file's stem, and the name in manifests. */
        public String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An object of the bucket.
     *
     * @param name its name there
     * @param size in bytes
     * @param md5 in base 64, or null
     */
    public record Item(String name, long size, String md5) {
        /** The name without the prefix, safe as that of a file. */
        public String fileName() {
            return name.substring(PREFIX.length());
        }
    }

    /**
     * A stem with every version.
     *
     * @param stem what the names of its files begin with
     * @param items one a version
     */
    public record Stem(String stem, Map<Version, Item> items) {
        /** Bytes of all versions. */
        public long bytes() {
            return items.values().stream().mapToLong(Item::size).sum();
        }
    }

    /** Every object under the prefix, page after page, from the store whose interface is at {@code api}. */
    public static List<Item> list(Downloader downloader, URI api) throws IOException, InterruptedException {
        List<Item> items = new ArrayList<>();
        String token = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            URI uri = api.resolve("storage/v1/b/" + BUCKET + "/o?prefix=" + encoded(PREFIX)
                    + "&fields=items(name,size,md5Hash),nextPageToken&maxResults=1000"
                    + (token == null ? "" : "&pageToken=" + encoded(token)));
            JsonNode answer = parsed(downloader.text(uri, PAGE_BYTES), uri);
            for (JsonNode item : answer.path("items")) {
                items.add(new Item(item.path("name").asText(), item.path("size").asLong(-1),
                        item.path("md5Hash").asText(null)));
            }
            token = answer.path("nextPageToken").asText("");
            if (token.isEmpty()) {
                return items;
            }
        }
        throw new FetchException(api + ": the listing of " + BUCKET + " does not end");
    }

    private static JsonNode parsed(String text, URI uri) throws FetchException {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new FetchException(uri + ": the listing is no JSON");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The {@code count} stems of the fewest bytes among those with all four versions; of equals, by name. */
    public static List<Stem> smallest(List<Item> items, int count) {
        Map<String, Map<Version, Item>> stems = new TreeMap<>();
        items.stream().sorted(Comparator.comparing(Item::name)).forEach(item -> {
            Matcher name = NAME.matcher(item.name());
            if (name.matches() && item.size() > 0) {
                // a version that comes as mp4 and as webm counts once
                stems.computeIfAbsent(name.group(1), stem -> new EnumMap<>(Version.class))
                        .putIfAbsent(Version.valueOf(name.group(2).toUpperCase(Locale.ROOT)), item);
            }
        });
        return stems.entrySet().stream().filter(stem -> stem.getValue().size() == Version.values().length)
                .map(stem -> new Stem(stem.getKey(), stem.getValue()))
                .sorted(Comparator.comparingLong(Stem::bytes).thenComparing(Stem::stem)).limit(count).toList();
    }
}
