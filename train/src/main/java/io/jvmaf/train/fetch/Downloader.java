package io.jvmaf.train.fetch;

import io.jvmaf.train.json.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Downloads files. What has come of one stays in a file beside the target until it is whole, and a later run takes up
 * where it broke off, if the server still has the same file. Certificates are always checked.
 */
public final class Downloader {
    private static final int BUFFER = 1 << 16;
    private static final int TRIES = 4;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient client;
    private final Duration pause;

    /** Downloads through {@code client}, waiting {@code pause} and then longer before it tries again. */
    public Downloader(HttpClient client, Duration pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Downloads as commands do it. */
    public static Downloader standard() {
        return new Downloader(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30))
                .followRedirects(HttpClient.Redirect.NORMAL).build(), Duration.ofSeconds(2));
    }

    /** Hears how far a download is. */
    public interface Progress {
        /** {@code bytes} of {@code total} are there; the total is -1 if unknown. */
        void bytes(long bytes, long total);
    }

    /**
     * Downloads {@code wanted} unless its target is there already.
     *
     * @return SHA-256 of the file, 64 lower-case hexadecimal digits
     * @throws FetchException if the file is not what is wanted; nothing of it is kept then
     * @throws IOException if the server cannot be reached or breaks off each time; what came is kept
     */
    public String fetch(Wanted wanted, Progress progress) throws IOException, InterruptedException {
        Files.createDirectories(wanted.target().toAbsolutePath().getParent());
        if (Files.isRegularFile(wanted.target(), LinkOption.NOFOLLOW_LINKS)) {
            return checked(wanted, wanted.target());
        }
        Path part = beside(wanted.target(), ".download");
        IOException last = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                Thread.sleep(pause.multipliedBy(1L << attempt - 1).toMillis());
            }
            try {
                transfer(wanted, part, progress);
                String sha256 = checked(wanted, part);
                Files.move(part, wanted.target(), StandardCopyOption.ATOMIC_MOVE);
                Files.deleteIfExists(tagFile(part));
                return sha256;
            } catch (FetchException e) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(tagFile(part));
                throw e;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new IOException(wanted.uri() + ": " + (last.getMessage() == null ? last : last.getMessage())
                + " (tried " + TRIES + " times; a later run goes on from there)", last);
    }

    /** The body of {@code uri} as text of at most {@code most} bytes. */
    public String text(URI uri, int most) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = send(HttpRequest.newBuilder(uri));
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw new FetchException(uri + ": the server answers " + response.statusCode());
            }
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new FetchException(uri + ": more than " + most + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(1)).header("User-Agent", "jvmaf").build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private void transfer(Wanted wanted, Path part, Progress progress) throws IOException, InterruptedException {
        Path tag = tagFile(part);
        long have = Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS) && Files.exists(tag) ? Files.size(part) : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(wanted.uri());
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", Files.readString(tag));
        }
        HttpResponse<InputStream> response = send(request);
        try (InputStream body = response.body()) {
            int status = response.statusCode();
            if (status == RANGE_NOT_SATISFIABLE && have > 0) {
                Files.delete(tag);
                throw new IOException("the server has no more of it");
            }
            if (status != OK && status != PARTIAL) {
                String answer = "the server answers " + status;
                if (status >= SERVER_ERROR || status == TOO_MANY_REQUESTS) {
                    throw new IOException(answer);
                }
                throw new FetchException(wanted.uri() + ": " + answer);
            }
            long start = status == PARTIAL ? have : 0;
            String contentRange = response.headers().firstValue("Content-Range").orElse("");
            if (status == PARTIAL && !contentRange.startsWith("bytes " + have + "-")) {
                throw new FetchException(wanted.uri() + ": the server sends another part than was asked for");
            }
            if (start == 0) {
                rememberTag(response, tag);
            }
            OptionalLong length = response.headers().firstValueAsLong("Content-Length");
            copy(wanted, body, part, start, length.isPresent() ? start + length.getAsLong() : -1, progress);
        }
    }

    /** Keeps what tells this version of the file from others; without it there is no going on later. */
    private static void rememberTag(HttpResponse<?> response, Path tag) throws IOException {
        String value = response.headers().firstValue("ETag").filter(etag -> !etag.startsWith("W/"))
                .or(() -> response.headers().firstValue("Last-Modified")).orElse(null);
        Files.deleteIfExists(tag);
        if (value != null) {
            AtomicFile.write(tag, value);
        }
    }

    private static void copy(Wanted wanted, InputStream body, Path part, long start, long total, Progress progress)
            throws IOException {
        checkSize(wanted, total);
        if (start == 0) {
            Files.deleteIfExists(part);
        }
        long bytes = start;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                bytes += n;
                checkSize(wanted, bytes);
                out.write(buffer, 0, n);
                progress.bytes(bytes, total);
            }
        }
        if (total >= 0 && bytes < total) {
            throw new IOException("broke off after " + bytes + " of " + total + " bytes");
        }
    }

    private static void checkSize(Wanted wanted, long bytes) throws FetchException {
        if (bytes > wanted.mostBytes()) {
            throw new FetchException(wanted.uri() + ": more than " + wanted.mostBytes() + " bytes");
        }
    }

    private static String checked(Wanted wanted, Path file) throws IOException {
        long size = Files.size(file);
        if (size < wanted.leastBytes()) {
            throw new FetchException(file + ": " + size + " bytes are too few, at least " + wanted.leastBytes()
                    + " are expected");
        }
        MessageDigest sha256 = AtomicFile.newSha256();
        MessageDigest md5 = md5();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sha256.update(buffer, 0, n);
                md5.update(buffer, 0, n);
            }
        }
        String hash = HexFormat.of().formatHex(sha256.digest());
        boolean same = wanted.md5() == null || wanted.md5().equals(Base64.getEncoder().encodeToString(md5.digest()));
        if (!same || wanted.sha256() != null && !wanted.sha256().equals(hash)) {
            throw new FetchException(file + ": its checksum is not the expected one");
        }
        return hash;
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static Path tagFile(Path part) {
        return part.resolveSibling(part.getFileName() + ".tag");
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }
}
