package dev.codegym.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.web.WebOptions;
import dev.codegym.tool.ToolCall;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uses the page in Chromium by {@code src/test/browser/page.mjs}, against servers of this JVM. It needs {@code node}, {@code chromium}, and the modules
 * of {@code src/test/clients/package.json} in the folder that the environment variable {@code CODEGYM_BROWSER_MODULES} names; without them it is
 * skipped and says what is missing. Where {@code CODEGYM_BROWSER_SHOTS} names a folder, pictures of all views are put there.
 */
class PageInBrowserTest {
    private static final int CHECKS = 150;
    private static final long SEED = 7;
    private static final String TOKEN = "the-token-of-the-test";

    @TempDir
    Path folder;

    @Test
    void aPersonPlaysEpisodesInARealBrowser() throws IOException, InterruptedException {
        String modules = System.getenv("CODEGYM_BROWSER_MODULES");
        String node = found("node");
        String chromium = found("chromium");
        assumeTrue(node != null, "the page was not used in a browser: no node on the PATH");
        assumeTrue(chromium != null, "the page was not used in a browser: no chromium on the PATH");
        assumeTrue(
                modules != null
                        && Files.isDirectory(Path.of(modules, "node_modules", "playwright-core"))
                        && Files.isDirectory(Path.of(modules, "node_modules", "axe-core")),
                "the page was not used in a browser: CODEGYM_BROWSER_MODULES names no folder where npm installed"
                        + " src/test/clients/package.json");
        Path said = folder.resolve("said.txt");
        try (CodeGymServer open = server(Map.of());
                CodeGymServer guarded = server(Map.of("somebody", TOKEN))) {
            Path plan = Files.writeString(
                    folder.resolve("plan.json"), plan(open, guarded).toString());
            String shots = System.getenv().getOrDefault("CODEGYM_BROWSER_SHOTS", "");
            Process browser = new ProcessBuilder(node, script().toString(), modules, chromium, plan.toString(), shots)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = browser.waitFor(15, TimeUnit.MINUTES);
            browser.destroyForcibly();
            List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);

            assertThat(lines).filteredOn(line -> !line.startsWith("ok ")).isEmpty();
            assertThat(ended).isTrue();
            assertThat(browser.waitFor()).isZero();
            assertThat(lines).hasSizeGreaterThan(CHECKS);
        }
    }

    private static CodeGymServer server(Map<String, String> tokens) {
        return CodeGymServer.builder(TestLibrary.library())
                .web(WebOptions.DEFAULT.withTokens(tokens).withPort(0))
                .start();
    }

    /** The episode that takes the fewest calls, since a person's hand is slow. */
    private static ObjectNode plan(CodeGymServer open, CodeGymServer guarded) {
        List<String> ids = TestLibrary.library().ids();
        String environment =
                ids.stream().min(Comparator.comparing(id -> calls(id).size())).orElseThrow();
        ObjectNode plan = JsonNodeFactory.instance
                .objectNode()
                .put("open", open.uri().toString())
                .put("guarded", guarded.uri().toString())
                .put("token", TOKEN)
                .put("environment", environment)
                .put("seed", SEED)
                .put("count", ids.size());
        ArrayNode list = plan.putArray("calls");
        for (ToolCall call : calls(environment)) {
            list.addObject().put("tool", call.tool()).set("arguments", call.arguments());
        }
        return plan;
    }

    private static List<ToolCall> calls(String environment) {
        return TestLibrary.winningCalls(environment, ResetOptions.of(SEED));
    }

    private static Path script() {
        return Path.of("src", "test", "browser", "page.mjs").toAbsolutePath();
    }

    private static @Nullable String found(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(null);
    }
}
