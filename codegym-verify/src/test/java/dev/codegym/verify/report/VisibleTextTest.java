package dev.codegym.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @Test
    void leavesNoCharacterThatOpensMarkupOrEndsAnAttribute() {
        assertThat(VisibleText.escaped(Peaks.HOSTILE))
                .doesNotContain("<", ">", "\"", "'")
                .doesNotContainPattern("&(?!(amp|lt|gt|quot|#39);)");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x200B, 0x200E, 0x202A, 0x202E, 0x2028, 0x2066, 0x2069, 0xFEFF,
                0xD800, 0xDFFF, 0xFFFE, 0xE0041
            })
    void showsWhatWouldHideAsItsNumber(int hidden) {
        String text = hidden >= 0xD800 && hidden <= 0xDFFF ? String.valueOf((char) hidden) : Character.toString(hidden);

        assertThat(VisibleText.escaped("a" + text + "b")).isEqualTo(String.format("a[U+%04X]b", hidden));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two\nlines\tand a tab", "\u5341\u4E8C", "\u05E9\u05DC\u05D5\u05DD", "\uD83D\uDE80", "\u00E9"})
    void leavesTheWritingsOfTheWorldAsTheyAre(String text) {
        assertThat(VisibleText.escaped(text)).isEqualTo(text);
    }
}
