package dev.codegym.server.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.Scheduler;

/** Closes connections that do not get a first request over in time: idle times alone let one trickle in for ever. */
final class FirstRequest implements Connection.Listener {
    private final Server server;
    private final long millis;
    private final Map<EndPoint, Scheduler.Task> waiting = new ConcurrentHashMap<>();

    FirstRequest(Server server, long millis) {
        this.server = server;
        this.millis = millis;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint endPoint = connection.getEndPoint();
        // the connection that follows an upgrade has had its request
        if (connection.getMessagesIn() == 0 && connection instanceof org.eclipse.jetty.server.internal.HttpConnection) {
            waiting.put(
                    endPoint, server.getScheduler().schedule(() -> giveUp(endPoint), millis, TimeUnit.MILLISECONDS));
        }
    }

    private void giveUp(EndPoint endPoint) {
        if (waiting.remove(endPoint) != null) {
            endPoint.close();
        }
    }

    /** A request of this connection has come. */
    void came(EndPoint endPoint) {
        Scheduler.Task task = waiting.isEmpty() ? null : waiting.remove(endPoint);
        if (task != null) {
            task.cancel();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        came(connection.getEndPoint());
    }
}
