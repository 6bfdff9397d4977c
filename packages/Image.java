import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a jvmaf that needs no Java installed: a folder, the same as .tar.gz, and as .deb where there is a dpkg-deb.
 * Run by Maven's profile "packages", on a JDK 25: java Image.java CHECKOUT OUTPUT VERSION TIME. It reads the
 * environment's JVMAF_NO_CACHE: without the start-up caches two builds give the same bytes.
 */
public final class Image {
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
        Tree.delete(image);
        Path jar = image.resolve("lib/jvmaf.jar");
        Tree.copy(checkout.resolve("cli/target/jvmaf.jar"), jar);
        training();
        link(modules());
        Fonts.install(output.resolve("fonts/liberation/LiberationSans-Regular.ttf"), image.resolve("runtime/lib"));
        Tree.copy(checkout.resolve("jvmaf"), image.resolve("bin/jvmaf"));
        licences();
        Path shares = image.resolve("share");
        Tree.write(shares.resolve("man/man1/jvmaf.1"), ask("man-page"));
        Tree.write(shares.resolve("bash-completion/completions/jvmaf"), ask("completion", "bash"));
        Tree.write(shares.resolve("zsh/site-functions/_jvmaf"), ask("completion", "zsh"));
        Tree.write(shares.resolve("fish/vendor_completions.d/jvmaf.fish"), ask("completion", "fish"));
        // A cache notes its jars' times, so these are set before it is made: the launcher does it at a first run.
        Tree.settle(image, time);
        run(Map.of(), "--version");
        run(Map.of(), "mcp", "--help");
        Tree.settle(image, time);
        Path archive = output.resolve("jvmaf-" + version + "-" + OwnPlatform.name() + ".tar.gz");
        pack(archive);
        made(archive);
        debian();
    }

    private Path lib() {
        return image.resolve("lib/train/lib");
    }

    /** The training program and what its manifest names beside it. */
    private void training() throws IOException {
        Tree.copy(checkout.resolve("train/target/jvmaf-train.jar"), image.resolve("lib/train/jvmaf-train.jar"));
        for (Path part : jars(checkout.resolve("train/target/lib"))) {
            OwnPlatform.copy(part, lib().resolve(part.getFileName()));
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** What either program uses, and the module that is loaded by name. */
    private String modules() throws IOException {
        Set<String> modules = new TreeSet<>(List.of("jdk.incubator.vector"));
        String lib = jars(lib()).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        for (String jar : List.of("lib/jvmaf.jar", "lib/train/jvmaf-train.jar")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int status = ToolProvider.findFirst("jdeps").orElseThrow().run(new PrintStream(out), System.err,
                    "--ignore-missing-deps", "--multi-release", "25", "--print-module-deps", "--class-path", lib,
                    image.resolve(jar).toString());
            if (status != 0) {
                throw new IOException("jdeps failed: " + out);
            }
            modules.addAll(List.of(out.toString().strip().split(",")));
        }
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

    private void licences() throws IOException {
        Path docs = image.resolve("share/doc/jvmaf");
        for (String name : List.of("LICENSE", "NOTICE")) {
            Tree.copy(checkout.resolve(name), docs.resolve(name));
        }
        Tree.copyAll(checkout.resolve("packages/licenses"), docs.resolve("licenses"));
        Tree.copy(checkout.resolve("cli/src/main/resources/META-INF/licenses/Apache-2.0.txt"),
                docs.resolve("licenses/Apache-2.0.txt"));
        Tree.copy(output.resolve("fonts/liberation/LICENSE"), docs.resolve("licenses/OFL-1.1-Liberation.txt"));
    }

    /** What the image's own program prints. */
    private String ask(String... arguments) throws IOException, InterruptedException {
        return run(Map.of("JVMAF_NO_CACHE", "1"), arguments);
    }

    private String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(image.resolve("bin/jvmaf").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(List.of("JVMAF_JAVA", "JVMAF_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), "UTF-8");
        if (process.waitFor() != 0) {
            throw new IOException("failed: " + command);
        }
        return text;
    }

    private void pack(Path archive) throws Exception {
        Path plain = output.resolve("image.tar");
        tool("tar", "--sort=name", "--format=gnu", "--owner=0", "--group=0", "--numeric-owner", "--mtime=" + time,
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
        Tree.delete(root);
        Debian.layOut(image, root, version);
        Tree.settle(root, time);
        Path deb = output.resolve("jvmaf_" + version + "_" + OwnPlatform.processor() + ".deb");
        tool("dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), deb.toString());
        Tree.delete(root);
        made(deb);
    }

    private static void made(Path file) throws IOException {
        System.out.println("made " + file + ", " + (Files.size(file) >> 20) + " MiB");
    }

    private void tool(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.getEpochSecond()));
        builder.environment().put("LC_ALL", "C");
        if (builder.start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}
