package dev.codegym.server.openenv;

import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Socket;
import dev.codegym.server.web.SocketHandler;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All WebSockets of OpenEnv clients. Safe for use by several threads. */
final class OpenEnvSockets {
    /** Clients wait for a reply for 60 s; a reply that comes later would be taken for that of the next message, for ever after. */
    static final int MOST_TICKS = 55;

    private final Sessions sessions;
    private final MessageReader reader;
    private final Set<OpenEnvSocket> open = ConcurrentHashMap.newKeySet();
    private volatile int now;

    OpenEnvSockets(Sessions sessions) {
        this.sessions = sessions;
        this.reader = new MessageReader(sessions.options().rules());
    }

    Sessions sessions() {
        return sessions;
    }

    MessageReader reader() {
        return reader;
    }

    /** The tick: about a second is from one to the next. */
    int now() {
        return now;
    }

    /** Serves a connection; its path may name an environment. */
    SocketHandler serve(Socket socket) {
        return serve(socket, false);
    }

    /** Serves a connection that speaks JSON-RPC alone. */
    SocketHandler serveRpc(Socket socket) {
        return serve(socket, true);
    }

    private SocketHandler serve(Socket socket, boolean rpcOnly) {
        OpenEnvSocket made = new OpenEnvSocket(this, socket, socket.parameters().get("env_id"), rpcOnly, open::remove);
        open.add(made);
        return made;
    }

    /** Comes about once a second. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread alone ticks
    void tick() {
        now++;
        int late = now - MOST_TICKS;
        open.forEach(each -> each.giveUpOn(late));
    }
}
