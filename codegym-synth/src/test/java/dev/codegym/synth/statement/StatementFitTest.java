package dev.codegym.synth.statement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.UnsuitableProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFitTest {
    private static final String EXAMPLE = "\n\n**Example 1:**\n\n**Input:** x = 1\n\n**Output:** 2\n";

    private static void require(String prose, String rest) {
        StatementFit.require(Statement.parse("1\\. Title\n\nEasy\n\n" + prose + rest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NO_STATEMENT | 12 34 !
                    NOT_ENGLISH  | Найдите сумму всех чисел массива.
                    NOT_ENGLISH  | 给定一个整数数组。
                    NOT_ENGLISH  | Gegeben ist eine Liste ganzer Zahlen, finde die Summe aller Zahlen und nenne danach auch noch die kleinste.
                    """)
    void tellsWhyAStatementIsOfNoUse(String reason, String prose) {
        assertThatThrownBy(() -> require(prose, EXAMPLE))
                .isInstanceOf(UnsuitableProblemException.class)
                .hasFieldOrPropertyWithValue("reason", reason);
    }

    @Test
    void wantsAnExampleOrAConstraint() {
        assertThatThrownBy(() -> require("Add one to the number.", ""))
                .hasMessageContaining("neither examples nor constraints");
    }

    @Test
    void takesAShortStatementWithAnExample() {
        assertThatCode(() -> require("Add one.", EXAMPLE)).doesNotThrowAnyException();
    }

    @Test
    void takesAWordOfAnotherScript() {
        assertThatCode(() -> require("The letter Ω stands for the last one. Find it.", EXAMPLE))
                .doesNotThrowAnyException();
    }
}
