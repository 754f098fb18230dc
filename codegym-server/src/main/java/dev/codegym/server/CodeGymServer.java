package dev.codegym.server;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.server.mcp.McpApi;
import dev.codegym.server.nemo.NemoGymApi;
import dev.codegym.server.openenv.OpenEnvApi;
import dev.codegym.server.openenv.OpenEnvRpc;
import dev.codegym.server.page.Page;
import dev.codegym.server.rest.HealthApi;
import dev.codegym.server.rest.RestApi;
import dev.codegym.server.rest.ServerMetrics;
import dev.codegym.server.session.JournalOptions;
import dev.codegym.server.session.SessionListener;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebOptions;
import dev.codegym.server.web.WebServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Serves a library to trainers in any language: OpenEnv, MCP, NeMo Gym and an HTTP API of its own, all on one port. Runs inside a trainer or
 * alone. Has one owner, who closes it; safe for use by several threads.
 *
 * <pre>{@code
 * try (EnvironmentLibrary library = EnvironmentLibrary.open(Path.of("starter-library"));
 *         CodeGymServer server = CodeGymServer.builder(library).port(0).start()) {
 *     System.out.println(server.uri());
 *     ...
 * }
 * }</pre>
 */
public final class CodeGymServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CodeGymServer.class.getName());

    private static final long LOOK_MILLIS = 10;

    private final Sessions sessions;
    private final OpenEnvApi openEnv;
    private final McpApi mcp;
    private final RestApi rest;
    private final WebServer web;
    private final Duration shutdownTime;
    private final ScheduledThreadPoolExecutor ticks;
    private final AtomicBoolean closed = new AtomicBoolean();

    private CodeGymServer(Builder builder) {
        this.shutdownTime = builder.shutdownTime;
        ServerMetrics metrics = new ServerMetrics();
        this.sessions = open(builder, metrics);
        metrics.watch(sessions);
        this.rest = new RestApi(sessions, metrics);
        this.openEnv = new OpenEnvApi(sessions);
        this.mcp = new McpApi(sessions, InstantSource.system(), new OpenEnvRpc(sessions));
        try {
            this.web = WebServer.start(builder.webOptions, routes());
        } catch (RuntimeException e) {
            rest.close();
            sessions.close();
            throw e;
        }
        metrics.watchConnections(web::connections, web::sockets);
        this.ticks = ticks();
        Thread looking = new Thread(sessions.catalog()::prepare, "codegym-catalog");
        looking.setDaemon(true);
        looking.start();
    }

    private static Sessions open(Builder builder, SessionListener listener) {
        InstantSource clock = InstantSource.system();
        JournalOptions journal = builder.journal;
        return journal == null
                ? Sessions.open(builder.library, builder.sessionOptions, clock, listener)
                : Sessions.open(
                        builder.library,
                        builder.sessionOptions,
                        clock,
                        listener,
                        journal.withSync(builder.journalSync));
    }

    /** All that it answers. */
    Routes routes() {
        Routes.Builder routes = Routes.builder();
        new HealthApi(sessions).register(routes);
        openEnv.register(routes);
        mcp.register(routes);
        rest.register(routes);
        new Page().register(routes);
        NemoGymApi nemo = new NemoGymApi(sessions);
        routes.before(nemo::keepInside);
        nemo.register(routes);
        return routes.build();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it runs until the end
    private ScheduledThreadPoolExecutor ticks() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "codegym-sweep");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        return timer;
    }

    /** Closes what is overdue; whatever fails is tried again a second later. */
    private void look() {
        try {
            sessions.sweep();
            openEnv.tick();
            mcp.sweep();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "looking after sessions failed", e);
        }
    }

    /** Begins to set up a server of this library, which stays the caller's and must outlive the server. */
    public static Builder builder(EnvironmentLibrary library) {
        return new Builder(library);
    }

    /** Where it listens, such as {@code http://127.0.0.1:8765}. */
    public URI uri() {
        return web.uri();
    }

    /** How many sessions are open. */
    public int sessions() {
        return sessions.taken();
    }

    /**
     * Goes down in order: takes no further connections, sessions and requests, lets running steps end and their replies be sent for as long
     * as the shutdown time, and closes all connections. Closing twice does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        ticks.shutdownNow();
        try {
            web.stopAccepting();
            sessions.refuseNew();
            awaitQuiet();
            web.closeSockets("the server is going down");
        } finally {
            sessions.close();
            try {
                web.close();
            } finally {
                rest.close();
            }
        }
    }

    private void awaitQuiet() {
        long end = System.nanoTime() + shutdownTime.toNanos();
        try {
            while (sessions.busy() && System.nanoTime() < end) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets up a server. */
    public static final class Builder {
        private final EnvironmentLibrary library;
        private WebOptions webOptions = WebOptions.DEFAULT;
        private SessionOptions sessionOptions = SessionOptions.DEFAULT;
        private Duration shutdownTime = Duration.ofSeconds(20);
        private @Nullable JournalOptions journal;
        private boolean journalSync;

        private Builder(EnvironmentLibrary library) {
            this.library = library;
        }

        /** Where it listens and whom it lets in. */
        public Builder web(WebOptions options) {
            webOptions = options;
            return this;
        }

        /** The port; 0 for any that is free; 8765 unless this is called. */
        public Builder port(int port) {
            webOptions = webOptions.withPort(port);
            return this;
        }

        /** What holds for sessions. */
        public Builder sessions(SessionOptions options) {
            sessionOptions = options;
            return this;
        }

        /**
         * Writes sessions down in this folder, made where there is none: a server that is started on it again, after it was closed or
         * killed, goes on with every session from its last acknowledged step. One server at a time may use a folder, which holds the
         * sessions' tokens.
         */
        public Builder journal(Path folder) {
            journal = JournalOptions.of(folder);
            return this;
        }

        /** Whether replies wait until the disk has what they acknowledge, so that a loss of power takes nothing back; not unless this is called. */
        public Builder journalSync(boolean wait) {
            journalSync = wait;
            return this;
        }

        /** How long running steps may take to end when the server is closed; 20 s unless this is called. */
        public Builder shutdownTime(Duration time) {
            shutdownTime = time;
            return this;
        }

        /**
         * Starts it.
         *
         * @throws dev.codegym.CodeGymException if the port is taken, or cannot be listened on, or the journal cannot be used
         */
        public CodeGymServer start() {
            return new CodeGymServer(this);
        }
    }
}
