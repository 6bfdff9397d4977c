package io.jvmaf.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The block of a tiny model in reports. */
final class TinyText {
    private TinyText() {}

    /** A member of the JSON report, with a comma after it. */
    static void json(TinyBlock tiny, ScoreFormat format, Writer out) throws IOException {
        out.write("  \"tiny_model\": {\n    \"name\": " + quoted(tiny.name()) + ",\n    \"kind\": "
                + quoted(tiny.kind()) + ",\n    \"device\": " + quoted(tiny.device()) + ",\n    \"device_used\": "
                + quoted(tiny.deviceUsed()) + ",\n    \"sha256\": " + quoted(tiny.sha256()) + ",\n    \"mean\": "
                + format.format(tiny.mean()) + ",\n    \"per_frame\": [");
        String separator = "";
        for (double score : tiny.perFrame()) {
            out.write(separator + format.format(score));
            separator = ", ";
        }
        out.write("],\n    \"warnings\": [" + String.join(", ", quoted(tiny.warnings())) + "]\n  },\n");
    }

    /** An element of the XML report. */
    static void xml(TinyBlock tiny, ScoreFormat format, Writer out) throws IOException {
        out.write("  <tiny_model name=\"" + escaped(tiny.name()) + "\" kind=\"" + escaped(tiny.kind()) + "\" device=\""
                + escaped(tiny.device()) + "\" device_used=\"" + escaped(tiny.deviceUsed()) + "\" sha256=\""
                + escaped(tiny.sha256()) + "\" mean=\"" + format.format(tiny.mean()) + "\">\n");
        for (double score : tiny.perFrame()) {
            out.write("    <frame score=\"" + format.format(score) + "\" />\n");
        }
        for (String warning : tiny.warnings()) {
            out.write("    <warning>" + escaped(warning) + "</warning>\n");
        }
        out.write("  </tiny_model>\n");
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(TinyText::quoted).toList();
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
