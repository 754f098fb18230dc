package dev.codegym.verify;

import java.util.ArrayList;
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

    private ShownData() {}

    /**
     * On how many tasks the text shows the task's own data.
     *
     * @param data the hidden values of each task
     * @param texts a text for each task
     */
    static int hits(List<List<JsonNode>> data, List<String> texts) {
        int hits = 0;
        for (int i = 0; i < texts.size(); i++) {
            hits += shows(data.get(i), texts.get(i), texts.get((i + 1) % texts.size())) ? 1 : 0;
        }
        return hits;
    }

    /** Whether a text shows most of these data, and much more of them than another text does. */
    static boolean shows(List<JsonNode> data, String own, String foreign) {
        for (int length = 0; length < WORDS.length; length++) {
            int all = 0;
            int shown = 0;
            int chance = 0;
            for (JsonNode value : data) {
                Set<String> runs = runs(value, length);
                Set<String> here = value.isString() ? characters(own, length) : words(own, length);
                Set<String> there = value.isString() ? characters(foreign, length) : words(foreign, length);
                all += runs.size();
                shown += (int) runs.stream().filter(here::contains).count();
                chance += (int) runs.stream().filter(there::contains).count();
            }
            if (all >= FEWEST_RUNS && shown >= SHARE * all && shown >= chance + ABOVE_CHANCE * all) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> runs(JsonNode value, int length) {
        return value.isString() ? characters(value.stringValue(), length) : words(value.toString(), length);
    }

    private static Set<String> characters(String text, int length) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + CHARACTERS[length] <= text.length(); i++) {
            runs.add(text.substring(i, i + CHARACTERS[length]));
        }
        return runs;
    }

    private static Set<String> words(String text, int length) {
        List<String> words = new ArrayList<>(
                WORD.matcher(text).results().map(MatchResult::group).toList());
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + WORDS[length] <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + WORDS[length])));
        }
        return runs;
    }
}
