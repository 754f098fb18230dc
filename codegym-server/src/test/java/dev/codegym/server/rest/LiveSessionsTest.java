package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.rest.RestClient.Opened;
import dev.codegym.server.rest.RestClient.Reply;
import dev.codegym.server.web.WebOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LiveSessionsTest {
    private static final String ONE = "a token of sixteen or more";
    private static final String OTHER = "another token, as long as it must be";

    private static CodeGymServer server(Map<String, String> tokens) {
        return CodeGymServer.builder(TestLibrary.library())
                .web(WebOptions.DEFAULT.withTokens(tokens).withPort(0))
                .start();
    }

    private static List<String> ids(Reply reply) {
        List<String> ids = new ArrayList<>();
        reply.at("/sessions")
                .forEach(session -> ids.add(session.path("session_id").stringValue()));
        return ids;
    }

    @Test
    void tellsAClientOfItsOwnSessionsAlone() {
        try (CodeGymServer server = server(Map.of("one", ONE, "other", OTHER))) {
            RestClient client = new RestClient(server);
            String own = RestClient.opened(client.post("/v1/sessions", "{}", "Authorization", "Bearer " + ONE))
                    .id();

            assertThat(client.get("/v1/sessions").status()).isEqualTo(401);
            Reply others = client.get("/v1/sessions", "Authorization", "Bearer " + OTHER);
            assertThat(ids(others)).isEmpty();
            assertThat(others.at("/total").intValue()).isZero();
            Reply mine = client.get("/v1/sessions", "Authorization", "Bearer " + ONE);
            assertThat(ids(mine)).containsExactly(own);
            assertThat(mine.at("/sessions/0/client").stringValue()).isEqualTo("one");
        }
    }

    @Test
    void neverTellsAToken() {
        try (CodeGymServer server = server(Map.of())) {
            RestClient client = new RestClient(server);
            Opened session = client.open(RestApiTest.playing(0, 1));

            assertThat(client.get("/v1/sessions").body()).contains(session.id()).doesNotContain(session.token());
        }
    }

    @Test
    void showsWhereASessionStands() {
        try (CodeGymServer server = server(Map.of())) {
            RestClient client = new RestClient(server);
            client.open("{}");
            JsonNode idle = client.get("/v1/sessions").at("/sessions/0");
            assertThat(idle.path("env_id").isNull()).isTrue();
            assertThat(idle.path("episode_id").isNull()).isTrue();

            Opened session = client.open(RestApiTest.playing(1, 3));
            client.post(session, "/step", "{\"tool_name\":\"observe\"}");
            Reply page = client.get("/v1/sessions");

            JsonNode newest = page.at("/sessions/0");
            assertThat(newest.path("session_id").stringValue()).isEqualTo(session.id());
            assertThat(newest.path("env_id").stringValue()).isEqualTo(TestLibrary.id(1));
            assertThat(newest.path("steps").intValue()).isEqualTo(1);
            assertThat(newest.path("terminated").booleanValue()).isFalse();
            assertThat(newest.path("used").stringValue())
                    .isGreaterThanOrEqualTo(newest.path("opened").stringValue());
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void pagesShowEachSessionOnceThoughSomeCloseInBetween() {
        try (CodeGymServer server = server(Map.of())) {
            RestClient client = new RestClient(server);
            List<Opened> all = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                all.add(0, client.open("{}"));
            }
            Reply first = client.get("/v1/sessions?limit=3");
            assertThat(first.at("/total").intValue()).isEqualTo(7);
            Set<String> seen = new HashSet<>(ids(first));
            assertThat(seen).hasSize(3);
            for (Opened each : all) {
                if (ids(first).get(2).equals(each.id())) {
                    client.delete(each.path(""), "Session-Token", each.token());
                }
            }
            String next = first.at("/next").stringValue();
            while (next != null) {
                Reply page = client.get("/v1/sessions?limit=3&after=" + next.replace(":", "%3A"));
                for (String id : ids(page)) {
                    assertThat(seen.add(id)).as(id).isTrue();
                }
                next = page.at("/next").stringValue(null);
            }
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(Opened::id).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "limit=0,'limit' is '0'",
                "limit=501,'limit' is '501'",
                "limit=x,'limit' is 'x'",
                "after=yesterday,'after' is 'yesterday'",
                "after=~,'after' is '~'",
                "client=one,'client' is no parameter",
            })
    void refusesWhatIsNoPage(String query, String message) {
        try (CodeGymServer server = server(Map.of())) {
            Reply reply = new RestClient(server).get("/v1/sessions?" + query);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains(message);
            assertThat(reply.code()).isEqualTo("bad_request");
        }
    }
}
