package io.jvmaf.cli.html;

import io.jvmaf.cli.report.Rounded;
import java.io.IOException;
import java.io.Writer;

/** Several encodes side by side. */
final class ComparisonSection {
    private ComparisonSection() {}

    static void write(Comparison comparison, Writer out) throws IOException {
        out.write("<section aria-labelledby=\"compare-title\"><h2 id=\"compare-title\">Encodes compared</h2>\n");
        Svg.curves(comparison, out);
        boolean named = comparison.isNamed();
        boolean offsets = comparison.encodes().stream().anyMatch(encode -> encode.offset() != 0);
        out.write("<div class=\"scroll\"><table><thead><tr><th scope=\"col\">Encode</th>"
                + (named ? "<th class=\"text\">Curve</th>" : "") + "<th>kbit/s</th>"
                + (offsets ? "<th>frames late</th>" : "") + "<th>" + Markup.escaped(comparison.score())
                + "</th></tr></thead><tbody>\n");
        for (Comparison.Encode encode : comparison.encodes()) {
            out.write("<tr><th scope=\"row\">" + Markup.escaped(encode.file()) + "</th><td"
                    + (named ? " class=\"text\">" + Markup.escaped(encode.curve()) + "</td><td" : "") + ">"
                    + Markup.number(encode.kilobits(), 1) + "</td><td>"
                    + (offsets ? encode.offset() + "</td><td>" : "")
                    + Markup.number(encode.score(), 3) + "</td></tr>\n");
        }
        out.write("</tbody></table></div>\n");
        if (!comparison.rates().isEmpty()) {
            rates(comparison, out);
        }
        out.write("</section>\n");
    }

    private static void rates(Comparison comparison, Writer out) throws IOException {
        out.write("<h3>Bit rate for the same score (BD-rate)</h3><div class=\"scroll\"><table><thead><tr>"
                + "<th scope=\"col\">Curve</th><th class=\"text\">against</th><th>BD-rate</th><th>BD-score</th></tr>"
                + "</thead><tbody>\n");
        for (Comparison.BdRate rate : comparison.rates()) {
            out.write("<tr><th scope=\"row\">" + Markup.escaped(rate.test()) + "</th><td class=\"text\">"
                    + Markup.escaped(rate.anchor()) + "</td><td>" + signed(rate.percent(), " %") + "</td><td>"
                    + signed(rate.score(), "") + "</td></tr>\n");
        }
        out.write("</tbody></table></div><p class=\"note\">Negative BD-rate: fewer bits for the same score. A dash: the"
                + " curves have no scores in common.</p>\n");
    }

    private static String signed(double value, String unit) {
        return Rounded.signed(value, 2, unit, Markup.NO_NUMBER);
    }
}
