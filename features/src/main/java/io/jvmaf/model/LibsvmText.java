package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * libsvm's text form of a regressor (svm.cpp, SVMModelParser): a header of names and values, the word {@code SV}, and
 * a line for each support vector with its coefficient and {@code index:value} pairs, indices from 1 up.
 */
final class LibsvmText {
    private static final int MAX_VECTORS = 1_000_000;

    private final String[] lines;
    private final int dimension;
    private double gamma = Double.NaN;
    private double rho = Double.NaN;
    private int count = -1;

    private LibsvmText(String text, int dimension) {
        this.lines = text.split("\n", -1);
        this.dimension = dimension;
    }

    /**
     * Reads a regressor over {@code dimension} coordinates.
     *
     * @throws FeatureException where the text is not libsvm's, or not that of an RBF support vector regression
     */
    static SupportVectors parse(String text, int dimension) {
        LibsvmText parser = new LibsvmText(text, dimension);
        int start = parser.readHeader();
        return parser.readVectors(start);
    }

    /** Returns the line after {@code SV}. */
    private int readHeader() {
        for (int i = 0; i < lines.length; i++) {
            StringTokenizer words = new StringTokenizer(lines[i]);
            if (!words.hasMoreTokens()) {
                continue;
            }
            String key = words.nextToken();
            if (key.equals("SV")) {
                checkHeader();
                return i + 1;
            }
            readHeaderLine(key, words.hasMoreTokens() ? words.nextToken() : "");
        }
        throw new FeatureException("support vector model: no line SV");
    }

    private void readHeaderLine(String key, String value) {
        switch (key) {
            case "svm_type" -> require(key, value, "nu_svr", "epsilon_svr");
            case "kernel_type" -> require(key, value, "rbf");
            case "nr_class" -> require(key, value, "2");
            case "gamma" -> gamma = number(key, value);
            case "rho" -> rho = number(key, value);
            case "total_sv" -> count = (int) Math.min(number(key, value), Integer.MAX_VALUE);
            case "degree", "coef0", "label", "probA", "probB", "nr_sv" -> { }
            default -> throw new FeatureException("support vector model: unknown \"" + key + "\"");
        }
    }

    private static void require(String key, String value, String... allowed) {
        if (!Arrays.asList(allowed).contains(value)) {
            throw new FeatureException("support vector model: " + key + " is \"" + value + "\", only "
                    + String.join(" and ", allowed) + " can be used");
        }
    }

    private void checkHeader() {
        if (Double.isNaN(gamma) || Double.isNaN(rho) || count < 0) {
            throw new FeatureException("support vector model: gamma, rho or total_sv is missing");
        }
        if (count > Math.min(MAX_VECTORS, lines.length)) {
            throw new FeatureException("support vector model: total_sv is " + count + ", more than there are lines");
        }
    }

    private SupportVectors readVectors(int start) {
        double[] coefficients = new double[count];
        double[] vectors = new double[count * dimension];
        for (int i = 0; i < count; i++) {
            StringTokenizer words = new StringTokenizer(start + i < lines.length ? lines[start + i] : "");
            if (!words.hasMoreTokens()) {
                throw new FeatureException("support vector model: " + i + " of " + count + " vectors are there");
            }
            coefficients[i] = number("coefficient", words.nextToken());
            readVector(words, vectors, i * dimension);
        }
        return new SupportVectors(dimension, gamma, rho, coefficients, vectors);
    }

    private void readVector(StringTokenizer words, double[] vectors, int offset) {
        int last = 0;
        while (words.hasMoreTokens()) {
            String pair = words.nextToken();
            int colon = pair.indexOf(':');
            if (colon < 0) {
                throw new FeatureException("support vector model: \"" + pair + "\" is not index:value");
            }
            double index = number("index", pair.substring(0, colon));
            if (!(index > last && index <= dimension && index == Math.rint(index))) {
                throw new FeatureException("support vector model: index " + pair.substring(0, colon)
                        + " is out of order, or above the model's " + dimension + " features");
            }
            last = (int) index;
            vectors[offset + last - 1] = number("value", pair.substring(colon + 1));
        }
    }

    private static double number(String what, String text) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            plain &= "0123456789+-.eE".indexOf(text.charAt(i)) >= 0;
        }
        try {
            if (plain) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException e) {
            // Reported below, as any other text that is no number.
        }
        throw new FeatureException("support vector model: " + what + " is \"" + text + "\", not a number");
    }
}
