package dev.codegym.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Alphabets and properties of strings. */
final class InputText {
    private InputText() {}

    /** The characters of an alphabet's text form: single characters, and ranges such as {@code a-z} of letters or digits. */
    static List<Character> alphabet(String text) {
        Set<Character> characters = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            boolean range = i + 2 < text.length()
                    && text.charAt(i + 1) == '-'
                    && Character.isLetterOrDigit(text.charAt(i))
                    && Character.isLetterOrDigit(text.charAt(i + 2))
                    && text.charAt(i) < text.charAt(i + 2);
            if (range) {
                for (char c = text.charAt(i); c <= text.charAt(i + 2); c++) {
                    characters.add(c);
                }
                i += 2;
            } else {
                characters.add(text.charAt(i));
            }
        }
        return new ArrayList<>(characters);
    }

    static boolean isBalanced(String text) {
        StringBuilder open = new StringBuilder();
        for (char c : text.toCharArray()) {
            int opening = "([{".indexOf(c);
            int closing = ")]}".indexOf(c);
            if (opening >= 0) {
                open.append(")]}".charAt(opening));
            } else if (closing >= 0) {
                if (open.isEmpty() || open.charAt(open.length() - 1) != c) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return open.isEmpty();
    }

    static boolean isWords(String text) {
        return text.isEmpty() || !text.startsWith(" ") && !text.endsWith(" ") && !text.contains("  ");
    }

    static boolean isInteger(String text, double low, double high) {
        if (!text.matches("-?\\d{1,18}")) {
            return false;
        }
        long value = Long.parseLong(text);
        return !(value < low) && !(value > high);
    }

    static boolean isTime(String text) {
        return text.matches("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    }
}
