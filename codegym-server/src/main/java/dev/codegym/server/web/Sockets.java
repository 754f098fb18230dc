package dev.codegym.server.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open WebSockets. */
final class Sockets {
    private final Set<SocketFrames> open = ConcurrentHashMap.newKeySet();

    void add(SocketFrames socket) {
        open.add(socket);
    }

    void remove(SocketFrames socket) {
        open.remove(socket);
    }

    int size() {
        return open.size();
    }

    /** Looks after each; called about once a second. */
    void look() {
        long now = System.nanoTime();
        open.forEach(socket -> socket.look(now));
    }

    void closeAll(int code, String reason) {
        open.forEach(socket -> socket.close(code, reason));
    }
}
