package dev.codegym.verify.report;

import java.util.Locale;

/**
 * Makes text of strangers safe to stand in a page, and shows what would hide: control characters and those that turn the direction of
 * the text around them stand as their numbers, such as {@code [U+202E]}, because a reader must see what a model would read.
 */
final class VisibleText {
    private VisibleText() {}

    /** The text, escaped for an element's content and for an attribute in double quotes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            append(safe, c);
            i += Character.charCount(c);
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            default -> {
                if (hides(c)) {
                    safe.append(String.format(Locale.ROOT, "[U+%04X]", c));
                } else {
                    safe.appendCodePoint(c);
                }
            }
        }
    }

    /** Numbers, not Unicode categories: the tables of those differ between JDKs, and the bytes of a page must not. */
    private static boolean hides(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean direction =
                c == 0x61C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean invisible =
                c == 0xAD || c == 0x200B || c >= 0x2060 && c <= 0x2064 || c == 0xFEFF || c >= 0xE0000 && c <= 0xE0FFF;
        boolean broken = c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE || c == 0x2028 || c == 0x2029;
        return control || direction || invisible || broken;
    }
}
