package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Short lists of numbers, such as a pair: each element by a rule of its own. Has one owner. */
final class ElementFits {
    private static final int LONGEST = 4;

    private final List<NumberColumn> numbers;
    private final DataType type;
    private final List<Practice> practice;
    private final List<Seen> seen;
    private final Best best;

    ElementFits(List<NumberColumn> numbers, DataType type, List<Practice> practice, List<Seen> seen, Best best) {
        this.numbers = numbers;
        this.type = type;
        this.practice = practice;
        this.seen = seen;
        this.best = best;
    }

    /** Tries them where all answers are equally long. */
    void run() {
        int length = practice.get(0).answer().size();
        if (!type.isSequence()
                || length < 1
                || length > LONGEST
                || !practice.stream().allMatch(task -> fits(task, length))) {
            return;
        }
        List<Rule> elements = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int place = i;
            double[] answers = practice.stream()
                    .mapToDouble(task -> task.answer().get(place).doubleValue())
                    .toArray();
            Best own = new Best(best.bar());
            new NumberFits(numbers, type.elementType(), answers, own).run();
            if (own.rules().isEmpty()) {
                return;
            }
            elements.add(own.rules().get(0));
        }
        int wins = 0;
        for (int i = 0; i < practice.size(); i++) {
            JsonNode answer = together(elements, seen.get(i));
            wins += answer != null && practice.get(i).wins(answer) ? 1 : 0;
        }
        int won = wins;
        String text = elements.stream().map(Rule::text).collect(Collectors.joining(", ", "[", "]"));
        best.offer(won, () -> new Rule(text, won, look -> together(elements, look)));
    }

    private static boolean fits(Practice task, int length) {
        JsonNode answer = task.answer();
        boolean numbers = true;
        for (JsonNode element : answer) {
            numbers &= element.isNumber();
        }
        return numbers && answer.size() == length;
    }

    private static @Nullable JsonNode together(List<Rule> elements, Seen seen) {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        for (Rule element : elements) {
            JsonNode value = element.answer().apply(seen);
            if (value == null) {
                return null;
            }
            answer.add(value);
        }
        return answer;
    }
}
