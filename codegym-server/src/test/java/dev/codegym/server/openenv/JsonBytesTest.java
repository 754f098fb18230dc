package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBytesTest {
    @Test
    void namesHalfACharacterByItsNumber() {
        byte[] json = new JsonBytes(1).string("a\ud83d\"\udc00").bytes();

        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("\"a\\ud83d\\\"\\udc00\"");
        assertThat(new String(new JsonBytes(1).raw("\"\udc00\"").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("\"\\udc00\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void writesAnyTextSoThatItIsReadBackTheSame(long seed) {
        Random random = new Random(seed);
        int[] bounds = {0x20, 0x80, 0x800, 0xD800, 0x110000};
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int point = random.nextInt(bounds[random.nextInt(bounds.length)]);
                if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                    text.appendCodePoint(point);
                }
            }
            byte[] quoted =
                    new JsonBytes(random.nextInt(3)).string(text.toString()).bytes();
            assertThat(JsonMapper.shared().readTree(quoted).stringValue())
                    .as("seed %s round %s", seed, round)
                    .isEqualTo(text.toString());
            String json = JsonMapper.shared().writeValueAsString(text.toString());
            assertThat(new JsonBytes(0).raw(json).bytes()).isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void writesNumbersAndRepeatsWhatWasWritten() {
        JsonBytes json = new JsonBytes(1)
                .number(0.0)
                .raw(",")
                .number(1.0)
                .raw(",")
                .number(0.5)
                .raw(",");
        json.number(Long.MIN_VALUE).raw(",").again(0, 3);

        assertThat(new String(json.bytes(), StandardCharsets.UTF_8)).isEqualTo("0.0,1.0,0.5,-9223372036854775808,0.0");
    }
}
