package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of code in a text, between lines that begin with three or more back quotes or tildes; the word behind the
 * opening ones does not count. A block that is never closed ends with the text. Time is linear in the text's length.
 */
final class CodeFences {
    private static final int SHORTEST = 3;

    private CodeFences() {}

    /** The blocks' contents in their order; empty where there is no fence. */
    static List<String> blocks(String text) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        String fence = "";
        for (int at = 0; at < text.length(); ) {
            int next = text.indexOf('\n', at);
            int end = next < 0 ? text.length() : next;
            String line = text.substring(at, end);
            String marks = marks(line.strip());
            if (block == null && !marks.isEmpty()) {
                fence = marks;
                block = new StringBuilder();
                String rest = rest(line.strip().substring(marks.length()));
                if (rest.endsWith(fence)) { // opened and closed on one line
                    blocks.add(rest.substring(0, rest.length() - fence.length()));
                    block = null;
                } else if (!rest.isBlank()) {
                    block.append(rest).append('\n');
                }
            } else if (block != null && closes(line.strip(), fence)) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
            at = end + 1;
        }
        if (block != null) {
            blocks.add(block.toString());
        }
        return blocks;
    }

    private static boolean closes(String line, String fence) {
        String marks = marks(line);
        return !marks.isEmpty()
                && marks.charAt(0) == fence.charAt(0)
                && marks.length() >= fence.length()
                && marks.length() == line.length();
    }

    /** The marks that a line begins with, or nothing where they are fewer than three. */
    private static String marks(String line) {
        if (line.isEmpty() || line.charAt(0) != '`' && line.charAt(0) != '~') {
            return "";
        }
        int end = 0;
        while (end < line.length() && line.charAt(end) == line.charAt(0)) {
            end++;
        }
        return end < SHORTEST ? "" : line.substring(0, end);
    }

    /** What follows the word of the language on the opening line: mostly nothing, sometimes already code. */
    private static String rest(String info) {
        String stripped = info.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        String word = stripped.substring(0, end);
        boolean code = word.startsWith("{") || word.startsWith("[") || word.endsWith(";");
        return code ? stripped : stripped.substring(end).strip();
    }
}
