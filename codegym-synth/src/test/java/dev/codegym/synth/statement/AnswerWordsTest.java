package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    You are given a list of intervals in any order. Return the merged intervals.; []
                    Given a list of tickets in any order, return the itinerary.; []
                    Return the sum of the numbers given in any order.; []
                    The list may be in any order. Return it.; []
                    The order of the list does not matter.; []
                    Return the rows from first to last. You may return the answer in any order.; []
                    Return the words sorted by length. Return the answer in any order.; []
                    Return all numbers of the sorted array in any order.; [0]
                    Find all numbers from 1 to n and return them in any order.; [0]
                    The elements may be returned in any order.; [0]
                    In each round, for the given n, return the primes in any order.; [0]
                    The order of the result is not important.; [0]
                    Return all possible subsets. Return the solution in any order.; [0, 1]
                    Return a list of all unique combinations of `c`. You may return the combinations in any order.; [0, 1]
                    Given nums, return all possible subset (the power set). Return it in any order.; [0, 1]
                    Group the words together. You can return the answer in any order.; [0, 1]
                    Return all the triplets [a, b, c] with sum 0 in any order.; [0, 1]
                    Return all unordered pairs in any order.; [0, 1]
                    Return all groups in any order, each group sorted by name.; [0]
                    Return all ordered pairs in any order.; [0]
                    Return the pairs (u, v) in any order.; [0]
                    Return all paths as sets of nodes in any order.; [0]
                    Return the coordinates for each of the groups in any order.; [0]
                    Return all edges as pairs in any order.; [0]
                    Return all permutations in any order.; [0]
                    """)
    void readsAtWhichLevelsTheOrderIsFree(String prose, String order) {
        assertThat(AnswerWords.read(prose).order()).hasToString(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Return an arbitrary valid arrangement.",
                "If several exist, whichever you choose will be accepted.",
                "If there are many such strings, you can report any.",
                "There may be more than one valid order; returning one is enough.",
                "You can return the answer in any valid order.",
                "You may return the answer in any order that satisfies this condition.",
                "Return any valid plan.",
                "Print any one of them.",
                "There may be multiple correct answers.",
                "If there are several, any of them is accepted."
            })
    void seesThatSeveralAnswersAreRight(String prose) {
        assertThat(AnswerWords.read(prose).notUnique()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There may be multiple ways, find the number of ways.",
                "If there are multiple answers, return the smallest.",
                "There may be multiple answers. Return the lexicographically smallest one.",
                "There cannot be more than one valid answer.",
                "If more than one such string exists, return the first.",
                "Return the maximum total of any valid division.",
                "Stop at n or at m, whichever comes first.",
                "You may choose any of the cells and give any number to it.",
                "Given a tree of arbitrary shape, return its height.",
                "There are many solutions of it; return how many.",
                "You may visit them in any valid order. Return the cost."
            })
    void seesThatOneAnswerIsRight(String prose) {
        assertThat(AnswerWords.read(prose).notUnique()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    It is right if the absolute or relative error does not exceed `1e-6`.; 1e-6
                    Answers within 10-5 of the actual value are accepted.; 1e-5
                    Answers within <code>10<sup>-5</sup></code> of it.; 1e-5
                    An error of at most 0.001 is fine.; 1e-3
                    The error must be less than 10^(-4).; 1e-4
                    It is accepted if it differs from the correct answer by at most **1e-5**.; 1e-5
                    """)
    void readsTolerances(String prose, double tolerance) {
        assertThat(AnswerWords.read(prose).tolerance()).hasValue(tolerance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A phone number has 10-13 digits.", "It lies within 10-20 steps.", "The numbers differ by 1."})
    void readsNoToleranceElsewhere(String prose) {
        assertThat(AnswerWords.read(prose).tolerance()).isEmpty();
    }
}
