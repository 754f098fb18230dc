package dev.codegym.verify;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How evidence is written. */
final class Texts {
    private static final int SHOWN = 200;

    private Texts() {}

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    /** A value as evidence shows it. */
    static String shown(JsonNode value) {
        return shortened(value.toString(), SHOWN);
    }

    static String shown(String value) {
        return shortened(value, SHOWN);
    }

    static String percent(int part, int whole) {
        return whole == 0 ? "0 %" : Math.round(100.0 * part / whole) + " %";
    }

    /** Several remarks, one a line, as one line: the first, and how many others there are. */
    static String line(String remarks) {
        List<String> lines = remarks.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        return lines.size() < 2 ? String.join("", lines) : lines.get(0) + " (and " + (lines.size() - 1) + " more)";
    }
}
