package dev.codegym.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * How much of hidden data stands in a text, in whatever layout and in however many pieces: the share of the data's runs of neighbouring
 * values, or of neighbouring characters of a string, that the text has, too. Data of few different values share short runs with any
 * text, so longer runs are looked at besides, and what stands in the text of another task does not count.
 */
final class ShownData {
    /** Lengths of runs: of characters where the data are a string, of words and numbers elsewhere. */
    private static final int[] CHARACTERS = {6, 14};

    private static final int[] WORDS = {3, 8};

    /** Data of fewer runs stand in a text by chance. */
    private static final int FEWEST_RUNS = 6;

    /** Half of the data are worth more than any tool. */
    private static final double SHARE = 0.5;

    private static final double ABOVE_CHANCE = 0.3;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z])-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    /** Whether each of the hidden values is a string; then its runs of each length. */
    private record Value(boolean string, List<Set<String>> runs) {
        static Value of(JsonNode value) {
            boolean string = value.isString();
            String text = string ? value.stringValue() : value.toString();
            List<Set<String>> runs = new ArrayList<>();
            for (int length = 0; length < WORDS.length; length++) {
                runs.add(string ? characters(text, length) : words(text, length));
            }
            return new Value(string, runs);
        }
    }

    private final List<Value> values;

    /** @param data the hidden values of one task */
    ShownData(List<JsonNode> data) {
        values = data.stream().map(Value::of).toList();
    }

    /** Whether a text shows most of these data, and much more of them than another text does. */
    boolean isShown(String own, String foreign) {
        for (Reading reading : Reading.values()) {
            if (isShown(own, foreign, reading)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShown(String own, String foreign, Reading reading) {
        for (int length = 0; length < WORDS.length; length++) {
            int at = length;
            int all = values.stream()
                    .mapToInt(value -> value.runs().get(at).size())
                    .sum();
            // runs that differ begin at different places of the text
            if (all < FEWEST_RUNS || own.length() < SHARE * all) {
                continue;
            }
            int shown = 0;
            int chance = 0;
            for (Value value : values) {
                shown += common(value, length, own, reading);
                chance += common(value, length, foreign, reading);
            }
            if (shown >= SHARE * all && shown >= chance + ABOVE_CHANCE * all) {
                return true;
            }
        }
        return false;
    }

    /** How many runs of a value a text has. */
    private static int common(Value value, int length, String text, Reading reading) {
        Set<String> runs = value.runs().get(length);
        if (runs.isEmpty() || text.isEmpty()) {
            return 0;
        }
        Set<String> here = value.string() ? letters(text, length, reading) : read(text, length, reading);
        return (int) runs.stream().filter(here::contains).count();
    }

    /** How a text is read; numbers may stand among words, and each behind its position. */
    private enum Reading {
        FORWARDS,
        BACKWARDS,
        NUMBERS,
        EVERY_SECOND_NUMBER,
        EVERY_THIRD_NUMBER
    }

    private static Set<String> letters(String text, int length, Reading reading) {
        return switch (reading) {
            case FORWARDS -> characters(text, length);
            case BACKWARDS -> characters(new StringBuilder(text).reverse().toString(), length);
            default -> Set.of();
        };
    }

    private static Set<String> read(String text, int length, Reading reading) {
        boolean words = reading == Reading.FORWARDS || reading == Reading.BACKWARDS;
        List<String> read = new ArrayList<>((words ? WORD : NUMBER)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
        if (reading == Reading.BACKWARDS) {
            Collections.reverse(read);
        }
        int step = reading == Reading.EVERY_SECOND_NUMBER ? 2 : reading == Reading.EVERY_THIRD_NUMBER ? 3 : 1;
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + (WORDS[length] - 1) * step < read.size(); i++) {
            List<String> run = new ArrayList<>();
            for (int j = 0; j < WORDS[length]; j++) {
                run.add(read.get(i + j * step));
            }
            runs.add(String.join(" ", run));
        }
        return runs;
    }

    private static Set<String> characters(String text, int length) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + CHARACTERS[length] <= text.length(); i++) {
            runs.add(text.substring(i, i + CHARACTERS[length]));
        }
        return runs;
    }

    private static Set<String> words(String text, int length) {
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + WORDS[length] <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS[length])));
        }
        return runs;
    }
}
