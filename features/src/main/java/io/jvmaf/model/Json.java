package io.jvmaf.model;

import io.jvmaf.feature.FeatureException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader of JSON (RFC 8259), as much as model files need. Objects become {@link Map}, arrays {@link List},
 * strings {@link String}, numbers {@link Number}, true and false {@link Boolean}, null {@code null}. Of a name given
 * twice the last value stays.
 */
final class Json {
    private static final int MAX_DEPTH = 32;

    private final String text;
    private int at;

    /** A number, kept as it was written. */
    record Number(String text) {
        double value() {
            return Double.parseDouble(text);
        }
    }

    private Json(String text) {
        this.text = text;
    }

    /**
     * The one value in {@code bytes}.
     *
     * @throws FeatureException with line and column where it is not JSON
     */
    static Object parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new FeatureException("not JSON: not UTF-8 text");
        }
        Json json = new Json(text);
        json.skipSpace();
        Object value = json.value(0);
        json.skipSpace();
        if (json.at < text.length()) {
            throw json.error("the end");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("at most " + MAX_DEPTH + " levels");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (skipSpace() == '}') {
            at++;
            return members;
        }
        while (true) {
            String name = string();
            skipSpace();
            expect(':');
            skipSpace();
            members.put(name, value(depth + 1));
            if (!more('}')) {
                return members;
            }
        }
    }

    private List<Object> array(int depth) {
        List<Object> items = new ArrayList<>();
        expect('[');
        if (skipSpace() == ']') {
            at++;
            return items;
        }
        while (true) {
            items.add(value(depth + 1));
            if (!more(']')) {
                return items;
            }
        }
    }

    /** Whether a comma follows, rather than {@code end}; leaves the place after it and blanks. */
    private boolean more(char end) {
        char c = skipSpace();
        if (c != ',' && c != end) {
            throw error("',' or '" + end + "'");
        }
        at++;
        if (c == ',') {
            skipSpace();
        }
        return c == ',';
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (true) {
            int from = at;
            while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) != '"' && text.charAt(at) != '\\') {
                at++;
            }
            out.append(text, from, at);
            if (peek() == '"') {
                at++;
                return out.toString();
            }
            expect('\\');
            out.append(escaped());
        }
    }

    private char escaped() {
        char c = peek();
        int index = "\"\\/bfnrtu".indexOf(c);
        if (index < 0) {
            throw error("an escape");
        }
        at++;
        return c == 'u' ? codeUnit() : "\"\\/\b\f\n\r\t".charAt(index);
    }

    private char codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
            if (digit < 0) {
                throw error("a hexadecimal digit");
            }
            unit = unit * 16 + digit;
            at++;
        }
        return (char) unit;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw error("a value");
        }
        at += word.length();
        return value;
    }

    private Number number() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new Number(text.substring(from, at));
    }

    private void digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == from) {
            throw error("a value");
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char skipSpace() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
        return peek();
    }

    private void expect(char c) {
        if (peek() != c) {
            throw error("'" + c + "'");
        }
        at++;
    }

    private FeatureException error(String expected) {
        String before = text.substring(0, at);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = at - before.lastIndexOf('\n');
        String found = at < text.length() ? "" : ", but the text ends";
        return new FeatureException("not JSON: line " + line + ", column " + column + ": expected " + expected + found);
    }
}
