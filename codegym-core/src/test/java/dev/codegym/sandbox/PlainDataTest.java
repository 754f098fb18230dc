package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainDataTest {
    @Test
    void copiesScalarsStringsArraysAndLists() throws Exception {
        PlainData plain = PlainData.DEFAULT;
        assertThat(plain.copy(null)).isNull();
        assertThat(plain.copy(5L)).isEqualTo(5L);
        assertThat(plain.copy("text")).isEqualTo("text");
        int[][] grid = {{1, 2}, {3}};
        int[][] copy = (int[][]) plain.copy(grid);
        assertThat(copy).isDeepEqualTo(grid);
        grid[0][0] = 9;
        assertThat(copy[0][0]).isEqualTo(1);
        List<Object> list = Arrays.asList("a", null, List.of(1, 2), new char[] {'x'});
        Object copied = plain.copy(list);
        assertThat(copied).isInstanceOfSatisfying(ArrayList.class, made -> {
            assertThat(made.size()).isEqualTo(4);
            assertThat(made.get(2)).isEqualTo(List.of(1, 2)).isNotSameAs(list.get(2));
        });
    }

    @Test
    void refusesOtherTypesAndSaysWhich() {
        assertThatThrownBy(() -> PlainData.DEFAULT.copy(Map.of()))
                .isInstanceOf(PlainData.NotPlainException.class)
                .hasMessageContaining("MapN");
        assertThatThrownBy(() -> PlainData.DEFAULT.copy(new Object[] {new java.util.BitSet()}))
                .hasMessageContaining("java.util.BitSet");
        assertThatThrownBy(() -> PlainData.DEFAULT.copy(new PlainDataTest[0])).hasMessageContaining("PlainDataTest[]");
    }

    @Test
    void isBoundedInLevelsElementsAndCharacters() {
        PlainData small = new PlainData(2, 10, 10);
        assertThatThrownBy(() -> small.copy(new int[1][1][1])).hasMessageContaining("2 levels");
        assertThatThrownBy(() -> small.copy(Collections.nCopies(11, 1))).hasMessageContaining("10 elements");
        assertThatThrownBy(() -> small.copy(Collections.nCopies(3, "12345"))).hasMessageContaining("10 characters");
    }
}
