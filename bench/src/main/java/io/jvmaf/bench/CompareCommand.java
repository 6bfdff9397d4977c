package io.jvmaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Whole runs of jvmaf and of libvmaf's program in turn. */
final class CompareCommand {
    static final String NAME = "bench-compare";

    private CompareCommand() {}

    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(NAME);
        spec.usageMessage().description("Times jvmaf beside libvmaf's vmaf program, a whole process each, in turn.");
        return spec
                .addOption(OptionSpec.builder("--vmaf-binary").type(Path.class).required(true).paramLabel("FILE")
                        .description("libvmaf's program").build())
                .addOption(OptionSpec.builder("--jvmaf").type(Path.class).defaultValue("./jvmaf").paramLabel("FILE")
                        .description("jvmaf's launcher (${DEFAULT-VALUE})").build())
                .addOption(OptionSpec.builder("--case").type(List.class).auxiliaryTypes(String.class)
                        .paramLabel("NAME").description("a row of the table; all of them unless named: "
                                + String.join(", ", BenchCase.all().stream().map(BenchCase::name).toList())).build())
                .addOption(OptionSpec.builder("--pairs").type(int.class).defaultValue("5").paramLabel("N")
                        .description("pairs of runs that count (${DEFAULT-VALUE})").build())
                .addOption(OptionSpec.builder("--frames").type(int.class).defaultValue("300").paramLabel("N")
                        .description("pictures of a clip, at most (${DEFAULT-VALUE})").build())
                .addOption(OptionSpec.builder("--clips").type(Path.class).defaultValue("bench/target/clips")
                        .paramLabel("FOLDER").description("Y4M files to use, named <size>-<depth>bit-<frames>-reference"
                                + ".y4m and -distorted.y4m; those missing are drawn (${DEFAULT-VALUE})").build())
                .addOption(OptionSpec.builder("--json").type(Path.class).paramLabel("FILE")
                        .description("write every figure to a file too").build());
    }

    static int run(ParseResult parsed) throws IOException, InterruptedException {
        Path vmaf = parsed.matchedOptionValue("--vmaf-binary", null);
        Path jvmaf = parsed.commandSpec().findOption("--jvmaf").getValue();
        requireProgram(parsed, vmaf);
        requireProgram(parsed, jvmaf);
        int pairs = atLeastOne(parsed, "--pairs");
        int most = atLeastOne(parsed, "--frames");
        BenchClips clips = new BenchClips(parsed.commandSpec().findOption("--clips").getValue());
        Path report = Files.createTempFile("jvmaf-bench", ".json");
        Comparison.Programs programs = new Comparison.Programs(jvmaf.toAbsolutePath().toString(),
                vmaf.toAbsolutePath().toString(), report);
        List<Comparison> rows = new ArrayList<>();
        try {
            System.out.println(ComparisonReport.head());
            for (BenchCase row : cases(parsed)) {
                int frames = Math.min(most, row.frames());
                BenchClips.Pair clip = clips.pair(row.size(), row.bitDepth(), frames);
                Comparison comparison = Comparison.run(row, clip, frames, programs, pairs);
                System.out.println(ComparisonReport.line(comparison));
                rows.add(comparison);
            }
        } finally {
            Files.deleteIfExists(report);
        }
        Path json = parsed.matchedOptionValue("--json", null);
        if (json != null) {
            ComparisonReport.write(json, rows);
        }
        return 0;
    }

    private static List<BenchCase> cases(ParseResult parsed) {
        List<String> names = parsed.matchedOptionValue("--case", List.of());
        List<BenchCase> all = BenchCase.all();
        for (String name : names) {
            if (all.stream().noneMatch(row -> row.name().equals(name))) {
                throw new ParameterException(parsed.commandSpec().commandLine(), "there is no case " + name);
            }
        }
        return names.isEmpty() ? all : all.stream().filter(row -> names.contains(row.name())).toList();
    }

    private static int atLeastOne(ParseResult parsed, String option) {
        int value = parsed.commandSpec().findOption(option).getValue();
        if (value < 1) {
            throw new ParameterException(parsed.commandSpec().commandLine(), option + " takes a number from 1 up");
        }
        return value;
    }

    private static void requireProgram(ParseResult parsed, Path file) {
        if (!Files.isRegularFile(file) || !Files.isExecutable(file)) {
            throw new ParameterException(parsed.commandSpec().commandLine(), file + ": not a program");
        }
    }
}
