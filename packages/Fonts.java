import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A font in the runtime, for charts on machines that have none: Java asks fontconfig first, then this. */
final class Fonts {
    private Fonts() {}

    /** Puts {@code font} into a Java's folder {@code lib}, as the face of all of Java's logical fonts. */
    static void install(Path font, Path lib) throws IOException {
        String file = font.getFileName().toString();
        Tree.copy(font, lib.resolve("fonts/" + file));
        String name = "-misc-liberation sans-medium-r-normal--*-%d-*-*-p-*-iso10646-1";
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=all\n");
        for (String family : List.of("dialog", "dialoginput", "serif", "sansserif", "monospaced")) {
            for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
                text.append(String.format(Locale.ROOT, "%s.%s.all=%s%n", family, style, name));
            }
        }
        text.append("filename.").append(name.replace(' ', '_')).append("=$JRE_LIB_FONTS/").append(file).append('\n');
        Tree.write(lib.resolve("fontconfig.properties"), text.toString());
    }
}
