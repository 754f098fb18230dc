package dev.codegym.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
    private static final Object[] VALUES = {
        1,
        -2L,
        0.1,
        Double.NaN,
        true,
        false,
        'x',
        '\ud83d',
        "é",
        "中\ud83d",
        "",
        null,
        (short) 3,
        (byte) 4,
        1.5f,
        List.of(1, List.of("a"), List.of()),
        Arrays.asList(null, 1),
        new int[] {1, 2},
        new long[] {Long.MIN_VALUE},
        new double[] {-0.0},
        new boolean[] {true, false},
        new char[] {'\uffff'},
        new String[] {"a", null},
        new int[][] {{1}, {}},
        new Integer[] {1, null},
        new Object[] {1, "a"},
        new List<?>[] {List.of(1)},
        new boolean[][][] {{{true}}}
    };

    private static byte[] frame(Object... values) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FrameWriter().values(values).writeTo(out);
        return out.toByteArray();
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        FrameReader read = FrameReader.of(new ByteArrayInputStream(frame(VALUES)), 100_000);
        Object[] values = read.values();
        read.end();

        assertThat(Arrays.deepEquals(values, VALUES)).isTrue();
        for (int i = 0; i < VALUES.length; i++) {
            if (VALUES[i] != null && VALUES[i].getClass().isArray()) {
                assertThat(values[i]).hasSameClassAs(VALUES[i]);
            }
        }
    }

    /** Nothing but its own exception or the end of the stream comes of bytes of any kind. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void refusesWhateverIsNotAFrame(long seed) throws IOException {
        byte[] whole = frame(VALUES);
        Random random = new Random(seed);
        for (int i = 0; i < 4000; i++) {
            byte[] changed = Arrays.copyOf(whole, random.nextInt(8) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = random.nextInt(4); j >= 0 && changed.length > 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                FrameReader frame = FrameReader.of(new ByteArrayInputStream(changed), 100_000);
                frame.values();
                frame.end();
            } catch (FrameReader.GarbageException | EOFException expected) {
                assertThat(expected).hasMessageMatching("(?s).{10,}");
            }
        }
    }

    @Test
    void writesNothingButPlainData() {
        assertThatThrownBy(() -> new FrameWriter().value(new Thread()))
                .isInstanceOf(FrameWriter.UnwritableException.class)
                .hasMessage("a value of type java.lang.Thread: it must be a number, boolean, character, string, or"
                        + " arrays and lists of these");
        List<Object> self = new java.util.ArrayList<>();
        self.add(self);
        assertThatThrownBy(() -> new FrameWriter().value(self))
                .hasMessage("arrays and lists nested deeper than 16 levels");
        assertThatThrownBy(() -> new FrameWriter().value(new int[20 << 20]))
                .hasMessage("more than 67108864 bytes for one message to or from a worker");
    }
}
