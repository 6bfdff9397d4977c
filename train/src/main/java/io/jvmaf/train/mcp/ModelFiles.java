package io.jvmaf.train.mcp;

import io.jvmaf.model.BuiltInModels;
import io.jvmaf.train.onnx.Sidecar;
import io.jvmaf.train.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds models: those built in, and files in the folders that may be read. Links are not followed. */
final class ModelFiles {
    private static final int MOST_DEPTH = 4;
    private static final int MOST_ENTRIES = 20_000;
    private static final int HEAD_BYTES = 1 << 16;

    private ModelFiles() {}

    /** Every model as a row of {@code list_models}. */
    static List<Map<String, Object>> rows(AllowedPaths allowed) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : BuiltInModels.names()) {
            rows.add(row(name, "built-in", "json", null, "version=" + name));
        }
        for (Path file : files(allowed)) {
            String name = file.getFileName().toString();
            String format = format(name);
            if (format != null && (!format.equals("json") || isModel(file))) {
                rows.add(row(name.substring(0, name.lastIndexOf('.')), file.toString(), format, Files.size(file),
                        format.equals("json") ? "path=" + file : null));
            }
        }
        return rows;
    }

    /** The registries, and the sidecars of ONNX models. */
    static List<Path> papers(AllowedPaths allowed) throws IOException {
        List<Path> papers = new ArrayList<>();
        for (Path file : files(allowed)) {
            String name = file.getFileName().toString();
            if (name.equals(Registry.FILE)) {
                papers.add(file);
            } else if (name.endsWith(".onnx") && Files.isRegularFile(Sidecar.beside(file))) {
                papers.add(Sidecar.beside(file));
            }
        }
        return papers;
    }

    private static Map<String, Object> row(String name, String path, String format, Long bytes, String argument) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("path", path);
        row.put("format", format);
        row.put("size_bytes", bytes);
        row.put("model", argument);
        return row;
    }

    private static String format(String name) {
        for (String format : List.of("json", "pkl", "onnx")) {
            if (name.endsWith("." + format)) {
                return format;
            }
        }
        return null;
    }

    /** Whether the file begins like a model of libvmaf; sidecars, registries and reports do not. */
    private static boolean isModel(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1).contains("\"model_dict\"");
        }
    }

    private static List<Path> files(AllowedPaths allowed) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : allowed.roots()) {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), MOST_DEPTH, new Finder(files));
        }
        files.sort(Comparator.naturalOrder());
        return files.stream().distinct().toList();
    }

    /** Gathers files that models and their papers may be; passes over what it may not read. */
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final List<Path> found;
        private int entries;

        Finder(List<Path> found) {
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && format(file.getFileName().toString()) != null
                    && Files.isReadable(file)) {
                found.add(file);
            }
            return ++entries < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
