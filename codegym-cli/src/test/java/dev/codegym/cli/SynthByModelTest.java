package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code synth --by model} as a user calls it, against an endpoint on loopback that says what no environment can be made of. */
class SynthByModelTest {
    @TempDir
    Path temporary;

    private Path problems;
    private Path out;
    private HttpServer server;
    private String url;
    private int status = 200;
    private volatile String body = "";
    private final AtomicInteger requests = new AtomicInteger();

    record Run(int code, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        problems = temporary.resolve("problems.jsonl");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append("{\"question_id\": \"p")
                    .append(i)
                    .append("\", \"question\": \"Count the larks.\", \"solution\": \"def f(): pass\"}\n");
        }
        Files.writeString(problems, text);
        out = temporary.resolve("library");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] completion = completion().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, completion.length);
            exchange.getResponseBody().write(completion);
            exchange.close();
        });
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static String completion() {
        return "{\"model\": \"m\", \"choices\": [{\"message\": {\"content\": \"I would rather not.\"}, \"finish_reason\": \"stop\"}],"
                + " \"usage\": {\"prompt_tokens\": 1000, \"completion_tokens\": 10}}";
    }

    private Run run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("synth", problems.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        StringWriter text = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(text), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Run(code, text.toString(), err.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--endpoint http://x/v1 | --endpoint speaks of a model: give --by model (or --polish) as well",
                "--python | --python speaks of a model: give --by model (or --polish) as well",
                "--by model | nobody answers: give one of --endpoint URL, --batch-out or --batch-in FILE, and --replay DIR",
                "--polish | nobody answers: give one of --endpoint URL, --batch-out or --batch-in FILE, and --replay DIR",
                "--by model --endpoint http://x/v1 --replay r | several answer: give one of --endpoint URL, --batch-out or --batch-in FILE, and --replay DIR",
                "--by model --endpoint http://x/v1 | --model is missing: give the model's name, as the endpoint or the batch knows it",
                "--by model --replay r --model m | --model cannot go with --replay: a recording says which model it is of",
                "--by model --replay r --record s | --record cannot go with --replay: a recording says which model it is of",
                "--by model --polish --replay r | --polish is for what program analysis made: leave it out with --by model",
                "--by model --by-id --model m --batch-out b | --by-id goes with --replay only",
                "--by model --judge --replay r | --judge goes with --polish",
                "--by model --batch-out b --model m --budget-tokens 5 | --budget-tokens goes with --endpoint only",
                "--by model --endpoint http://x/v1 --model m --price-in 1 | --price-in and --price-out go together: give what a million tokens of each cost",
                "--by model --replay r --language fr | --language is fr: it must be en or zh",
                "--by model --replay r --solvers 0 | --solvers is 0: it must be from 1 to 64",
                "--by model --replay r --max-tokens 3 | --max-tokens is 3: it must be from 16 to 1048576",
                "--by model --replay r --field a=1 | --field cannot go with --replay: nobody is asked",
                "--field a=1 | --field speaks of a model: give --by model (or --polish) as well",
                "--by model --endpoint http://x/v1 --model m --field a=b | field is a=b: behind the = there must be JSON, such as 0.8 or",
                "--by model --endpoint http://x/v1 --model m --field messages=[] | field is messages: that one is not yours to set",
                "--by model --batch-out b --model m --tokens-per-minute 9 | --tokens-per-minute goes with --endpoint only",
                "--by model --endpoint http://x/v1 --model m --requests-per-minute -1 | requestsPerMinute is -1: it must be at least 0",
                "--by model --replay r --variants 2 | --variants is for program analysis: leave it out with --by model",
                "--polish --replay r --solvers 2 | --python, --solvers, --lots, --repairs and --max-tokens go with --by model",
                "--by model --endpoint ftp://x --model m | endpoint is ftp://x: it must be like http://127.0.0.1:8000/v1 or https://host/v1",
            })
    void saysWhatIsWrongWithTheOptions(String options, String message) {
        Run run = run(options.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("codegym: " + message);
        assertThat(requests).hasValue(0);
    }

    @Test
    void asksAnEndpointAndTellsRequestsTokensAndCost() throws IOException {
        Run run = run(
                "--by",
                "model",
                "--endpoint",
                url,
                "--model",
                "m",
                "--repairs",
                "1",
                "--price-in",
                "2",
                "--price-out",
                "8");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("6 requests, 6000 + 60 tokens, cost 0.0125")
                .containsPattern("  UNREADABLE +3")
                .contains("Why each was rejected");
        assertThat(Files.readString(out.resolve("rejected.jsonl"))).contains("\"variant\":\"round 1, environment\"");
        assertThat(Files.readString(out.resolve("run.json"))).contains("language-model m, prompts ");
        assertThat(out.resolve("exchanges")).isDirectory();
    }

    @Test
    void sendsTheFieldsThatTheEndpointWants() {
        Run run = run(
                ("--by model --repairs 0 --model m --max-tokens-field max_completion_tokens --field temperature=0.8 --field top_p=null --endpoint "
                                + url)
                        .split(" "));

        assertThat(run.code()).isZero();
        assertThat(body)
                .contains("\"max_completion_tokens\":8192", "\"temperature\":0.8", "\"top_p\":null")
                .doesNotContain("\"max_tokens\"");
    }

    @Test
    void aWrongKeyEndsTheRunAtOnceAndTheSameCommandGoesOn() {
        status = 401;
        Run run = run("--by", "model", "--endpoint", url, "--model", "m", "--repairs", "0", "--concurrency", "1");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("0 problems are done, 3 wait.")
                .containsPattern("Ended: .*401 .*\\. Run the same command again to go on\\.");
        assertThat(requests).hasValue(1);

        status = 200;
        assertThat(run("--by", "model", "--endpoint", url, "--model", "m", "--repairs", "0", "--concurrency", "1")
                        .code())
                .isZero();
        assertThat(requests).hasValue(1 + 3);
    }

    @Test
    void aSpentBudgetSaysHowToGoOn() {
        Run run = run(
                "--by",
                "model",
                "--endpoint",
                url,
                "--model",
                "m",
                "--repairs",
                "0",
                "--concurrency",
                "1",
                "--budget-tokens",
                "1500");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .contains("2 problems are done, 1 wait.", "tokens are spent; run again with a larger budget");
    }

    @Test
    void goesThroughBatchesAndSaysEachTimeWhatIsNext() throws IOException {
        Path first = temporary.resolve("one.jsonl");
        Path results = temporary.resolve("results.jsonl");
        Run asked = run("--by", "model", "--model", "m", "--repairs", "0", "--batch-out", first.toString());

        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.out())
                .contains("0 problems are done, 3 wait.", "Wrote 3 requests to " + first)
                .contains("then: bin/codegym synth " + problems + " --out " + out
                        + " --by model --model m --repairs 0 --batch-in RESULTS --batch-out NEXT");
        List<String> lines = Files.readAllLines(first);
        Files.writeString(results, result(lines.get(0)) + "\nnot json\n" + result(lines.get(2)) + "\n");
        Run incomplete = run("--by", "model", "--model", "m", "--repairs", "0", "--batch-in", results.toString());

        assertThat(incomplete.code()).isEqualTo(3);
        assertThat(incomplete.err()).contains("2 answers, 1 lines that are no results of ours", "line 2 is not JSON");
        assertThat(incomplete.out()).contains("1 answers are missing. Write their requests: bin/codegym synth");

        Files.writeString(results, result(lines.get(1)));
        Run whole = run("--by", "model", "--model", "m", "--repairs", "0", "--batch-in", results.toString());

        assertThat(whole.code()).isZero();
        assertThat(whole.out()).contains("3 answers, 3000 + 30 tokens").containsPattern("  UNREADABLE +3");
        assertThat(requests).hasValue(0);
    }

    private static String result(String request) {
        JsonNode id = JsonMapper.shared().readTree(request).path("custom_id");
        return "{\"custom_id\": " + id + ", \"response\": {\"status_code\": 200, \"body\": " + completion() + "}}";
    }

    @Test
    void playsARecordingBackWithoutAskingAnybody() {
        Path recording = temporary.resolve("recording");
        run("--by", "model", "--endpoint", url, "--model", "m", "--repairs", "0", "--record", recording.toString());
        out = temporary.resolve("again");
        Run again = run("--by", "model", "--replay", recording.toString(), "--repairs", "0");

        assertThat(again.code()).isZero();
        assertThat(again.out()).containsPattern("  UNREADABLE +3");
        assertThat(requests).hasValue(3);
        assertThat(run("--by", "model", "--replay", temporary.resolve("none").toString())
                        .err())
                .contains("holds no recording");
    }
}
