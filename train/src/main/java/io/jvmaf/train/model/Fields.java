package io.jvmaf.train.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of a JSON object as what they must be; the first that is not, or is missing, is named in the error. */
public final class Fields {
    private final Map<?, ?> map;
    private final String what;

    /** The fields of {@code value}, which messages call {@code what}. */
    public Fields(Object value, String what) {
        if (!(value instanceof Map<?, ?> given)) {
            throw new ModelException(what + " is not an object");
        }
        this.map = given;
        this.what = what;
    }

    /** Whether {@code name} is there and not null. */
    public boolean has(String name) {
        return map.get(name) != null;
    }

    /** The value of {@code name}. */
    public Object get(String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new ModelException(what + " has no " + name);
        }
        return value;
    }

    /** An object. */
    public Fields object(String name) {
        return new Fields(get(name), what + "." + name);
    }

    /** A text. */
    public String text(String name) {
        if (get(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    /** A finite number. */
    public double number(String name) {
        return number(get(name), name);
    }

    /** A whole number. */
    public long whole(String name) {
        double value = number(name);
        if (value != Math.rint(value)) {
            throw wrong(name, "a whole number");
        }
        return get(name) instanceof Number n ? n.longValue() : 0;
    }

    /** A list. */
    public List<?> list(String name) {
        if (get(name) instanceof List<?> list) {
            return list;
        }
        throw wrong(name, "a list");
    }

    /** A list of objects. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object element : list(name)) {
            objects.add(new Fields(element, what + "." + name + "[" + objects.size() + "]"));
        }
        return objects;
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object element : list(name)) {
            if (!(element instanceof String text)) {
                throw wrong(name, "a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list of finite numbers. */
    public double[] numbers(String name) {
        return numbers(list(name), name);
    }

    /** A list of lists of finite numbers. */
    public double[][] rows(String name) {
        List<?> list = list(name);
        double[][] rows = new double[list.size()][];
        for (int i = 0; i < rows.length; i++) {
            if (!(list.get(i) instanceof List<?> row)) {
                throw wrong(name, "a list of lists");
            }
            rows[i] = numbers(row, name);
        }
        return rows;
    }

    private double[] numbers(List<?> list, String name) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(list.get(i), name);
        }
        return numbers;
    }

    private double number(Object value, String name) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(name, "a number");
    }

    private ModelException wrong(String name, String expected) {
        return new ModelException(what + "." + name + " is not " + expected);
    }
}
