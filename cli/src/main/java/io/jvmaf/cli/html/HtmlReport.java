package io.jvmaf.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A report as one HTML file that opens offline. It holds its style, its scripts and its pictures; its content security
 * policy lets the browser load and run these and nothing else.
 *
 * @param title what it is about
 * @param version the program's version
 * @param run a scored pair, or {@code null}
 * @param comparison a comparison of encodes, or {@code null}
 */
public record HtmlReport(String title, String version, ScoredRun run, Comparison comparison) {
    /** Writes the whole file, UTF-8 in mind. */
    public void write(Writer out) throws IOException {
        List<String> styles = List.of(resource("uplot/uPlot.min.css"), resource("report.css"));
        List<String> scripts = List.of(resource("uplot/uPlot.iife.min.js"), resource("report.js"));
        String name = Markup.escaped(title);
        out.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                + hashes(scripts) + "; style-src " + hashes(styles) + "; img-src data:; base-uri 'none';"
                + " form-action 'none'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\""
                + Markup.escaped(version) + "\">\n<link rel=\"icon\" href=\"data:,\">\n<title>" + name
                + " – VMAF report</title>\n");
        for (String style : styles) {
            out.write("<style>" + style + "</style>\n");
        }
        out.write("</head>\n<body>\n<header class=\"top\"><div><span class=\"brand\">jvmaf</span><h1>" + name
                + "</h1></div><button id=\"theme\" type=\"button\" hidden>Dark</button></header>\n<main>\n");
        if (run != null) {
            RunSections.write(run, out);
        }
        if (comparison != null) {
            ComparisonSection.write(comparison, out);
        }
        out.write("</main>\n<footer><p>Made by " + Markup.escaped(version) + ". VMAF predicts what viewers say of a"
                + " clip of some seconds; the mean over frames is the published score."
                + (run == null ? "" : " Heat maps are diagnostics beside it.")
                + "</p><details><summary>Licence of the chart library</summary><pre>"
                + Markup.escaped(resource("uplot/LICENSE")) + "</pre></details></footer>\n");
        for (String script : scripts) {
            out.write("<script>" + script + "</script>\n");
        }
        out.write("</body>\n</html>\n");
    }

    /** What the policy calls these inline texts: a hash of each. */
    private static String hashes(List<String> texts) {
        StringBuilder list = new StringBuilder();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
                list.append(list.isEmpty() ? "" : " ").append("'sha256-")
                        .append(Base64.getEncoder().encodeToString(hash)).append('\'');
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return list.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("this build lacks " + name);
            }
            // a carriage return would be another character to the browser, and another hash
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
