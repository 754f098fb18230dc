package dev.codegym.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Treats a running server badly for a while: sessions are opened, stepped, closed in order, killed, left half-open and abandoned. Prints every
 * minute what the server counts, and at the end whether it came back to where it began.
 *
 * <pre>{@code
 * bin/codegym serve LIBRARY --port 8765 --idle-time 60s &
 * java -cp ... dev.codegym.bench.ServerSoak http://127.0.0.1:8765 minutes=30 clients=64 pid=PID_OF_THE_SERVER
 * }</pre>
 */
public final class ServerSoak {
    private static final long ABANDONED_NANOS = Duration.ofMinutes(4).toNanos();
    private static final int SETTLE_SECONDS = 240;
    private static final int SHOWN = 10;

    private static final String UPGRADE = String.join(
            "\r\n",
            "GET /ws HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private final URI server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Deque<Abandoned> halfOpen = new ConcurrentLinkedDeque<>();
    private final AtomicLong orderly = new AtomicLong();
    private final AtomicLong killed = new AtomicLong();
    private final AtomicLong leftOpen = new AtomicLong();
    private final AtomicLong overHttp = new AtomicLong();
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean over;

    private record Abandoned(Client client, long since) {}

    private ServerSoak(URI server) {
        this.server = server;
    }

    /** Takes the server's address, and {@code minutes=}, {@code clients=} and {@code pid=}. */
    public static void main(String[] arguments) throws Exception {
        int minutes = Integer.parseInt(option(arguments, "minutes", "30"));
        int clients = Integer.parseInt(option(arguments, "clients", "64"));
        String pid = option(arguments, "pid", "");
        new ServerSoak(URI.create(arguments[0])).run(minutes, clients, pid);
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (String argument : arguments) {
            if (argument.startsWith(name + "=")) {
                return argument.substring(name.length() + 1);
            }
        }
        return otherwise;
    }

    private void run(int minutes, int clients, String pid) throws Exception {
        System.out.println("before: " + look(pid));
        Thread[] threads = new Thread[clients];
        for (int i = 0; i < clients; i++) {
            long seed = i;
            threads[i] = new Thread(() -> drive(new Random(seed)), "client-" + i);
            threads[i].start();
        }
        for (int minute = 1; minute <= minutes; minute++) {
            Thread.sleep(Duration.ofMinutes(1).toMillis());
            System.out.println(minute + " min: " + counts() + " | " + look(pid));
        }
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("all clients gone, " + halfOpen.size() + " of them without a word: " + counts());
        for (int waited = 0; waited < SETTLE_SECONDS; waited += 30) {
            Thread.sleep(Duration.ofSeconds(30).toMillis());
            System.out.println("after " + (waited + 30) + " s: " + look(pid));
        }
    }

    private String counts() {
        return "closed " + orderly + ", killed " + killed + ", half-open " + leftOpen + ", over HTTP " + overHttp
                + ", steps " + steps + ", unexpected " + failures;
    }

    /** What the server tells of itself, after a collection where its process is known. */
    private String look(String pid) throws IOException, InterruptedException {
        if (!pid.isEmpty()) {
            new ProcessBuilder("jcmd", pid, "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        String metrics = http.send(
                        HttpRequest.newBuilder(server.resolve("/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        StringBuilder text = new StringBuilder();
        Matcher matcher = Pattern.compile(
                        "(?m)^(codegym_sessions_open|codegym_sessions_waiting|codegym_connections|codegym_sockets|jvm_memory_used_bytes\\{area=\"heap\"\\}|jvm_threads_current) (\\S+)$")
                .matcher(metrics);
        while (matcher.find()) {
            text.append(matcher.group(1)).append(' ').append(matcher.group(2)).append("  ");
        }
        return text.toString();
    }

    private void drive(Random random) {
        while (!over) {
            forget();
            try {
                int kind = random.nextInt(20);
                if (kind < 14) {
                    overSocket(random, kind);
                } else {
                    overHttp(random, kind < 17);
                }
            } catch (IOException e) {
                if (failures.incrementAndGet() <= SHOWN) {
                    System.err.println("unexpected: " + e);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void forget() {
        Abandoned oldest = halfOpen.peek();
        if (oldest != null && System.nanoTime() - oldest.since > ABANDONED_NANOS && halfOpen.remove(oldest)) {
            oldest.client.kill();
        }
    }

    private void overSocket(Random random, int kind) throws IOException {
        Client client = new Client(server);
        client.ask("{\"type\":\"reset\",\"data\":{\"seed\":" + random.nextInt(1000) + "}}");
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            client.ask(
                    "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"observe\",\"arguments\":{}}}");
            steps.incrementAndGet();
        }
        if (kind < 9) {
            client.send(0x81, "{\"type\":\"close\"}".getBytes(StandardCharsets.UTF_8));
            client.awaitEnd();
            orderly.incrementAndGet();
        } else if (kind < 12) {
            client.kill();
            killed.incrementAndGet();
        } else {
            halfOpen.add(new Abandoned(client, System.nanoTime()));
            leftOpen.incrementAndGet();
        }
    }

    private void overHttp(Random random, boolean closes) throws IOException, InterruptedException {
        HttpResponse<String> made = post("/v1/sessions", "{\"reset\":{\"seed\":" + random.nextInt(1000) + "}}", "");
        String id = member(made.body(), "session_id");
        String token = member(made.body(), "token");
        int count = random.nextInt(10);
        for (int i = 0; i < count; i++) {
            HttpResponse<String> step = post("/v1/sessions/" + id + "/step", "{\"tool_name\":\"observe\"}", token);
            if (step.statusCode() != 200) {
                failures.incrementAndGet();
            }
            steps.incrementAndGet();
        }
        if (closes) {
            http.send(
                    HttpRequest.newBuilder(server.resolve("/v1/sessions/" + id))
                            .header("Session-Token", token)
                            .DELETE()
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
        overHttp.incrementAndGet();
    }

    private HttpResponse<String> post(String path, String body, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Session-Token", token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String member(String json, String name) throws IOException {
        Matcher matcher =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return matcher.group(1);
    }

    /** A WebSocket that can be left without a word. */
    private static final class Client {
        private final Socket socket;
        private final DataInputStream in;

        Client(URI server) throws IOException {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(60_000);
            socket.setTcpNoDelay(true);
            in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
            socket.getOutputStream().write(UPGRADE.getBytes(StandardCharsets.US_ASCII));
            int matched = 0;
            while (matched < 4) {
                int next = in.readUnsignedByte();
                matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
            }
        }

        void send(int first, byte[] payload) throws IOException {
            int head = payload.length < 126 ? 6 : 8;
            byte[] frame = new byte[head + payload.length];
            frame[0] = (byte) first;
            if (head == 6) {
                frame[1] = (byte) (0x80 | payload.length);
            } else {
                frame[1] = (byte) (0x80 | 126);
                frame[2] = (byte) (payload.length >> 8);
                frame[3] = (byte) payload.length;
            }
            System.arraycopy(payload, 0, frame, head, payload.length);
            socket.getOutputStream().write(frame);
        }

        void ask(String message) throws IOException {
            send(0x81, message.getBytes(StandardCharsets.UTF_8));
            String reply = read();
            if (!reply.startsWith("{\"type\":\"observation\"")) {
                throw new IOException(reply);
            }
        }

        String read() throws IOException {
            while (true) {
                int opcode = in.readUnsignedByte() & 15;
                int length = in.readUnsignedByte();
                length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
                byte[] payload = new byte[length];
                in.readFully(payload);
                if (opcode == 9) {
                    send(0x8a, payload);
                } else {
                    return new String(payload, StandardCharsets.UTF_8);
                }
            }
        }

        /** Waits until the server has closed, and closes, too. */
        void awaitEnd() throws IOException {
            read();
            socket.close();
        }

        void kill() {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                System.err.println("a socket could not be reset: " + e.getMessage());
            }
        }
    }
}
