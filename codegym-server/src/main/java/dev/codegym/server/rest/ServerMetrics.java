package dev.codegym.server.rest;

import dev.codegym.env.Difficulty;
import dev.codegym.env.Step;
import dev.codegym.env.TaskSource;
import dev.codegym.library.Provenance;
import dev.codegym.server.session.CloseReason;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionListener;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.session.Started;
import dev.codegym.server.session.Stepped;
import dev.codegym.server.web.WebReply;
import dev.codegym.tool.CallError;
import dev.codegym.tool.Observation;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * Counts what a server does, for Prometheus. Each server has its own. No label names a client, an environment or a session: there are as many
 * series after a year as after a minute. Safe for use by several threads.
 */
public final class ServerMetrics implements SessionListener {
    private static final double[] STEP_SECONDS = {
        0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5,
        1, 5
    };
    private static final double[] RESET_SECONDS = {
        0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
    };

    /** How an episode can end. */
    private enum Outcome {
        SOLVED,
        FAILED,
        TRUNCATED;

        static Outcome of(Step<?> last) {
            return last.truncated() ? TRUNCATED : last.reward() > 0 ? SOLVED : FAILED;
        }
    }

    private final PrometheusRegistry registry = new PrometheusRegistry();

    private final Counter opened = counter("codegym_sessions_opened", "Sessions that were opened");
    private final Counter refused =
            counter("codegym_sessions_refused", "Requests for a session that got none because all were taken");
    private final Map<CloseReason, CounterDataPoint> closed =
            counters("codegym_sessions_closed", "Sessions that ended, by why they did", "reason", CloseReason.class);
    private final Counter begun = counter(
            "codegym_episodes_started",
            "Episodes that began with a reset; those of forks are not among them",
            "difficulty",
            "source");
    private final Map<Outcome, CounterDataPoint> ended = counters(
            "codegym_episodes_ended",
            "Episodes that were played to their end: solved by a right answer, failed by a wrong one, truncated by a limit",
            "outcome",
            Outcome.class);
    private final Counter reward = counter("codegym_reward", "The sum of all rewards");
    private final Map<CallError.Kind, CounterDataPoint> badCalls = counters(
            "codegym_bad_calls", "Calls that did nothing, by what was wrong with them", "kind", CallError.Kind.class);
    private final Counter failures =
            counter("codegym_failures", "Requests on which the server itself failed; its log tells more");
    private final Counter steps = counter("codegym_steps", "Steps that were taken");
    private final Histogram stepSeconds =
            histogram("codegym_step_seconds", "How long steps took, without the wait for their turn", STEP_SECONDS);
    private final Histogram resetSeconds =
            histogram("codegym_reset_seconds", "How long resets took, the search for a task included", RESET_SECONDS);

    /** Registers everything that is counted; {@link #watch} adds what is looked at. */
    public ServerMetrics() {
        for (Difficulty difficulty : Difficulty.values()) {
            for (TaskSource source : TaskSource.values()) {
                begun.initLabelValues(Fields.lower(difficulty), Fields.lower(source));
            }
        }
        Info.builder()
                .name("codegym_build_info")
                .help("Which CodeGym runs, on which Java")
                .labelNames("version", "java")
                .register(registry)
                .setLabelValues(
                        Provenance.CODEGYM_VERSION,
                        String.valueOf(Runtime.version().feature()));
        new JvmMetrics(registry).register();
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    /** A counter for each constant, found without a look at labels. */
    private <E extends Enum<E>> Map<E, CounterDataPoint> counters(
            String name, String help, String label, Class<E> type) {
        Counter counter = counter(name, help, label);
        Map<E, CounterDataPoint> points = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            points.put(constant, counter.labelValues(Fields.lower(constant)));
        }
        return points;
    }

    private Histogram histogram(String name, String help, double... bounds) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .classicOnly()
                .classicUpperBounds(bounds)
                .register(registry);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Looks at these sessions when it is asked. To be called once. */
    public void watch(Sessions sessions) {
        gauge("codegym_sessions_open", "Sessions that are open or being opened", sessions::taken);
        gauge(
                "codegym_sessions_limit",
                "As many sessions may be open",
                () -> sessions.options().maxSessions());
        gauge("codegym_sessions_waiting", "Requests that wait for a session", sessions::waiting);
        gauge("codegym_guest_threads", "Threads on which guest code runs", sessions::guestThreads);
        gauge(
                "codegym_environments",
                "Environments that are served",
                () -> sessions.catalog().ids().size());
    }

    /** Looks at the connections when it is asked. To be called once. */
    public void watchConnections(DoubleSupplier connections, DoubleSupplier sockets) {
        gauge("codegym_connections", "Connections that are open, WebSockets among them", connections);
        gauge("codegym_sockets", "WebSockets that are open", sockets);
    }

    /** All of it in Prometheus' text format 0.0.4. */
    WebReply reply() {
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WebReply(200, writer.getContentType(), text.toByteArray(), Map.of());
    }

    private static void count(CounterDataPoint point) {
        point.inc();
    }

    @Override
    public void opened(Session session) {
        opened.inc();
    }

    @Override
    public void closed(Session session, CloseReason reason) {
        count(point(closed, reason));
    }

    private static <E extends Enum<E>> CounterDataPoint point(Map<E, CounterDataPoint> points, E constant) {
        return java.util.Objects.requireNonNull(points.get(constant));
    }

    @Override
    public void refused(String client) {
        refused.inc();
    }

    @Override
    public void started(Started started, Duration took) {
        Difficulty difficulty = started.info().difficulty();
        begun.labelValues(
                        difficulty == null ? "none" : Fields.lower(difficulty),
                        Fields.lower(started.info().source()))
                .inc();
        resetSeconds.observe(seconds(took));
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    @Override
    public void stepped(Stepped stepped, Duration took) {
        Step<Observation> step = stepped.step();
        steps.inc();
        stepSeconds.observe(seconds(took));
        if (step.state() instanceof Observation.Failure failure) {
            count(point(badCalls, failure.error().kind()));
        }
        if (step.reward() > 0) {
            reward.inc(step.reward());
        }
        if (step.over()) {
            count(point(ended, Outcome.of(step)));
        }
    }

    @Override
    public void failed(Throwable failure) {
        failures.inc();
    }
}
