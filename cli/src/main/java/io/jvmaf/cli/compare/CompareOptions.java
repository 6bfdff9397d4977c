package io.jvmaf.cli.compare;

import io.jvmaf.cli.Messages;
import io.jvmaf.cli.SharedOptions;
import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.report.ReportFile;
import io.jvmaf.cli.score.Flag;
import io.jvmaf.cli.score.ScoringArguments;
import io.jvmaf.cli.score.ScoringSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a comparison.
 *
 * @param reference path of the reference
 * @param encodes the encodes in their order
 * @param settings what to compute and how to read, as the scoring command has it
 * @param json where the JSON report goes, or {@code null}
 * @param csv where the CSV report goes, or {@code null}
 * @param html where the HTML report goes, or {@code null}
 * @param quiet no progress
 */
record CompareOptions(String reference, List<Encode> encodes, ScoringSettings settings, String json, String csv,
        String html, boolean quiet) {
    private static final List<Flag> SHARED = List.of(Flag.WIDTH, Flag.HEIGHT, Flag.PIXEL_FORMAT, Flag.BITDEPTH,
            Flag.MODEL, Flag.FEATURE, Flag.DISPLAY, Flag.THREADS, Flag.SUBSAMPLE, Flag.FRAME_CNT, Flag.FRAME_SKIP_REF,
            Flag.FRAME_SKIP_DIST, Flag.SCALE, Flag.SCALER, Flag.ALIGN_DEPTH, Flag.CROP, Flag.CROP_REF, Flag.CROP_DIST,
            Flag.SYNC, Flag.FFMPEG, Flag.TIER);

    /**
     * An encode to score.
     *
     * @param path its file
     * @param group the encoder or setting whose curve it belongs to; empty for none
     * @param kilobits its bit rate in thousands of bits a second, NaN where it is not given
     */
    record Encode(String path, String group, double kilobits) {}

    static CommandSpec spec() {
        CommandSpec command = CommandSpec.create();
        command.addOption(text("REFERENCE", Flag.REFERENCE.description(), "-r", "--reference"));
        command.addOption(texts("ENCODE", "an encode of it; may be given more than once", "-d", "--distorted"));
        command.addOption(texts("NAME=FILE", "an encode of the encoder or setting NAME; may be given more than once,"
                + " with one NAME as with others; the first NAME is what the others are held against with BD-rate",
                "--group"));
        command.addOption(texts("FILE=KBITS", "thousands of bits a second of an encode; by default from the file's size"
                + " and duration", "--bitrate"));
        command.addOption(text("FILE", "write a JSON report", "--json"));
        command.addOption(text("FILE", "write a CSV report, a row an encode", "--csv"));
        command.addOption(text("FILE", "write a report to look at: the scores over the bit rates, as one HTML file",
                "--html"));
        command.addOption(OptionSpec.builder("-q", "--quiet").type(boolean.class)
                .description("no progress and no table").build());
        SharedOptions.add(SHARED, command);
        return command;
    }

    private static OptionSpec text(String label, String description, String... names) {
        return OptionSpec.builder(names).type(String.class).paramLabel(label).description(description).build();
    }

    private static OptionSpec texts(String label, String description, String... names) {
        return OptionSpec.builder(names).type(String[].class).paramLabel(label).description(description).build();
    }

    /** @throws UsageException in one line, for what cannot be followed */
    static CompareOptions of(ParseResult parsed) {
        String reference = parsed.matchedOptionValue("-r", null);
        if (reference == null) {
            throw new UsageException("compare takes a reference: -r FILE");
        }
        List<Encode> encodes = encodes(parsed);
        if (encodes.isEmpty()) {
            throw new UsageException("compare takes encodes: -d FILE, or --group NAME=FILE");
        }
        List<String> arguments = new ArrayList<>(List.of("--reference=" + reference,
                "--distorted=" + encodes.get(0).path()));
        arguments.addAll(SharedOptions.arguments(SHARED, parsed));
        ScoringSettings settings = ScoringArguments.parse(Messages.PROGRAM, arguments.toArray(String[]::new),
                UsageException::complain).settings();
        String json = parsed.matchedOptionValue("--json", null);
        String csv = parsed.matchedOptionValue("--csv", null);
        String html = parsed.matchedOptionValue("--html", null);
        List<String> reports = Stream.of(json, csv, html).filter(Objects::nonNull)
                .map(path -> ReportFile.isStandardOutput(path) ? "-" : path).toList();
        if (reports.stream().distinct().count() < reports.size()) {
            throw new UsageException("two reports cannot go to one place: " + String.join(", ", reports));
        }
        return new CompareOptions(reference, encodes, settings, json, csv, html, parsed.hasMatchedOption("-q"));
    }

    private static List<Encode> encodes(ParseResult parsed) {
        Map<String, Double> rates = new HashMap<>();
        for (String text : values("--bitrate", parsed)) {
            int equals = text.lastIndexOf('=');
            rates.put(text.substring(0, Math.max(0, equals)), rate(text, equals));
        }
        Map<String, String> groups = new HashMap<>();
        List<String> paths = new ArrayList<>(values("-d", parsed));
        for (String text : values("--group", parsed)) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new UsageException("Invalid argument \"" + text + "\" for option --group; should be NAME=FILE");
            }
            String path = text.substring(equals + 1);
            groups.put(path, text.substring(0, equals));
            paths.add(path);
        }
        List<Encode> encodes = new ArrayList<>();
        for (String path : paths) {
            if (path.isEmpty() || encodes.stream().anyMatch(encode -> encode.path().equals(path))) {
                throw new UsageException(path.isEmpty() ? "an encode has no name" : path + " is given twice");
            }
            Double rate = rates.remove(path);
            encodes.add(new Encode(path, groups.getOrDefault(path, ""), rate == null ? Double.NaN : rate));
        }
        rates.keySet().forEach(path -> {
            throw new UsageException("--bitrate is given for " + path + ", which is none of the encodes");
        });
        return encodes;
    }

    private static List<String> values(String option, ParseResult parsed) {
        return parsed.hasMatchedOption(option) ? parsed.matchedOption(option).originalStringValues() : List.of();
    }

    private static double rate(String text, int equals) {
        try {
            double rate = equals < 1 ? 0 : new BigDecimal(text.substring(equals + 1)).doubleValue();
            if (rate > 0 && Double.isFinite(rate)) {
                return rate;
            }
        } catch (NumberFormatException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static UsageException refused(String text) {
        return new UsageException("Invalid argument \"" + text + "\" for option --bitrate; should be FILE=KBITS, as in"
                + " a.mp4=1500");
    }
}
