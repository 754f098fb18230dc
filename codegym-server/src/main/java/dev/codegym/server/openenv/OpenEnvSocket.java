package dev.codegym.server.openenv;

import dev.codegym.server.session.CloseReason;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Socket;
import dev.codegym.server.web.SocketHandler;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One client's WebSocket, and the session that goes with it. The session is opened for the first message that needs one: a client that is
 * connected and silent takes no place. Messages come from one thread at a time, replies from many.
 */
final class OpenEnvSocket implements SocketHandler {
    private final Sessions sessions;
    private final MessageReader reader;
    private final Socket socket;
    private final Consumer<OpenEnvSocket> whenGone;
    private final @Nullable String environment;
    private final boolean rpcOnly;
    private final ReplyLine line;

    /** Told by the session of its end; the same object for coming and going. */
    private final Consumer<CloseReason> whenEnded = this::ended;

    /** What waits for the session, in order; guarded by this. */
    private final List<Waiting> waiting = new ArrayList<>();

    /** The session that is being opened; guarded by this. */
    private @Nullable CompletableFuture<Session> opening;

    private volatile @Nullable Session session;

    /** Whether nothing more is taken from the client. */
    private volatile boolean over;

    /** Whether the session is not this connection's any more. */
    private volatile boolean parted;

    private record Waiting(ReplyLine.Place place, Consumer<Session> work) {}

    /**
     * Serves a connection.
     *
     * @param environment the environment that the path names, or null
     * @param rpcOnly whether every message is a JSON-RPC request, without an envelope
     * @param whenGone is told when the connection is over
     */
    OpenEnvSocket(
            OpenEnvSockets all,
            Socket socket,
            @Nullable String environment,
            boolean rpcOnly,
            Consumer<OpenEnvSocket> whenGone) {
        this.sessions = all.sessions();
        this.reader = all.reader();
        this.socket = socket;
        this.environment = environment;
        this.rpcOnly = rpcOnly;
        this.whenGone = whenGone;
        this.line = new ReplyLine(socket, all::now);
    }

    @Override
    public void message(byte[] text) {
        if (over) {
            socket.done();
            return;
        }
        ReplyLine.Place place = line.next();
        try {
            answer(rpcOnly ? RpcCall.message(text) : reader.read(text), place);
        } catch (RuntimeException e) {
            fail(place, e);
        }
    }

    private void answer(Message message, ReplyLine.Place place) {
        if (message instanceof Message.Call call) {
            with(place, open -> reply(place, open.step(call.call(), call.requestId()), Replies::stepMessage));
        } else if (message instanceof Message.Reset reset) {
            with(
                    place,
                    open -> reply(
                            place,
                            open.reset(reset.request()),
                            started -> Replies.message("observation", Replies.started(started))));
        } else if (message instanceof Message.ListTools) {
            with(place, open -> reply(place, open.tools(), this::tools));
        } else if (message instanceof Message.State) {
            state(place);
        } else if (message instanceof Message.Rpc rpc) {
            rpc(place, rpc.request());
        } else if (message instanceof Message.Attach attach) {
            attach(place, attach);
        } else if (message instanceof Message.Close) {
            over = true;
            place.none(this::closeInOrder);
        } else if (message instanceof Message.Wrong wrong) {
            place.reply(wrong.reply());
        }
    }

    private byte[] tools(List<ToolSpec> tools) {
        if (tools.isEmpty()) {
            // a client would keep an empty list for good
            throw new SessionException(
                    SessionException.Kind.NO_EPISODE,
                    "which tools there are depends on the environment: reset first, or connect to /env/ENV_ID/ws");
        }
        return Replies.message("observation", Replies.tools(tools));
    }

    private void state(ReplyLine.Place place) {
        synchronized (this) {
            if (session == null && opening == null) {
                place.reply(Replies.message("state", Replies.noState()));
                return;
            }
        }
        with(place, open -> reply(place, open.state(), state -> Replies.message("state", Replies.state(state))));
    }

    private void rpc(ReplyLine.Place place, JsonNode request) {
        RpcCall call;
        try {
            call = RpcCall.read(request);
        } catch (RpcException e) {
            place.reply(rpcReply(e.reply()));
            return;
        }
        with(place, open -> reply(place, call.inSession(open, reader.resets()), this::rpcReply));
    }

    private byte[] rpcReply(ObjectNode answer) {
        return rpcOnly ? Replies.bytes(answer) : Replies.message("mcp", answer);
    }

