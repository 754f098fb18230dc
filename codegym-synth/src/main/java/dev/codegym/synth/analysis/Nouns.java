package dev.codegym.synth.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** English nouns for the elements of hidden data, from the name that the data have in the code. */
final class Nouns {
    /** Names that say only that something is a collection; what an element of it is called. */
    private static final Map<String, String> VAGUE = Map.ofEntries(
            Map.entry("nums", "number"),
            Map.entry("num", "number"),
            Map.entry("numbers", "number"),
            Map.entry("arr", "value"),
            Map.entry("array", "value"),
            Map.entry("data", "value"),
            Map.entry("list", "value"),
            Map.entry("vals", "value"),
            Map.entry("head", "node"),
            Map.entry("grid", "cell"),
            Map.entry("matrix", "cell"),
            Map.entry("mat", "cell"),
            Map.entry("board", "cell"),
            Map.entry("graph", "neighbors"),
            Map.entry("adj", "neighbors"),
            Map.entry("dist", "distance"),
            Map.entry("dists", "distance"),
            Map.entry("cnt", "count"),
            Map.entry("counts", "count"),
            Map.entry("freq", "frequency"),
            Map.entry("idx", "index"),
            Map.entry("pos", "position"),
            Map.entry("val", "value"),
            Map.entry("img", "cell"),
            Map.entry("image", "cell"),
            Map.entry("coords", "coordinate"),
            Map.entry("chars", "character"),
            Map.entry("temps", "temperature"),
            Map.entry("ops", "operation"),
            Map.entry("strs", "word"),
            Map.entry("str", "letter"),
            Map.entry("string", "letter"),
            Map.entry("text", "letter"),
            Map.entry("pts", "point"),
            Map.entry("vertices", "vertex"),
            Map.entry("indices", "index"),
            Map.entry("matrices", "matrix"),
            Map.entry("buses", "bus"),
            Map.entry("gases", "gas"),
            Map.entry("people", "person"),
            Map.entry("children", "child"),
            Map.entry("feet", "foot"),
            Map.entry("leaves", "leaf"),
            Map.entry("knives", "knife"));

    private Nouns() {}

    /** The words of a camel-case or snake-case name, in lower case, digits left out. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z]+")) {
            if (!word.isEmpty()) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** What one element of data with this name is called, or {@code fallback} where the name does not tell. */
    static String element(String dataName, String fallback) {
        List<String> words = words(dataName);
        if (words.isEmpty() || String.join("", words).length() < 3) {
            return fallback;
        }
        String last = words.get(words.size() - 1);
        String singular = VAGUE.getOrDefault(last, singular(last));
        if (words.size() == 1) {
            return singular;
        }
        List<String> all = new ArrayList<>(words.subList(0, words.size() - 1));
        all.add(singular);
        return camel(all);
    }

    static String singular(String noun) {
        if (noun.endsWith("ies") && noun.length() > 4) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.matches(".*(ss|sh|ch|x|z)es")) {
            return noun.substring(0, noun.length() - 2);
        }
        if (noun.endsWith("s") && !noun.matches(".*(ss|us|is)") && noun.length() > 3) {
            return noun.substring(0, noun.length() - 1);
        }
        return noun;
    }

    /** The plural of a noun in camel case, the inverse of {@link #singular} as far as English allows. */
    static String plural(String noun) {
        if (noun.endsWith("person")) {
            return noun.substring(0, noun.length() - "person".length()) + "people";
        }
        if (noun.endsWith("child")) {
            return noun + "ren";
        }
        if (noun.endsWith("vertex") || noun.endsWith("index") || noun.endsWith("matrix")) {
            return noun.substring(0, noun.length() - 2) + "ices";
        }
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        if (noun.endsWith("neighbors")) {
            return noun;
        }
        return noun + (noun.matches(".*(s|sh|ch|x|z)") ? "es" : "s");
    }

    static String camel(List<String> words) {
        StringBuilder name = new StringBuilder(words.get(0));
        for (String word : words.subList(1, words.size())) {
            name.append(capital(word));
        }
        return name.toString();
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A name in words: {@code startIndex} becomes {@code start index}. */
    static String spoken(String name) {
        List<String> words = words(name);
        return words.isEmpty() ? name : String.join(" ", words);
    }
}
