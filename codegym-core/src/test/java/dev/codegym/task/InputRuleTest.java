package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 <= nums.length",
                "nums[i] <= 1000000007",
                "edges[i][0] != edges[i][1]",
                "edges.length <= (n * (n - 1)) / 2",
                "endTime[i] <= startTime[(i + 1)]",
                "max(tasks[i]) <= sessionTime",
                "s.length <= floor(log10(finish)) + 1",
                "0.5 <= p",
                "alphabet(s, \"a-z\\\"\\\\ \")",
                "oneOf(cells[i], 0, 1)",
                "tree(edges, 1)"
            })
    void readsBackWhatItWrites(String text) {
        assertThat(InputRule.parse(text)).hasToString("[" + text + "]");
    }

    @Test
    void readsAChainWithListsAsPairs() {
        assertThat(InputRule.parse("0 <= a, b < n == s.length"))
                .extracting(Object::toString)
                .containsExactly("0 <= a", "0 <= b", "a < n", "b < n", "n == s.length");
    }

    @Test
    void readsPowersProductsCharactersAndBars() {
        assertThat(InputRule.parse("-2^31 <= x <= 2 * 10^4 - 1"))
                .extracting(Object::toString)
                .containsExactly("-2147483648 <= x", "x <= 19999");
        assertThat(InputRule.parse("'0' <= s[i]")).hasToString("[48 <= s[i]]");
        assertThat(InputRule.parse("1 <= |nums[i]|")).hasToString("[1 <= abs(nums[i])]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "1 <=", "n is even", "nums[i <= 3", "1 <= n)", "distinct(nums"})
    void refusesWhatIsNoRuleAndSaysWhere(String text) {
        assertThatThrownBy(() -> InputRule.parse(text))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("input rule '" + text + "'")
                .hasMessageContaining("expected");
    }
}
