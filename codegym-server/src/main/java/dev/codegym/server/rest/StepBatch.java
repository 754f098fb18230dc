package dev.codegym.server.rest;

import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.session.Stepped;
import dev.codegym.server.web.WebReply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Steps of many sessions in one request. Those of one session are taken in their order, each when the one before is done, so that they take one
 * place in the session's line however many they are; those of different sessions at the same time. What one of them meets is told in its
 * place. After a step that was not taken, the later ones of its session are not taken either: they were chosen for a state that never came.
 */
final class StepBatch {
    static final int MOST = 1_000;

    private final Sessions sessions;
    private final @Nullable Stepped[] taken;
    private final @Nullable Refusal[] refused;
    private final AtomicInteger running = new AtomicInteger(1);
    private final CompletableFuture<WebReply> reply = new CompletableFuture<>();

    private StepBatch(Sessions sessions, int size) {
        this.sessions = sessions;
        this.taken = new Stepped[size];
        this.refused = new Refusal[size];
    }

    /** Takes the steps; the result tells of each. */
    static CompletableFuture<WebReply> take(Sessions sessions, byte[] body) {
        List<JsonNode> elements =
                Fields.of(StrictJson.object(body), java.util.Set.of("steps")).list("steps", MOST);
        StepBatch batch = new StepBatch(sessions, elements.size());
        batch.run(elements, body.length > Requests.MOST_ARGUMENTS);
        return batch.reply;
    }

    /** The steps of one session. */
    private final class Line {
        private final List<Requests.@Nullable Item> items = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private int next;

        /** The place of the first step that was not taken, or -1. */
        private int stopped = -1;

        /** Goes on until a step is not done at once; its end goes on from there. */
        @SuppressWarnings("FutureReturnValueIgnored") // what happened is noted, and told with the batch
        void go() {
            while (next < items.size()) {
                int place = places.get(next);
                Requests.Item item = items.get(next);
                next++;
                CompletableFuture<Stepped> step = begin(item, place);
                if (step != null && !step.isDone()) {
                    step.whenComplete((stepped, failure) -> {
                        note(place, stepped, failure);
                        go();
                    });
                    return;
                }
                if (step != null) {
                    step.whenComplete((stepped, failure) -> note(place, stepped, failure));
                }
            }
            ended();
        }

        /** Begins a step, or gives null where it is refused, which is noted. */
        private @Nullable CompletableFuture<Stepped> begin(Requests.@Nullable Item item, int place) {
            if (stopped >= 0) {
                refused[place] = refused[place] != null
                        ? refused[place]
                        : new Refusal(
                                409,
                                "not_taken",
                                "steps[" + stopped + "] of the same session was not taken, so neither was this one");
                return null;
            }
            if (item == null) {
                stopped = place;
                return null;
            }
            try {
                return sessions.find(item.sessionId(), item.token())
                        .step(item.step().call(), item.step().requestId());
            } catch (SessionException e) {
                note(place, null, e);
                return null;
            }
        }

        private void note(int place, @Nullable Stepped stepped, @Nullable Throwable failure) {
            taken[place] = stepped;
            if (failure != null) {
                refused[place] = Refusal.of(failure);
                stopped = place;
            }
        }
    }

    private void run(List<JsonNode> elements, boolean large) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Requests.Item item = item(elements.get(i), i, large);
            JsonNode session = elements.get(i).path("session_id");
            if (item != null || session.isString()) {
                Line line = lines.computeIfAbsent(session.stringValue(), name -> new Line());
                line.items.add(item);
                line.places.add(i);
            }
        }
        running.addAndGet(lines.size());
        lines.values().forEach(Line::go);
        ended();
    }

    /** The step that an element asks for, or null where it is wrong, which is noted. */
    private Requests.@Nullable Item item(JsonNode element, int place, boolean large) {
        try {
            return Requests.item(element, place, large);
        } catch (SessionException e) {
            refused[place] = Refusal.of(e);
            return null;
        }
    }

    /** One of those that were running has ended; the last one answers. */
    private void ended() {
        if (running.decrementAndGet() > 0) {
            return;
        }
        try {
            reply.complete(written());
        } catch (RuntimeException e) {
            reply.completeExceptionally(e);
        }
    }

    private WebReply written() {
        return Replies.written(200, out -> {
            out.writeStartObject();
            out.writeArrayPropertyStart("results");
            for (int i = 0; i < taken.length; i++) {
                Stepped stepped = taken[i];
                Refusal refusal = refused[i];
                if (stepped != null) {
                    Replies.step(stepped, out);
                } else if (refusal != null) {
                    refusal.write(out);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }
}
