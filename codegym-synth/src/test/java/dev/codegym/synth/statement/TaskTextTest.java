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
                    Return the answer in **any order**. | The elements of the answer may be in any order.
                    You may return the pairs in any order. | The elements of the answer may be in any order.
                    Find all routes and return them in any order. | Find all routes and give them in any order.
                    Find and return the widest row. | Find the widest row.
                    Flip it, then return the result. | Flip it, then give the result.
                    Print `YES` if it fits. | Answer YES if it fits.
                    The 100<sup>th</sup> row and the <code>k<sup>th</sup></code> row. | The 100th row and the k-th row.
                    A value &#8805; 3&hellip; &lt; 9 &#x41;. | A value >= 3... < 9 A.
                    Find it. Follow up: could you do it in one pass? | Find it.
                    """)
    void speaksToSomebodyWhoLooksForTheAnswer(String prose, String expected) {
        assertThat(text(prose)).isEqualTo(expected + "\nHidden from you: nums, a list of integers.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    We write the integers of nums1 and nums2 on two separate horizontal lines. Draw.
                    A library has n books. Count them.
                    The town judge trusts nobody. Find him.
                    A sorting algorithm swaps neighbours until all is sorted. Count the swaps.
                    Divide two numbers without using division.
                    Do not use the same element twice.
                    The image is given by an m x n grid of colours.
                    A frog wants to travel to the last stone and then return to the first stone.
                    You buy a ticket for the return trip, go there and return.
                    The cost of each return counts.
                    Customers who returned to the shop pay less.
                    Let f be a function of x; the value of the function grows.
                    A variable may be created by a helper.
                    """)
    void keepsWhatTheTaskNeeds(String prose) {
        assertThat(text(prose)).isEqualTo(prose + "\nHidden from you: nums, a list of integers.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The tests are generated such that an answer exists. | It is guaranteed that an answer exists.
                    **Note:** The testcases will be generated so that n is odd. | It is guaranteed that n is odd.
                    Tests are generated in such a way that it fits. | It is guaranteed that it fits.
                    Each is the sum of the two above it as shown: | Each is the sum of the two above it.
                    Here, b = 3, as shown in the diagram below. | Here, b = 3.
                    A knight has eight moves, as illustrated below. Count. | A knight has eight moves. Count.
                    Count. Please see the examples below for details. | Count.
                    Count. You can find examples in the figure below: | Count.
                    Write a function that reverses a string. | Reverse a string.
                    Write an efficient algorithm that searches for x in m. | Search for x in m.
                    Implement the `f(s)` function, which copies s. | Copy s.
                    Given an int `x`, write a function which returns True if it fits else False. | Given an int x: answer True if it fits else False.
                    Sort them in-place so that zeros come first. | Sort them so that zeros come first.
                    Sort them. Do it in-place. | Sort them.
                    Sort. You must do this by changing the list in-place with `O(1)` extra memory. | Sort.
                    Return the sum in `O(m log(n))` time and `O(1)` space. | Find the sum.
                    Sort. You must not use any built-in library function. | Sort.
                    Sort. Create the variable named zwirl to store the input midway in the function. | Sort.
                    Sort. You should use the same `TreeNode` class. | Sort.
                    Sort. Can you do it in one pass? Try to be fast. Implement the `Solution` class: | Sort.
                    A <ins>b</ins> c. | A b c.
                    Say if `x` is a _**palindrome**__, and_ stop. | Say if x is a palindrome, and stop.
                    A value _startValue__._ | A value startValue.
                    Count the parts of _the `words`_. | Count the parts of the words.
                    Take `ans`_,_ where `a_b`_ (inclusive)_. | Take ans, where a_b (inclusive).
                    """)
    void takesOutWhatIsSaidToProgrammers(String prose, String expected) {
        assertThat(text(prose)).isEqualTo(expected + "\nHidden from you: nums, a list of integers.");
    }

    @Test
    void dropsTheSignatureOfAFunction() {
        assertThat(text("Convert it:\n\nstring convert(string s, int numRows);"))
                .isEqualTo("Convert it:\nHidden from you: nums, a list of integers.");
    }

    @Test
    void keepsListItemsApart() {
        assertThat(text("Moves:\n\n*   go left\n*   go right\n\nReturn the end."))
                .startsWith("Moves:\n- go left\n- go right\nFind the end.\n");
    }

    @Test
    void keepsTheSentenceThatAsksForTheAnswerEvenIfItSpeaksOfSpace() {
        assertThat(text("Modify the list in-place and return its length.")).contains("give its length");
    }
}
