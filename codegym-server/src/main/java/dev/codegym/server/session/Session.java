package dev.codegym.server.session;

import dev.codegym.rollout.Trajectory;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One environment for one owner. What is asked of a session is done in the order in which it was asked, one after the other, on threads of the
 * server's own; the results complete there. Nothing here blocks, so that it may be called from anywhere. Safe for use by several
 * threads.
 *
 * <p>Every result may complete with a {@link SessionException} instead.
 */
public final class Session {
    private final Sessions sessions;
    private final String id;
    private final String token;
    private final String client;
    private final @Nullable String bound;
    private final Instant opened;
    private final Mailbox mailbox;

    private final AtomicReference<@Nullable CloseReason> closed = new AtomicReference<>();
    private volatile Instant used;

    /** Since when the connection that it was bound to is lost; null where none was lost. */
    private volatile @Nullable Instant lost;

    /** Who speaks for the client, and is told of the end; null where nobody does for long. */
    private final AtomicReference<@Nullable Consumer<CloseReason>> connection = new AtomicReference<>();

    // touched by the mailbox's work alone
    private @Nullable Episode episode;
    private @Nullable Supplier<Episode> stored;
    private int episodes;

    // for onlookers
    private volatile @Nullable SessionState state;

    /** A new one. */
    Session(Sessions sessions, SessionRecord record) {
        this(sessions, record, 0, null, null);
    }

    /**
     * One that was there before the server was started. Its idle time, and where it was bound to a connection its grace time, begin anew.
     *
     * @param stored brings its episode back, or null where it had none
     */
    Session(Sessions sessions, SessionJournal.Restored restored, @Nullable Supplier<Episode> stored) {
        this(sessions, restored.record(), restored.episodes(), stored, restored.connected() ? sessions.now() : null);
    }

    private Session(
            Sessions sessions,
            SessionRecord record,
            int episodes,
            @Nullable Supplier<Episode> stored,
            @Nullable Instant lost) {
        this.sessions = sessions;
        this.id = record.id();
        this.token = record.token();
        this.client = record.client();
        this.bound = record.environment();
        this.opened = record.opened();
        this.episodes = episodes;
        this.stored = stored;
        this.lost = lost;
        this.used = sessions.now();
        this.mailbox = new Mailbox(sessions.threads());
    }

    /** The id: no secret. */
    public String id() {
        return id;
    }

    /** The secret that goes with the id. It is for the client, never for the agent, and never for a log. */
    public String token() {
        return token;
    }

    /** Whose it is, as the server's limits count. */
    public String client() {
        return client;
    }

    /** The environment that it is bound to, or null where each reset may choose. */
    public @Nullable String boundTo() {
        return bound;
    }

    /** When it was opened. */
    public Instant opened() {
        return opened;
    }

    /** When it was last used. */
    public Instant used() {
        return used;
    }

    /** Where it stands, for onlookers: as it was after the last request that was done; null before the first episode. */
    public @Nullable SessionState lastState() {
        return state;
    }

    boolean isToken(String presented) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins an episode. Where that fails, the one that is running goes on. */
    public CompletableFuture<Started> reset(ResetRequest request) {
        return ask(() -> begin(request));
    }

    private Started begin(ResetRequest request) {
        if (bound != null
                && request.environment() != null
                && !request.environment().equals(bound)) {
            throw new SessionException(
                    SessionException.Kind.BAD_REQUEST,
                    "environment '" + EnvironmentCatalog.shortened(request.environment())
                            + "' is asked for, but this session is bound to '" + bound
                            + "': leave it out, or open another session");
        }
        long begin = System.nanoTime();
        // one that is only written down need not be played for being left; one that is lost says so
        Episode before = stored == null || sessions.isWritten(id) ? episode : resumed();
        String name = request.episodeId() == null ? id + "-" + (episodes + 1) : request.episodeId();
        Episode next = sessions.begin(name, request.orIn(bound), before);
        Started started = next.started(this);
        try {
            sessions.began(this, started, next, begin);
        } catch (RuntimeException | Error e) {
            next.close();
            fallBack();
            throw e;
        }
        adopt(next, before);
        return started;
    }

    /** What is in memory is not what is written down: where that is known, it counts, and else the episode is lost. */
    private void fallBack() {
        if (sessions.journals()) {
            Episode spoiled = episode;
            if (spoiled != null) {
                spoiled.close();
            }
            episode = null;
            stored = sessions.stored(id);
        }
    }

    /** Takes over an episode; an environment that it does not use any more is closed. */
    void adopt(Episode next, @Nullable Episode before) {
        if (before != null && before.environment() != next.environment()) {
            before.close();
        }
        episode = next;
        stored = null;
        episodes++;
        state = next.state(id);
    }

    /**
     * Takes a step in the running episode.
     *
     * @param requestId the client's name for this step, or null: a step that comes again under the same name is answered as before, and not
     *     taken again
     */
    public CompletableFuture<Stepped> step(ToolCall call, @Nullable String requestId) {
        return ask(() -> take(call, requestId));
    }

    private Stepped take(ToolCall call, @Nullable String requestId) {
        Episode running = running();
        if (requestId != null) {
            Stepped known = running.answer(requestId, call);
            if (known != null) {
                return known.again();
            }
        }
        long begin = System.nanoTime();
        Stepped stepped;
        try {
            stepped = running.step(call, requestId);
            sessions.stepped(this, requestId, stepped, begin);
        } catch (SessionException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // taken or not, nobody may go on from it: it is not written down
            fallBack();
            throw e;
        }
        state = running.state(id);
        return stepped;
    }

