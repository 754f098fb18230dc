package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.rest.RestClient.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EnvironmentsApiTest {
    private static final List<String> IDS = TestLibrary.library().ids();

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

    private static List<String> ids(Reply page) {
        List<String> ids = new ArrayList<>();
        page.at("/environments").forEach(each -> ids.add(each.path("env_id").stringValue()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "limit=0|'limit' is '0': it must be a whole number from 1 to 500",
                "limit=501|'limit'",
                "limit=-1|'limit'",
                "limit=1e2|'limit'",
                "limit=|'limit'",
                "difficulty=EASY|'difficulty' is 'EASY': it must be one of \"easy\"",
                "page=2|'page' is no parameter that is known here: there are after, difficulty, limit, query",
            })
    void tellsWhatIsWrongWithAParameter(String query, String message) {
        Reply reply = client.get("/v1/environments?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains(message);
    }

    @Test
    void pagesHoldEachEnvironmentOnce() {
        List<String> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            Reply page = client.get("/v1/environments?limit=3" + (next.isEmpty() ? "" : "&after=" + next));
            assertThat(page.at("/total").intValue()).isEqualTo(IDS.size());
            all.addAll(ids(page));
            next = page.at("/next").stringValue(null);
        }

        assertThat(all).isEqualTo(IDS);
    }

    @Test
    void aPageBehindAnIdThatIsNotThereGoesOnWhereItWouldBe() {
        assertThat(ids(client.get("/v1/environments?after=" + IDS.get(0) + "0")))
                .isEqualTo(IDS.subList(1, IDS.size()));
        assertThat(ids(client.get("/v1/environments?after=~"))).isEmpty();
        assertThat(ids(client.get("/v1/environments?after="))).isEqualTo(IDS);
    }

    @Test
    void findsByWordsAndDifficulty() {
        String title = TestLibrary.library().summary(IDS.get(2)).title();
        Reply found = client.get("/v1/environments?query="
                + title.toUpperCase(java.util.Locale.ROOT).replace(" ", "%20"));
        Reply hard = client.get("/v1/environments?difficulty=hard&limit=2");
        Reply rest = client.get("/v1/environments?difficulty=hard&limit=2&after="
                + hard.at("/next").stringValue(""));

        assertThat(ids(found)).contains(IDS.get(2));
        assertThat(found.at("/total").intValue()).isEqualTo(ids(found).size());
        assertThat(ids(client.get("/v1/environments?query=no+such+words"))).isEmpty();
        assertThat(ids(hard)).hasSize(2);
        assertThat(rest.at("/total")).isEqualTo(hard.at("/total"));
        assertThat(ids(rest)).doesNotContainAnyElementsOf(ids(hard));
    }

    @Test
    void oneEnvironmentTellsWhatTheAgentIsToldAndItsTasks() {
        JsonNode one = client.get("/v1/environments/" + IDS.get(0)).json();

        assertThat(one.path("statement").stringValue()).isNotBlank();
        assertThat(one.path("tool_definitions").size()).isGreaterThan(2);
        assertThat(one.path("task_ids").size())
                .isEqualTo(TestLibrary.library().get(IDS.get(0)).tasks().size());
        assertThat(one.path("step_limit").intValue()).isEqualTo(256);
    }

    @Test
    void aDamagedPackageIsLeftOutAndTellsNoPath(@TempDir Path folder) throws IOException {
        for (String id : IDS.subList(0, 2)) {
            Path file = TestLibrary.library().file(id);
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Path damaged = folder.resolve(TestLibrary.library().file(IDS.get(0)).getFileName());
        Files.write(damaged, java.util.Arrays.copyOf(Files.readAllBytes(damaged), 1_000));
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder);
                CodeGymServer other = CodeGymServer.builder(library).port(0).start()) {
            RestClient asking = new RestClient(other);

            Reply page = asking.get("/v1/environments?limit=1");
            assertThat(ids(page)).isEmpty();
            assertThat(page.at("/next").stringValue()).isEqualTo(IDS.get(0));
            assertThat(ids(asking.get("/v1/environments?limit=1&after=" + IDS.get(0))))
                    .containsExactly(IDS.get(1));
            assertThat(ids(asking.get("/v1/environments?difficulty=easy"))).containsExactly(IDS.get(1));
            Reply one = asking.get("/v1/environments/" + IDS.get(0));
            assertThat(one.status()).isEqualTo(500);
            assertThat(one.message()).contains("damaged").doesNotContain(folder.toString(), ".codegym");
        }
    }
}