    private void attach(ReplyLine.Place place, Message.Attach asked) {
        Session found;
        synchronized (this) {
            if (session != null || opening != null) {
                place.reply(Replies.error(
                        "EXECUTION_ERROR",
                        "this connection has a session already: attach with the first message of a new connection",
                        null));
                return;
            }
            try {
                found = sessions.find(asked.sessionId(), asked.token());
                session = found;
            } catch (SessionException e) {
                fail(place, e);
                return;
            }
        }
        if (!found.attach(whenEnded)) {
            // whoever closed it did not tell us
            ended(CloseReason.CLOSED);
        }
        if (over) {
            // the connection was lost while it took the session over
            found.detach(whenEnded);
        }
        reply(place, found.state(), state -> Replies.message("state", Replies.state(state)));
    }

    /** Does something with the session, once there is one. */
    private void with(ReplyLine.Place place, Consumer<Session> work) {
        Session open = session;
        if (open == null) {
            later(place, work);
        } else {
            work.accept(open);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what becomes of it is told to the client
    private void later(ReplyLine.Place place, Consumer<Session> work) {
        CompletableFuture<Session> asked;
        synchronized (this) {
            Session open = session;
            if (open != null) {
                work.accept(open);
                return;
            }
            waiting.add(new Waiting(place, work));
            if (opening != null) {
                return;
            }
            asked = sessions.create(socket.client(), environment);
            opening = asked;
        }
        asked.whenComplete((made, failure) -> {
            if (failure == null) {
                opened(made);
            } else if (!asked.isCancelled()) {
                notOpened(place, Failures.told(failure));
            }
        });
    }

    private void opened(Session made) {
        boolean wanted;
        synchronized (this) {
            wanted = !parted && made.attach(whenEnded);
            if (wanted) {
                waiting.forEach(each -> each.work.accept(made));
                waiting.clear();
                session = made;
            }
        }
        if (!wanted) {
            made.close();
        }
    }

    private void notOpened(ReplyLine.Place place, SessionException failure) {
        over = true;
        boolean unknown = failure.kind() == SessionException.Kind.UNKNOWN_ENVIRONMENT;
        String code = unknown ? "FACTORY_ERROR" : Failures.code(failure);
        int close = Failures.closeCode(failure);
        place.reply(
                refusal(failure, code),
                () -> socket.close(
                        close == 0 ? 1008 : close, "no session could be opened: the last message tells why"));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what becomes of it is told to the client
    private <T> void reply(ReplyLine.Place place, CompletableFuture<T> result, Function<T, byte[]> writer) {
        result.whenComplete((value, failure) -> {
            if (failure != null) {
                fail(place, failure);
                return;
            }
            byte[] message;
            try {
                message = writer.apply(value);
            } catch (RuntimeException e) {
                fail(place, e);
                return;
            }
            place.reply(message);
        });
    }

    private void fail(ReplyLine.Place place, Throwable failure) {
        SessionException told = Failures.told(failure);
        byte[] message = refusal(told, Failures.code(told));
        int close = Failures.closeCode(told);
        if (close == 0) {
            place.reply(message);
            return;
        }
        place.reply(message, () -> {
            over = true;
            socket.close(close, "the session is over: the last message tells why");
        });
    }

    private byte[] refusal(SessionException failure, String code) {
        return rpcOnly
                ? Replies.bytes(RpcException.of(failure, sessions).reply())
                : Failures.message(failure, code, sessions);
    }

    private void closeInOrder() {
        part(true);
        socket.close(1000, "");
    }

    /** The session ended, or went to another connection, while this one was open. */
    private void ended(CloseReason reason) {
        if (parted) {
            // closed by this connection itself
            return;
        }
        parted = true;
        over = true;
        socket.close(
                reason == CloseReason.SHUTDOWN ? 1001 : reason == CloseReason.CLOSED ? 1000 : 1008,
                // a session that has a connection is lost to another connection only
                reason == CloseReason.LOST
                        ? "another connection took the session over"
                        : "the session was closed (" + reason.name().toLowerCase(Locale.ROOT) + ")");
    }

    @Override
    public void closed(boolean inOrder) {
        over = true;
        part(inOrder);
        whenGone.accept(this);
    }

    /** Lets go of the session: for good, or until somebody comes back for it. */
    private void part(boolean forGood) {
        Session open;
        CompletableFuture<Session> asked;
        synchronized (this) {
            if (parted) {
                return;
            }
            parted = true;
            open = session;
            asked = opening;
        }
        if (open == null) {
            if (asked != null) {
                asked.cancel(false);
            }
        } else if (forGood) {
            open.close();
        } else {
            open.detach(whenEnded);
        }
    }

    /** Closes the connection where a reply has been due since this tick: the client does not wait any longer. */
    void giveUpOn(int tick) {
        if (line.stuckSince(tick)) {
            over = true;
            socket.close(1011, "no reply in time: attach again with the session's id and token");
        }
    }
}
