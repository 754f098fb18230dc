package dev.codegym.synth.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint on loopback that can misbehave: each request is answered by the next of the given answers, the last one repeated. */
final class LoopbackServer implements AutoCloseable {
    /** Answers a request, or does not. */
    interface Answer {
        void to(Request request, Socket socket) throws Exception;
    }

    /** A request as it came. */
    record Request(String head, String body) {
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch closed = new CountDownLatch(1);

    /** Counted down when a client ends a connection that waits for its answer. */
    final CountDownLatch abandoned = new CountDownLatch(1);

    private final ServerSocket server;
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    LoopbackServer(Answer... answers) throws IOException {
        this.answers.addAll(List.of(answers));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(() -> {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        });
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void start(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception expected) {
                // a connection that the client or the test ended
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    private void serve(Socket socket) throws Exception {
        try (socket) {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return;
                }
                head.write(next);
            }
            Request bare = new Request(head.toString(StandardCharsets.ISO_8859_1), "");
            byte[] body = in.readNBytes(Integer.parseInt("0" + bare.header("Content-Length")));
            Request request = new Request(bare.head(), new String(body, StandardCharsets.UTF_8));
            Answer answer;
            synchronized (this) {
                requests.add(request);
                answer = answers.size() > 1 ? answers.remove() : answers.element();
            }
            answer.to(request, socket);
        }
    }

    /** An answer with a status, headers and a body. */
    static Answer status(int status, String headers, String body) {
        return (request, socket) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head = "HTTP/1.1 " + status + " Status\r\nConnection: close\r\nContent-Length: " + bytes.length
                    + "\r\n" + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes);
            out.flush();
        };
    }

    /** An answer of JSON. */
    static Answer json(String body) {
        return status(200, "Content-Type: application/json", body);
    }

    /** A completion of one text. */
    static Answer text(String text) {
        return json(completion(text));
    }

    static String completion(String text) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("model", "tiny-1");
        body.putArray("choices")
                .addObject()
                .put("index", 0)
                .put("finish_reason", "stop")
                .putObject("message")
                .put("role", "assistant")
                .put("content", text);
        body.putObject("usage").put("prompt_tokens", 7).put("completion_tokens", 3);
        return body.toString();
    }

    /** Says nothing until the client goes away. */
    Answer silence() {
        return (request, socket) -> {
            try {
                socket.getInputStream().read();
            } finally {
                abandoned.countDown();
            }
        };
    }

    /** Sends the head, then a byte every few milliseconds, for ever. */
    Answer dribble() {
        return (request, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            try {
                while (!closed.await(5, TimeUnit.MILLISECONDS)) {
                    out.write("1\r\n \r\n".getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } finally {
                abandoned.countDown();
            }
        };
    }

    /** A body in chunks of one byte. */
    static Answer chunked(String body) {
        return (request, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (byte one : body.getBytes(StandardCharsets.UTF_8)) {
                out.write("1\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.write(one);
                out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        };
    }

    /** Ends the connection in the middle of the body. */
    static Answer cut() {
        return (request, socket) -> {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choi".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        };
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
