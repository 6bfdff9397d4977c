import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a jvmaf that needs no Java installed: a folder, the same as .tar.gz, and as .deb where there is a dpkg-deb.
 * Run by Maven's profile "packages", on a JDK 25: java Image.java CHECKOUT OUTPUT VERSION TIME. It reads the
 * environment's JVMAF_NO_CACHE: without the start-up cache two builds give the same bytes.
 */
public final class Image {
    private static final String MAINTAINER = "jvmaf authors <jvmaf@localhost>";
    private static final String DIRECTORIES = "rwxr-xr-x";

    private final Path checkout;
    private final Path output;
    private final Path image;
    private final String version;
    private final Instant time;

    private Image(String[] arguments) {
        checkout = Path.of(arguments[0]).toAbsolutePath().normalize();
        output = Path.of(arguments[1]).toAbsolutePath().normalize();
        version = arguments[2];
        time = Instant.parse(arguments[3]);
        image = output.resolve("jvmaf-" + version);
    }

    public static void main(String[] arguments) throws Exception {
        new Image(arguments).make();
    }

    private void make() throws Exception {
        delete(output);
        Files.createDirectories(output);
        Path jar = image.resolve("lib/jvmaf.jar");
        copy(checkout.resolve("cli/target/jvmaf.jar"), jar);
        link(modules(jar));
        copy(checkout.resolve("jvmaf"), image.resolve("bin/jvmaf"));
        for (String name : List.of("LICENSE", "NOTICE")) {
            copy(checkout.resolve(name), image.resolve("share/doc/jvmaf/" + name));
        }
        Path shares = image.resolve("share");
        write(shares.resolve("man/man1/jvmaf.1"), ask("man-page"));
        write(shares.resolve("bash-completion/completions/jvmaf"), ask("completion", "bash"));
        write(shares.resolve("zsh/site-functions/_jvmaf"), ask("completion", "zsh"));
        write(shares.resolve("fish/vendor_completions.d/jvmaf.fish"), ask("completion", "fish"));
        // The cache notes the jar's time, so that is set before the cache is made: the launcher does it when first run.
        settle(image);
        ask("--version");
        settle(image);
        Path archive = output.resolve("jvmaf-" + version + "-" + platform() + ".tar.gz");
        pack(archive);
        System.out.println("made " + archive + ", " + (Files.size(archive) >> 20) + " MiB");
        debian();
    }

    private static String platform() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(" ", "") + "-" + architecture();
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm64";
            default -> System.getProperty("os.arch");
        };
    }

    /** What the jar uses, and the module that is loaded by name. */
    private static String modules(Path jar) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out);
        int status = ToolProvider.findFirst("jdeps").orElseThrow().run(stream, System.err, "--ignore-missing-deps",
                "--multi-release", "25", "--print-module-deps", jar.toString());
        if (status != 0) {
            throw new IOException("jdeps failed: " + out);
        }
        Set<String> modules = new TreeSet<>(List.of(out.toString().strip().split(",")));
        modules.add("jdk.incubator.vector");
        return String.join(",", modules);
    }

    private void link(String modules) throws IOException {
        int status = ToolProvider.findFirst("jlink").orElseThrow().run(System.out, System.err, "--add-modules", modules,
                "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages", "--vm=server",
                "--compress", "zip-6", "--output", image.resolve("runtime").toString());
        if (status != 0) {
            throw new IOException("jlink failed");
        }
        System.out.println("modules: " + modules);
    }

    /** What the image's own program prints. */
    private String ask(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/jvmaf").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (!arguments[0].equals("--version")) {
            builder.environment().put("JVMAF_NO_CACHE", "1");
        }
        builder.environment().keySet().removeAll(List.of("JVMAF_JAVA", "JVMAF_JAVA_OPTIONS"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), "UTF-8");
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
        return text;
    }

    private void pack(Path archive) throws Exception {
        Path plain = output.resolve("image.tar");
        run("tar", "--sort=name", "--format=gnu", "--owner=0", "--group=0", "--numeric-owner", "--mtime=" + time,
                "-C", output.toString(), "-cf", plain.toString(), image.getFileName().toString());
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            Files.copy(plain, out);
        }
        Files.delete(plain);
    }

    private void debian() throws Exception {
        if (!Files.isExecutable(Path.of("/usr/bin/dpkg-deb"))) {
            System.out.println("no .deb: there is no dpkg-deb");
            return;
        }
        Path root = output.resolve("deb");
        for (String part : List.of("bin", "lib", "runtime")) {
            copyTree(image.resolve(part), root.resolve("usr/lib/jvmaf/" + part));
        }
        Path share = root.resolve("usr/share");
        copyTree(image.resolve("share"), share);
        Files.move(share.resolve("doc/jvmaf/LICENSE"), share.resolve("doc/jvmaf/copyright"));
        Files.move(Files.createDirectories(share.resolve("zsh")).resolve("site-functions"),
                share.resolve("zsh/vendor-completions"));
        Path page = share.resolve("man/man1/jvmaf.1");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(page + ".gz")))) {
            Files.copy(page, out);
        }
        Files.delete(page);
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/jvmaf"), Path.of("../lib/jvmaf/bin/jvmaf"));
        long size;
        try (var files = Files.walk(root)) {
            size = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 10;
        }
        write(root.resolve("DEBIAN/control"), "Package: jvmaf\nVersion: " + version
                + "\nArchitecture: " + architecture() + "\nMaintainer: " + MAINTAINER + "\nInstalled-Size: " + size
                + "\nSection: video\nPriority: optional\n"
                + "Depends: libc6 (>= 2.17)\nRecommends: ffmpeg\n"
                + "Description: VMAF in pure Java, to the bit of libvmaf\n"
                + " Scores a distorted video against its reference. Brings the Java that it runs on.\n");
        settle(root);
        Path deb = output.resolve("jvmaf_" + version + "_" + architecture() + ".deb");
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString());
        delete(root);
        System.out.println("made " + deb + ", " + (Files.size(deb) >> 20) + " MiB");
    }

    private void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
        builder.environment().put("LC_ALL", "C");
        if (builder.start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    /** One time and plain permissions for all. */
    private void settle(Path folder) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            if (!Files.isSymbolicLink(file)) {
                boolean runs = Files.isDirectory(file) || Files.isExecutable(file) && isProgram(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(runs ? DIRECTORIES : "rw-r--r--"));
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }

    private static boolean isProgram(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).stream().anyMatch(each -> each.name().equals("OWNER_EXECUTE"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (!Files.isDirectory(file) || !Files.isDirectory(target)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES,
                            LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
