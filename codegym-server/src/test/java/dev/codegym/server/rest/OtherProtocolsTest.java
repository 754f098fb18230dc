package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.rest.RestClient.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document says of the other protocols; the client holds each reply against it. */
class OtherProtocolsTest {
    private static final String MCP = "application/json, text/event-stream";

    private static CodeGymServer server;
    private static RestClient client;

    @BeforeAll
    static void start() {
        server = CodeGymServer.builder(TestLibrary.library()).port(0).start();
        client = new RestClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String within(String path) {
        return "/env/" + TestLibrary.id(0) + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/state", "/metadata", "/schema", "/health", "/mcp", "/openapi.json"})
    void whatIsAskedForWithoutABodyIsAsDescribed(String path) {
        int expected = path.equals("/mcp") ? 405 : 200;

        assertThat(client.get(path).status()).isEqualTo(expected);
        assertThat(client.get(within(path)).status()).isEqualTo(expected);
        client.get("/env/nowhere" + path);
    }

    @Test
    void anOpenEnvEpisodeIsAsDescribed() {
        Reply reset = client.post(within("/reset"), "{\"seed\":1}");
        assertThat(reset.status()).as(reset.body()).isEqualTo(200);
        String cookie = reset.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        String step = "{\"action\":{\"type\":\"call_tool\",\"tool_name\":\"observe\",\"arguments\":{}}}";

        assertThat(client.post(within("/step"), step, "Cookie", cookie).status())
                .isEqualTo(200);
        assertThat(client.get(within("/state"), "Cookie", cookie).status()).isEqualTo(200);
        assertThat(client.post("/step", step).status()).isEqualTo(409);
        assertThat(client.post("/reset", "{\"seed\":\"x\"}").status()).isEqualTo(422);
        assertThat(client.post("/reset", "{\"env_id\":\"nowhere\"}").status()).isEqualTo(404);
        assertThat(client.post("/env/nowhere/reset", "").status()).isEqualTo(404);
    }

    @Test
    void jsonRpcIsAsDescribed() {
        String list = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

        assertThat(client.post("/mcp", "{}").status()).isEqualTo(200);
        assertThat(client.post(within("/mcp"), list).status()).isEqualTo(200);
        assertThat(client.post("/mcp", list, "Accept", MCP, "Content-Type", "application/json")
                        .status())
                .isBetween(400, 404);
        assertThat(client.delete("/mcp", "Mcp-Session-Id", "nothing").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seed_session", "/verify", "/aggregate_metrics", "/some_tool", "/"})
    void nemoGymsPartIsAsDescribed(String path) {
        client.post(path, "{}");
        client.post(path, "nonsense");
        if (path.length() > 1) {
            client.post("/ng-rollout/r1" + path, "{}");
        }
        assertThat(client.get("/reverify_mode").status()).isEqualTo(200);
    }
}
