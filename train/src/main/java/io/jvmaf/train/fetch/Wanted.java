package io.jvmaf.train.fetch;

import java.net.URI;
import java.nio.file.Path;

/**
 * A file to download.
 *
 * @param uri where from
 * @param target where to
 * @param leastBytes a smaller file is an error page or a torn one
 * @param mostBytes a larger one is not taken
 * @param sha256 what it must hash to, 64 lower-case hexadecimal digits, or null
 * @param md5 what it must hash to in base 64, as object stores tell it, or null
 */
public record Wanted(URI uri, Path target, long leastBytes, long mostBytes, String sha256, String md5) {}
