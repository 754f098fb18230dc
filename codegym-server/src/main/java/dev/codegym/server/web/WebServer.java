package dev.codegym.server.web;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.core.WebSocketComponents;

/** Listens on one port for HTTP and WebSockets. Has one owner, who closes it. */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 48;
    private static final int BACKLOG = 4096;

    private final WebOptions options;
    private final Server server;
    private final ServerConnector connector;
    private final Sockets sockets = new Sockets();
    private final ScheduledExecutorService ticks;

    private WebServer(WebOptions options, Routes routes) {
        this.options = options;
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, Math.min(8, THREADS));
        threads.setName("codegym-web");
        threads.setDaemon(true);
        this.server = new Server(threads);
        this.connector = connector();
        FirstRequest firstRequest =
                new FirstRequest(server, options.firstRequestTime().toMillis());
        connector.addBean(firstRequest);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(options.maxConnections(), connector));
        WebSocketComponents components = new WebSocketComponents(null, null, null, null, null, threads);
        server.addBean(components);
        server.setHandler(new Dispatch(options, routes, sockets, components, firstRequest));
        server.setErrorHandler(new PlainErrors());
        server.setStopTimeout(0);
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "codegym-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        this.ticks = timer;
    }

    private ServerConnector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(options.maxHeaderBytes());
        http.setIdleTimeout(options.idleTime().toMillis());
        ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http)) {
            @Override
            protected SocketChannelEndPoint newEndPoint(
                    SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                FrameEndPoint endPoint = new FrameEndPoint(channel, selector, key, getScheduler());
                endPoint.setIdleTimeout(getIdleTimeout());
                return endPoint;
            }
        };
        made.setHost(options.host());
        made.setPort(options.port());
        made.setIdleTimeout(options.idleTime().toMillis());
        made.setAcceptQueueSize(BACKLOG);
        return made;
    }

    /**
     * Starts one.
     *
     * @throws CodeGymException if the port is taken, or cannot be listened on
     */
    public static WebServer start(WebOptions options, Routes routes) {
        WebServer made = new WebServer(options, routes);
        made.start();
        return made;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until the end
    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            close();
            Throwable cause = e instanceof IOException && e.getCause() instanceof BindException bind ? bind : e;
            throw new CodeGymException(
                    "the server cannot listen on " + options.host() + ":" + options.port() + " (" + cause.getMessage()
                            + "): choose another port, or 0 for any that is free",
                    e);
        }
        ticks.scheduleWithFixedDelay(sockets::look, 1, 1, TimeUnit.SECONDS);
    }

    /** The address of the server, such as {@code http://127.0.0.1:8765}. */
    public URI uri() {
        String host = options.host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + connector.getLocalPort());
    }

    /** How many connections are open, WebSockets among them. */
    public int connections() {
        return connector.getConnectedEndPoints().size();
    }

    /** How many WebSockets are open. */
    public int sockets() {
        return sockets.size();
    }

    /** Takes no further connections; those that are open go on. */
    public void stopAccepting() {
        connector.close();
    }

    /** Closes all WebSockets, with this reason. */
    public void closeSockets(String reason) {
        sockets.closeAll(1001, reason);
    }

    /** Closes all connections and ends all threads. Closing twice does nothing. */
    @Override
    public void close() {
        ticks.shutdownNow();
        try {
            server.stop();
        } catch (Exception e) {
            throw new CodeGymException("the server could not be stopped in order: " + e.getMessage(), e);
        }
    }
}
