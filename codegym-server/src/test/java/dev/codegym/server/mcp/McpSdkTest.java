package dev.codegym.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.tool.ToolCall;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** The Java SDK of MCP, which others wrote, as the client. */
class McpSdkTest {
    private static McpSyncClient client(CodeGymServer server, String query) {
        return McpClient.sync(
                        HttpClientStreamableHttpTransport.builder(server.uri().toString())
                                .endpoint("/mcp" + query)
                                .build())
                .build();
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, ToolCall call) {
        Map<String, Object> arguments =
                McpServer.JSON.convertValue(call.arguments(), new TypeReference<Map<String, Object>>() {});
        return client.callTool(McpSchema.CallToolRequest.builder(call.tool())
                .arguments(arguments)
                .build());
    }

    @Test
    void playsAnEpisodeToItsReward() {
        String id = TestLibrary.id(3);
        List<ToolCall> calls = TestLibrary.winningCalls(id, ResetOptions.of(11));
        try (CodeGymServer server =
                        CodeGymServer.builder(TestLibrary.library()).port(0).start();
                McpSyncClient client = client(server, "?env_id=" + id + "&seed=11")) {
            McpSchema.InitializeResult hello = client.initialize();
            List<String> tools = client.listTools().tools().stream()
                    .map(McpSchema.Tool::name)
                    .toList();
            McpSchema.CallToolResult last = null;
            for (ToolCall call : calls) {
                last = call(client, call);
            }

            assertThat(hello.instructions()).isNotBlank();
            assertThat(tools).containsAll(calls.stream().map(ToolCall::tool).toList());
            assertThat(last).isNotNull();
            assertThat(last.meta()).containsEntry("codegym/reward", 1.0).containsEntry("codegym/terminated", true);
            assertThat(client.listPrompts().prompts()).hasSize(1);
            assertThat(server.sessions()).isEqualTo(1);
            client.closeGracefully();
            // this client says when it goes
            assertThat(server.sessions()).isZero();
        }
    }

    @Test
    void isToldOfAToolThatThereIsNot() {
        try (CodeGymServer server =
                        CodeGymServer.builder(TestLibrary.library()).port(0).start();
                McpSyncClient client = client(server, "")) {
            client.initialize();

            assertThatThrownBy(() -> call(client, ToolCall.of("noSuchTool")))
                    .isInstanceOf(McpError.class)
                    .hasMessageContaining("noSuchTool");
        }
    }
}
