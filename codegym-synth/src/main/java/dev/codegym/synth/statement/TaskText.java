package dev.codegym.synth.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the words of a task from a statement: the prose without marks, images and links, without the sentences that ask for
 * code, with "find" where a programmer is told to return, and with what is hidden.
 */
public final class TaskText {
    /** A sentence with one of these speaks to a programmer, not to somebody who looks for the answer. */
    private static final Pattern TO_PROGRAMMERS = Pattern.compile(
            "(?i)\\bO\\([^)]*\\)|\\btime complexity|\\bspace complexity"
                    + "|\\balgorithm|\\bextra (?:memory|space)|\\bin[- ]place\\b|\\bfollow[- ]?up|\\bconstant space"
                    + "|\\bimplement (?:the|a|an)\\b|\\bbuilt-?in\\b|\\bwrite (?:a|an|the|code)\\b|\\bcreate (?:a|the) variable"
                    + "|\\bhelper (?:function|method|class)|\\bdo not (?:use|modify)\\b|\\bwithout using\\b|\\blibrary\\b"
                    + "|\\b(?:the )?(?:judge|judged|judging|tester|test cases?)\\b|\\bdiagram|\\bimage below|\\bas shown\\b|\\bshown in the"
                    + "|\\boperation steps\\b|\\bcould you\\b|\\bruntime\\b|\\byou must solve\\b|\\btests? (?:is|are) generated\\b");

    private static final Pattern FOUND_VALUE = Pattern.compile(
            "\\b([Rr])eturn(?=\\s+(?:true|false|null|-?\\d|an empty|the empty|\"|'|[A-Za-z]+ if (?:there|no)))");
    private static final Pattern RETURN = Pattern.compile("\\b([Rr])eturn\\b");
    private static final Pattern RETURNED = Pattern.compile("\\b(?:to be returned|returned)\\b");
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
        List<String> kept = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(paragraph.substring(item.length()))) {
            if (!TO_PROGRAMMERS.matcher(sentence).find() || asksForTheAnswer(sentence)) {
                kept.add(reworded(sentence));
            }
        }
        String text = kept.stream().collect(Collectors.joining(" "));
        return text.isBlank() || text.matches("\\W+") ? "" : item + text;
    }

    /** Such a sentence stays even where it also speaks to a programmer: without it nobody knows what to find. */
    private static boolean asksForTheAnswer(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return lower.matches("(?s).*\\breturn\\b.*")
                && !lower.matches("(?s).*\\bo\\(.*")
                && !lower.contains("algorithm");
    }

    private static String reworded(String sentence) {
        String text = replaced(FOUND_VALUE, sentence, "nswer", "A", "a");
        text = replaced(RETURN, text, "ind", "F", "f");
        text = RETURNED.matcher(text).replaceAll("given as the answer");
        text = text.replaceAll("\\b(?:your|the|a) function\\b", "you").replaceAll("\\bthe input array\\b", "the list");
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
