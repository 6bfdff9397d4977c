package io.jvmaf.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the built-in models' compact file from libvmaf's JSON files; {@link CompactModels} describes the form.
 *
 * <p>Run with the folder of JSON files and the file to write: {@code java -cp features/target/classes:\
 * features/target/test-classes io.jvmaf.model.CompactModelsWriter MODELS
 * features/src/main/resources/io/jvmaf/model/built-in-models.bin}.
 */
public final class CompactModelsWriter {
    /** Vectors of one dimension, each once; regressors that share one share its table. */
    private record Table(int dimension, List<List<Double>> vectors) {}

    /** A regressor as written: its table and bytes. */
    private record Regressor(int table, List<Integer> places, SupportVectors source) {}

    private final List<Table> tables = new ArrayList<>();
    private final List<Regressor> regressors = new ArrayList<>();

    private CompactModelsWriter() {}

    /** Writes file {@code args[1]} from folder {@code args[0]}. */
    public static void main(String[] args) throws IOException {
        byte[] compact = convert(Path.of(args[0]));
        Files.write(Path.of(args[1]), compact);
        System.out.println(args[1] + ": " + compact.length + " bytes");
    }

    /** The compact file of all built-in models, from {@code NAME.json} in {@code folder}. */
    static byte[] convert(Path folder) {
        CompactModelsWriter writer = new CompactModelsWriter();
        ByteArrayOutputStream models = new ByteArrayOutputStream();
        for (String name : BuiltInModels.names()) {
            byte[] members = bytes(out -> writer.writeMembers(out, ModelFile.read(folder.resolve(name + ".json"))));
            models.writeBytes(bytes(out -> {
                writeText(out, name);
                out.writeInt(members.length);
                out.write(members);
            }));
        }
        return bytes(out -> {
            out.writeInt(CompactModels.MAGIC);
            writer.writeTables(out);
            writer.writeRegressors(out);
            out.writeShort(BuiltInModels.names().size());
            out.write(models.toByteArray());
        });
    }

    private interface Part {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Part part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            part.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void writeTables(DataOutputStream out) throws IOException {
        out.writeShort(tables.size());
        for (Table table : tables) {
            out.writeShort(table.dimension());
            out.writeShort(table.vectors().size());
            for (List<Double> vector : table.vectors()) {
                writeDoubles(out, vector.stream().mapToDouble(Double::doubleValue).toArray());
            }
        }
    }

    private void writeRegressors(DataOutputStream out) throws IOException {
        out.writeShort(regressors.size());
        for (Regressor regressor : regressors) {
            out.writeShort(regressor.table());
            writeDoubles(out, regressor.source().gamma(), regressor.source().rho());
            out.writeShort(regressor.places().size());
            for (int place : regressor.places()) {
                out.writeShort(place);
            }
            for (int i = 0; i < regressor.places().size(); i++) {
                out.writeDouble(regressor.source().coefficient(i));
            }
        }
    }

    private void writeMembers(DataOutputStream out, List<Model> models) throws IOException {
        out.writeShort(models.size());
        for (Model model : models) {
            out.writeByte(model.kind().ordinal());
            out.writeShort(place(model.regressor()));
            out.writeByte(model.rescale() ? 1 : 0);
            writeDoubles(out, model.slope(), model.intercept(), model.chromaCorrection());
            writeTransform(out, model.transform());
            out.writeShort(model.clip() == null ? 0 : 1);
            if (model.clip() != null) {
                writeDoubles(out, model.clip().min(), model.clip().max());
            }
            out.writeShort(model.features().size());
            for (ModelFeature feature : model.features()) {
                writeFeature(out, feature);
            }
        }
    }

    private static void writeTransform(DataOutputStream out, ScoreTransform transform) throws IOException {
        out.writeShort(transform == null ? 0 : 1);
        if (transform == null) {
            return;
        }
        int flags = (transform.enabled() ? CompactModels.ENABLED : 0)
                | (transform.outLteIn() ? CompactModels.OUT_LTE_IN : 0)
                | (transform.outGteIn() ? CompactModels.OUT_GTE_IN : 0);
        Double[] p = {transform.p0(), transform.p1(), transform.p2()};
        for (int i = 0; i < p.length; i++) {
            flags |= p[i] == null ? 0 : CompactModels.HAS_P0 << i;
        }
        out.writeByte(flags);
        for (Double value : p) {
            out.writeDouble(value == null ? 0 : value);
        }
        out.writeShort(transform.knots().size());
        for (ScoreTransform.Knot knot : transform.knots()) {
            writeDoubles(out, knot.x(), knot.y());
        }
    }

    private static void writeFeature(DataOutputStream out, ModelFeature feature) throws IOException {
        writeText(out, feature.name());
        out.writeShort(feature.options().size());
        for (Map.Entry<String, String> option : new TreeMap<>(feature.options()).entrySet()) {
            writeText(out, option.getKey());
            writeText(out, option.getValue());
        }
        writeDoubles(out, feature.slope(), feature.intercept());
    }

    /** The place of {@code regressor} among those to write; one that is there already is not added again. */
    private int place(SupportVectors regressor) {
        for (int i = 0; i < regressors.size(); i++) {
            if (same(regressors.get(i).source(), regressor)) {
                return i;
            }
        }
        List<List<Double>> vectors = vectors(regressor);
        int table = table(regressor.dimension(), vectors);
        List<List<Double>> pool = tables.get(table).vectors();
        List<Integer> places = new ArrayList<>();
        for (List<Double> vector : vectors) {
            if (!pool.contains(vector)) {
                pool.add(vector);
            }
            places.add(pool.indexOf(vector));
        }
        regressors.add(new Regressor(table, places, regressor));
        return regressors.size() - 1;
    }

    private int table(int dimension, List<List<Double>> vectors) {
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            if (table.dimension() == dimension && vectors.stream().anyMatch(table.vectors()::contains)) {
                return i;
            }
        }
        tables.add(new Table(dimension, new ArrayList<>()));
        return tables.size() - 1;
    }

    /** Whether two regressors have the same numbers, to the bit. */
    static boolean same(SupportVectors a, SupportVectors b) {
        boolean same = a.dimension() == b.dimension() && a.count() == b.count() && equal(a.gamma(), b.gamma())
                && equal(a.rho(), b.rho()) && vectors(a).equals(vectors(b));
        for (int i = 0; same && i < a.count(); i++) {
            same = equal(a.coefficient(i), b.coefficient(i));
        }
        return same;
    }

    private static boolean equal(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    private static List<List<Double>> vectors(SupportVectors regressor) {
        List<List<Double>> vectors = new ArrayList<>();
        for (int i = 0; i < regressor.count(); i++) {
            List<Double> vector = new ArrayList<>();
            for (int j = 0; j < regressor.dimension(); j++) {
                vector.add(regressor.coordinate(i, j));
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private static void writeDoubles(DataOutputStream out, double... values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeShort(bytes.length);
        out.write(bytes);
    }
}
