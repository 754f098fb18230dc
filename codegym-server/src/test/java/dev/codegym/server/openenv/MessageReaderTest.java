package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.tool.EpisodeRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
    private static final List<String> SEEDS = List.of(
            "{\"type\": \"step\", \"data\": {\"type\": \"call_tool\", \"tool_name\": \"heightAt\", \"arguments\": {\"index\": 17, \"w\": [1.5, null, true, \"\\u00e9\"]}}}",
            "{\"type\":\"reset\",\"data\":{\"env_id\":\"a\",\"seed\":12345678901,\"difficulty\":\"hard\",\"step_limit\":9,\"source\":\"fresh\",\"rename_built_ins\":true}}",
            "{\"type\":\"attach\",\"data\":{\"session_id\":\"a\",\"token\":\"b\"}}",
            "{\"type\":\"mcp\",\"data\":{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}}",
            "{\"type\":\"state\"}");

    private final MessageReader reader = new MessageReader(EpisodeRules.DEFAULT);

    private Message read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private String told(String text) {
        return new String(((Message.Wrong) read(text)).reply(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsWhateverComesWithoutFailing(long seed) {
        Random random = new Random(seed);
        int wrong = 0;
        for (int round = 0; round < 5000; round++) {
            byte[] message = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change > 0; change--) {
                message[random.nextInt(message.length)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : "{}[]\",:0e-n".charAt(random.nextInt(11)));
            }
            Message read = reader.read(
                    Arrays.copyOf(message, random.nextInt(10) == 0 ? random.nextInt(message.length) : message.length));
            wrong += read instanceof Message.Wrong ? 1 : 0;
        }
        assertThat(wrong).as("seed %s", seed).isBetween(500, 4900);
    }

    @Test
    void readsAStepTheSameWhateverTheOrderOfItsMembers() {
        Message usual = read(
                "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"f\",\"arguments\":{\"a\":[1,-2,3.5,12345678901,null,{\"b\":\"\u00e9\"}]},\"request_id\":\"r\"}}");
        Message other = read(
                "{\"data\":{\"request_id\":\"r\",\"arguments\":{\"a\":[1,-2,3.5,12345678901,null,{\"b\":\"\\u00e9\"}]},\"tool_name\":\"f\"},\"type\":\"step\"}");

        assertThat(usual).isInstanceOf(Message.Call.class).isEqualTo(other);
    }

    @Test
    void takesTheLastOfAMemberThatComesTwice() {
        Message.Call call = (Message.Call)
                read(
                        "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"f\",\"tool_name\":\"g\",\"arguments\":{\"a\":1,\"a\":2}}}");

        assertThat(call.call().tool()).isEqualTo("g");
        assertThat(call.call().arguments()).hasToString("{\"a\":2}");
    }

    @Test
    void makesATextOfWhatIsNoFiniteNumber() {
        Message.Call call = (Message.Call)
                read(
                        "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"f\",\"arguments\":{\"a\":NaN,\"b\":-Infinity,\"c\":1e999}}}");

        assertThat(call.call().arguments()).hasToString("{\"a\":\"NaN\",\"b\":\"-Infinity\",\"c\":\"1e999\"}");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrTooLongANumber() {
        String deep = "[".repeat(100_000);
        assertThat(told("{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"f\",\"arguments\":{\"a\":"
                        + deep))
                .contains("INVALID_JSON", "nested too deeply");
        assertThat(told("{\"type\":\"reset\",\"data\":{\"seed\":" + "9".repeat(5000) + "}}"))
                .contains("INVALID_JSON", "a number in it is too long");
        assertThat(told("{\"type\":\"reset\",\"data\":{\"seed\":" + "9".repeat(30) + "}}"))
                .contains("int_parsing_size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":1", "[1", "{\"a\":+1}", "{\"a\":tru}", "\"x", "{\"a\":01}"})
    void tellsNothingOfTheParserItself(String broken) {
        assertThat(told(broken))
                .contains("INVALID_JSON", ": line 1 column ")
                .doesNotContain("`", "Source", "Feature", "jackson");
    }

    @Test
    void tellsOfManyFaultsAFewAndOfLongInputTheBeginning() {
        StringBuilder many = new StringBuilder("{\"type\":\"state\"");
        for (int i = 0; i < 1000; i++) {
            many.append(",\"")
                    .append("k".repeat(200))
                    .append(i)
                    .append("\":\"")
                    .append("v".repeat(500))
                    .append('"');
        }
        assertThat(told(many + "}").length()).isLessThan(10_000);
    }

    @Test
    void neverShowsATokenInItsText() {
        assertThat(read("{\"type\":\"attach\",\"data\":{\"session_id\":\"a\",\"token\":\"secret\"}}"))
                .isEqualTo(new Message.Attach("a", "secret"))
                .asString()
                .doesNotContain("secret");
    }
}
