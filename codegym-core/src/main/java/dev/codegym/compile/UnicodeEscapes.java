package dev.codegym.compile;

/** Puts characters in the place of unicode escapes, as a compiler does before it looks for tokens (JLS 3.3). */
final class UnicodeEscapes {
    private static final int DIGITS = 4;

    private UnicodeEscapes() {}

    static String translate(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder translated = new StringBuilder(text.length());
        int position = 0;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\\' && position < text.length()) {
                int digits = position;
                while (digits < text.length() && text.charAt(digits) == 'u') {
                    digits++;
                }
                int code = digits == position ? -1 : hex(text, digits);
                if (code >= 0) {
                    translated.append((char) code);
                    position = digits + DIGITS;
                } else {
                    // an escaped backslash starts no escape
                    translated.append(c).append(text.charAt(position++));
                }
            } else {
                translated.append(c);
            }
        }
        return translated.toString();
    }

    /** The value of four digits, or -1 where they are none. */
    private static int hex(String text, int start) {
        int value = 0;
        for (int i = start; i < start + DIGITS; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }
}
