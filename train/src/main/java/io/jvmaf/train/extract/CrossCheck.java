package io.jvmaf.train.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jvmaf.cli.UsageException;
import io.jvmaf.train.corpus.ClipPair;
import io.jvmaf.train.table.VmafFeatures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Computes clips again with an external {@code vmaf} of libvmaf and compares every picture. */
public final class CrossCheck {
    /** Reports print six digits behind the point. */
    public static final double TOLERANCE = 1e-5;

    private final Path binary;
    private final Teacher teacher;
    private double worst;
    private String where = "";
    private long compared;

    /**
     * A check that has compared nothing yet.
     *
     * @throws UsageException if {@code binary} is no program, for it is not looked for in PATH
     */
    public CrossCheck(Path binary, Teacher teacher) {
        if (!Files.isRegularFile(binary) || !Files.isExecutable(binary)) {
            throw new UsageException("--vmaf-binary " + binary + ": is no program");
        }
        this.binary = binary.toAbsolutePath();
        this.teacher = teacher;
    }

    /** Compares a clip. */
    public void check(ClipPair pair, ClipValues ours) throws IOException, InterruptedException {
        JsonNode frames = run(pair).path("frames");
        if (frames.size() != ours.frames()) {
            throw new IOException(binary + " read " + frames.size() + " pictures of " + pair.key() + " and jvmaf "
                    + ours.frames());
        }
        for (int i = 0; i < ours.frames(); i++) {
            JsonNode metrics = frames.get(i).path("metrics");
            double[] features = ours.frame(i).toArray();
            for (int f = 0; f < features.length; f++) {
                String name = VmafFeatures.ORDER.get(f);
                JsonNode theirs = metrics.has(name) ? metrics.path(name) : metrics.path("integer_" + name);
                compare(name, pair, i, features[f], theirs);
            }
            compare("vmaf", pair, i, ours.vmaf()[i], metrics.path("vmaf"));
            compared++;
        }
    }

    private void compare(String name, ClipPair pair, int frame, double ours, JsonNode theirs) throws IOException {
        if (!theirs.isNumber()) {
            throw new IOException(binary + " reports no " + name + " of " + pair.key() + ", picture " + frame);
        }
        double difference = Math.abs(ours - theirs.asDouble());
        if (difference > worst) {
            worst = difference;
            where = name + " of " + pair.key() + ", picture " + frame;
        }
    }

    private JsonNode run(ClipPair pair) throws IOException, InterruptedException {
        Path report = Files.createTempFile("jvmaf-check", ".json");
        Path log = Files.createTempFile("jvmaf-check", ".log");
        try {
            List<String> command = new ArrayList<>(List.of(binary.toString(), "--cpumask", "-1",
                    "--reference", pair.reference().path().toString(),
                    "--distorted", pair.distorted().path().toString(),
                    "--width", String.valueOf(pair.format().width()),
                    "--height", String.valueOf(pair.format().height()),
                    "--pixel_format", pair.format().pixelFormat().token(), "--bitdepth",
                    String.valueOf(pair.format().bitDepth()), "--json", "--output", report.toString(), "--quiet"));
            command.addAll(List.of("--model", teacher.spec().version() != null ? "version=" + teacher.spec().version()
                    : "path=" + teacher.spec().path()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                    .start();
            try {
                int status = process.waitFor();
                if (status != 0) {
                    List<String> lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
                    throw new IOException(binary + " ended with " + status + " on " + pair.key()
                            + (lines.isEmpty() ? "" : ": " + lines.get(lines.size() - 1)));
                }
            } finally {
                process.destroyForcibly();
            }
            return new ObjectMapper().readTree(report.toFile());
        } finally {
            Files.deleteIfExists(report);
            Files.deleteIfExists(log);
        }
    }

    /** Pictures compared. */
    public long compared() {
        return compared;
    }

    /** The greatest difference. */
    public double worst() {
        return worst;
    }

    /** Where it is; empty if there is no difference. */
    public String where() {
        return where;
    }
}
