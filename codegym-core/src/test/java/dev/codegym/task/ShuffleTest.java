package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 15, 16, 17, 63, 64, 65, 1000, 4096, 4097, 300_000})
    void takesEachNumberOnce(int size) {
        for (long key = 0; key < 3; key++) {
            Shuffle shuffle = new Shuffle(size, key);
            BitSet seen = new BitSet();
            for (int i = 0; i < size; i++) {
                seen.set((int) shuffle.at(i));
            }
            assertThat(seen.cardinality()).as("size %d, key %d", size, key).isEqualTo(size);
            assertThat(seen.length()).isEqualTo(size);
        }
    }

    @Test
    void putsEachNumberAnywhereAboutEquallyOften() {
        int[] counts = new int[10];
        for (long key = 0; key < 10_000; key++) {
            counts[(int) new Shuffle(10, key).at(0)]++;
        }

        assertThat(IntStream.of(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(850, 1150));
    }

    @Test
    void holdsFarMoreThanALibraryEverHas() {
        Shuffle shuffle = new Shuffle(3L << 40, 5);

        assertThat(shuffle.at(0)).isBetween(0L, (3L << 40) - 1).isNotEqualTo(shuffle.at(1));
    }
}
