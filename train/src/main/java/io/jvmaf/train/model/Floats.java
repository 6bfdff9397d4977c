package io.jvmaf.train.model;

/** Doubles that are floats in value: what a model's input is, and what an ONNX tensor of floats holds. */
public final class Floats {
    private Floats() {}

    /** A copy of {@code values}, each rounded to the nearest float. */
    public static double[] rounded(double[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }

    /** The same numbers as floats. */
    public static float[] of(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
