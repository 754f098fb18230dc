package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.task.AnswerRule;
import dev.codegym.tool.DataType;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are compared, and whether an agent is told so. */
class RuleWordsTest {
    private static final AnswerRule ANY_ORDER =
            new AnswerRule(Objects.requireNonNull(DataType.parse("int[]")), Set.of(0), 0);
    private static final AnswerRule TOLERANT = new AnswerRule(DataType.DOUBLE, Set.of(), 1e-5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Give them in any order.",
                "Its elements may be in any order.",
                "The order of the names does not matter.",
                "Neither the order of its lists nor the order inside them matters.",
                "List the numbers regardless of their order.",
                "The order is unimportant."
            })
    void aFreeOrderIsTold(String statement) {
        assertThat(RuleWords.difference(ANY_ORDER, statement)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Give the numbers.", "Give the numbers in the order in which they come.", "Order matters."})
    void aFreeOrderIsNotTold(String statement) {
        assertThat(RuleWords.difference(ANY_ORDER, statement))
                .contains("the order of an answer's elements does not count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Numbers may be off by 0.00001.",
                "Answers within 10^-5 of the actual answer are accepted.",
                "Round to five decimal places.",
                "An error of 1e-5 is fine."
            })
    void aToleranceIsTold(String statement) {
        assertThat(RuleWords.difference(TOLERANT, statement)).isNull();
    }

    @Test
    void aToleranceIsNotTold() {
        assertThat(RuleWords.difference(TOLERANT, "Find the mean.")).contains("may be off by 1.0E-5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If there are several, return any of them.",
                "Find a path; any valid answer is accepted.",
                "Print any valid arrangement.",
                "There may be two; any one of these will be accepted."
            })
    void severalAnswersCount(String statement) {
        assertThat(RuleWords.difference(AnswerRule.exact(DataType.INT), statement))
                .contains("lets several answers count");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Return the first of them.",
                "Is any of these numbers even?",
                "You may take any of them, as often as you like.",
                "Return the number of ways to choose any three of them."
            })
    void oneAnswerCounts(String statement) {
        assertThat(RuleWords.difference(AnswerRule.exact(DataType.INT), statement))
                .isNull();
    }
}
