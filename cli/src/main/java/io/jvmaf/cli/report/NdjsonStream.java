package io.jvmaf.cli.report;

import io.jvmaf.FeatureTable;
import io.jvmaf.PictureListener;
import io.jvmaf.Pooled;
import io.jvmaf.ScoreResult;
import io.jvmaf.model.ModelSpec;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Scores as lines of JSON, written as they come: {@code {"schema":1,"type":"frame",...}} for each picture, and
 * {@code "type":"summary"} after the last one. Numbers have all their digits, or are {@code null} where not finite.
 */
public final class NdjsonStream implements PictureListener, Closeable {
    /** Of what the fields mean; new fields leave it as it is. */
    static final int SCHEMA = 1;
    private static final int[] PERCENTILES = {1, 5};

    private final OutputStream target;
    private final boolean owned;
    private final Writer out;
    private IOException failure;

    /** Writes to {@code target}, which is closed in the end if it is {@code owned}. */
    public NdjsonStream(OutputStream target, boolean owned) {
        this.target = target;
        this.owned = owned;
        this.out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
    }

    @Override
    public void picture(int index, Map<String, Double> scores) {
        StringBuilder line = start("frame").append(",\"frame\":").append(index).append(",\"metrics\":{");
        String comma = "";
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            line.append(comma).append(JsonText.quoted(score.getKey())).append(':')
                    .append(JsonText.number(score.getValue()));
            comma = ",";
        }
        write(line.append("}}"));
    }

    /**
     * The last line.
     *
     * @param tiny what a tiny model adds, or {@code null}
     */
    public void summary(ScoreResult result, String version, TinyBlock tiny) {
        FeatureTable table = result.table();
        StringBuilder line = start("summary").append(",\"version\":").append(JsonText.quoted(version))
                .append(",\"frames\":").append(result.frames()).append(",\"subsample\":").append(table.subsample());
        line.append(",\"models\":{");
        String comma = "";
        for (ModelSpec model : result.models()) {
            line.append(comma).append(JsonText.quoted(model.name())).append(':')
                    .append(JsonText.quoted(model.label()));
            comma = ",";
        }
        line.append("},\"pooled_metrics\":{");
        comma = "";
        for (String column : table.columns()) {
            if (table.pooled(column).isPresent()) {
                line.append(comma).append(JsonText.quoted(column)).append(':');
                pooled(table, column, line);
                comma = ",";
            }
        }
        line.append("},\"aggregate_metrics\":{");
        comma = "";
        for (Map.Entry<String, Double> figure : table.aggregates().entrySet()) {
            line.append(comma).append(JsonText.quoted(figure.getKey())).append(':')
                    .append(JsonText.number(figure.getValue()));
            comma = ",";
        }
        line.append('}');
        if (tiny != null) {
            line.append(",\"tiny_model\":{\"name\":").append(JsonText.quoted(tiny.name())).append(",\"mean\":")
                    .append(JsonText.number(tiny.mean())).append('}');
        }
        write(line.append('}'));
    }

    private static void pooled(FeatureTable table, String column, StringBuilder line) {
        Pooled pooled = table.pooled(column).orElseThrow();
        line.append("{\"min\":").append(JsonText.number(pooled.min())).append(",\"max\":")
                .append(JsonText.number(pooled.max())).append(",\"mean\":").append(JsonText.number(pooled.mean()))
                .append(",\"harmonic_mean\":").append(JsonText.number(pooled.harmonicMean()));
        for (int percent : PERCENTILES) {
            line.append(",\"p").append(percent).append("\":")
                    .append(JsonText.number(table.percentile(column, percent).orElseThrow()));
        }
        line.append('}');
    }

    private static StringBuilder start(String type) {
        return new StringBuilder("{\"schema\":").append(SCHEMA).append(",\"type\":\"").append(type).append('"');
    }

    // A run goes on without whoever stopped reading; what became of the stream is asked for in the end.
    private void write(StringBuilder line) {
        if (failure != null) {
            return;
        }
        try {
            out.append(line).append('\n').flush();
        } catch (IOException e) {
            failure = e;
        }
    }

    /** Why not all could be written, or {@code null} if it could. */
    public IOException failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        if (owned) {
            target.close();
        }
    }
}
