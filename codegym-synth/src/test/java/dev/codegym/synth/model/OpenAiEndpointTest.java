package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.codegym.CodeGymException;
import dev.codegym.synth.model.LoopbackServer.Answer;
import dev.codegym.synth.model.ModelException.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenAiEndpointTest {
    private static final String KEY = "sk-a-key-of-nobody-123";
    private static final ModelRequest REQUEST =
            ModelRequest.of("two-sum/tasks/0", List.of(Message.system("Be brief."), Message.user("Say hello.")));

    private final FakeTime time = new FakeTime();
    private final List<LoopbackServer> servers = new ArrayList<>();

    @AfterEach
    void closeServers() throws IOException {
        for (LoopbackServer server : servers) {
            server.close();
        }
    }

    private LoopbackServer server(Answer... answers) throws IOException {
        LoopbackServer server = new LoopbackServer(answers);
        servers.add(server);
        return server;
    }

    private static EndpointOptions options(LoopbackServer server) {
        return EndpointOptions.of(server.base(), "tiny").withTries(3, Duration.ofMinutes(1));
    }

    private OpenAiEndpoint open(EndpointOptions options) {
        return OpenAiEndpoint.open(options, time.surroundings(Map.of("OPENAI_API_KEY", KEY, "SPLIT", "two words")));
    }

    private ModelException failure(EndpointOptions options) {
        OpenAiEndpoint endpoint = open(options);
        ModelException failure = catchThrowableOfType(ModelException.class, () -> endpoint.complete(REQUEST));
        assertThat(failure).as("the failure").isNotNull();
        assertThat(trace(failure)).doesNotContain(KEY);
        assertThat(failure.getMessage())
                .startsWith(options.base() + ", request two-sum/tasks/0: ")
                .doesNotContain("\n");
        return failure;
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void sendsTheRequestAndReadsTheReply() throws IOException {
        LoopbackServer server = server(LoopbackServer.text("Hello."));
        OpenAiEndpoint endpoint = open(options(server));

        ModelReply reply = endpoint.complete(REQUEST.withN(2)
                .withTemperature(0.5)
                .withMaxTokens(50)
                .withSeed(9)
                .withStop(List.of("END")));

        assertThat(reply).isEqualTo(new ModelReply("tiny-1", List.of(Completion.of("Hello.")), new Usage(7, 3)));
        JsonNode expected = JsonMapper.shared().readTree("""
                        {"model": "tiny", "messages": [{"role": "system", "content": "Be brief."},
                        {"role": "user", "content": "Say hello."}], "n": 2, "max_tokens": 50, "temperature": 0.5, "seed": 9,
                        "stop": ["END"]}""");
        assertThat(server.requests.get(0).json()).isEqualTo(expected);
        assertThat(server.requests.get(0).head()).startsWith("POST /v1/chat/completions HTTP/1.1");
        assertThat(server.requests.get(0).header("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(endpoint.traffic()).isEqualTo(new Traffic(1, 1, 0, 0, new Usage(7, 3)));
        assertThat(endpoint.toString()).contains("OPENAI_API_KEY").doesNotContain(KEY);
    }

    @Test
    void sendsFurtherFieldsAndTheOtherNameOfTheLimit() throws IOException {
        LoopbackServer server = server(LoopbackServer.text("Hello."));
        var extra = JsonMapper.shared().createObjectNode().put("top_p", 0.9);
        ChatFields fields = ChatFields.of("tiny")
                .withMaxTokensField("max_completion_tokens")
                .withExtra(extra);

        open(options(server).withFields(fields)).complete(REQUEST);

        JsonNode body = server.requests.get(0).json();
        assertThat(body.path("top_p").asDouble()).isEqualTo(0.9);
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(4096);
        assertThat(body.has("max_tokens")).isFalse();
    }

    @Test
    void readsReasoningPartsOfTextAndChoicesInTheirOrder() throws IOException {
        LoopbackServer server = server(LoopbackServer.json("""
                        {"choices": [
                        {"index": 1, "message": {"content": [{"type": "text", "text": "b"}, {"type": "text", "text": "c"}]}},
                        {"index": 0, "finish_reason": "length", "message": {"content": "a", "reasoning_content": "hm"}}]}"""));

        ModelReply reply = open(options(server)).complete(REQUEST);

        assertThat(reply.completions())
                .containsExactly(new Completion("a", "hm", "length"), new Completion("bc", null, "unknown"));
        assertThat(reply.completions().get(0).isCut()).isTrue();
        assertThat(reply.usage()).as("estimated: 19 and 5 characters").isEqualTo(new Usage(7, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775807", "1e300", "\"many\"", "null", "{}"})
    void estimatesUsageThatCannotBe(String tokens) throws IOException {
        LoopbackServer server =
                server(LoopbackServer.json("{\"choices\": [{\"message\": {\"content\": \"abc\"}}], \"usage\": {"
                        + "\"prompt_tokens\": " + tokens + ", \"completion_tokens\": " + tokens + "}}"));

        assertThat(open(options(server)).complete(REQUEST).usage()).isEqualTo(new Usage(7, 1));
    }

    @Test
    void waitsAsLongAsRetryAfterSays() throws IOException {
        LoopbackServer server = server(
                LoopbackServer.status(429, "Retry-After: 3", "{\"error\": {\"message\": \"slow down\"}}"),
                LoopbackServer.text("Hello."));
        OpenAiEndpoint endpoint = open(options(server));

        assertThat(endpoint.complete(REQUEST).completions()).hasSize(1);

        assertThat(total(time.sleeps)).isBetween(Duration.ofSeconds(3), Duration.ofMillis(3300));
        assertThat(endpoint.traffic().retried()).isEqualTo(1);
    }

    @Test
    void waitsUntilTheDateThatRetryAfterSays() throws IOException {
        Instant until = time.instant().plusSeconds(20);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC));
        LoopbackServer server =
                server(LoopbackServer.status(503, "Retry-After: " + date, ""), LoopbackServer.text("Hello."));

        open(options(server)).complete(REQUEST);

        assertThat(total(time.sleeps)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(22));
    }

    @Test
    void givesUpWhereRetryAfterIsLongerThanAllowed() throws IOException {
        LoopbackServer server =
                server(LoopbackServer.status(429, "Retry-After: 3600", "{\"error\": \"come tomorrow\"}"));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.OVERLOADED);
        assertThat(failure)
                .hasMessageEndingWith(
                        "429 \"come tomorrow\"; it asks to wait 3600 s, longer than the 60 s allowed (longestWait)");
        assertThat(time.sleeps).isEmpty();
    }

    @Test
    void retriesServerErrorsWithGrowingWaitsAndThenGivesUp() throws IOException {
        LoopbackServer server = server(LoopbackServer.status(500, "", "{\"error\": {\"message\": \"out of memory\"}}"));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.OVERLOADED);
        assertThat(failure).hasMessageEndingWith("500 \"out of memory\" (3 tries)");
        assertThat(server.requests).hasSize(3);
        assertThat(time.sleeps).hasSize(2);
        assertThat(time.sleeps.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(time.sleeps.get(1)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void retriesAConnectionThatWasCut() throws IOException {
        LoopbackServer server = server(LoopbackServer.cut(), LoopbackServer.text("Hello."));

        assertThat(open(options(server)).complete(REQUEST).completions()).hasSize(1);
    }

    @Test
    void tellsOfAConnectionThatIsAlwaysCut() throws IOException {
        ModelException failure = failure(options(server(LoopbackServer.cut())));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure)
                .hasMessageContaining("the connection broke before the reply was whole")
                .hasMessageEndingWith("(3 tries)");
    }

    @Test
    void tellsOfAnEndpointThatIsDown() throws IOException {
        LoopbackServer server = server(LoopbackServer.text("never"));
        server.close();

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure).hasMessageEndingWith("no connection: is it running there? (3 tries)");
    }

    @Test
    void endsASilentRequest() throws Exception {
        LoopbackServer server = server(LoopbackServer.text("never"));
        LoopbackServer silent = server(server.silence());
        Duration limit = Duration.ofSeconds(30);

        ModelException failure =
                failure(options(silent).withTries(1, limit).withTimeouts(limit, Duration.ofMillis(250), limit));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure).hasMessageEndingWith("no byte for 250 ms (silenceTimeout)");
        server.abandoned.await();
    }

    @Test
    void endsAReplyThatNeverEnds() throws Exception {
        LoopbackServer other = server(LoopbackServer.text("never"));
        LoopbackServer dribbling = server(other.dribble());
        Duration limit = Duration.ofSeconds(30);

        ModelException failure =
                failure(options(dribbling).withTries(1, limit).withTimeouts(limit, limit, Duration.ofMillis(400)));

        assertThat(failure.kind()).isEqualTo(Kind.TIMED_OUT);
        assertThat(failure).hasMessageEndingWith("no whole reply within 400 ms (totalTimeout)");
        other.abandoned.await();
    }

    @Test
    void readsAReplyThatComesByteByByte() throws IOException {
        LoopbackServer server = server(LoopbackServer.chunked(LoopbackServer.completion("Grüße, 你好")));

        assertThat(open(options(server)).complete(REQUEST).completions()).containsExactly(Completion.of("Grüße, 你好"));
    }

    @Test
    void tellsOfAReplyThatIsNotJson() throws IOException {
        ModelException failure = failure(options(server(LoopbackServer.json("{\"choices\": [{"))));

        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REPLY);
        assertThat(failure)
                .hasMessageEndingWith(
                        "the reply is not JSON (content type \"application/json\"): \"{\"choices\": [{\"");
    }

    @Test
    void tellsOfAPageInPlaceOfAReply() throws IOException {
        String page = "<html>\n<body>Log in first</body></html>";
        LoopbackServer server = server(LoopbackServer.status(200, "Content-Type: text/html", page));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.INVALID_REPLY);
        assertThat(failure).hasMessageContaining("not JSON (content type \"text/html\"): \"<html> <body>Log in");
        assertThat(server.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "3",
                "{\"choices\": 3}",
                "{\"choices\": [3]}",
                "{\"choices\": [{\"text\": \"old form\"}]}",
                "{\"object\": \"list\"}",
                ""
            })
    void tellsOfAReplyThatIsNoChatCompletion(String body) throws IOException {
        assertThat(failure(options(server(LoopbackServer.json(body)))).kind()).isEqualTo(Kind.INVALID_REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"choices\": []}",
                "{\"choices\": [{\"message\": {\"content\": \"\"}}]}",
                "{\"choices\": [{\"message\": {\"content\": null, \"reasoning\": \"hm\"}}]}"
            })
    void tellsOfAnEmptyCompletionAndWhatItCost(String body) throws IOException {
        ModelException failure = failure(options(server(LoopbackServer.json(body))));

        assertThat(failure.kind()).isEqualTo(Kind.EMPTY);
        assertThat(failure).hasMessageContaining("the reply has no text: ");
        assertThat(failure.usage().promptTokens()).isEqualTo(7);
    }

    @Test
    void doesNotReadTenMegabytes() throws IOException {
        LoopbackServer server = server(LoopbackServer.text("x".repeat(10 << 20)));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.TOO_LONG);
        assertThat(failure)
                .hasMessageEndingWith(
                        "the reply is longer than 8388608 bytes (maxReplyBytes): ask for fewer or shorter completions");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void readsTenMegabytesWhereThatIsAllowed() throws IOException {
        LoopbackServer server = server(LoopbackServer.text("x".repeat(10 << 20)));

        ModelReply reply = open(options(server).withMaxReplyBytes(11 << 20)).complete(REQUEST);

        assertThat(reply.completions().get(0).text()).hasSize(10 << 20);
    }

    @Test
    void doesNotFollowARedirectWithItsKey() throws IOException {
        LoopbackServer other = server(LoopbackServer.text("thanks for the key"));
        LoopbackServer server =
                server(LoopbackServer.status(307, "Location: " + other.base() + "/chat/completions", ""));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining("307, a redirect to \"" + other.base());
        assertThat(other.requests).isEmpty();
    }

    @Test
    void showsNoKeyThatTheServerRepeats() throws IOException {
        LoopbackServer server =
                server(LoopbackServer.status(401, "", "{\"error\": {\"message\": \"wrong key " + KEY + "\"}}"));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageEndingWith("401 \"wrong key ***\" (key from OPENAI_API_KEY)");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void saysWhatWouldHelpWhereNothingIsThere() throws IOException {
        ModelException failure = failure(options(server(LoopbackServer.status(404, "", "not found"))));

        assertThat(failure)
                .hasMessageEndingWith(
                        "404 \"not found\" (an endpoint usually ends with /v1; the model must be one it has, it is tiny)");
    }

    @Test
    void doesNotRetryWhereTheMoneyIsSpent() throws IOException {
        LoopbackServer server = server(LoopbackServer.status(
                429, "", "{\"error\": {\"message\": \"no money\", \"code\": \"insufficient_quota\"}}"));

        assertThat(failure(options(server)).kind()).isEqualTo(Kind.DENIED);
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void aFieldThatTheModelNeverTakesIsNoVerdictOnOneRequest() throws IOException {
        LoopbackServer server = server(LoopbackServer.status(
                400,
                "",
                "{\"error\": {\"message\": \"Use 'max_completion_tokens'\", \"code\": \"unsupported_parameter\"}}"));

        ModelException failure = failure(options(server));

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure).hasMessageContaining("Use 'max_completion_tokens'");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void retriesAnErrorThatComesWithAStatusOfSuccess() throws IOException {
        LoopbackServer server = server(
                LoopbackServer.json("{\"error\": {\"code\": 502, \"message\": \"provider is down\"}}"),
                LoopbackServer.text("Hello."));

        assertThat(open(options(server)).complete(REQUEST).completions()).hasSize(1);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void endsTheRequestOfAnInterruptedThread() throws Exception {
        LoopbackServer other = server(LoopbackServer.text("never"));
        CompletableFuture<Void> received = new CompletableFuture<>();
        LoopbackServer server = server((request, socket) -> {
            received.complete(null);
            other.silence().to(request, socket);
        });
        CompletableFuture<Throwable> seen = new CompletableFuture<>();
        OpenAiEndpoint endpoint = open(options(server));
        Thread thread = new Thread(() -> {
            try {
                endpoint.complete(REQUEST);
            } catch (ModelException e) {
                seen.complete(Thread.currentThread().isInterrupted() ? e : null);
            }
        });
        thread.start();
        received.get(60, TimeUnit.SECONDS);

        thread.interrupt();

        Throwable failure = seen.get(60, TimeUnit.SECONDS);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.CANCELLED));
        other.abandoned.await();
        thread.join();
    }

    @Test
    void spacesRequestsOutToTheLimitPerMinute() throws IOException {
        OpenAiEndpoint endpoint =
                open(options(server(LoopbackServer.text("Hello."))).withLimits(30, 0));

        for (int i = 0; i < 3; i++) {
            endpoint.complete(REQUEST);
        }

        assertThat(time.sleeps).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void countsTheTokensThatARequestTookInTheEnd() throws IOException {
        OpenAiEndpoint endpoint =
                open(options(server(LoopbackServer.text("Hello."))).withLimits(0, 600));

        for (int i = 0; i < 3; i++) {
            endpoint.complete(REQUEST);
        }

        assertThat(time.sleeps).as("10 tokens each").containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void hasNoMoreRequestsUnderWayThanAllowed() throws Exception {
        AtomicInteger active = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier pair = new CyclicBarrier(2);
        LoopbackServer server = server((request, socket) -> {
            most.accumulateAndGet(active.incrementAndGet(), Math::max);
            pair.await(60, TimeUnit.SECONDS);
            active.decrementAndGet();
            LoopbackServer.text("Hello.").to(request, socket);
        });
        OpenAiEndpoint endpoint = open(options(server).withConcurrency(2).withTries(1, Duration.ofSeconds(1)));

        try (OneByOne model = new OneByOne(endpoint, 8)) {
            assertThat(model.complete(REQUEST.withN(8)).completions()).hasSize(8);
        }

        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void refusesAVariableThatIsNotSet() {
        EndpointOptions options =
                EndpointOptions.of("http://127.0.0.1:1/v1", "tiny").withKeyVariable("MY_KEY");

        assertThatThrownBy(() -> open(options))
                .isInstanceOf(CodeGymException.class)
                .hasMessage("environment variable MY_KEY is not set: it must hold the endpoint's key");
    }

    @Test
    void aKeyInThePlaceOfAVariablesNameIsNotShown() {
        EndpointOptions options =
                EndpointOptions.of("http://127.0.0.1:1/v1", "tiny").withKeyVariable("sk-0123456789");

        assertThatThrownBy(() -> open(options))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("a key itself is never an option")
                .hasMessageNotContaining("0123456789");
    }

    @Test
    void refusesAKeyThatIsNoneWithoutShowingIt() {
        EndpointOptions options =
                EndpointOptions.of("http://127.0.0.1:1/v1", "tiny").withKeyVariable("SPLIT");

        assertThatThrownBy(() -> open(options))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("SPLIT")
                .hasMessageNotContaining("two words");
    }

    @Test
    void needsNoKey() throws IOException {
        LoopbackServer server = server(LoopbackServer.text("Hello."));

        OpenAiEndpoint.open(options(server), time.surroundings(Map.of())).complete(REQUEST);

        assertThat(server.requests.get(0).head()).doesNotContain("Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8000",
                "ftp://host/v1",
                "http:///v1",
                "not an address",
                "http://me:" + KEY + "@host/v1",
                "https://host/v1?key=" + KEY,
                "https://host/v1?a b=" + KEY,
                ""
            })
    void refusesAnAddressThatIsNoneWithoutShowingAKey(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EndpointOptions.of(base, "tiny"))
                .withMessageStartingWith("endpoint ")
                .satisfies(failure -> assertThat(trace(failure)).doesNotContain(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/v1", "http://host/v1/", "http://host/v1/chat/completions"})
    void takesAnAddressAsUsersWriteIt(String base) {
        assertThat(EndpointOptions.of(base, "tiny").address()).hasToString("http://host/v1/chat/completions");
    }

    private static Duration total(List<Duration> times) {
        return times.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
