import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The files of an image where Debian wants them, and what it is to know about them. */
final class Debian {
    private static final String MAINTAINER = "jvmaf authors <jvmaf@localhost>";

    private Debian() {}

    /** Lays the package's root out from {@code image}. */
    static void layOut(Path image, Path root, String version) throws IOException {
        for (String part : List.of("bin", "lib", "runtime")) {
            Tree.copyAll(image.resolve(part), root.resolve("usr/lib/jvmaf/" + part));
        }
        Path share = root.resolve("usr/share");
        Tree.copyAll(image.resolve("share"), share);
        Files.move(share.resolve("doc/jvmaf/LICENSE"), share.resolve("doc/jvmaf/copyright"));
        Files.move(share.resolve("zsh/site-functions"), share.resolve("zsh/vendor-completions"));
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/jvmaf"), Path.of("../lib/jvmaf/bin/jvmaf"));
        Path page = share.resolve("man/man1/jvmaf.1");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(page + ".gz")))) {
            Files.copy(page, out);
        }
        Files.delete(page);
        long size;
        try (var files = Files.walk(root)) {
            size = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 10;
        }
        // ONNX Runtime asks for glibc 2.27; the OpenBLAS of some regressors for 2.35, which is not to bar all the rest.
        Tree.write(root.resolve("DEBIAN/control"), "Package: jvmaf\nVersion: " + version
                + "\nArchitecture: " + OwnPlatform.processor() + "\nMaintainer: " + MAINTAINER + "\nInstalled-Size: "
                + size + "\nSection: video\nPriority: optional\n"
                + "Depends: libc6 (>= 2.27), libstdc++6\nRecommends: ffmpeg\n"
                + "Description: VMAF in pure Java, to the bit of libvmaf\n"
                + " Scores a distorted video against its reference, draws charts, serves language models over MCP, and\n"
                + " trains, exports and evaluates quality models. Brings the Java that it runs on.\n");
    }
}
