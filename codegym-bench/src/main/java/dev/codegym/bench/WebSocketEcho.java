package dev.codegym.bench;

import dev.codegym.server.web.Routes;
import dev.codegym.server.web.Socket;
import dev.codegym.server.web.SocketHandler;
import dev.codegym.server.web.WebOptions;
import dev.codegym.server.web.WebServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Sends each WebSocket message back as it came: the most that any server on the same ground could do with the same client.
 *
 * <p>{@code kind=bare} is Jetty alone, as it comes; {@code kind=ground} is this project's own layer on it, with its limits and its way of reading
 * frames, but without sessions. Prints {@code ready PORT} and runs until its input ends.
 */
public final class WebSocketEcho {
    private static final int BACKLOG = 4096;
    private static final int THREADS = 48;

    private WebSocketEcho() {}

    /** Runs it. */
    public static void main(String[] args) throws Exception {
        String kind = Options.parse(args, Set.of("kind")).getOrDefault("kind", "bare");
        switch (kind) {
            case "bare" -> bare();
            case "ground" -> ground();
            default -> throw new IllegalArgumentException("kind is '" + kind + "': it must be bare or ground");
        }
    }

    private static void bare() throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory());
        connector.setHost("127.0.0.1");
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        WebSocketUpgradeHandler upgrade = new WebSocketUpgradeHandler();
        upgrade.addMapping("/ws", (request, response, callback) -> {
            response.setExtensions(List.of());
            return new Frames();
        });
        server.setHandler(upgrade);
        server.start();
        serve(connector.getLocalPort());
        server.stop();
    }

    private static void ground() throws IOException {
        Routes routes = Routes.builder().socket("/ws", Echo::new).build();
        WebOptions options = WebOptions.DEFAULT.withPort(0);
        try (WebServer server = WebServer.start(
                options.withSizes(
                        options.maxBodyBytes(), options.maxHeaderBytes(), options.maxMessageBytes(), Integer.MAX_VALUE),
                routes)) {
            serve(server.uri().getPort());
        }
    }

    /** Tells the port and waits until nobody needs this server any more. */
    static void serve(int port) throws IOException {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready " + port);
        while (System.in.read() >= 0) {
            // what is written to it means nothing
        }
    }

    private record Echo(Socket socket) implements SocketHandler {
        @Override
        public void message(byte[] text) {
            socket.send(text);
            socket.done();
        }

        @Override
        public void closed(boolean inOrder) {}
    }

    /** The shortest way there is in Jetty: one frame is read, sent back, and then the next one is asked for. */
    private static final class Frames implements FrameHandler {
        private @Nullable CoreSession session;

        @Override
        public void onOpen(CoreSession opened, Callback callback) {
            session = opened;
            opened.setAutoFragment(false);
            callback.succeeded();
            opened.demand();
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            CoreSession open = session;
            if (open == null || frame.getOpCode() == OpCode.CLOSE) {
                callback.succeeded();
                return;
            }
            ByteBuffer copy = ByteBuffer.allocate(frame.getPayloadLength());
            copy.put(frame.getPayload()).flip();
            callback.succeeded();
            open.sendFrame(
                    new Frame(frame.getOpCode(), copy), Callback.from(open::demand, failure -> open.abort()), false);
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            callback.succeeded();
        }
    }
}
