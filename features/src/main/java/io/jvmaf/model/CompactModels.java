package io.jvmaf.model;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads models from jvmaf's compact form, in which models share regressors and regressors share support vectors.
 * Big-endian; every list is preceded by its length as a u16; a text is a list of UTF-8 bytes. In order:
 *
 * <ul>
 *   <li>u32 {@link #MAGIC};
 *   <li>tables of support vectors: u16 dimension, list of vectors, each a double for each dimension;
 *   <li>regressors: u16 table, double gamma, double rho, list of u16 places in the table, a double for each of them as
 *       its coefficient;
 *   <li>models: text name, u32 bytes of what follows, list of members: u8 kind, u16 regressor, u8 rescale, doubles
 *       slope, intercept and chroma correction, list of no or one transform, list of no or one clip range as two
 *       doubles, list of features.
 * </ul>
 *
 * <p>A transform is u8 {@link #ENABLED} and further flags, doubles p0, p1, p2, and a list of knots as two doubles. A
 * feature is its name, a list of pairs of texts as its options, and doubles slope and intercept.
 */
final class CompactModels {
    static final int MAGIC = 0x4A564D31;
    static final int ENABLED = 1;
    static final int OUT_LTE_IN = 2;
    static final int OUT_GTE_IN = 4;
    /** The flag of p0; those of p1 and p2 are the next two bits. */
    static final int HAS_P0 = 8;

    private final ByteBuffer in;
    private final int[] tables;
    private final int[] regressors;
    private final int models;

    CompactModels(ByteBuffer in) {
        this.in = in;
        if (in.getInt() != MAGIC) {
            throw new IllegalStateException("not compact models");
        }
        tables = new int[u16()];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = in.position();
            int dimension = u16();
            skip(u16() * dimension * Double.BYTES);
        }
        regressors = new int[u16()];
        for (int i = 0; i < regressors.length; i++) {
            regressors[i] = in.position();
            skip(Short.BYTES + 2 * Double.BYTES);
            skip(u16() * (Short.BYTES + Double.BYTES));
        }
        models = in.position();
    }

    /** The models called {@code name}. */
    List<Model> load(String name) {
        in.position(models);
        for (int left = u16(); left > 0; left--) {
            boolean found = text().equals(name);
            int bytes = in.getInt();
            if (found) {
                return members();
            }
            skip(bytes);
        }
        throw new IllegalArgumentException("no model " + name);
    }

    private List<Model> members() {
        List<Model> members = new ArrayList<>();
        for (int left = u16(); left > 0; left--) {
            members.add(member());
        }
        return members;
    }

    private Model member() {
        Model.Kind kind = Model.Kind.values()[in.get()];
        int regressor = u16();
        boolean rescale = in.get() != 0;
        double slope = in.getDouble();
        double intercept = in.getDouble();
        double chroma = in.getDouble();
        ScoreTransform transform = u16() == 0 ? null : transform();
        ScoreRange clip = u16() == 0 ? null : new ScoreRange(in.getDouble(), in.getDouble());
        List<ModelFeature> features = new ArrayList<>();
        for (int left = u16(); left > 0; left--) {
            features.add(new ModelFeature(text(), options(), in.getDouble(), in.getDouble()));
        }
        int next = in.position();
        SupportVectors vectors = regressor(regressor);
        in.position(next);
        return new Model(kind, features, rescale, slope, intercept, vectors, transform, clip, chroma);
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (int left = u16(); left > 0; left--) {
            String name = text();
            options.put(name, text());
        }
        return options;
    }

    private ScoreTransform transform() {
        int flags = in.get();
        Double[] p = new Double[3];
        for (int i = 0; i < p.length; i++) {
            double value = in.getDouble();
            p[i] = (flags & HAS_P0 << i) != 0 ? (Double) value : null;
        }
        List<ScoreTransform.Knot> knots = new ArrayList<>();
        for (int left = u16(); left > 0; left--) {
            knots.add(new ScoreTransform.Knot(in.getDouble(), in.getDouble()));
        }
        return new ScoreTransform((flags & ENABLED) != 0, p[0], p[1], p[2], knots, (flags & OUT_LTE_IN) != 0,
                (flags & OUT_GTE_IN) != 0);
    }

    private SupportVectors regressor(int index) {
        in.position(regressors[index]);
        int table = u16();
        double gamma = in.getDouble();
        double rho = in.getDouble();
        int[] places = new int[u16()];
        for (int i = 0; i < places.length; i++) {
            places[i] = u16();
        }
        double[] coefficients = new double[places.length];
        in.asDoubleBuffer().get(coefficients);

        in.position(tables[table]);
        int dimension = u16();
        skip(Short.BYTES);
        DoubleBuffer pool = in.asDoubleBuffer();
        double[] vectors = new double[places.length * dimension];
        for (int i = 0; i < places.length; i++) {
            pool.get(places[i] * dimension, vectors, i * dimension, dimension);
        }
        return new SupportVectors(dimension, gamma, rho, coefficients, vectors);
    }

    private String text() {
        byte[] bytes = new byte[u16()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int u16() {
        return in.getShort() & 0xFFFF;
    }

    private void skip(int bytes) {
        in.position(in.position() + bytes);
    }
}
