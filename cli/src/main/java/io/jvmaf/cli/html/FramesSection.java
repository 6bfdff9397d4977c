package io.jvmaf.cli.html;

import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** The worst frames of a run as pictures. */
final class FramesSection {
    private FramesSection() {}

    static void write(ScoredRun run, Columns columns, Writer out) throws IOException {
        String score = columns.leading().orElse("");
        out.write("<section aria-labelledby=\"worst-title\"><h2 id=\"worst-title\">The worst frames</h2>\n"
                + "<p class=\"note\">" + Markup.escaped(run.worstNote()) + "</p>\n");
        if (!run.worst().isEmpty()) {
            legend(out);
        }
        for (WorstFrame frame : run.worst()) {
            double value = run.table().get(score, frame.index());
            out.write("<article class=\"frame\"><h3>Frame " + frame.index() + time(frame.index(), run.frameRate())
                    + " <span class=\"badge\">" + Markup.escaped(score) + " " + Markup.number(value, 2)
                    + "</span><button type=\"button\" class=\"find\" data-frame=\"" + frame.index()
                    + "\" hidden>Show in chart</button></h3>\n");
            images("shots", frame, frame.pictures(), out);
            images("maps", frame, frame.maps(), out);
            out.write("</article>\n");
        }
        out.write("</section>\n");
    }

    private static void legend(Writer out) throws IOException {
        out.write("<p class=\"legend\"><span>Error: same as the reference</span><span class=\"ramp\"></span><span>"
                + Heat.BRIGHTEST_ERROR + " or more of 255 luma steps off</span></p><p class=\"legend\"><span>Heat maps:"
                + " all kept</span><span class=\"ramp\"></span><span>all lost</span></p><p class=\"note\">VIF: the"
                + " share of the reference's information that a block keeps, over scales from fine (0) to coarse (3)."
                + " ADM: the share of its visible detail. The figure below a map is the share of"
                + " the whole picture.</p>\n");
    }

    private static String time(int frame, double rate) {
        return rate > 0 ? String.format(Locale.ROOT, " at %.2f s", frame / rate) : "";
    }

    private static void images(String kind, WorstFrame frame, List<WorstFrame.Image> images, Writer out)
            throws IOException {
        out.write("<div class=\"" + kind + "\">");
        for (WorstFrame.Image image : images) {
            String alt = image.caption() + " of frame " + frame.index()
                    + (image.note().isEmpty() ? "" : ": " + image.note());
            out.write("<figure><button type=\"button\" class=\"zoom\" aria-label=\"Enlarge " + Markup.escaped(alt)
                    + "\"><img alt=\"" + Markup.escaped(alt) + "\" width=\"" + image.width() + "\" height=\""
                    + image.height() + "\" src=\"data:image/png;base64,"
                    + Base64.getEncoder().encodeToString(image.png()) + "\"></button><figcaption>"
                    + Markup.escaped(image.caption()) + (image.note().isEmpty() ? ""
                            : " <span class=\"note\">" + Markup.escaped(image.note()) + "</span>")
                    + "</figcaption></figure>");
        }
        out.write("</div>\n");
    }
}
