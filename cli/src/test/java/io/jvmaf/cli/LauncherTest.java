package io.jvmaf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script in a made-up checkout, with Javas that print how they were called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final String FLAGS = "-XX:+UseSerialGC -Xmn8m -XX:MaxRAMPercentage=60 -XX:-UsePerfData -Xlog:disable"
            + " -XX:Tier4MinInvocationThreshold=200 -XX:Tier4BackEdgeThreshold=1000000 -XX:InlineSmallCode=1200"
            + " -XX:CompileCommand=quiet"
            + compile("dontinline", "io.jvmaf.feature.", "vif.VifScale::*", "vif.VifMeasure::*", "vif.VifColumns::*",
                    "vif.VifAcross::*", "adm.FineWavelet::row")
            + largePages() + " -Djvmaf.terminal.out=false -Djvmaf.terminal=false";
    private static final String VECTOR = "--add-modules jdk.incubator.vector "
            + "-XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,io.jvmaf.kernel.vector.*::*,0.1"
            + compile("CompileThresholdScaling", "io.jvmaf.kernel.vector.", "Vif*::*,0.05", "VectorVif::*,0.05",
                    "Adm*::*,0.05", "VectorAdm*::*,0.05", "VectorWavelet::*,0.05")
            + compile("inline", "io.jvmaf.kernel.vector.", "ColourLanes::*", "Samples::*", "VifDown8::shifted")
            + compile("dontinline", "io.jvmaf.kernel.vector.", "VifDown8::means", "VifDown8::product", "VifDown16::*",
                    "VifAcross::*", "VifHalving::*", "VifMoments::*", "VifRow::lay",
                    "VifInformation::gain", "VifInformation::split", "VifLogarithms::*",
                    "VectorWavelet::*", "AdmDown::bytes", "AdmDown::shorts", "AdmAcross::*",
                    "VectorFloatAdm::down", "VectorFloatAdm::split", "VectorFloatAdm::across",
                    "VectorFloatAdm::weigh", "VectorFloatAdm::addThreshold", "VectorFloatAdm::exceed")
            + compile("MaxNodeLimit", "jdk.", "incubator.vector.*::*,1", "internal.vm.vector.*::*,1")
            + " -XX:-UseBimorphicInlining -XX:TypeProfileMajorReceiverPercent=100 -XX:ObjectAlignmentInBytes=64 ";

    private static String compile(String option, String prefix, String... methods) {
        return Stream.of(methods).map(method -> " -XX:CompileCommand=" + option + "," + prefix + method)
                .collect(Collectors.joining());
    }

    private static String largePages() {
        try {
            String allowed = Files.readString(Path.of("/sys/kernel/mm/transparent_hugepage/enabled"));
            return allowed.contains("[never]") ? "" : " -XX:+UseTransparentHugePages";
        } catch (IOException e) {
            return "";
        }
    }

    @TempDir
    private Path folder;
    private Path checkout;
    private Path jar;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Files.createDirectories(folder.resolve("check out"));
        Path script = Path.of("..", "jvmaf");
        Files.copy(script, checkout.resolve("jvmaf"));
        checkout.resolve("jvmaf").toFile().setExecutable(true);
        jar = checkout.resolve("cli/target/jvmaf.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "");
        environment.put("JVMAF_NO_CACHE", "1");
    }

    /** A Java that prints its arguments, and where told to make a cache makes one. */
    private Path java(String name, String version, String modules) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n"
                + "MODULES=\"java.base " + modules + "\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n"
                + "for a; do case $a in -XX:AOTCacheOutput=*) echo made > \"${a#*=}\" ;; esac; done\n"
                + "echo " + name + " \"$@\"\n");
        java.toFile().setExecutable(true);
        return home;
    }

    private String launch(Path script, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().addAll(List.of("sh", script.toString()));
        builder.command().addAll(List.of(arguments));
        builder.redirectErrorStream(true).environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + output.strip().replace(checkout.toString(), "@");
    }

    private String launch(String... arguments) throws IOException, InterruptedException {
        return launch(checkout.resolve("jvmaf"), arguments);
    }

    /** A renamed method would lose its option unnoticed. */
    @Test
    void theMethodsThatOptionsNameAreThere() throws IOException {
        Matcher named = Pattern.compile("io\\.(jvmaf[.\\w]*)\\.([\\w*]+)::(\\w*)").matcher(VECTOR + FLAGS);
        int count = 0;
        for (; named.find(); count++) {
            Path folder = Path.of("../features/src/main/java/io", named.group(1).replace('.', '/'));
            String method = named.group(3).isEmpty() ? "" : " " + named.group(3) + "(";
            boolean found = false;
            try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder, named.group(2) + ".java")) {
                for (Path source : sources) {
                    found |= Files.readString(source).contains(method);
                }
            }
            assertTrue(found, named.group());
        }
        assertTrue(count > 20, "only " + count);
    }

    @Test
    void aJava25WithTheModuleRunsWithIt() throws Exception {
        environment.put("JAVA_HOME", java("java-25", "25.0.3", "jdk.incubator.vector").toString());
        assertEquals("0: java-25 " + VECTOR + FLAGS + " -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar -r a b",
                launch("-r", "a b"));
    }

    @Test
    void anOlderJavaThatIsAskedForRunsWithoutTheModule() throws Exception {
        Path home = java("java-17", "17.0.15", "jdk.incubator.vector");
        environment.put("JVMAF_JAVA", home.resolve("bin/java").toString());
        assertEquals("0: java-17 " + FLAGS + " -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar", launch());
        environment.put("JVMAF_JAVA", java("java-30", "30", "java.xml").resolve("bin/java").toString());
        assertEquals("0: java-30 " + FLAGS + " -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar", launch());
    }

    @Test
    void optionsFromTheEnvironmentComeLast() throws Exception {
        environment.put("JVMAF_JAVA", java("java-17", "17", "").resolve("bin/java").toString());
        environment.put("JVMAF_JAVA_OPTIONS", "-Xmx1g -Dx=y");
        assertEquals("0: java-17 " + FLAGS + " -Xmx1g -Dx=y -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar -v",
                launch("-v"));
    }

    @Test
    void theCheckoutIsFoundThroughLinks() throws Exception {
        environment.put("JAVA_HOME", java("java-25", "25", "jdk.incubator.vector").toString());
        Path near = Files.createSymbolicLink(checkout.resolve("cli/link"), Path.of("../jvmaf"));
        Path far = Files.createSymbolicLink(folder.resolve("jvmaf"), near);
        String there = launch(far);
        assertTrue(there.endsWith(" -Djvmaf.home=@/cli/.. -jar @/cli/../cli/target/jvmaf.jar"), there);
    }

    @Test
    void theCacheIsMadeOnceForEachJarAndJava() throws Exception {
        environment.remove("JVMAF_NO_CACHE");
        environment.put("JAVA_HOME", java("java-25", "25.0.3", "jdk.incubator.vector").toString());
        Path cache = checkout.resolve("cli/target/jvmaf-25.0.3.aot");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
        String used = "0: java-25 " + VECTOR + FLAGS + " -XX:AOTCache=@/cli/target/jvmaf-25.0.3.aot -Djvmaf.home=@"
                + " -jar @/cli/target/jvmaf.jar -v";
        assertEquals(used, launch("-v"));
        assertEquals("made\n", Files.readString(cache));
        Files.writeString(cache, "kept");
        assertEquals(used, launch("-v"));
        assertEquals("kept", Files.readString(cache));
        Files.setLastModifiedTime(cache, FileTime.fromMillis(999_000_000_000L));
        assertEquals(used, launch("-v"));
        assertEquals("made\n", Files.readString(cache));
        assertEquals(2, jar.getParent().toFile().list().length);
    }

    @Test
    void aCacheThatCouldNotBeMadeIsNotTriedAgain() throws Exception {
        environment.remove("JVMAF_NO_CACHE");
        Path home = java("java-25", "25.0.3", "jdk.incubator.vector");
        Path java = home.resolve("bin/java");
        Files.writeString(java, "#!/bin/sh\n"
                + "case $* in *AOTCacheOutput*) echo tried >> '" + folder + "/tries'; exit 1 ;; esac\n"
                + "echo java-25 \"$@\"\n");
        environment.put("JAVA_HOME", home.toString());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
        for (int i = 0; i < 2; i++) {
            assertEquals("0: java-25 " + VECTOR + FLAGS + " -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar", launch());
        }
        assertEquals("tried\n", Files.readString(folder.resolve("tries")));
    }

    @Test
    void trainingHasAJarOfItsOwn() throws Exception {
        Path train = checkout.resolve("train/target/jvmaf-train.jar");
        Files.createDirectories(train.getParent());
        Files.writeString(train, "");
        environment.put("JAVA_HOME", java("java-25", "25.0.3", "jdk.incubator.vector").toString());
        String called = "0: java-25 " + VECTOR + "--enable-native-access=ALL-UNNAMED"
                + " --sun-misc-unsafe-memory-access=allow " + FLAGS.replace("-XX:+UseSerialGC -Xmn8m",
                "-XX:+UseParallelGC") + " -Djvmaf.home=@ -jar @/train/target/jvmaf-train.jar ";
        assertEquals(called + "fit --config a b", launch("fit", "--config", "a b"));
        assertEquals(called + "-r fit --tiny-model x", launch("-r", "fit", "--tiny-model", "x"));
        assertEquals(called + "batch m.csv --out r.parquet", launch("batch", "m.csv", "--out", "r.parquet"));
        assertTrue(launch("batch", "m.csv").endsWith(" -jar @/cli/target/jvmaf.jar batch m.csv"));
        assertEquals(called + "completion zsh", launch("completion", "zsh"));
        Files.delete(train);
        assertTrue(launch("completion", "zsh").endsWith(" -jar @/cli/target/jvmaf.jar completion zsh"));
        Files.writeString(train, "");
        Files.createSymbolicLink(checkout.resolve("jvmaf-train"), Path.of("jvmaf"));
        assertEquals(called + "--help", launch(checkout.resolve("jvmaf-train"), "--help"));
        assertTrue(launch("-r", "fit").endsWith(" -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar -r fit"));
    }

    @Test
    void anImageStartsItsOwnJavaWithTheOptionsOfACheckout() throws Exception {
        environment.remove("JVMAF_NO_CACHE");
        environment.put("JAVA_HOME", java("java-25", "25.0.3", "jdk.incubator.vector").toString());
        Path image = Files.createDirectories(folder.resolve("image"));
        Path bin = Files.createDirectories(image.resolve("bin")).resolve("jvmaf");
        Files.copy(checkout.resolve("jvmaf"), bin);
        Files.writeString(Files.createDirectories(image.resolve("lib")).resolve("jvmaf.jar"), "");
        Files.move(java("own", "25.0.4", "jdk.incubator.vector"), image.resolve("runtime"));
        String root = image + "/bin/..";
        String started = "0: own " + VECTOR + FLAGS + " -XX:AOTCache=" + root
                + "/lib/jvmaf-25.0.4.aot -Djvmaf.home=" + root + " -jar " + root
                + "/lib/jvmaf.jar -q";
        assertEquals(started, launch(bin, "-q"));
        Path cache = image.resolve("lib/jvmaf-25.0.4.aot");
        Files.writeString(cache, "kept");
        Files.setLastModifiedTime(cache, Files.getLastModifiedTime(image.resolve("lib/jvmaf.jar")));
        Path link = Files.createSymbolicLink(folder.resolve("linked"), bin);
        assertEquals(started, launch(link, "-q"));
        assertEquals("kept", Files.readString(cache));
        assertEquals("255: jvmaf: fit is no part of this package; a checkout of jvmaf has it", launch(bin, "fit"));
    }

    @Test
    void aJavaThatIsNotThereIsSaidInOneLine() throws Exception {
        environment.put("JVMAF_JAVA", folder.resolve("none/bin/java").toString());
        assertEquals("255: jvmaf: no Java 17 or later found: set JAVA_HOME or JVMAF_JAVA", launch());
    }

    @Test
    void aMissingJarIsBuiltWithMaven() throws Exception {
        Files.delete(jar);
        environment.put("JAVA_HOME", java("java-25", "25", "jdk.incubator.vector").toString());
        assertEquals("255: jvmaf: building takes a JDK 25 or later (looked at JAVA_HOME, /usr/lib/jvm and PATH); once "
                + "built, Java 17 will do", launch());
        Files.createFile(folder.resolve("java-25/bin/javac")).toFile().setExecutable(true);
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Files.writeString(tools.resolve("mvn"), "#!/bin/sh\necho mvn \"$@\"\npwd\n: > cli/target/jvmaf.jar\n").toFile()
                .setExecutable(true);
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        assertEquals("0: jvmaf: building cli/target/jvmaf.jar (once; takes a minute or so)\n"
                + "mvn -q -Dmaven.test.skip=true package -pl cli -am\n@\njava-25 " + VECTOR + FLAGS
                + " -Djvmaf.home=@ -jar @/cli/target/jvmaf.jar", launch());
    }
}
