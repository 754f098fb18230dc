package dev.codegym.synth.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the prose says of the form of the answer. */
record AnswerWords(List<Integer> order, @Nullable String notUnique, OptionalDouble tolerance) {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"')]*\\s+|\\n\\s*\\n|\\n\\s*[*\\-] ");
    private static final Pattern ANY_ORDER = Pattern.compile(
            "(?i)\\b(?:return|output|print|answer|answers|result|results|solution|solutions|list)\\b.*\\b(?:in|as) any order\\b");
    private static final Pattern ORDER_FREE = Pattern.compile(
            "(?i)\\border\\b.*\\b(?:does not|doesn't|do not|don't) matter|\\bregardless of (?:the )?order");
    private static final Pattern INNER_ORDER = Pattern.compile(
            "(?i)\\b(?:order|elements|items|words|nodes|numbers) (?:with)?in each\\b|\\binside each\\b|\\beach \\w+ (?:can|may) be in any order");
    private static final Pattern OUTER_ORDER = Pattern.compile(
            "(?i)\\border of (?:the )?(?:output|answer|result|list|elements|groups|triplets|pairs|returned|rows)");
    private static final List<Pattern> ANY_ANSWER = List.of(
            Pattern.compile("(?i)\\breturn(?:ing)? (?:back )?any\\b(?! order| more| further| number| duplicate)"),
            Pattern.compile(
                    "(?i)\\b(?:multiple|several|many|more than one|different)\\b.*\\b(?:return|print|output|find|choose|pick|accept\\w*|give)\\b"
                            + ".*\\b(?:any|one of them|either)\\b(?! order)"),
            Pattern.compile("(?i)\\b(?:return|print|output)\\b.*\\bany(?: one)? of (?:them|these|those)\\b"),
            Pattern.compile(
                    "(?i)\\bmultiple (?:correct |valid |possible )?(?:answers|solutions|outputs|results)\\b.*\\b(?:are|is|will be) (?:allowed|accepted|valid|acceptable)"),
            Pattern.compile(
                    "(?i)\\bany (?:correct|valid|such|possible|acceptable|of the)?\\s*(?:answer|solution|arrangement|output|ordering|result|path|sequence|permutation|array|string)s?\\b.*\\baccept"),
            Pattern.compile(
                    "(?i)\\b(?:any|each|every) (?:valid|correct|possible) (?:answer|solution|output|result)s?\\b.*\\b(?:fine|ok|okay|allowed)\\b"));
    private static final Pattern TOLERANCE = Pattern.compile(
            "(?i)\\bwithin (?:an? (?:absolute |relative )*error of )?(?:10\\s*\\^\\s*\\(?-(\\d+)\\)?|1e-(\\d+)|0\\.(0*)1)\\b");

    AnswerWords {
        order = List.copyOf(order);
    }

    static AnswerWords read(String prose) {
        List<Integer> order = new ArrayList<>();
        String notUnique = null;
        OptionalDouble tolerance = OptionalDouble.empty();
        for (String raw : SENTENCE_END.split(prose)) {
            String sentence = StatementText.plain(raw);
            addOrder(sentence, order);
            if (notUnique == null
                    && ANY_ANSWER.stream().anyMatch(p -> p.matcher(sentence).find())) {
                notUnique = sentence;
            }
            Matcher matcher = TOLERANCE.matcher(sentence);
            if (tolerance.isEmpty() && matcher.find()) {
                tolerance = OptionalDouble.of(tolerance(matcher));
            }
        }
        return new AnswerWords(order.stream().sorted().toList(), notUnique, tolerance);
    }

    private static void addOrder(String sentence, List<Integer> order) {
        boolean free = ORDER_FREE.matcher(sentence).find();
        boolean inner = INNER_ORDER.matcher(sentence).find();
        boolean any = ANY_ORDER.matcher(sentence).find();
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
