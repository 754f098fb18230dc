package dev.codegym.verify.export;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON and those Python literals that stand for JSON values: strings in single quotes, {@code True}, {@code False},
 * {@code None}, tuples, a comma behind the last element. What could mean two things is refused: sets, keys that are no strings,
 * bytes, strings with a prefix or side by side, and escapes that only one of the two languages has in the other's quotes.
 */
final class LiteralParser {
    /** Inputs have two levels; what is much deeper is no input, and must not overflow the stack. */
    private static final int DEEPEST = 64;

    /** As many as a parser of JSON takes; reading the digits of a much longer one would take minutes. */
    private static final int LONGEST_NUMBER = 1000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What is wrong, and where: an index into the text, from 0. */
    static final class LiteralException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int position;

        LiteralException(int position, String message) {
            super(message);
            this.position = position;
        }

        int position() {
            return position;
        }
    }

    private final String text;
    private int at;

    private LiteralParser(String text, int begin) {
        this.text = text;
        this.at = begin;
    }

    /** The one value that stands in the text from there to its end. */
    static JsonNode parse(String text, int begin) throws LiteralException {
        LiteralParser parser = new LiteralParser(text, begin);
        JsonNode value = parser.value(0);
        parser.skipSpace();
        if (parser.at < text.length()) {
            throw parser.wrong("the value has ended, but there is more");
        }
        return value;
    }

    private LiteralException wrong(String problem) {
        return new LiteralException(at, problem);
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The character behind white space, or 0 at the end. */
    private char next() {
        skipSpace();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private JsonNode value(int depth) throws LiteralException {
        if (depth > DEEPEST) {
            throw wrong("the value is nested more than " + DEEPEST + " levels deep");
        }
        char first = next();
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> list(']', depth);
            case '(' -> list(')', depth);
            case '"', '\'' -> JSON.stringNode(string());
            case 0 -> throw wrong("a value is missing");
            default -> Character.isLetter(first) ? word() : number();
        };
    }

    private ObjectNode object(int depth) throws LiteralException {
        ObjectNode object = JSON.objectNode();
        at++;
        while (next() != '}') {
            if (next() != '"' && next() != '\'') {
                throw wrong(next() == 0 ? "the object does not end" : "a key must be a string in quotes");
            }
            int begin = at;
            String key = string();
            if (object.has(key)) {
                throw new LiteralException(begin, "key '" + key + "' stands twice");
            }
            if (next() != ':') {
                throw wrong("there is no ':' behind key '" + key + "'");
            }
            at++;
            object.set(key, value(depth + 1));
            separator('}', "the object");
        }
        at++;
        return object;
    }

    private JsonNode list(char end, int depth) throws LiteralException {
        ArrayNode list = JSON.arrayNode();
        at++;
        boolean comma = false;
        while (next() != end) {
            list.add(value(depth + 1));
            comma = separator(end, end == ']' ? "the list" : "the tuple");
        }
        at++;
        // in Python, parentheses around one value without a comma are no tuple
        return end == ')' && list.size() == 1 && !comma ? list.get(0) : list;
    }

    /** Goes behind a comma. Says whether there was one; where there is none, the end must follow. */
    private boolean separator(char end, String what) throws LiteralException {
        char found = next();
        if (found == ',') {
            at++;
            return true;
        }
        if (found != end) {
            throw wrong(found == 0 ? what + " does not end" : what + " needs ',' or '" + end + "' here");
        }
        return false;
    }

    private JsonNode word() throws LiteralException {
        int begin = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String word = text.substring(begin, at);
        return switch (word) {
            case "true", "True" -> JSON.booleanNode(true);
            case "false", "False" -> JSON.booleanNode(false);
            case "null", "None" -> JSON.nullNode();
            default ->
                throw new LiteralException(
                        begin,
                        "'" + word
                                + "' is no value: only true, false and null, or True, False and None, need no quotes");
        };
    }

    private JsonNode number() throws LiteralException {
        int begin = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at - begin > LONGEST_NUMBER) {
            throw new LiteralException(
                    begin, "the number has " + (at - begin) + " characters: at most " + LONGEST_NUMBER + " are read");
        }
        String number = text.substring(begin, at);
        if (number.matches("-?(0|[1-9][0-9]*)")) {
            return whole(new BigInteger(number));
        }
        if (number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]*)?([eE][-+]?[0-9]+)?")
                && Double.isFinite(Double.parseDouble(number))) {
            return JSON.numberNode(Double.parseDouble(number));
        }
        String shown = number.isEmpty() ? text.substring(begin, begin + 1) : number;
        throw new LiteralException(
                begin, "'" + shown + "' is no value: a number, a text in quotes, a list or an object would be");
    }

    /** As narrow as a parser of JSON makes it, so that equal inputs are equal. */
    private static JsonNode whole(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return JSON.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private String string() throws LiteralException {
        char quote = text.charAt(at);
        int begin = at++;
        StringBuilder read = new StringBuilder();
        while (true) {
            char c = at < text.length() ? text.charAt(at) : 0;
            if (c == quote) {
                at++;
                return read.toString();
            }
            if (c == 0 && at >= text.length()) {
                throw new LiteralException(begin, "the text in quotes does not end");
            }
            if (c < ' ') {
                throw wrong("a control character must be escaped in a text");
            }
            if (c == '\\') {
                escape(quote, read);
            } else {
                read.append(c);
                at++;
            }
        }
    }

    private void escape(char quote, StringBuilder read) throws LiteralException {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        int plain = "\\\"'nrtbf".indexOf(kind);
        if (kind != 0 && plain >= 0) {
            read.append("\\\"'\n\r\t\b\f".charAt(plain));
            at += 2;
        } else if (kind == '/' && quote == '"') {
            read.append('/');
            at += 2;
        } else if (kind == 'u') {
            read.append((char) hexadecimal(4));
        } else if (kind == 'x') {
            read.append((char) hexadecimal(2));
        } else if (kind == 'U' && quote == '\'') {
            int begin = at;
            int point = hexadecimal(8);
            if (!Character.isValidCodePoint(point)) {
                throw new LiteralException(begin, "there is no such character");
            }
            read.appendCodePoint(point);
        } else {
            throw wrong("'\\" + (kind == 0 ? "" : kind) + "' is no escape that JSON and Python agree on");
        }
    }

    private int hexadecimal(int digits) throws LiteralException {
        int end = at + 2 + digits;
        if (end > text.length() || !text.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
            throw wrong("'\\" + text.charAt(at + 1) + "' needs " + digits + " hexadecimal digits");
        }
        int value = (int) Long.parseLong(text.substring(at + 2, end), 16);
        at = end;
        return value;
    }
}
