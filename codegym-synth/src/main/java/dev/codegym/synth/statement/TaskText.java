package dev.codegym.synth.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the words of a task from a statement: the prose without marks, images and links, without the sentences that ask for
 * code, with "find" where a programmer is told to return, and with what is hidden.
 */
public final class TaskText {
    private static final Pattern RETURN =
            Pattern.compile("\\b([Rr])eturn\\b(?!\\s+(?:to|from|back|home|trip|ticket|journey"
                    + "|flight|path|at|with|in|into|onto|on|by|for|of|via|after|before|through|towards?|within|until|along|and|or|is|was"
                    + "|there|here|safely|again|later|as soon)\\b)(?!\\s*(?:[.;)]|$))"
                    + "(?<!\\b(?:the|a|an|its|their|his|her|each|every|no|on|per|of|total|round|expected) return)");
    private static final Pattern FOUND_VALUE =
            Pattern.compile("\\b([Rr])eturn(?=\\s+(?:[Tt]rue|[Ff]alse|null|-?\\d|an empty|the empty"
                    + "|\"|'|(?!to|from|back|home|there|here|at|in|with|for)[A-Za-z]+ if (?:there|no)))");
    private static final Pattern RETURNED = Pattern.compile(
            "\\b(?:to be returned|(?<=\\b(?:be|is|are) )returned)\\b(?!\\s+(?:to|from|home|back|by|at|with)\\b)");
    private static final Pattern GIVEN = Pattern.compile(
            "^(Given\\s.{3,240}?),\\s+(find|answer|determine|compute|calculate|count|check|tell)\\b", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z\"'(])");

    private TaskText() {}

    /**
     * The task in plain English.
     *
     * @param hidden what is hidden, a phrase each, such as {@code heights, a list of integers}
     */
    public static String of(Statement statement, List<String> hidden) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : paragraphs(statement.prose())) {
            String text = sentences(paragraph);
            if (!text.isBlank()) {
                paragraphs.add(text);
            }
        }
        String told = hidden.size() == 1 ? "Hidden from you: " : "Hidden from you are: ";
        paragraphs.add(told + String.join("; ", hidden) + ".");
        return String.join("\n", paragraphs);
    }

    /** Paragraphs and list items, each plain text of one line. */
    private static List<String> paragraphs(String prose) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : prose.replaceAll("(?i)<br\\s*/?>|</p>|</li>", "\n\n").split("\n")) {
            boolean item = line.strip().matches("(?s)(?:[*+-]|\\d+\\.)\\s.*");
            if (line.isBlank() || item) {
                add(paragraphs, current);
            }
            current.append(item ? "- " + line.strip().replaceFirst("^(?:[*+-]|\\d+\\.)\\s+", "") : line.strip())
                    .append(' ');
        }
        add(paragraphs, current);
        return paragraphs;
    }

    private static void add(List<String> paragraphs, StringBuilder current) {
        boolean item = current.indexOf("- ") == 0;
        String plain = StatementText.plain(item ? current.substring(2) : current.toString());
        if (!plain.isBlank()) {
            paragraphs.add(item ? "- " + plain : plain);
        }
        current.setLength(0);
    }

    private static String sentences(String paragraph) {
        String item = paragraph.startsWith("- ") ? "- " : "";
        String text = Arrays.stream(SENTENCE_END.split(paragraph.substring(item.length())))
                .map(ProgrammerWords::without)
                .filter(sentence -> !sentence.isBlank())
                .map(TaskText::reworded)
                .collect(Collectors.joining(" "));
        return text.isBlank() || text.matches("\\W+") ? "" : item + text;
    }

    private static String reworded(String sentence) {
        String text = replaced(FOUND_VALUE, sentence, "nswer", "A", "a");
        text = replaced(RETURN, text, "ind", "F", "f");
        text = RETURNED.matcher(text).replaceAll("given as the answer");
        text = text.replaceAll("\\b([Tt]he) returned (?:array|list|string|matrix|value|integer|number)\\b", "$1 answer")
                .replaceAll(
                        "\\byour function\\b|\\b(?:the|a) function(?= (?:should|must|needs to|has to) (?:find|answer)\\b)",
                        "you")
                .replaceAll("\\bthe input array\\b", "the list");
        text = text.replaceAll("\\b[Ff]ind whether\\b", "find out whether");
        if (text.startsWith("that ")) {
            text = "Note " + text; // the word was taken for a heading
        }
        Matcher given = GIVEN.matcher(text);
        return given.find() ? given.replaceFirst("$1: $2") : text;
    }

    private static String replaced(Pattern pattern, String text, String rest, String upper, String lower) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, (matcher.group(1).equals("R") ? upper : lower) + rest);
        }
        return matcher.appendTail(out).toString();
    }
}
