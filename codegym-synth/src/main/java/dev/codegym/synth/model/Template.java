package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders such as {@code {{statement}}}. What is put in is not looked at again, whatever it holds.
 *
 * @param place where the text stands, for messages
 */
record Template(String place, String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w{1,40})}}");

    /**
     * The text with every placeholder replaced.
     *
     * @throws CodeGymException if the text lacks one of the placeholders, or has another
     */
    String filled(Map<String, String> values) {
        Set<String> found = new LinkedHashSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String name = placeholder.group(1);
            found.add(name);
            String value = values.get(name);
            if (value == null) {
                throw new CodeGymException(
                        place + " has the placeholder {{" + name + "}}: it may have " + new TreeSet<>(values.keySet()));
            }
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(value.stripTrailing()));
        }
        for (String name : new TreeSet<>(values.keySet())) {
            if (!found.contains(name)) {
                throw new CodeGymException(place + " lacks the placeholder {{" + name
                        + "}}: without it the model is not told what it must know");
            }
        }
        return placeholder.appendTail(filled).toString().strip();
    }
}
