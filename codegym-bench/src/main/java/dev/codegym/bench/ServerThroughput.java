package dev.codegym.bench;

import dev.codegym.library.EnvironmentLibrary;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * WebSocket steps per second of the server, beside what a bare echo gives with the same client in the same run.
 *
 * <p>Each server runs in a JVM of its own, the client (npm's {@code ws}, {@code codegym-server/src/test/clients/load.mjs}) in Node on the same
 * machine. Rounds go over the servers in turn, so that what else the machine does meets all of them alike; the table has the median of the
 * rounds, with the least and the most. What does not depend on the clock is the last column: the processor time that the server's process
 * took for one reply.
 */
public final class ServerThroughput {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NAMES = Set.of(
            "library",
            "environments",
            "client",
            "modules",
            "connections",
            "depth",
            "seconds",
            "warmup",
            "rounds",
            "servers");

    private final Map<String, String> options;
    private final Path environments;

    /** What the client counted, by server, then by connections. */
    private final Map<String, Map<Integer, List<JsonNode>>> results = new TreeMap<>();

    private ServerThroughput(Map<String, String> options, Path environments) {
        this.options = options;
        this.environments = environments;
    }

    /**
     * Runs it: {@code library=FOLDER [servers=bare,ground,codegym] [connections=1,64,1000] [depth=1] [rounds=3] [seconds=5] [warmup=5]
     * [environments=8] [client=codegym-server/src/test/clients/load.mjs] [modules=FOLDER/node_modules]}.
     */
    public static void main(String[] args) throws Exception {
        Map<String, String> options = Options.parse(args, NAMES);
        Path calls = Files.createTempFile("codegym-calls", ".json");
        try {
            if (options.containsKey("library")) {
                try (EnvironmentLibrary library = EnvironmentLibrary.open(Path.of(options.get("library")))) {
                    int most = Integer.parseInt(options.getOrDefault("environments", "8"));
                    Files.writeString(calls, CheapCalls.of(library, most).toString());
                }
            }
            new ServerThroughput(options, calls).run();
        } finally {
            Files.delete(calls);
        }
    }

    private void run() throws Exception {
        String usual = options.containsKey("library") ? "bare,ground,codegym" : "bare,ground";
        List<String> servers = List.of(options.getOrDefault("servers", usual).split(","));
        List<Served> running = new ArrayList<>();
        try {
            for (String server : servers) {
                running.add(start(server));
            }
            int rounds = Integer.parseInt(options.getOrDefault("rounds", "3"));
            for (int round = 0; round < rounds; round++) {
                for (int connections : connections()) {
                    for (Served server : running) {
                        measure(server, connections);
                    }
                }
            }
        } finally {
            running.forEach(Served::stop);
        }
        print(servers);
    }

    private List<Integer> connections() {
        return Arrays.stream(options.getOrDefault("connections", "1,64,1000").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** A server in its own JVM. */
    private record Served(String name, Process process, int port) {
        long cpuMicros() {
            return process.info()
                    .totalCpuDuration()
                    .map(time -> time.toNanos() / 1000)
                    .orElse(0L);
        }

        void stop() {
            process.destroy();
        }
    }

    private Served start(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path")));
        switch (name) {
            case "bare", "ground" -> command.addAll(List.of(WebSocketEcho.class.getName(), "kind=" + name));
            case "codegym" ->
                command.addAll(List.of(ServedLibrary.class.getName(), "library=" + options.get("library")));
            default -> throw new IllegalArgumentException("server '" + name + "': it must be bare, ground or codegym");
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.startsWith("ready ")) {
            process.destroy();
            throw new IOException("server '" + name + "' did not start; it printed: " + line);
        }
        return new Served(name, process, Integer.parseInt(line.substring("ready ".length())));
    }

    private void measure(Served server, int connections) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                options.getOrDefault("client", "codegym-server/src/test/clients/load.mjs"),
                "url=ws://127.0.0.1:" + server.port() + "/ws",
                "connections=" + connections,
                "depth=" + options.getOrDefault("depth", "1"),
                "seconds=" + options.getOrDefault("seconds", "5"),
                "warmup=" + options.getOrDefault("warmup", "5")));
        command.addAll(
                server.name().equals("codegym")
                        ? List.of("mode=openenv", "environments=" + environments)
                        : List.of("mode=echo"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (options.containsKey("modules")) {
            builder.environment().put("NODE_PATH", new File(options.get("modules")).getAbsolutePath());
        }
        long before = server.cpuMicros();
        Process client = builder.start();
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        long used = server.cpuMicros() - before;
        JsonNode counted = JSON.readTree(printed.isBlank() ? "{}" : printed);
        if (!counted.has("stepsPerSecond")) {
            throw new IOException("the client printed no result for " + server.name() + ": '" + printed
                    + "'. Does Node find the package ws? Give modules=FOLDER/node_modules");
        }
        if (counted.path("errors").intValue() > 0) {
            OUT.println(server.name() + ": " + counted.path("errors") + " errors, first " + counted.path("firstError"));
        }
        ((ObjectNode) counted)
                .put(
                        "serverMicros",
                        (double) used / Math.max(1, counted.path("allReplies").longValue()));
        results.computeIfAbsent(server.name(), name -> new TreeMap<>())
                .computeIfAbsent(connections, number -> new ArrayList<>())
                .add(counted);
    }

    private void print(List<String> servers) {
        OUT.println(
                "| server | connections | steps/s | least .. most | p50 us | p99 us | of bare | client CPU | server us/step |");
        OUT.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (String server : servers) {
            results.getOrDefault(server, Map.of()).forEach((connections, rounds) -> {
                double steps = median(rounds, "stepsPerSecond");
                List<JsonNode> echoes = results.getOrDefault("bare", Map.of()).getOrDefault(connections, List.of());
                OUT.println(String.format(
                        Locale.ROOT,
                        "| %s | %d | %,.0f | %,.0f .. %,.0f | %.0f | %.0f | %s | %.2f | %.1f |",
                        server,
                        connections,
                        steps,
                        at(rounds, "stepsPerSecond", 0),
                        at(rounds, "stepsPerSecond", rounds.size() - 1),
                        median(rounds, "p50Micros"),
                        median(rounds, "p99Micros"),
                        echoes.isEmpty()
                                ? "-"
                                : String.format(Locale.ROOT, "%.2f", steps / median(echoes, "stepsPerSecond")),
                        median(rounds, "clientCpu"),
                        median(rounds, "serverMicros")));
            });
        }
    }

    private static double median(List<JsonNode> rounds, String name) {
        return at(rounds, name, rounds.size() / 2);
    }

    private static double at(List<JsonNode> rounds, String name, int place) {
        return rounds.stream()
                .mapToDouble(round -> round.path(name).doubleValue())
                .sorted()
                .toArray()[place];
    }
}
