package dev.codegym.server.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The places for sessions, and the line of those who wait for one. Safe for use by several threads. */
final class Slots {
    private final SessionOptions options;
    private final Map<String, Integer> perClient = new HashMap<>();
    private final Deque<Waiting> line = new ArrayDeque<>();
    private int taken;
    private boolean closed;

    private record Waiting(String client, Instant until, CompletableFuture<Void> place) {}

    Slots(SessionOptions options) {
        this.options = options;
    }

    /**
     * Takes a place. The result completes at once where there is one, later where one becomes free in time, and else with a {@link
     * SessionException}.
     */
    CompletableFuture<Void> take(String client, Instant now) {
        CompletableFuture<Void> place = new CompletableFuture<>();
        Waiting refused = null;
        SessionException refusal = null;
        synchronized (this) {
            line.removeIf(each -> each.place.isDone());
            Waiting asking = new Waiting(client, now.plus(options.waitTime()), place);
            if (closed) {
                refused = asking;
                refusal = shuttingDown();
            } else if (hasRoom(client)) {
                // who waits cannot be served now, or would have been: nobody is overtaken
                occupy(client);
                place.complete(null);
                return place;
            } else {
                line.add(asking);
                refused = line.size() > options.maxWaiting() ? lastOfTheMost() : null;
                refusal = refused == null ? null : capacity(refused.client);
            }
        }
        if (refused != null && refusal != null) {
            refused.place.completeExceptionally(refusal);
        }
        return place;
    }

    /** Takes the last one of the client who has most in the line out of it: no client fills the line alone. */
    private Waiting lastOfTheMost() {
        Map<String, Integer> waiting = new HashMap<>();
        line.forEach(each -> waiting.merge(each.client, 1, Integer::sum));
        int most = Collections.max(waiting.values());
        Iterator<Waiting> fromTheEnd = line.descendingIterator();
        while (true) {
            Waiting next = fromTheEnd.next();
            if (waiting.getOrDefault(next.client, 0) == most) {
                fromTheEnd.remove();
                return next;
            }
        }
    }

    /** Takes a place now, whether or not there is one: for sessions that were there before the server was started. */
    synchronized void force(String client) {
        occupy(client);
    }

    private boolean hasRoom(String client) {
        return taken < options.maxSessions() && held(client) < options.maxSessionsPerClient();
    }

    private int held(String client) {
        return perClient.getOrDefault(client, 0);
    }

    private void occupy(String client) {
        taken++;
        perClient.merge(client, 1, Integer::sum);
    }

    /** Gives a place back; who waits longest, and may have one, gets it. */
    void release(String client) {
        List<Waiting> served = new ArrayList<>();
        synchronized (this) {
            taken--;
            perClient.computeIfPresent(client, (name, count) -> count == 1 ? null : count - 1);
            serve(served);
        }
        for (Waiting next : served) {
            if (!next.place.complete(null)) {
                // given up meanwhile
                release(next.client);
            }
        }
    }

    private void serve(List<Waiting> served) {
        Iterator<Waiting> all = line.iterator();
        while (all.hasNext() && taken < options.maxSessions()) {
            Waiting next = all.next();
            if (next.place.isDone()) {
                all.remove();
            } else if (hasRoom(next.client)) {
                all.remove();
                occupy(next.client);
                served.add(next);
            }
        }
    }

    /** Refuses those who have waited for too long. */
    void expire(Instant now) {
        List<Waiting> expired = new ArrayList<>();
        synchronized (this) {
            line.removeIf(each -> {
                boolean over = !now.isBefore(each.until);
                if (over) {
                    expired.add(each);
                }
                return over || each.place.isDone();
            });
        }
        expired.forEach(each -> each.place.completeExceptionally(capacity(each.client)));
    }

    /** Refuses everybody from now on. */
    void close() {
        List<Waiting> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(line);
            line.clear();
        }
        all.forEach(each -> each.place.completeExceptionally(shuttingDown()));
    }

    synchronized boolean closed() {
        return closed;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int waiting() {
        return line.size();
    }

    private SessionException capacity(String client) {
        String reached;
        synchronized (this) {
            reached = taken >= options.maxSessions()
                    ? "all " + options.maxSessions() + " sessions of the server are taken"
                    : "this client holds " + held(client) + " sessions, as many as one may";
        }
        return new SessionException(
                SessionException.Kind.CAPACITY,
                reached + ", and none ended in time" + waited(options.waitTime())
                        + ": close sessions that are not needed, or try again later");
    }

    private String waited(Duration time) {
        return options.maxWaiting() == 0 ? "" : " (" + time.toSeconds() + " s, or the waiting line was full)";
    }

    private static SessionException shuttingDown() {
        return new SessionException(
                SessionException.Kind.SHUTTING_DOWN, "the server is going down: it opens no further session");
    }
}
