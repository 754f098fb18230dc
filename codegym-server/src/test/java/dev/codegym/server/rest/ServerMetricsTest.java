package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.rest.RestClient.Opened;
import dev.codegym.tool.ToolCall;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerMetricsTest {
    private final CodeGymServer server =
            CodeGymServer.builder(TestLibrary.library()).port(0).start();
    private final RestClient client = new RestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private double value(String series) {
        return client.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    @Test
    void countsWhatHappens() {
        Opened session = client.open(RestApiTest.playing(0, 4));
        client.post(session, "/step", "{\"tool_name\":\"nothing\"}");
        List<ToolCall> calls = TestLibrary.winningCalls(TestLibrary.id(0), ResetOptions.of(4));
        calls.forEach(
                call -> client.post(session, "/step", RestApiTest.step(call).toString()));
        client.open("{}");

        assertThat(value("codegym_sessions_opened_total")).isEqualTo(2);
        assertThat(value("codegym_sessions_open")).isEqualTo(2);
        assertThat(value("codegym_steps_total")).isEqualTo(calls.size() + 1.0);
        assertThat(value("codegym_step_seconds_count")).isEqualTo(calls.size() + 1.0);
        assertThat(value("codegym_reset_seconds_count")).isEqualTo(1);
        assertThat(value("codegym_bad_calls_total{kind=\"unknown_tool\"}")).isEqualTo(1);
        assertThat(value("codegym_episodes_ended_total{outcome=\"solved\"}")).isEqualTo(1);
        assertThat(value("codegym_reward_total")).isEqualTo(1);
        assertThat(value("codegym_connections")).isEqualTo(1);
        assertThat(value("jvm_threads_current")).isPositive();

        client.delete(session.path(""), "Session-Token", session.token());
        assertThat(value("codegym_sessions_closed_total{reason=\"closed\"}")).isEqualTo(1);
        assertThat(value("codegym_sessions_open")).isEqualTo(1);
    }

    @Test
    void everyServerCountsForItself() {
        client.open("{}");
        try (CodeGymServer other =
                CodeGymServer.builder(TestLibrary.library()).port(0).start()) {
            String text = new RestClient(other).get("/metrics").body();

            assertThat(text).contains("codegym_sessions_opened_total 0.0");
            assertThat(value("codegym_sessions_opened_total")).isEqualTo(1);
        }
    }

    @Test
    void hasAsManySeriesAfterManySessionsAsBefore() {
        client.open(RestApiTest.playing(0, 1));
        long before = series();
        for (int i = 0; i < 4; i++) {
            Opened session = client.open(RestApiTest.playing(i, i));
            client.post(session, "/step", "{\"tool_name\":\"tool " + i + "\"}");
        }

        assertThat(series()).isEqualTo(before).isLessThan(200);
        assertThat(client.get("/metrics").body()).doesNotContain(TestLibrary.id(0), "127.0.0.1");
    }

    private long series() {
        return client.get("/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .count();
    }
}
