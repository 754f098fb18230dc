package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTextTest {
    private static String text(String prose) {
        return TaskText.of(Statement.parse("1\\. Title\n\nEasy\n\n" + prose), List.of("nums, a list of integers"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Return _the largest sum_. | Find the largest sum.
                    Given an array `nums`, return _the largest sum_. | Given an array nums: find the largest sum.
                    Return `true` if it fits, otherwise return `false`. | Answer true if it fits, otherwise answer false.
                    If there is none, return `-1`. | If there is none, answer -1.
                    Find <code>n<sup>2</sup></code> of [this](http://example.org/x). | Find n^2 of this.
                    Split x<sub>cnt<sub>i</sub></sub> off. | Split x_cnt_i off.
                    Find it. You must write an algorithm with `O(log n)` runtime complexity. | Find it.
                    Find it. Follow up: could you do it in one pass? | Find it.
                    """)
    void speaksToSomebodyWhoLooksForTheAnswer(String prose, String expected) {
        assertThat(text(prose)).isEqualTo(expected + "\nHidden from you: nums, a list of integers.");
    }

    @Test
    void keepsListItemsApart() {
        assertThat(text("Moves:\n\n*   go left\n*   go right\n\nReturn the end."))
                .startsWith("Moves:\n- go left\n- go right\nFind the end.\n");
    }

    @Test
    void keepsTheSentenceThatAsksForTheAnswerEvenIfItSpeaksOfSpace() {
        assertThat(text("Modify the list in-place and return its length.")).contains("find its length");
    }
}
