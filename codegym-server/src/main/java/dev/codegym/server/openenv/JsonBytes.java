package dev.codegym.server.openenv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON that is written straight into bytes: one of these is made for every step. */
final class JsonBytes {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private static final byte[] ZERO = ascii("0.0");
    private static final byte[] ONE = ascii("1.0");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    /** No character takes more: an escape of six bytes. */
    private static final int WIDEST = 6;

    private byte[] buffer;
    private int size;

    JsonBytes(int capacity) {
        buffer = new byte[capacity];
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int size() {
        return size;
    }

    /** Appends JSON as it stands. */
    JsonBytes raw(String json) {
        room(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x80) {
                buffer[size++] = (byte) c;
                continue;
            }
            i += wide(json, i);
        }
        return this;
    }

    /** Appends bytes of JSON as they stand: the quickest way for what is the same each time. */
    JsonBytes raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, buffer, size, json.length);
        size += json.length;
        return this;
    }

    /** Appends what was written from here to there once more. */
    JsonBytes again(int from, int to) {
        room(to - from);
        System.arraycopy(buffer, from, buffer, size, to - from);
        size += to - from;
        return this;
    }

    /** Appends a string, quoted. */
    JsonBytes string(String text) {
        room(text.length() + 2);
        buffer[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += wide(text, i);
            } else if (c < ' ') {
                escape(c, text.length() - i);
            } else {
                if (c == '"' || c == '\\') {
                    room(text.length() - i + WIDEST);
                    buffer[size++] = '\\';
                }
                buffer[size++] = (byte) c;
            }
        }
        room(1);
        buffer[size++] = '"';
        return this;
    }

    JsonBytes number(long number) {
        if (number < 0 || number > 999) {
            return raw(Long.toString(number));
        }
        room(3);
        int small = (int) number;
        if (small > 99) {
            buffer[size++] = (byte) ('0' + small / 100);
        }
        if (small > 9) {
            buffer[size++] = (byte) ('0' + small / 10 % 10);
        }
        buffer[size++] = (byte) ('0' + small % 10);
        return this;
    }

    JsonBytes number(double number) {
        // by far the most frequent ones
        return number == 0 ? raw(ZERO) : number == 1 ? raw(ONE) : raw(Double.toString(number));
    }

    JsonBytes bool(boolean value) {
        return raw(value ? TRUE : FALSE);
    }

    /** Appends what is not ASCII; gives how many characters more than one it was. */
    private int wide(String text, int i) {
        // what follows is written without asking for room again
        room(text.length() - i + WIDEST);
        char c = text.charAt(i);
        if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            buffer[size++] = (byte) (0xE0 | c >> 12);
            buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        boolean pair =
                Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
            // half a character has no bytes of its own, but JSON can name it
            escape(c, text.length() - i);
            return 0;
        }
        int point = Character.toCodePoint(c, text.charAt(i + 1));
        buffer[size++] = (byte) (0xF0 | point >> 18);
        buffer[size++] = (byte) (0x80 | point >> 12 & 0x3F);
        buffer[size++] = (byte) (0x80 | point >> 6 & 0x3F);
        buffer[size++] = (byte) (0x80 | point & 0x3F);
        return 1;
    }

    private void escape(char c, int left) {
        room(left + WIDEST);
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[c >> shift & 0xF];
        }
    }

    private void room(int bytes) {
        if (buffer.length - size < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + bytes));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, size);
    }
}
