package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.SessionListener;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Socket;
import dev.codegym.server.web.SocketHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenEnvSocketsTest {
    /** Notes the codes with which it is closed. */
    private static final class Notes implements Socket {
        private final List<Integer> closed = new ArrayList<>();

        @Override
        public void send(byte[] text) {}

        @Override
        public void done() {}

        @Override
        public void close(int code, String reason) {
            closed.add(code);
        }

        @Override
        public String client() {
            return "test";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }
    }

    @Test
    void closesAConnectionWhoseClientHasWaitedForAsLongAsItDoes() {
        SessionOptions one = SessionOptions.DEFAULT.withMaxSessions(1, 1).withWaiting(9, Duration.ofMinutes(9));
        try (Sessions sessions =
                Sessions.open(TestLibrary.library(), one, InstantSource.system(), SessionListener.NONE)) {
            sessions.create("other", null).join();
            OpenEnvSockets sockets = new OpenEnvSockets(sessions);
            Notes waiting = new Notes();
            Notes silent = new Notes();
            SocketHandler handler = sockets.serve(waiting);
            SocketHandler quiet = sockets.serve(silent);
            handler.message("{\"type\":\"reset\"}".getBytes(StandardCharsets.UTF_8));
            for (int tick = 1; tick < OpenEnvSockets.MOST_TICKS; tick++) {
                sockets.tick();
            }
            assertThat(waiting.closed).isEmpty();

            sockets.tick();

            assertThat(waiting.closed).containsExactly(1011);
            assertThat(silent.closed).isEmpty();
            handler.closed(false);
            quiet.closed(true);
            assertThat(sessions.taken()).isEqualTo(1);
        }
    }
}
