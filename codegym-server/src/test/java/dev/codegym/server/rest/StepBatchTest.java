package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.rest.RestClient.Opened;
import dev.codegym.server.rest.RestClient.Reply;
import dev.codegym.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class StepBatchTest {
    private static final ToolCall OBSERVE = ToolCall.of("observe");

    private static CodeGymServer server;
    private static RestClient client;

    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();

    @BeforeAll
    static void start() {
        server = CodeGymServer.builder(TestLibrary.library()).port(0).start();
        client = new RestClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private ObjectNode add(Opened session, ToolCall call) {
        ObjectNode step = RestApiTest.step(call).put("session_id", session.id()).put("token", session.token());
        steps.add(step);
        return step;
    }

    private Reply send() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("steps", steps);
        return client.post("/v1/steps", body.toString());
    }

    private static List<String> outcomes(Reply reply) {
        List<String> outcomes = new ArrayList<>();
        for (JsonNode each : reply.at("/results")) {
            String code = each.at("/error/code").stringValue("");
            outcomes.add(code.isEmpty() ? "step " + each.path("step").intValue() : code);
        }
        return outcomes;
    }

    @Test
    void aWrongTokenIsToldInItsPlaceAndStopsThatSessionAlone() {
        Opened one = client.open(RestApiTest.playing(0, 1));
        Opened two = client.open(RestApiTest.playing(1, 1));
        add(one, OBSERVE);
        add(one, OBSERVE).put("token", "wrong");
        add(two, OBSERVE);
        add(one, OBSERVE);
        add(two, OBSERVE);

        Reply reply = send();

        assertThat(outcomes(reply)).containsExactly("step 1", "unknown_session", "step 1", "not_taken", "step 2");
        assertThat(reply.at("/results/3/error/message").stringValue()).contains("steps[1]");
    }

    @Test
    void anElementThatIsWrongIsToldInItsPlace() {
        Opened one = client.open(RestApiTest.playing(0, 1));
        add(one, OBSERVE);
        steps.add(7);
        steps.addObject().put("session_id", 5);
        add(one, OBSERVE).put("tool", "observe");
        add(one, OBSERVE);
        steps.addNull();
        add(client.open(RestApiTest.playing(0, 1)), OBSERVE).put("arguments", "{}");

        Reply reply = send();

        assertThat(outcomes(reply))
                .containsExactly(
                        "step 1",
                        "bad_request",
                        "bad_request",
                        "bad_request",
                        "not_taken",
                        "bad_request",
                        "bad_request");
        assertThat(reply.at("/results/1/error/message").stringValue())
                .isEqualTo("'steps[1]' is 7: it must be a JSON object");
        assertThat(reply.at("/results/2/error/message").stringValue())
                .contains("'steps[2].session_id' is 5: it must be a string");
        assertThat(reply.at("/results/3/error/message").stringValue()).contains("'steps[3].tool' is no member");
        assertThat(reply.at("/results/6/error/message").stringValue())
                .contains("'steps[6].arguments' is \"{}\": it must be a JSON object");
    }

    @Test
    void oneSessionTakesMoreStepsThanMayWaitInOrder() {
        Opened session =
                client.open("{\"reset\":{\"env_id\":\"" + TestLibrary.id(0) + "\",\"seed\":1,\"step_limit\":300}}");
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            add(session, OBSERVE);
            expected.add("step " + i);
        }

        assertThat(outcomes(send())).isEqualTo(expected);
    }

    @Test
    void theSameRequestIdTwiceIsOneStepAndForAnotherCallAMistake() {
        Opened session = client.open(RestApiTest.playing(0, 1));
        add(session, OBSERVE).put("request_id", "r");
        add(session, OBSERVE).put("request_id", "r");
        add(session, ToolCall.of("other")).put("request_id", "r");

        Reply reply = send();

        assertThat(outcomes(reply)).containsExactly("step 1", "step 1", "bad_request");
        assertThat(reply.at("/results/1/repeated").booleanValue()).isTrue();
    }

    @Test
    void moreThanAThousandStepsOrNoneAreRefusedWhole() {
        Opened session = client.open(RestApiTest.playing(0, 1));
        assertThat(send().message()).contains("'steps' has 0 elements: it must have 1 to 1000");
        for (int i = 0; i < 2_000; i++) {
            add(session, OBSERVE);
        }

        Reply reply = send();

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("2000");
        assertThat(client.get(session, "").at("/steps").intValue()).isZero();
        assertThat(client.post("/v1/steps", "").message()).contains("the body is empty");
        assertThat(client.post("/v1/steps", "{}").message()).contains("'steps' is missing: it must be a list");
    }

    @Test
    void stepsBehindTheEndOfAnEpisodeAreNotTaken() {
        Opened session = client.open(RestApiTest.playing(0, 2));
        for (ToolCall call : TestLibrary.winningCalls(TestLibrary.id(0), ResetOptions.of(2))) {
            add(session, call);
        }
        int end = steps.size();
        add(session, OBSERVE);
        add(session, OBSERVE);

        Reply reply = send();

        assertThat(reply.at("/results/" + (end - 1) + "/reward").doubleValue()).isEqualTo(1);
        assertThat(outcomes(reply).subList(end, end + 2)).containsExactly("no_episode", "not_taken");
    }

    @Test
    void aThousandSessionsStepInOneRequest() {
        List<Opened> all = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            Opened session = client.open(RestApiTest.playing(i % 4, i));
            all.add(session);
            add(session, OBSERVE);
        }

        assertThat(outcomes(send())).hasSize(1_000).containsOnly("step 1");

        all.forEach(session -> client.delete(session.path(""), "Session-Token", session.token()));
    }

    @Test
    void argumentsThatAreTooLongAreRefusedInTheirPlace() {
        Opened session = client.open(RestApiTest.playing(0, 2));
        add(session, ToolCall.of("x", JsonNodeFactory.instance.objectNode().put("a", "y".repeat(1 << 20))));
        add(client.open(RestApiTest.playing(0, 2)), OBSERVE);

        Reply reply = send();

        assertThat(outcomes(reply)).containsExactly("bad_request", "step 1");
        assertThat(reply.at("/results/0/error/message").stringValue()).hasSizeLessThan(300);
    }
}