    /** Where the session stands, after what was asked of it before. */
    public CompletableFuture<SessionState> state() {
        return ask(() -> {
            Episode current = resumed();
            return current == null ? new SessionState(id, bound, null, null, 0, 0, false, false) : current.state(id);
        });
    }

    /**
     * The tools that may be called: those of the running or last episode, else those of the environment that it is bound to; none where each
     * reset may choose.
     */
    public CompletableFuture<List<ToolSpec>> tools() {
        return ask(() -> {
            Episode current = resumed();
            if (current != null) {
                return current.started(this).prompt().tools();
            }
            return bound == null ? List.of() : sessions.prompt(bound).tools();
        });
    }

    /** What the running or last episode began with. */
    public CompletableFuture<Started> started() {
        return ask(() -> running().started(this));
    }

    /** What the agent is told of an environment before an episode begins. */
    public CompletableFuture<Prompt> prompt(String environment) {
        return ask(() -> sessions.prompt(environment));
    }

    /** The running or last episode so far. It holds the hidden input: it is for the trainer, never for the agent. */
    public CompletableFuture<Trajectory> trajectory() {
        return ask(() -> running().trajectory());
    }

    /** A copy of the episode as it is now, for another session. */
    CompletableFuture<Episode> forked() {
        return ask(() -> running().fork());
    }

    private Episode running() {
        Episode current = resumed();
        if (current == null) {
            throw new SessionException(
                    SessionException.Kind.NO_EPISODE, "no episode was begun in this session: reset first");
        }
        return current;
    }

    /** The episode, brought back where it was only written down. */
    private @Nullable Episode resumed() {
        Supplier<Episode> from = stored;
        if (from != null) {
            try {
                Episode back = from.get();
                episode = back;
                state = back.state(id);
            } catch (SessionException e) {
                close();
                throw e;
            }
            stored = null;
        }
        return episode;
    }

    /** Does some work after what was asked before. */
    private <T> CompletableFuture<T> ask(Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        if (sessions.draining()) {
            answer.completeExceptionally(ended(CloseReason.SHUTDOWN));
            return answer;
        }
        if (mailbox.pending() >= sessions.options().maxPending()) {
            answer.completeExceptionally(
                    new SessionException(
                            SessionException.Kind.OVERLOADED,
                            sessions.options().maxPending()
                                    + " requests of this session are waiting, as many as may: wait for a reply before the next"));
            return answer;
        }
        used = sessions.now();
        mailbox.add(() -> perform(work, answer));
        return answer;
    }

    private <T> void perform(Supplier<T> work, CompletableFuture<T> answer) {
        CloseReason reason = closed.get();
        if (reason != null) {
            answer.completeExceptionally(ended(reason));
            return;
        }
        T result;
        try {
            result = work.get();
        } catch (SessionException e) {
            answer.completeExceptionally(e);
            return;
        } catch (Throwable e) {
            answer.completeExceptionally(sessions.failed(this, e));
            return;
        } finally {
            used = sessions.now();
        }
        answer.complete(result);
    }

    private static SessionException ended(CloseReason reason) {
        return switch (reason) {
            case SHUTDOWN ->
                new SessionException(
                        SessionException.Kind.SHUTTING_DOWN,
                        "the server is going down: the request was not carried out");
            case IDLE, AGED, LOST, CLOSED ->
                new SessionException(
                        SessionException.Kind.UNKNOWN_SESSION,
                        "the session was closed (" + reason.name().toLowerCase(java.util.Locale.ROOT)
                                + "): open another one");
        };
    }

    /**
     * Binds the session to a connection: it outlives the connection by the grace time only. Whoever spoke for the client before is told
     * that the session is closed for them.
     *
     * @param whenClosed is told when the session ends before the connection does
     * @return whether the session was still open
     */
    public boolean attach(Consumer<CloseReason> whenClosed) {
        lost = null;
        Consumer<CloseReason> before = connection.getAndSet(whenClosed);
        if (before != null) {
            before.accept(CloseReason.LOST);
        }
        used = sessions.now();
        return closed.get() == null;
    }

    /** The connection that was attached with this listener is lost: the client has the grace time to come back. */
    public void detach(Consumer<CloseReason> whenClosed) {
        if (connection.compareAndSet(whenClosed, null)) {
            lost = sessions.now();
        }
    }

    /** Closes the session. What was asked before and has not begun fails; what runs goes on to its end. Closing twice does nothing. */
    public void close() {
        close(CloseReason.CLOSED);
    }

    void close(CloseReason reason) {
        if (!closed.compareAndSet(null, reason)) {
            return;
        }
        sessions.forget(this, reason);
        mailbox.add(() -> {
            Episode last = episode;
            if (last != null) {
                last.close();
            }
            sessions.ended(this, reason);
        });
        Consumer<CloseReason> listener = connection.getAndSet(null);
        if (listener != null) {
            listener.accept(reason);
        }
    }

    /** Why it must be closed now, or null. */
    @Nullable
    CloseReason overdue(Instant now, SessionOptions options) {
        Instant gone = lost;
        // who comes back while the loss is being noted may find it noted after all
        if (gone != null && !connected() && !now.isBefore(gone.plus(options.graceTime()))) {
            return CloseReason.LOST;
        }
        if (mailbox.pending() == 0 && !now.isBefore(used.plus(options.idleTime()))) {
            return CloseReason.IDLE;
        }
        return now.isBefore(opened.plus(options.maxAge())) ? null : CloseReason.AGED;
    }

    /** Whether it is bound to a connection. */
    boolean connected() {
        return connection.get() != null;
    }

    /** Whether something that was asked of it is not done yet. */
    boolean busy() {
        return mailbox.pending() > 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    /** The id alone: the token is a secret. */
    @Override
    public String toString() {
        return "session " + id;
    }
}
