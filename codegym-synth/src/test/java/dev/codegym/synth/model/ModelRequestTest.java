package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ModelRequestTest {
    private static final ModelRequest REQUEST =
            ModelRequest.of("p/1", List.of(Message.system("Sei kurz."), Message.user("你好 \uD83D\uDE00")));

    @Test
    void isKnownByTheSameKeyOnEveryMachine() {
        ModelRequest full = REQUEST.withN(3)
                .withTemperature(2.0E-3)
                .withMaxTokens(100)
                .withSeed(5)
                .withStop(List.of("a", "b"))
                .withResponseFormat(JsonMapper.shared().createObjectNode().put("type", "json_object"));

        assertThat(REQUEST.key()).isEqualTo("9bec07ca9e057069f6b0d6435e7f719c");
        assertThat(full.key()).isEqualTo("feb5775cc3713fc1c85f6e59cb0b90d5");
    }

    @Test
    void hasAnotherKeyWhereAnyValueIsAnother() {
        Stream<ModelRequest> others = Stream.of(
                REQUEST,
                ModelRequest.of("p/2", REQUEST.messages()),
                ModelRequest.of("p/1", List.of(Message.user("Sei kurz."), Message.user("你好 \uD83D\uDE00"))),
                ModelRequest.of("p/1", List.of(Message.system("Sei kurz.你好 \uD83D\uDE00"))),
                REQUEST.withN(2),
                REQUEST.withTemperature(0),
                REQUEST.withTemperature(1),
                REQUEST.withMaxTokens(1),
                REQUEST.withSeed(0),
                REQUEST.withSeed(-1),
                REQUEST.withStop(List.of("")),
                REQUEST.withStop(List.of("ab")),
                REQUEST.withStop(List.of("a", "b")),
                REQUEST.withResponseFormat(JsonMapper.shared().createObjectNode()));

        assertThat(others.map(ModelRequest::key)).doesNotHaveDuplicates();
    }

    @Test
    void isSplitIntoOneForEachCompletion() {
        assertThat(REQUEST.withN(2).withSeed(5).singles())
                .containsExactly(
                        ModelRequest.of("p/1#0", REQUEST.messages()).withSeed(5),
                        ModelRequest.of("p/1#1", REQUEST.messages()).withSeed(6));
        assertThat(REQUEST.singles()).containsExactly(REQUEST);
    }

    @Test
    void keepsItsOwnCopyOfAFormat() {
        var format = JsonMapper.shared().createObjectNode();
        ModelRequest request = REQUEST.withResponseFormat(format);
        String key = request.key();

        format.put("type", "text");
        request.responseFormat().put("type", "text");

        assertThat(request.key()).isEqualTo(key);
    }

    @Test
    void refusesValuesThatNoEndpointTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withTemperature(Double.NaN))
                .withMessage("temperature is NaN: it must be from 0 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> REQUEST.withN(0))
                .withMessage("n is 0: it must be from 1 to 128");
        assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withMaxTokens(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelRequest.of(" ", REQUEST.messages()));
        assertThatIllegalArgumentException().isThrownBy(() -> ModelRequest.of("p", List.of()));
    }
}
