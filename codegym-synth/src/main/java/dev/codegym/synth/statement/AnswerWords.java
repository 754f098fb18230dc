package dev.codegym.synth.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the prose says of the form of the answer. */
record AnswerWords(List<Integer> order, @Nullable String notUnique, OptionalDouble tolerance) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"')]*\\s+|\\n\\s*\\n|\\n\\s*[*\\-] ");
    private static final Pattern ANY_ORDER = Pattern.compile(
            "(?i)\\b(?:return|returned|output|print|report|answers?|results?|solutions?)\\b.*\\b(?:in|as) any order\\b(?! (?:that|which|as long))");

    /** What stands in any order after these words is an input: the order in which it comes, not the order that is asked for. */
    private static final Pattern GIVEN = Pattern.compile(
            "(?i)(?<!\\b(?:the|an?|this|each|every) )\\b(?:given|provided|receive)\\b[^,;:]*\\b(?:in|as) any order\\b");

    private static final Pattern ORDER_FREE = Pattern.compile(
            "(?i)\\border\\b.*\\b(?:does not|doesn't|do not|don't) matter|\\bregardless of (?:the )?order"
                    + "|\\border\\b.*\\b(?:is|are) (?:irrelevant|unimportant|not important)"
                    + "|\\bany order (?:is|will be) (?:fine|accepted|acceptable|allowed)");
    private static final Pattern INNER_ORDER = Pattern.compile(
            "(?i)\\b(?:order|elements|items|words|nodes|numbers) (?:with)?in each\\b|\\binside each\\b|\\beach \\w+ (?:can|may) be in any order");
    private static final Pattern OUTER_ORDER =
            Pattern.compile("(?i)\\border of (?:the )?(?:output|answer|result|groups|triplets|pairs|returned|rows)");
    private static final Pattern TOLERANCE = Pattern.compile(
            "(?i)\\b(?:within|errors?|differ\\w*|precision|tolerance)\\b[^\\d]{0,60}?"
                    + "\\b(?:10(?:\\s*\\^\\s*[({]?|(?=-\\d(?!\\d)))-(\\d{1,2})[)}]?|1(?:\\.0+)?e-(\\d+)|0\\.(0*)1)(?!\\d)");

    AnswerWords {
        order = List.copyOf(order);
    }

    static AnswerWords read(String prose) {
        List<String> sentences = Arrays.stream(SENTENCE_END.split(prose))
                .map(StatementText::plain)
                .toList();
        String notUnique = null;
        OptionalDouble tolerance = OptionalDouble.empty();
        for (int i = 0; i < sentences.size(); i++) {
            String next = i + 1 < sentences.size() ? sentences.get(i + 1) : "";
            if (notUnique == null && SeveralAnswers.allowed(sentences.get(i), next)) {
                notUnique = sentences.get(i);
            }
            Matcher matcher = TOLERANCE.matcher(sentences.get(i));
            if (tolerance.isEmpty() && matcher.find()) {
                tolerance = OptionalDouble.of(tolerance(matcher));
            }
        }
        return new AnswerWords(order(sentences), notUnique, tolerance);
    }

    private static List<Integer> order(List<String> sentences) {
        List<Integer> order = new ArrayList<>();
        sentences.forEach(sentence -> addOrder(sentence, order));
        if (order.contains(0) && !order.contains(1) && AnswerElements.areSets(sentences)) {
            order.add(1);
        }
        order.removeAll(AnswerElements.sortedLevels(sentences));
        return order.stream().sorted().toList();
    }

    private static void addOrder(String sentence, List<Integer> order) {
        boolean free = ORDER_FREE.matcher(sentence).find();
        boolean inner = INNER_ORDER.matcher(sentence).find();
        boolean any =
                ANY_ORDER.matcher(sentence).find() && !GIVEN.matcher(sentence).find();
        boolean outer =
                any && !inner || free && (OUTER_ORDER.matcher(sentence).find() || !inner && isAboutAnswer(sentence));
        if (outer && !order.contains(0)) {
            order.add(0);
        }
        if (inner && (free || any || sentence.contains("any order")) && !order.contains(1)) {
            order.add(1);
        }
    }

    private static boolean isAboutAnswer(String sentence) {
        return Pattern.compile("(?i)\\b(?:return|returned|output|answer|result)")
                .matcher(sentence)
                .find();
    }

    private static double tolerance(Matcher matcher) {
        String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        int power = digits != null ? Integer.parseInt(digits) : matcher.group(3).length() + 1;
        return Double.parseDouble("1e-" + power);
    }
}
