package dev.codegym.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartsTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "5, 1", "6, 2", "11, 5", "250, 50", "251, 100", "2147483647, 500000000"})
    void anAxisHasAtMostFiveSteps(int most, int step) {
        assertThat(Charts.niceStep(most)).isEqualTo(step);
    }

    @Test
    void aChartOfNothingIsStillAChart() {
        Html html = new Html();
        Charts.histogram(html, "calls", "calls", List.of("tasks"), List.of(), 1);

        assertThat(html.document())
                .contains("role=\"img\" aria-label=\"calls\"")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void quantilesAreThoseOfTheSortedNumbers() {
        Histogram numbers = new Histogram();
        List.of(7, 1, 3, 3, 9).forEach(numbers::add);

        assertThat(List.of(numbers.quantile(0), numbers.quantile(0.25), numbers.quantile(0.5), numbers.quantile(1)))
                .containsExactly(1, 3, 3, 9);
        assertThat(numbers.between(2, 7)).isEqualTo(3);
        assertThat(new Histogram().quantile(0.5)).isZero();
    }
}
