package dev.codegym.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {
    private static final WebOptions OPTIONS = WebOptions.DEFAULT
            .withPort(0)
            .withSizes(10_000, 4_096, 20_000, 5_000)
            .withTimes(Duration.ofMillis(700), Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(3));
    private static final String SECRET = "0123456789abcdef-secret";

    private final BlockingQueue<Boolean> closed = new LinkedBlockingQueue<>();
    private final AtomicInteger kept = new AtomicInteger();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private WebServer server = start(OPTIONS);

    private WebServer start(WebOptions options) {
        return WebServer.start(
                options,
                Routes.builder()
                        .open("GET", "/open", request -> reply("open to " + request.client()))
                        .on("POST", "/echo/{what}", request -> reply(request.parameter("what") + request.text()))
                        .on("POST", "/echo/literally", request -> reply("literal"))
                        .on("POST", "/fail", request -> {
                            throw new IllegalStateException("the secret answer is 42");
                        })
                        .on(
                                "POST",
                                "/fail/later",
                                request -> CompletableFuture.failedFuture(
                                        new IllegalStateException("the secret answer is 42")))
                        .socket("/echo", socket -> new Echo(socket, true))
                        .socket("/hangup", HangUp::new)
                        .socket("/keep/{id}", socket -> new Echo(socket, false))
                        .build());
    }

    private static CompletableFuture<WebReply> reply(String text) {
        return CompletableFuture.completedFuture(WebReply.of(200, "text/plain", text));
    }

    private final class Echo implements SocketHandler {
        private final Socket socket;
        private final boolean answers;

        Echo(Socket socket, boolean answers) {
            this.socket = socket;
            this.answers = answers;
            sockets.add(socket);
        }

        @Override
        public void message(byte[] text) {
            if (answers) {
                socket.send(text);
                socket.done();
            } else {
                kept.incrementAndGet();
            }
        }

        @Override
        public void closed(boolean inOrder) {
            closed.add(inOrder);
        }
    }

    private record HangUp(Socket socket) implements SocketHandler {
        @Override
        public void message(byte[] text) {
            socket.close(1000, "");
            socket.done();
        }

        @Override
        public void closed(boolean inOrder) {}
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RawClient client() throws Exception {
        return RawClient.connect(server.uri());
    }

    private String answer(String head, String body) throws Exception {
        try (RawClient client = client()) {
            return client.write(head + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .readAll();
        }
    }

    @Test
    void takesRequestsToTheirRoutes() throws Exception {
        assertThat(answer("POST /echo/some HTTP/1.1\r\nHost: localhost\r\n", "thing"))
                .startsWith("HTTP/1.1 200")
                .endsWith("something");
        assertThat(answer("POST /echo/literally HTTP/1.1\r\nHost: localhost\r\n", ""))
                .endsWith("literal");
        assertThat(answer("POST /nowhere HTTP/1.1\r\nHost: localhost\r\n", ""))
                .startsWith("HTTP/1.1 404")
                .contains("/openapi.json");
        assertThat(answer("DELETE /open HTTP/1.1\r\nHost: localhost\r\n", ""))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET");
        assertThat(answer("GET /open HTTP/1.1\r\nHost: localhost\r\n", "")).doesNotContain("Server:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /nowhere", "PUT /open", "POST /echo/x"})
    void saysThatItClosesWhereItAnswersWithoutReadingTheBody(String what) throws Exception {
        String host = what.endsWith("x") ? "elsewhere" : "localhost";
        String head = what + " HTTP/1.1\r\nHost: " + host + "\r\n";
        try (RawClient client = client()) {
            assertThat(client.write(head + "Content-Length: 5\r\n\r\nthing").readHead())
                    .startsWith("HTTP/1.1 40")
                    .contains("Connection: close");
        }
        try (RawClient client = client()) {
            assertThat(client.write(head + "Content-Length: 0\r\n\r\n").readHead())
                    .startsWith("HTTP/1.1 40")
                    .doesNotContain("Connection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fail", "/fail/later"})
    void tellsNothingOfAFailureOfItsOwn(String path) throws Exception {
        assertThat(answer("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n", ""))
                .startsWith("HTTP/1.1 500")
                .contains("failed")
                .doesNotContain("42", "Exception", "java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "192.168.0.7"
            })
    void isNotCalledByAForeignName(String host) throws Exception {
        assertThat(answer("GET /open HTTP/1.1\r\nHost: " + host + "\r\n", ""))
                .startsWith("HTTP/1.1 403")
                .contains("host_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:123", "127.0.0.1:8765", "[::1]:8765"})
    void isCalledByTheNamesOfTheLoopbackAddress(String host) throws Exception {
        assertThat(answer("GET /open HTTP/1.1\r\nHost: " + host + "\r\n", "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void isNotUsedByForeignPages() throws Exception {
        for (String origin :
                new String[] {"http://evil.example", "null", "http://localhost:1", "https://localhost.evil"}) {
            assertThat(answer("GET /open HTTP/1.1\r\nHost: localhost:9\r\nOrigin: " + origin + "\r\n", ""))
                    .startsWith("HTTP/1.1 403");
            assertThatThrownBy(() -> client().write("GET /echo HTTP/1.1\r\nHost: localhost:9\r\nOrigin: " + origin
                                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .upgrade("/echo"))
                    .hasMessageContaining("403");
        }
        assertThat(answer("GET /open HTTP/1.1\r\nHost: localhost:9\r\nOrigin: http://localhost:9\r\n", ""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void letsInPagesAndNamesThatItWasToldOf() throws Exception {
        server.close();
        server = start(OPTIONS.withAllowed(Set.of("lab"), Set.of("https://lab.example")));

        assertThat(answer("GET /open HTTP/1.1\r\nHost: lab:9\r\nOrigin: https://lab.example\r\n", ""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void asksForATokenWhereThereIsOne() throws Exception {
        server.close();
        server = start(OPTIONS.withTokens(Map.of("trainer", SECRET, "other", "another-secret-of-16")));
        String request = "POST /echo/x HTTP/1.1\r\nHost: localhost\r\n";

        assertThat(answer(request, "")).startsWith("HTTP/1.1 401").contains("WWW-Authenticate: Bearer");
        assertThat(answer(request + "Authorization: Bearer " + SECRET + "x\r\n", ""))
                .startsWith("HTTP/1.1 401");
        assertThat(answer(request + "Authorization: " + SECRET + "\r\n", "")).startsWith("HTTP/1.1 401");
        assertThat(answer(request + "Authorization: Basic !!\r\n", "")).startsWith("HTTP/1.1 401");
        assertThat(answer(request + "Authorization: bearer " + SECRET + "\r\n", ""))
                .startsWith("HTTP/1.1 200");
        String basic = Base64.getEncoder().encodeToString(("any:" + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(answer(request + "Authorization: Basic " + basic + "\r\n", ""))
                .startsWith("HTTP/1.1 200");
        assertThat(answer("GET /open HTTP/1.1\r\nHost: localhost\r\n", "")).endsWith("open to anybody");
        assertThat(answer("GET /open HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + SECRET + "\r\n", ""))
                .endsWith("open to trainer");
    }

    @Test
    void listensBeyondThisMachineWithATokenOnly() {
        assertThatThrownBy(() -> WebOptions.DEFAULT.withHost("0.0.0.0", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give a token");
        assertThatThrownBy(() -> WebOptions.DEFAULT.withTokens(Map.of("a", "short")))
                .hasMessageContaining("at least 16")
                .hasMessageNotContaining("short");
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(() -> start(OPTIONS.withPort(server.uri().getPort())))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining(String.valueOf(server.uri().getPort()))
                .hasMessageContaining("choose another port");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        assertThat(answer("POST /echo/x HTTP/1.1\r\nHost: localhost\r\n", "x".repeat(10_001)))
                .startsWith("HTTP/1.1 413");
        try (RawClient client = client()) {
            client.write("POST /echo/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
            assertThat(client.write(chunk).write(chunk).write(chunk).readHead()).startsWith("HTTP/1.1 413");
        }
        assertThat(answer("GET /open HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9_000) + "\r\n", ""))
                .startsWith("HTTP/1.1 431")
                .contains("\"error\"");
    }

    @Test
    void closesConnectionsWithoutAFirstRequest() throws Exception {
        try (RawClient silent = client();
                RawClient slow = client()) {
            slow.write("GET /open HT");
            CompletableFuture<Void> trickle = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 1_000; i++) {
                        slow.write("x");
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                } catch (Exception e) {
                    // closed, as it should be
                }
            });
            assertThat(silent.readAll()).doesNotContain("200");
            assertThat(slow.readAll()).doesNotContain("200");
            assertThat(trickle).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void putsFragmentsTogetherAndAnswersPingsBetweenThem() throws Exception {
        try (RawClient client = client().upgrade("/echo")) {
            client.frame(0x01, "frag".getBytes(StandardCharsets.UTF_8))
                    .frame(0x89, new byte[] {1, 2, 3})
                    .frame(0x80, "ments".getBytes(StandardCharsets.UTF_8));
            RawClient.Received pong = client.readPastPings();
            assertThat(pong.opcode()).isEqualTo(10);
            assertThat(pong.payload()).containsExactly(1, 2, 3);
            assertThat(client.readPastPings().text()).isEqualTo("fragments");
        }
    }

    @Test
    void closesOnAMessageThatIsTooLargeWhole() throws Exception {
        try (RawClient client = client().upgrade("/echo")) {
            client.frame(0x01, new byte[15_000]).frame(0x80, new byte[15_000]);
            RawClient.Received close = client.readPastPings();
            assertThat(close.opcode()).isEqualTo(8);
            assertThat(close.closeCode()).isEqualTo(1009);
            assertThat(close.closeReason()).contains("20000");
        }
    }

    @Test
    void closesOnAFloodOfFrames() throws Exception {
        try (RawClient client = client().upgrade("/echo")) {
            CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 200_000; i++) {
                        client.frame(0x8a, new byte[0]);
                    }
                } catch (Exception e) {
                    // closed, as it should be
                }
            });
            RawClient.Received close = client.readPastPings();
            assertThat(close.closeCode()).isEqualTo(1008);
            assertThat(flood).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    @Test
    void readsNoFurtherMessagesWhereManyAreNotDealtWithButAnswersNobodyLess() throws Exception {
        try (RawClient busy = client().upgrade("/keep/7");
                RawClient other = client().upgrade("/echo")) {
            for (int i = 0; i < 200; i++) {
                busy.text("message " + i);
            }
            other.text("alive");
            assertThat(other.readPastPings().text()).isEqualTo("alive");
            assertThat(kept.get()).isBetween(1, 40);
        }
    }

    @Test
    void findsClientsThatAreGoneWithoutAWord() throws Exception {
        try (RawClient client = client().upgrade("/echo")) {
            client.text("hello");
            assertThat(client.readPastPings().text()).isEqualTo("hello");
            // it answers no ping
            assertThat(closed.poll(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void keepsClientsThatAnswerPings() throws Exception {
        try (RawClient client = client().upgrade("/echo")) {
            for (int i = 0; i < 4; i++) {
                RawClient.Received ping = client.read();
                assertThat(ping.opcode()).isEqualTo(9);
                client.frame(0x8a, ping.payload());
            }
            assertThat(closed).isEmpty();
            client.frame(0x88, new byte[] {3, (byte) 0xe8});
            assertThat(client.readPastPings().closeCode()).isEqualTo(1000);
            assertThat(closed.poll(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNotTakeForLostWhomItDoesNotListenTo() throws Exception {
        try (RawClient busy = client().upgrade("/keep/1");
                RawClient clock = client().upgrade("/echo")) {
            for (int i = 0; i < 40; i++) {
                busy.text("message " + i);
            }
            awaitKept(32);
            // so many seconds are more than the time after which silence is a loss
            for (int i = 0; i < 5; i++) {
                clock.frame(0x8a, clock.read().payload());
            }
            assertThat(closed).isEmpty();
            sockets.get(0).done();
            awaitKept(33);
        }
    }

    @Test
    void oneConnectionThatIsClosedFromItsOwnMessageDisturbsNoOther() throws Exception {
        // closing asks for another frame, as the end of each message does: asked for twice, the frame's buffer was
        // given back twice,
        // and the connections that got it next fell silent
        for (int round = 0; round < 30; round++) {
            try (RawClient other = client().upgrade("/echo")) {
                other.text("before");
                assertThat(other.readPastPings().text()).isEqualTo("before");
                for (int i = 0; i < 10; i++) {
                    try (RawClient closing = client().upgrade("/hangup")) {
                        closing.text("now");
                        assertThat(closing.readPastPings().closeCode()).isEqualTo(1000);
                        closing.frame(0x88, new byte[] {3, (byte) 0xe8});
                        assertThat(closing.readAll()).isEmpty();
                    }
                    other.text("during");
                    assertThat(other.readPastPings().text()).isEqualTo("during");
                }
            }
        }
    }

    @Test
    void closesInOrderWhileTheClientIsSilent() throws Exception {
        try (RawClient client = client().upgrade("/keep/1")) {
            client.text("is there");
            awaitKept(1);

            // the next frame is being waited for: that must not stand in the way
            sockets.get(0).close(1000, "");
            sockets.get(0).close(1000, "");

            assertThat(client.readPastPings().closeCode()).isEqualTo(1000);
            assertThat(closed).isEmpty();
            client.frame(0x88, new byte[] {3, (byte) 0xe8});
            assertThat(closed.poll(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void readsTheGoodbyeOfAClientWhoseMessagesAreNotDealtWith() throws Exception {
        try (RawClient client = client().upgrade("/keep/1")) {
            for (int i = 0; i < 32; i++) {
                client.text("message " + i);
            }
            awaitKept(32);

            sockets.get(0).close(1000, "");

            assertThat(client.readPastPings().closeCode()).isEqualTo(1000);
            client.frame(0x88, new byte[] {3, (byte) 0xe8});
            assertThat(closed.poll(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void waitsForTheGoodbyeOfAClientThatGoesOnTalkingNoLongerThanForOneThatIsLost() throws Exception {
        try (RawClient client = client().upgrade("/keep/1")) {
            client.text("is there");
            awaitKept(1);
            sockets.get(0).close(1000, "");

            while (closed.isEmpty()) {
                client.text("and another thing");
            }
        } catch (java.net.SocketException e) {
            // closed, as it should be
        }
        assertThat(closed.poll(20, TimeUnit.SECONDS)).isFalse();
        assertThat(kept).hasValue(1);
    }

    private void awaitKept(int count) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (kept.get() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(kept).hasValue(count);
    }

    @Test
    void outlivesGarbage() throws Exception {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] garbage = new byte[random.nextInt(400)];
            random.nextBytes(garbage);
            try (RawClient client = client()) {
                if (seed % 2 == 0) {
                    client.upgrade("/echo");
                }
                client.write(garbage);
            } catch (java.io.IOException e) {
                // closed before all was written
            }
        }
        assertThat(answer("GET /open HTTP/1.1\r\nHost: localhost\r\n", "")).startsWith("HTTP/1.1 200");
        try (RawClient client = client().upgrade("/echo")) {
            assertThat(client.text("alive").readPastPings().text()).isEqualTo("alive");
        }
    }
}
