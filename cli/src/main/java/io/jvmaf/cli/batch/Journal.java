package io.jvmaf.cli.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * What is done of a batch, on disk: a line a row, on the device before the row counts as done, each with a checksum. A
 * line that was torn by the end of a run is cut off by the next one. Safe for use from many threads; a lock keeps a
 * second run away.
 */
final class Journal implements Closeable {
    private static final String HEADING = "jvmaf batch journal 1\n";
    private static final int FIXED = 4;
    private static final String OK = "ok";

    private final Path path;
    private final FileChannel file;
    private final Map<String, Entry> entries = new HashMap<>();
    private int damaged;

    /** Where the line of a row is. */
    private record Entry(long offset, int length, boolean failed) {}

    private Journal(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Opens the journal at {@code path}, or begins it.
     *
     * @throws IOException if it cannot be, is none, or is in use
     */
    static Journal open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            lock(file, path);
            Journal journal = new Journal(path, file);
            journal.load();
            return journal;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException(path + " is in use by another run", e);
        }
        throw new IOException(path + " is in use by another run");
    }

    private void load() throws IOException {
        InputStream in = new BufferedInputStream(Channels.newInputStream(file));
        String heading = new String(in.readNBytes(HEADING.length()), StandardCharsets.UTF_8);
        if (!HEADING.startsWith(heading)) {
            throw new IOException(path + " is no journal of a batch");
        }
        if (heading.length() < HEADING.length()) {
            file.truncate(0);
            write(HEADING.getBytes(StandardCharsets.UTF_8));
            return;
        }
        long start = HEADING.length();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            note(line.toString(StandardCharsets.UTF_8), start, line.size());
            start += line.size() + 1;
            line.reset();
        }
        file.truncate(start);
        file.position(start);
    }

    private void note(String line, long offset, int length) {
        List<String> fields = fields(line);
        if (fields == null) {
            damaged++;
        } else {
            entries.put(fields.get(0), new Entry(offset, length, !fields.get(1).equals(OK)));
        }
    }

    /** The fields of a line, or {@code null} if it is not as it was written. */
    private static List<String> fields(String line) {
        int comma = line.lastIndexOf(',');
        if (comma < 0 || !line.substring(comma + 1).equals(checksum(line.substring(0, comma)))) {
            return null;
        }
        try {
            List<String> fields = CsvReader.builder().ofSingleCsvRecord(line.substring(0, comma)).getFields();
            return fields.size() >= FIXED ? fields : null;
        } catch (CsvParseException e) {
            return null;
        }
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }

    /** Lines that are not as they were written; their rows are done again. */
    int damaged() {
        return damaged;
    }

    /** Whether the row of {@code key} is done, well or not. */
    synchronized boolean has(String key) {
        return entries.containsKey(key);
    }

    /** Whether the row of {@code key} is done and failed. */
    synchronized boolean failed(String key) {
        return has(key) && entries.get(key).failed();
    }

    /** What came of the row of {@code key}, which is done. */
    synchronized Outcome read(String key) throws IOException {
        Entry entry = entries.get(key);
        ByteBuffer bytes = ByteBuffer.allocate(entry.length());
        while (bytes.hasRemaining()) {
            if (file.read(bytes, entry.offset() + bytes.position()) < 0) {
                throw new IOException(path + " was cut short by somebody else");
            }
        }
        List<String> fields = fields(new String(bytes.array(), StandardCharsets.UTF_8));
        if (fields == null) {
            throw new IOException(path + " was changed by somebody else");
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        for (int i = FIXED; i + 1 < fields.size(); i += 2) {
            figures.put(fields.get(i), Double.valueOf(fields.get(i + 1)));
        }
        return new Outcome(entry.failed(), Long.parseLong(fields.get(2)), fields.get(3), figures);
    }

    /** Notes what came of the row of {@code key}; it is on the device when this returns. */
    synchronized void append(String key, Outcome outcome) throws IOException {
        List<String> fields = new ArrayList<>(List.of(key, outcome.failed() ? "failed" : OK,
                Long.toString(outcome.frames()), outcome.note()));
        outcome.figures().forEach((name, value) -> {
            fields.add(name);
            fields.add(Double.toString(value));
        });
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(fields);
        }
        String line = text.toString().stripTrailing();
        byte[] bytes = (line + "," + checksum(line) + "\n").getBytes(StandardCharsets.UTF_8);
        long offset = file.position();
        write(bytes);
        entries.put(key, new Entry(offset, bytes.length - 1, outcome.failed()));
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            file.write(rest);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
