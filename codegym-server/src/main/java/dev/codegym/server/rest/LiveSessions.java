package dev.codegym.server.rest;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionState;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The open sessions of the client who asks, as they were after their last step. Neither the sessions of others nor any session's token are told: whoever
 * looks on cannot play.
 */
final class LiveSessions {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final Set<String> PARAMETERS = Set.of("limit", "after");

    /** No id holds it. */
    private static final char SEPARATOR = '~';

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::opened).reversed().thenComparing(Place::id);

    private final Sessions sessions;

    LiveSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Where a session stands in the list; it keeps its place, also for those who ask for what comes behind it once it is closed. */
    private record Place(Instant opened, String id) {
        static Place of(Session session) {
            return new Place(session.opened(), session.id());
        }

        static Place parsed(String cursor) {
            int end = cursor.indexOf(SEPARATOR);
            try {
                return new Place(Instant.parse(cursor.substring(0, Math.max(0, end))), cursor.substring(end + 1));
            } catch (DateTimeParseException e) {
                throw StrictJson.bad("'after' is '" + Fields.shortened(cursor)
                        + "': it must be what the page before gave as 'next'");
            }
        }

        String cursor() {
            return opened.toString() + SEPARATOR + id;
        }
    }

    /** A page of them, the newest first. */
    WebReply page(WebRequest request) {
        for (String name : request.query().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw StrictJson.bad("'" + Fields.shortened(name) + "' is no parameter that is known here: there are "
                        + String.join(", ", new TreeSet<>(PARAMETERS)));
            }
        }
        String cursor = request.query().get("after");
        Place after = cursor == null ? null : Place.parsed(cursor);
        int limit = limit(request.query().getOrDefault("limit", String.valueOf(USUAL_PAGE)));
        List<Session> own = own(request.client()).toList();
        List<Session> page = own.stream()
                .filter(session -> isBehind(session, after))
                .sorted(Comparator.comparing(Place::of, NEWEST_FIRST))
                .limit(limit + 1L)
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("sessions");
        page.stream().limit(limit).forEach(session -> list.add(described(session)));
        json.put("total", own.size());
        json.put("next", page.size() > limit ? Place.of(page.get(limit - 1)).cursor() : null);
        return WebReply.json(200, json.put("now", sessions.now().toString())).with("Cache-Control", "no-store");
    }

    private Stream<Session> own(String client) {
        return sessions.all().stream().filter(session -> session.client().equals(client));
    }

    private static boolean isBehind(Session session, @Nullable Place after) {
        return after == null || NEWEST_FIRST.compare(Place.of(session), after) > 0;
    }

    private static int limit(String text) {
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw StrictJson.bad(
                    "'limit' is '" + Fields.shortened(text) + "': it must be a whole number from 1 to " + LARGEST_PAGE);
        }
        return limit;
    }

    private static ObjectNode described(Session session) {
        SessionState last = session.lastState();
        // one that was only written down by a server before this one is not brought back for an onlooker
        SessionState state =
                last == null ? new SessionState(session.id(), session.boundTo(), null, null, 0, 0, false, false) : last;
        return JsonNodeFactory.instance
                .objectNode()
                .put("session_id", session.id())
                .put("client", session.client())
                .put("env_id", state.environmentId())
                .put("episode_id", state.episodeId())
                .put("steps", state.steps())
                .put("total_reward", state.totalReward())
                .put("terminated", state.terminated())
                .put("truncated", state.truncated())
                .put("opened", session.opened().toString())
                .put("used", session.used().toString());
    }
}
