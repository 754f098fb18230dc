package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.LibraryTasks;
import dev.codegym.task.SamplerOptions;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDraw;
import dev.codegym.task.TaskSampler;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The environments that are served, and the draws from them. Safe for use by several threads. */
public final class EnvironmentCatalog {
    private static final System.Logger LOG = System.getLogger(EnvironmentCatalog.class.getName());

    private final EnvironmentLibrary library;
    private final List<String> ids;

    /** What resets without a seed draw, one after the other. */
    private final AtomicLong unseeded;

    private final Map<SamplerOptions, TaskSampler> samplers = new HashMap<>();

    /** Goes through the whole index, so it is made at the first draw. */
    private @Nullable LibraryTasks tasks;

    EnvironmentCatalog(EnvironmentLibrary library, long seed) {
        this.library = library;
        this.ids = library.ids();
        this.unseeded = new AtomicLong(seed);
    }

    /** The ids of all environments, in the order of {@link String#compareTo}. */
    public List<String> ids() {
        return ids;
    }

    /** The library. */
    public EnvironmentLibrary library() {
        return library;
    }

    /**
     * The package of an environment.
     *
     * @throws SessionException if there is none, or it is damaged
     */
    public EnvironmentPackage get(String id) {
        requireKnown(id);
        try {
            return library.get(id);
        } catch (CodeGymException e) {
            throw unreadable(id, e);
        }
    }

    ToolEnvironment make(String id, EpisodeRules rules, Isolation isolation) {
        requireKnown(id);
        try {
            return library.make(id, rules, isolation);
        } catch (CodeGymException e) {
            throw unreadable(id, e);
        }
    }

    void requireKnown(String id) {
        if (Collections.binarySearch(ids, id) < 0) {
            throw new SessionException(
                    SessionException.Kind.UNKNOWN_ENVIRONMENT,
                    "there is no environment '" + shortened(id) + "' among the " + ids.size()
                            + " that are served: ask for their ids");
        }
    }

    private static SessionException unreadable(String id, CodeGymException e) {
        // the message names files of this machine: it is for the log alone
        LOG.log(System.Logger.Level.WARNING, "environment '" + id + "' cannot be served", e);
        return new SessionException(
                SessionException.Kind.FAILED,
                "environment '" + id + "' cannot be served: its package is damaged; the server's log tells more");
    }

    /** What to play: an environment, and what its reset shall be given. */
    record Choice(String environment, ResetOptions options) {}

    /**
     * Fills in what the request leaves open.
     *
     * @throws SessionException if it asks for what there is not
     */
    Choice choose(ResetRequest request) {
        TaskSource source = request.source() == null ? TaskSource.STORED : request.source();
        long seed = request.seed() == null ? unseeded.getAndIncrement() : request.seed();
        String environment = request.environment();
        if (environment != null) {
            return new Choice(environment, new ResetOptions(seed, request.difficulty(), source, request.task(), null));
        }
        if (request.task() != null) {
            throw bad("task '" + shortened(request.task())
                    + "' is asked for without an environment: name the environment, too");
        }
        TaskDraw draw = draw(request.seed(), request.difficulty(), source);
        // the draw's own seed nobody asked for: what is told must be what may be asked for again
        return new Choice(draw.environment(), draw.options().withSeed(seed));
    }

    /**
     * Checks that there is such a task.
     *
     * @throws SessionException if there is none, or the choice asks for two things at once
     */
    void check(Choice choice) {
        EnvironmentPackage found = get(choice.environment());
        String environment = "environment '" + choice.environment() + "'";
        Difficulty difficulty = choice.options().difficulty();
        boolean stored = choice.options().source() == TaskSource.STORED;
        String name = choice.options().taskId();
        if (name == null) {
            if (stored
                    && difficulty != null
                    && found.tasks().stream().noneMatch(each -> each.difficulty() == difficulty)) {
                throw bad(environment + " has no stored task of difficulty " + difficulty
                        + ": choose another, or fresh tasks");
            }
            return;
        }
        Task task = found.tasks().stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow(() -> bad(environment + " has no task '" + shortened(name) + "' among its "
                        + found.tasks().size() + ": its description lists them"));
        if (!stored) {
            throw bad("task '" + name + "' of " + environment
                    + " is a stored one, but a fresh one is asked for: leave out one of the two");
        }
        if (difficulty != null && difficulty != task.difficulty()) {
            throw bad("task '" + name + "' of " + environment + " has the difficulty " + task.difficulty() + ", but "
                    + difficulty + " is asked for: leave out one of the two");
        }
    }

    private static SessionException bad(String message) {
        return new SessionException(SessionException.Kind.BAD_REQUEST, message);
    }

    private synchronized TaskDraw draw(@Nullable Long seed, @Nullable Difficulty difficulty, TaskSource source) {
        SamplerOptions options = SamplerOptions.DEFAULT.withSource(source);
        options = difficulty == null ? options : options.withTiers(difficulty);
        try {
            LibraryTasks all = tasks();
            if (seed != null) {
                return TaskSampler.of(all, options.withSeed(seed)).next();
            }
            return samplers.computeIfAbsent(
                            options, key -> TaskSampler.of(all, key.withSeed(unseeded.getAndIncrement())))
                    .next();
        } catch (CodeGymException e) {
            LOG.log(System.Logger.Level.WARNING, "no task could be drawn", e);
            throw new SessionException(
                    SessionException.Kind.FAILED,
                    "no task" + (difficulty == null ? "" : " of difficulty " + difficulty)
                            + " could be drawn from the library; the server's log tells more: name an environment");
        }
    }

    /** Reads the library's index now rather than at the first draw: without an index file, every package is opened for it. */
    public void prepare() {
        try {
            lookThrough();
        } catch (CodeGymException e) {
            // the first draw tries again, and tells its client
            LOG.log(System.Logger.Level.WARNING, "the library cannot be looked through", e);
        }
    }

    private synchronized void lookThrough() {
        tasks();
    }

    private LibraryTasks tasks() {
        LibraryTasks known = tasks;
        if (known == null) {
            known = LibraryTasks.of(library);
            tasks = known;
        }
        return known;
    }

    /** What a client sent, as much of it as fits a message. */
    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
