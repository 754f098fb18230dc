package dev.codegym.server.rest;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebHandler;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Sessions and their episodes. */
final class SessionsApi {
    /** A longer body is parsed where nobody waits for it. */
    private static final int LONG_BODY = 32 << 10;

    private static final String ONE = "/v1/sessions/{session_id}";

    private final Sessions sessions;
    private final Desk desk;
    private final Requests requests;
    private final LiveSessions live;

    SessionsApi(Sessions sessions, Desk desk) {
        this.sessions = sessions;
        this.desk = desk;
        this.requests = new Requests(sessions.options().rules());
        this.live = new LiveSessions(sessions);
    }

    void register(Routes.Builder routes) {
        routes.on("POST", "/v1/sessions", guarded(this::create))
                .on("GET", "/v1/sessions", request -> Desk.answered(desk.ask(() -> live.page(request))))
                .on("POST", "/v1/steps", guarded(request -> StepBatch.take(sessions, request.body())))
                .on(
                        "GET",
                        ONE,
                        of((session, request) ->
                                session.state().thenApply(state -> WebReply.json(200, Replies.state(state)))))
                .on("DELETE", ONE, of((session, request) -> close(session)))
                .on("POST", ONE + "/reset", of(this::reset))
                .on("POST", ONE + "/step", of(SessionsApi::step))
                .on("POST", ONE + "/fork", of((session, request) -> fork(session, request)))
                .on("GET", ONE + "/trajectory", of((session, request) -> trajectory(session)));
    }

    /** Answers refusals of all kinds as such; long bodies are read elsewhere. */
    @SuppressWarnings("FutureReturnValueIgnored") // the inner one is what the outer one is composed to
    private WebHandler guarded(Function<WebRequest, CompletableFuture<WebReply>> handler) {
        return request -> Desk.answered(
                request.body().length > LONG_BODY
                        ? desk.ask(() -> begun(handler, request)).thenCompose(reply -> reply)
                        : begun(handler, request));
    }

    private static CompletableFuture<WebReply> begun(
            Function<WebRequest, CompletableFuture<WebReply>> handler, WebRequest request) {
        try {
            return handler.apply(request);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A request to the session that the path and the header with its token name. */
    private WebHandler of(BiFunction<Session, WebRequest, CompletableFuture<WebReply>> handler) {
        return guarded(request -> {
            String token = request.header("session-token");
            if (token == null) {
                throw StrictJson.bad(
                        "the header 'Session-Token' is missing: it must hold the token that came with the session");
            }
            return handler.apply(sessions.find(request.parameter("session_id"), token), request);
        });
    }

    private CompletableFuture<WebReply> create(WebRequest request) {
        Requests.Create asked = requests.create(request.body());
        return sessions.create(request.client(), asked.environment()).thenCompose(session -> {
            if (asked.reset() == null) {
                return CompletableFuture.completedFuture(Replies.opened(session, null));
            }
            return session.reset(asked.reset())
                    .thenApply(started -> Replies.opened(session, started))
                    .whenComplete((reply, failure) -> closeAfter(failure, session));
        });
    }

    /** Nobody knows of a session whose request failed. */
    private static void closeAfter(@org.jspecify.annotations.Nullable Throwable failure, Session session) {
        if (failure != null) {
            session.close();
        }
    }

    private CompletableFuture<WebReply> reset(Session session, WebRequest request) {
        return session.reset(requests.reset(request.body()))
                .thenApply(started -> WebReply.json(200, Replies.episode(started)));
    }

    private static CompletableFuture<WebReply> step(Session session, WebRequest request) {
        Requests.Step asked = Requests.step(request.body());
        return session.step(asked.call(), asked.requestId())
                .thenApply(stepped -> Replies.written(200, out -> Replies.step(stepped, out)));
    }

    private CompletableFuture<WebReply> fork(Session session, WebRequest request) {
        requireEmpty(request);
        return sessions.fork(session)
                .thenCompose(fork -> fork.started()
                        .thenApply(started -> Replies.opened(fork, started))
                        .whenComplete((reply, failure) -> closeAfter(failure, fork)));
    }

    private static void requireEmpty(WebRequest request) {
        Fields.of(StrictJson.objectOrEmpty(request.body()), java.util.Set.of());
    }

    private CompletableFuture<WebReply> trajectory(Session session) {
        return session.trajectory()
                .thenCompose(trajectory ->
                        desk.ask(() -> WebReply.json(200, trajectory.toJson()).with("Cache-Control", "no-store")));
    }

    private static CompletableFuture<WebReply> close(Session session) {
        session.close();
        return CompletableFuture.completedFuture(WebReply.empty(204));
    }
}
