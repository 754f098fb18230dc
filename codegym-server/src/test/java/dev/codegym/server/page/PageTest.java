package dev.codegym.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.web.WebOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final Path FILES = Path.of("src", "main", "resources", "dev", "codegym", "server", "page");
    private static final Pattern IMPORT = Pattern.compile("(?:from '\\./|(?:src|href)=\"page/)([^'\"]+)");
    private static final int MOST_BYTES = 48 << 10;

    private static CodeGymServer server;

    @BeforeAll
    static void start() {
        server = CodeGymServer.builder(TestLibrary.library())
                .web(WebOptions.DEFAULT
                        .withTokens(Map.of("somebody", "a token that nobody sends"))
                        .withPort(0))
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path));
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/",
                "/page/index.html",
                "/page/Page.class",
                "/page/..%2Frest%2Fopenapi.json",
                "/page/%2e%2e/rest/openapi.json",
                "/page/app.js%00",
                "/page/style.css/"
            })
    void servesNothingButItsOwnFiles(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void needsNoTokenSinceItTellsNothing() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).doesNotContain(TestLibrary.library().ids());
        assertThat(get("/v1/environments").statusCode()).isEqualTo(401);
        assertThat(get("/v1/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void mayLoadAndDoNothingElsewhere() throws Exception {
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void servesEachFileThatAnotherOneNames() throws Exception {
        Set<String> named = new TreeSet<>();
        for (Path file : files()) {
            Matcher names = IMPORT.matcher(Files.readString(file));
            while (names.find()) {
                named.add(names.group(1));
            }
        }

        assertThat(named).contains("app.js", "style.css", "api.js").hasSize(files().size() - 1);
        for (String name : named) {
            HttpResponse<String> file = get("/page/" + name);
            assertThat(file.statusCode()).as(name).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Type"))
                    .hasValue((name.endsWith(".css") ? "text/css" : "text/javascript") + "; charset=utf-8");
            assertThat(file.body()).isEqualTo(Files.readString(FILES.resolve(name)));
        }
    }

    @Test
    void aBrowserThatKnowsAFileIsNotSentItAgain() throws Exception {
        HttpResponse<String> first = get("/page/app.js");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        HttpResponse<String> known = get("/page/app.js", "If-None-Match", "\"other\", " + tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(get("/page/app.js", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(get("/page/api.js", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void isSmallAndWritesNoMarkupFromStrings() throws Exception {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain(
                            "innerHTML",
                            "outerHTML",
                            "insertAdjacentHTML",
                            "document.write",
                            "DOMParser",
                            "eval(",
                            "setHTML",
                            " style=",
                            "onclick=\"");
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
