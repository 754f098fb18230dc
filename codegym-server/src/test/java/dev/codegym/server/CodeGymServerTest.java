package dev.codegym.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CodeGymServerTest {
    @Test
    void startsOnAFreePortAndTellsItsHealth() throws Exception {
        try (CodeGymServer server =
                CodeGymServer.builder(TestLibrary.library()).port(0).start()) {
            HttpResponse<String> reply = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.uri() + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).contains("healthy");
        }
    }
}
