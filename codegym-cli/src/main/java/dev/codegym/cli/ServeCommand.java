package dev.codegym.cli;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.web.WebOptions;
import dev.codegym.worker.Isolation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code codegym serve}. */
@Command(
        name = "serve",
        description = {
            "Serves a library to trainers in any language until it is stopped: OpenEnv, MCP, NeMo Gym and HTTP on one port.",
            "Ctrl-C or SIGTERM lets running steps end first."
        },
        footer = {"", "docs/server.md tells more: security, limits, the journal."})
final class ServeCommand implements Callable<Integer> {
    private static final SessionOptions SESSIONS = SessionOptions.DEFAULT;
    private static final WebOptions WEB = WebOptions.DEFAULT;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LIBRARY", description = "A library: a folder or a file.")
    private Path folder = Path.of("");

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Listen there (default: 127.0.0.1). Any other address needs --token-file.")
    private String host = WEB.host();

    @Option(names = "--port", paramLabel = "N", description = "The port, or 0 for any that is free (default: 8765).")
    private int port = WEB.port();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Who may come in: lines NAME TOKEN, or one TOKEN. A token has 16 characters or more.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--allow-host",
            split = ",",
            paramLabel = "NAME",
            description = "Names by which clients may call the server, beside those of the loopback address.")
    private Set<String> hosts = Set.of();

    @Option(
            names = "--allow-origin",
            split = ",",
            paramLabel = "ORIGIN",
            description = "Foreign web pages that may use it, such as https://lab.example.")
    private Set<String> origins = Set.of();

    @Option(
            names = "--max-sessions",
            paramLabel = "N",
            description = "How many sessions may be open at once (default: 10000).")
    private int maxSessions = SESSIONS.maxSessions();

    @Option(
            names = "--max-sessions-per-client",
            paramLabel = "N",
            description = "How many of them one client may hold (default: all).")
    private @Nullable Integer maxPerClient;

    @Option(
            names = "--max-waiting",
            paramLabel = "N",
            description = "How many requests may wait for a session when all are taken (default: 1000).")
    private int maxWaiting = SESSIONS.maxWaiting();

    @Option(
            names = "--wait-time",
            converter = TimeSpan.class,
            paramLabel = "TIME",
            description = "How long they may wait (default: 20s).")
    private Duration waitTime = SESSIONS.waitTime();

    @Option(
            names = "--idle-time",
            converter = TimeSpan.class,
            paramLabel = "TIME",
            description = "A session that nobody used for so long is closed (default: 30m).")
    private Duration idleTime = SESSIONS.idleTime();

    @Option(
            names = "--max-age",
            converter = TimeSpan.class,
            paramLabel = "TIME",
            description = "A session that is so old is closed (default: 24h).")
    private Duration maxAge = SESSIONS.maxAge();

    @Option(
            names = "--grace-time",
            converter = TimeSpan.class,
            paramLabel = "TIME",
            description = "For so long a session outlives a connection that was lost (default: 30s).")
    private Duration graceTime = SESSIONS.graceTime();

    @Option(
            names = "--step-limit",
            paramLabel = "N",
            description = "After so many steps an episode is truncated (default: 256).")
    private int stepLimit = SESSIONS.rules().stepLimit();

    @Option(
            names = "--isolation",
            paramLabel = "WHERE",
            description = "Where guests run: in_process, or process for worker JVMs (default: in_process).")
    private Isolation isolation = SESSIONS.isolation();

    @Option(
            names = "--journal",
            paramLabel = "DIR",
            description = "Write sessions down there: killed and started again, the server goes on with them.")
    private @Nullable Path journal;

    @Option(
            names = "--journal-sync",
            description = "Replies wait for the disk, so that a loss of power takes nothing back either.")
    private boolean journalSync;

    @Option(
            names = "--shutdown-time",
            converter = TimeSpan.class,
            paramLabel = "TIME",
            description = "How long running steps may take to end when the server is stopped (default: 20s).")
    private Duration shutdownTime = Duration.ofSeconds(20);

    @Override
    public Integer call() throws IOException {
        if (journalSync && journal == null) {
            throw new IllegalArgumentException(
                    "--journal-sync is given without --journal: name the folder that is to be waited for");
        }
        WebOptions web = web();
        SessionOptions sessions = sessions();
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            CodeGymServer.Builder builder = CodeGymServer.builder(library)
                    .web(web)
                    .sessions(sessions)
                    .shutdownTime(shutdownTime)
                    .journalSync(journalSync);
            if (journal != null) {
                builder.journal(journal);
            }
            try (CodeGymServer server = builder.start()) {
                serve(server, library.ids().size());
            }
        }
        return Main.DONE;
    }

    private WebOptions web() throws IOException {
        Map<String, String> tokens = tokenFile == null ? Map.of() : TokenFile.read(tokenFile);
        return WEB.withHost(host, tokens).withPort(port).withAllowed(hosts, origins);
    }

    private SessionOptions sessions() {
        return SESSIONS.withMaxSessions(maxSessions, maxPerClient == null ? maxSessions : maxPerClient)
                .withWaiting(maxWaiting, waitTime)
                .withTimes(idleTime, maxAge, graceTime)
                .withRules(SESSIONS.rules().withStepLimit(stepLimit))
                .withIsolation(isolation);
    }

    /** Returns when somebody interrupts this thread; a signal ends the process, after the server went down in order. */
    private void serve(CodeGymServer server, int environments) {
        Thread hook = new Thread(server::close, "codegym-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        int back = server.sessions();
        out.println("Serving " + environments + (environments == 1 ? " environment" : " environments") + " at "
                + server.uri()
                + (journal == null ? "" : ", " + back + (back == 1 ? " session" : " sessions") + " brought back"));
        out.flush();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // asked to end, as a signal would have
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
