package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.rollout.TrajectoryRecorder;
import dev.codegym.tool.BuiltIns;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All sessions of a server: opens them within the limits, finds them by id and token, and closes those that nobody uses any more. Safe
 * for use by several threads. Somebody must call {@link #sweep} about once a second.
 */
public final class Sessions implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    /** So many threads may be held up by slow guests. */
    private static final int MOST_THREADS = 128;

    /** What is drawn where no seed was asked for stays below 2^53: any client's JSON can hold it, and so can ask for it again. */
    private static final int SEED_BITS = 52;

    private final SessionOptions options;
    private final EnvironmentCatalog catalog;
    private final InstantSource clock;
    private final SessionListener listener;
    private final SessionJournal journal;
    private final GuestThreads threads;
    private final Slots slots;
    private final EpisodeReplay replay;
    private final Secrets secrets = new Secrets();
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private volatile boolean draining;

    private Sessions(
            EnvironmentLibrary library,
            SessionOptions options,
            InstantSource clock,
            SessionListener listener,
            SessionJournal journal) {
        this.options = options;
        this.clock = clock;
        this.listener = listener;
        this.journal = journal;
        this.catalog = new EnvironmentCatalog(library, secrets.number(SEED_BITS));
        // one core is left to those who read and write: fewer threads that are woken for each step do more steps
        this.threads = new GuestThreads(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), MOST_THREADS);
        this.slots = new Slots(options);
        this.replay = new EpisodeReplay(catalog, options.isolation());
        journal.restored().forEach(this::bringBack);
    }

    /** A session from before the server was started. What it played is played again when it is used. */
    private void bringBack(SessionJournal.Restored restored) {
        String id = restored.record().id();
        Supplier<Episode> lost = () -> {
            throw JournalFolder.damaged(id);
        };
        Session session = new Session(this, restored, restored.damaged() ? lost : stored(id));
        slots.force(session.client());
        open.put(id, session);
        listener.opened(session);
    }

    /** Brings back the episode of a session that is written down; null where none is. */
    @Nullable
    Supplier<Episode> stored(String session) {
        return journal.hasEpisode(session) ? () -> replay.replay(journal.read(session)) : null;
    }

    /** Whether a session that was there before can go on, be it by a reset. */
    boolean isWritten(String session) {
        return journal.hasEpisode(session);
    }

    /** Whether sessions are written down. */
    boolean journals() {
        return journal != SessionJournal.NONE;
    }

    /**
     * Opens a house for sessions, with none in it. The library stays the caller's, to be closed after it.
     *
     * @param clock tells when sessions are overdue
     * @param listener is told what happens
     */
    public static Sessions open(
            EnvironmentLibrary library, SessionOptions options, InstantSource clock, SessionListener listener) {
        return new Sessions(library, options, clock, listener, SessionJournal.NONE);
    }

    /**
     * Opens a house for sessions that are written down, with those in it that were open when the folder's last server ended, however that
     * was: each goes on from its last step that was acknowledged.
     *
     * @param journal where they are written down
     * @throws CodeGymException if the folder cannot be used, another server uses it, or its format is another one
     */
    public static Sessions open(
            EnvironmentLibrary library,
            SessionOptions options,
            InstantSource clock,
            SessionListener listener,
            JournalOptions journal) {
        return open(library, options, clock, listener, JournalFolder.open(journal));
    }

    static Sessions open(
            EnvironmentLibrary library,
            SessionOptions options,
            InstantSource clock,
            SessionListener listener,
            SessionJournal journal) {
        return new Sessions(library, options, clock, listener, journal);
    }

    /** What holds for all sessions. */
    public SessionOptions options() {
        return options;
    }

    /** The environments. */
    public EnvironmentCatalog catalog() {
        return catalog;
    }

    /** All open sessions, in no order; a look, not a copy. */
    public Collection<Session> all() {
        return Collections.unmodifiableCollection(open.values());
    }

    /** How many sessions are open, those that are being opened among them. */
    public int taken() {
        return slots.taken();
    }

    /** How many requests for a session are waiting. */
    public int waiting() {
        return slots.waiting();
    }

    /** Whether nothing more is taken for any session. */
    boolean draining() {
        return draining;
    }

    /** Whether further sessions are opened, as far as there is room: not any more once the server goes down. */
    public boolean accepting() {
        return !slots.closed();
    }

    /** How many threads there are for guests now. */
    public int guestThreads() {
        return threads.size();
    }

    /** The time by which sessions are opened, used and closed. */
    public Instant now() {
        return clock.instant();
    }

    Executor threads() {
        return threads;
    }

    /**
     * Opens a session as soon as there is room; {@link SessionException.Kind#CAPACITY} where there is none in time. A caller that loses interest
     * cancels the result.
     *
     * @param client whose it is, as the limits count
     * @param environment the environment that it is bound to, or null where each reset may choose
     */
    public CompletableFuture<Session> create(String client, @Nullable String environment) {
        try {
            if (environment != null) {
                catalog.requireKnown(environment);
            }
        } catch (SessionException e) {
            return CompletableFuture.failedFuture(e);
        }
        return withPlace(client, () -> enter(client, environment));
    }

    /** Makes a session once there is a place for it; the place is given back where nobody wants it any more. */
    @SuppressWarnings("FutureReturnValueIgnored") // what becomes of both is told to the caller by the result
    private CompletableFuture<Session> withPlace(String client, Supplier<Session> make) {
        CompletableFuture<Session> result = new CompletableFuture<>();
        CompletableFuture<Void> place = slots.take(client, now());
        result.whenComplete((session, failure) -> {
            if (result.isCancelled()) {
                place.cancel(false);
            }
        });
        place.whenComplete((nothing, refusal) -> {
            if (refusal != null) {
                if (!place.isCancelled()) {
                    listener.refused(client);
                }
                result.completeExceptionally(refusal);
            } else if (journals()) {
                // who asked must not wait for a disk
                threads.execute(() -> hand(make, client, result));
            } else {
                hand(make, client, result);
            }
        });
        return result;
    }

    private void hand(Supplier<Session> make, String client, CompletableFuture<Session> result) {
        Session session;
        try {
            session = make.get();
        } catch (RuntimeException | Error e) {
            slots.release(client);
            result.completeExceptionally(failed("a session of '" + client + "' could not be opened", e));
            return;
        }
        if (!result.complete(session)) {
            session.close();
        }
    }

    private Session enter(String client, @Nullable String environment) {
        Session session =
                new Session(this, new SessionRecord(secrets.id(), secrets.token(), client, environment, now()));
        journal.opened(session);
        open.put(session.id(), session);
        listener.opened(session);
        return session;
    }

    /**
     * The open session with this id and token.
     *
     * @throws SessionException where there is none; it does not tell whether the id or the token is wrong
     */
    public Session find(String id, String token) {
        Session session = open.get(id);
        if (session == null || !session.isToken(token)) {
            throw new SessionException(
                    SessionException.Kind.UNKNOWN_SESSION,
                    "there is no session '" + EnvironmentCatalog.shortened(id)
                            + "' with this token: it was closed, or never opened; open another one");
        }
        return session;
    }

    /**
     * Opens a session of the same client whose episode stands where that of another one stands after what was asked of it before; from
     * then on neither knows of the other.
     */
    public CompletableFuture<Session> fork(Session original) {
        // the copy first: what is asked of the original while the fork waits for a place is not part of it
        return original.forked()
                .thenCompose(episode -> create(original.client(), original.boundTo())
                        .whenComplete((fork, failure) -> {
                            if (failure != null) {
                                episode.close();
                            }
                        })
                        .thenApply(fork -> adopted(fork, episode)));
    }

    private Session adopted(Session fork, Episode episode) {
        episode.rename(fork.id() + "-1");
        fork.adopt(episode, null);
        try {
            written(fork, episode);
        } catch (SessionException e) {
            fork.close();
            throw e;
        }
        return fork;
    }

    /** Writes a fork down; what fails there is told as it is of a request, though it is none of the fork's. */
    private void written(Session fork, Episode episode) {
        try {
            writeBegin(fork, episode);
        } catch (RuntimeException | Error e) {
            throw failed(fork, e);
        }
    }

    private void writeBegin(Session session, Episode episode) {
        if (journals()) {
            String environment = episode.info().environmentId();
            journal.began(session, episode, catalog.get(environment).hash());
        }
    }

    /** What the agent is told of an environment; the names of the built-in tools are the usual ones. */
    Prompt prompt(String environment) {
        EnvironmentPackage found = catalog.get(environment);
        return Prompt.of(
                found.definition().problem(), found.definition().statement(), options.rules(), BuiltIns.DEFAULT);
    }

    /** Begins an episode, in the environment of the one before where that is the same. */
    Episode begin(String episodeId, ResetRequest request, @Nullable Episode before) {
        EnvironmentCatalog.Choice choice = catalog.choose(request);
        catalog.check(choice);
        EpisodeRules rules = request.rules() == null ? options.rules() : request.rules();
        boolean same = before != null
                && before.environment().spec().id().equals(choice.environment())
                && before.rules().equals(rules);
        ToolEnvironment environment = same
                ? Objects.requireNonNull(before).environment()
                : catalog.make(choice.environment(), rules, options.isolation());
        try {
            TrajectoryRecorder recorder = TrajectoryRecorder.begin(environment, choice.options());
            return new Episode(episodeId, rules, recorder, recorder.reset().info());
        } catch (CodeGymException e) {
            if (!same) {
                environment.close();
            }
            LOG.log(System.Logger.Level.WARNING, "no episode of " + choice + " could be begun", e);
            throw new SessionException(
                    SessionException.Kind.FAILED,
                    "no episode of '" + choice.environment() + "' could be begun with seed "
                            + choice.options().seed() + ": try another seed or difficulty, or another environment");
        }
    }

    void began(Session session, Started started, Episode episode, long begin) {
        writeBegin(session, episode);
        listener.started(started, Duration.ofNanos(System.nanoTime() - begin));
    }

    void stepped(Session session, @Nullable String requestId, Stepped stepped, long begin) {
        journal.stepped(session, stepped.call(), requestId, stepped);
        listener.stepped(stepped, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Something of ours went wrong: the log is told all, the client that it was not its fault. */
    SessionException failed(Session session, Throwable failure) {
        return failed("a request of " + session + " failed", failure);
    }

    private SessionException failed(String what, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, what, failure);
        listener.failed(failure);
        if (failure instanceof JournalException) {
            return new SessionException(
                    SessionException.Kind.FAILED,
                    "the server could not write this down, so it does not count and nothing has changed; its log tells why. "
                            + "Send it again later");
        }
        return new SessionException(
                SessionException.Kind.FAILED,
                "the server failed to do this; its log tells why. Reset to go on, or open another session");
    }

    /** A session is closed: nobody finds it any more, and its place is free. */
    void forget(Session session, CloseReason reason) {
        open.remove(session.id());
        if (reason != CloseReason.SHUTDOWN) {
            journal.closing(session);
        }
        slots.release(session.client());
        listener.closed(session, reason);
    }

    /** All that a closed session had begun is done. */
    void ended(Session session, CloseReason reason) {
        if (reason != CloseReason.SHUTDOWN) {
            journal.closed(session);
        }
    }

    /** Closes what is overdue, and refuses those who have waited for too long. */
    public void sweep() {
        Instant now = now();
        for (Session session : open.values()) {
            CloseReason reason = session.overdue(now, options);
            if (reason != null) {
                session.close(reason);
            }
        }
        slots.expire(now);
    }

    /** Whether something that was asked of a session is not done yet. */
    public boolean busy() {
        return open.values().stream().anyMatch(Session::busy);
    }

    /** Opens no further session, and takes nothing more for those that are open: what was asked before goes on to its end. */
    public void refuseNew() {
        draining = true;
        slots.close();
    }

    /** Closes all sessions; steps that are running go on to their ends. */
    @Override
    public void close() {
        refuseNew();
        open.values().forEach(session -> session.close(CloseReason.SHUTDOWN));
        threads.close();
        journal.close();
    }
}
