import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies of jars without the native libraries of platforms that are not this one's: half of their size and more. */
final class OwnPlatform {
    private static final String ARM = "aarch64";

    private OwnPlatform() {}

    /** Where a jar has its native libraries, and where among them this platform's. */
    private record Natives(String folder, String kept) {}

    /** The system and processor, as package names have it. */
    static String name() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).replace(" ", "") + "-" + processor();
    }

    /** The processor as Debian calls it. */
    static String processor() {
        return isArm() ? "arm64" : System.getProperty("os.arch");
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals(ARM);
    }

    /** Copies {@code jar}, whole if it is not known to hold other platforms' libraries. */
    static void copy(Path jar, Path to) throws IOException {
        Natives natives = System.getProperty("os.name").equals("Linux") ? natives(jar.getFileName().toString()) : null;
        if (natives == null) {
            Tree.copy(jar, to);
            return;
        }
        Files.createDirectories(to.getParent());
        boolean found = false;
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : from.stream().toList()) {
                boolean own = entry.getName().matches(natives.kept);
                found |= own;
                if (own || !entry.getName().matches(natives.folder)) {
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(copy);
                    from.getInputStream(entry).transferTo(out);
                }
            }
        }
        if (!found) {
            throw new IOException(jar + " has no libraries where " + natives.kept + " looks for them");
        }
    }

    private static Natives natives(String jar) {
        if (jar.startsWith("onnxruntime-")) {
            return new Natives("(ai/onnxruntime/native|_manifest)/.+", "ai/onnxruntime/native/linux-"
                    + (isArm() ? ARM : "x64") + "/.+");
        }
        if (jar.startsWith("zstd-jni-")) {
            return new Natives("(aix|darwin|freebsd|linux|win)/.+", "linux/" + (isArm() ? ARM : "amd64") + "/.+");
        }
        if (jar.startsWith("snappy-java-")) {
            return new Natives("org/xerial/snappy/native/.+",
                    "org/xerial/snappy/native/Linux/" + (isArm() ? ARM : "x86_64") + "/.+");
        }
        return null;
    }
}
