package io.jvmaf.cli.batch;

import io.jvmaf.cli.Messages;
import io.jvmaf.cli.UsageException;
import io.jvmaf.cli.score.Flag;
import io.jvmaf.cli.score.ScoringArguments;
import io.jvmaf.cli.score.ScoringSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A row and what it asks for.
 *
 * @param row the row
 * @param key tells what it asks for from anything else: equal keys mean equal scores
 * @param settings what it asks for, or {@code null} if it cannot be followed
 * @param fault why it cannot be followed, or {@code null}
 */
record Job(Manifest.Row row, String key, ScoringSettings settings, String fault) {
    private static final String OPTIONS = "options";
    private static final String REFERENCE = "reference";
    private static final String DISTORTED = "distorted";
    private static final int KEY_DIGITS = 32;
    /** Of no influence on scores. */
    private static final List<Flag> WITHOUT_INFLUENCE = List.of(Flag.THREADS, Flag.TIER, Flag.FFMPEG);

    /** Whether cells of {@code column} are looked at; others are carried over to the results. */
    static boolean knows(String column) {
        return column.equals(OPTIONS) || column.equals(REFERENCE) || column.equals(DISTORTED)
                || BatchOptions.SHARED.stream().anyMatch(flag -> flag.longName().equals(column));
    }

    /**
     * Reads {@code row}.
     *
     * @param folder what relative paths start from, or {@code null}
     */
    static Job of(Manifest.Row row, Manifest manifest, List<String> common, Path folder) {
        int columns = manifest.columns().size();
        if (row.cells().size() != columns) {
            return new Job(row, null, null, "the row has " + row.cells().size() + " cells, and the heading " + columns);
        }
        try {
            List<String> arguments = arguments(row, manifest, common, folder);
            ScoringSettings settings = ScoringArguments.parse(Messages.PROGRAM, arguments.toArray(String[]::new),
                    UsageException::complain).settings();
            if (settings.report().path() != null || settings.extras() != null || settings.tiny() != null) {
                throw new UsageException("options of a row are about reading and scoring, not about reports");
            }
            return new Job(row, key(arguments), settings, null);
        } catch (UsageException e) {
            return new Job(row, null, null, Outcome.line(e.getMessage()));
        }
    }

    private static List<String> arguments(Manifest.Row row, Manifest manifest, List<String> common, Path folder) {
        List<String> own = new ArrayList<>();
        boolean ownModel = false;
        for (int i = 0; i < row.cells().size(); i++) {
            String column = manifest.columns().get(i);
            String cell = row.cells().get(i).strip();
            if (cell.isEmpty() || !knows(column)) {
                continue;
            }
            switch (column) {
                case OPTIONS -> own.addAll(List.of(cell.split("\\s+")));
                case REFERENCE, DISTORTED -> own.add("--" + column + "=" + resolved(cell, folder));
                case "model", "feature" -> {
                    ownModel |= column.equals("model");
                    for (String each : cell.split(";")) {
                        own.add("--" + column + "=" + each.strip());
                    }
                }
                default -> option(column, cell, own);
            }
        }
        List<String> arguments = new ArrayList<>(List.of("--quiet"));
        String model = "--" + Flag.MODEL.longName() + "=";
        for (String each : common) {
            if (!ownModel || !each.startsWith(model)) {
                arguments.add(each);
            }
        }
        arguments.addAll(own);
        return arguments;
    }

    private static void option(String column, String cell, List<String> arguments) {
        Flag flag = BatchOptions.SHARED.stream().filter(each -> each.longName().equals(column)).findFirst()
                .orElseThrow();
        if (flag.takesArgument()) {
            arguments.add("--" + column + "=" + cell);
        } else if (cell.equals("true")) {
            arguments.add("--" + column);
        } else if (!cell.equals("false")) {
            throw new UsageException("column " + column + " takes true or false, not \"" + cell + "\"");
        }
    }

    private static String resolved(String path, Path folder) {
        if (path.equals("-")) {
            throw new UsageException("a row cannot read standard input");
        }
        return folder == null || path.startsWith("/") ? path : folder.resolve(path).toString();
    }

    private static String key(List<String> arguments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String argument : arguments) {
                if (WITHOUT_INFLUENCE.stream().noneMatch(flag -> argument.startsWith("--" + flag.longName() + "="))) {
                    digest.update(argument.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
