package io.jvmaf.train.fit;

import io.jvmaf.train.model.ModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A family's settings by name: numbers, texts, switches and lists of whole numbers, each within its bounds. */
public final class Settings {
    private final TreeMap<String, Object> values;

    /** Settings with a private copy of {@code values}. */
    public Settings(Map<String, ?> values) {
        this.values = new TreeMap<>(values);
    }

    /** The same settings with {@code others} in place of those of their names. */
    public Settings with(Map<String, ?> others) {
        Settings copy = new Settings(values);
        copy.values.putAll(others);
        return copy;
    }

    /** The settings by name, in its order. */
    public Map<String, Object> asMap() {
        return new TreeMap<>(values);
    }

    /** A number from {@code least} to {@code greatest}. */
    public double number(String name, double least, double greatest) {
        if (values.get(name) instanceof Number number) {
            double value = number.doubleValue();
            if (value >= least && value <= greatest) {
                return value;
            }
            throw new ModelException("model_args." + name + " is " + number + ", not within " + least + " to "
                    + greatest);
        }
        throw new ModelException("model_args." + name + " is not a number");
    }

    /** A whole number from {@code least} to {@code greatest}. */
    public int whole(String name, int least, int greatest) {
        double value = number(name, least, greatest);
        if (value != Math.rint(value)) {
            throw new ModelException("model_args." + name + " is " + value + ", not a whole number");
        }
        return (int) value;
    }

    /** A text. */
    public String text(String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new ModelException("model_args." + name + " is not a text");
    }

    /** Whole numbers from {@code least} to {@code greatest}: a list of them, or one alone. */
    public List<Integer> wholes(String name, int least, int greatest) {
        List<?> given = values.get(name) instanceof List<?> list ? list : List.of(values.get(name));
        List<Integer> wholes = new ArrayList<>();
        for (Object element : given) {
            wholes.add(new Settings(Map.of(name, element)).whole(name, least, greatest));
        }
        return wholes;
    }
}
