package dev.codegym.synth.statement;

import dev.codegym.task.AnswerRule;
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
            Pattern.compile("\\b([Rr])eturn(?=\\s+(?:[Tt]rue|[Ff]alse|null|YES\\b|NO\\b|-?\\d|an empty|the empty"
                    + "|\"|'|(?!to|from|back|home|there|here|at|in|with|for)[A-Za-z]+ if (?:there|no)))");
    private static final Pattern RETURNED = Pattern.compile(
            "\\b(?:to be returned|(?<=\\b(?:be|is|are) )returned)\\b(?!\\s+(?:to|from|home|back|by|at|with)\\b)");
    private static final Pattern ANY_ORDER = Pattern.compile(
            "(?i)^(?:Note:?\\s+)?(?:(?:You|We|One) (?:may|can|could|are allowed to|should|must) )?(?:return|give|output|print|report) "
                    + "(?:back )?(?:the |your |all )?(?:\\w+ ){0,3}?\\w+ in any order\\W*$");
    private static final Pattern GIVE = Pattern.compile(
            "(?i)(?<=\\b(?:and|then)) return (?=(?:the|it|its|them|their|an?|this|that|these|those|all|any|your|each|how)\\b)");
    private static final Pattern GIVEN = Pattern.compile(
            "^(Given\\s.{3,240}?),\\s+(find|answer|determine|compute|calculate|count|check|tell)\\b", Pattern.DOTALL);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z\"'(])");

    private static final String PRINTED = "(?=`?(?:(?:the|a|an|all|your|-?\\d+|YES|NO)\\b|\"|'))";

    private TaskText() {}

    /**
     * The task in plain English.
     *
     * @param hidden what is hidden, a phrase each, such as {@code heights, a list of integers}
     */
    public static String of(Statement statement, List<String> hidden) {
        return of(statement, hidden, "");
    }

    /**
     * The same with the form of the answer as its last line.
     *
     * @param answer the rule by which answers are judged
     */
    public static String of(Statement statement, List<String> hidden, AnswerRule answer) {
        return of(statement, hidden, AnswerForm.sentence(answer));
    }

    private static String of(Statement statement, List<String> hidden, String form) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : paragraphs(statement.prose())) {
            String text = sentences(paragraph);
            if (!text.isBlank()) {
                paragraphs.add(text);
            }
        }
        String told = hidden.size() == 1 ? "Hidden from you: " : "Hidden from you are: ";
        paragraphs.add(told + String.join("; ", hidden) + ".");
        if (!form.isEmpty()) {
            paragraphs.add(form);
        }
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
        if (ANY_ORDER.matcher(sentence).matches()) {
            return "The elements of the answer may be in any order.";
        }
        String text = sentence.replaceFirst("(?i)^find and return\\b", "Find")
                .replaceFirst("^([Rr])eturn:", "$1eturn 0:")
                .replaceAll("(?<!\\b[Ww]e )\\b(?:print|output) " + PRINTED, "return ")
                .replaceAll("\\b(?:Print|Output) " + PRINTED, "Return ");
        text = GIVE.matcher(text).replaceAll(" give ");
        text = replaced(FOUND_VALUE, text, "nswer", "A", "a").replaceFirst("^([Aa])nswer 0:", "$1nswer:");
        text = replaced(RETURN, text, "ind", "F", "f");
        text = RETURNED.matcher(text).replaceAll("given as the answer");
        text = text.replaceAll("\\b([Tt]he) returned (?:array|list|string|matrix|value|integer|number)\\b", "$1 answer")
                .replaceAll(
                        "\\byour function\\b|\\b(?:the|a) function(?= (?:should|must|needs to|has to) (?:find|answer)\\b)",
                        "you")
                .replaceAll("\\b([Tt]he) input (array|list|string|matrix|grid)\\b", "$1 $2");
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
