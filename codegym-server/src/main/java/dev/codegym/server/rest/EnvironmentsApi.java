package dev.codegym.server.rest;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageSummary;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import dev.codegym.task.Task;
import dev.codegym.tool.BuiltIns;
import dev.codegym.tool.Prompt;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be played. A page costs what stands on it, however many environments there are. */
final class EnvironmentsApi {
    private static final System.Logger LOG = System.getLogger(EnvironmentsApi.class.getName());

    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int KEPT = 2_000;
    private static final int LONGEST_QUERY = 200;
    private static final Set<String> PARAMETERS = Set.of("query", "difficulty", "limit", "after");

    private final Sessions sessions;
    private final Desk desk;
    private final EnvironmentFilter filter;

    /** A folder without an index opens a package for its summary: not again for each look at the same page. */
    private final Map<String, PackageSummary> seen = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PackageSummary> eldest) {
            return size() > KEPT;
        }
    };

    EnvironmentsApi(Sessions sessions, Desk desk) {
        this.sessions = sessions;
        this.desk = desk;
        this.filter = new EnvironmentFilter(sessions.catalog());
    }

    void register(Routes.Builder routes) {
        routes.on("GET", "/v1/environments", request -> Desk.answered(desk.ask(() -> page(request))))
                .on(
                        "GET",
                        "/v1/environments/{env_id}",
                        request -> Desk.answered(desk.ask(() -> one(request.parameter("env_id")))));
    }

    private WebReply page(WebRequest request) {
        for (String name : request.query().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw StrictJson.bad("'" + Fields.shortened(name) + "' is no parameter that is known here: there are "
                        + String.join(", ", new TreeSet<>(PARAMETERS)));
            }
        }
        List<String> ids = filter.matching(query(request), difficulty(request));
        int limit = limit(request);
        String after = request.query().get("after");
        int from = after == null ? 0 : Collections.binarySearch(ids, after);
        int begin = after == null ? 0 : from < 0 ? -from - 1 : from + 1;
        int end = Math.min(ids.size(), begin + limit);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode environments = json.putArray("environments");
        for (String id : ids.subList(begin, end)) {
            PackageSummary summary = summaryOrNull(id);
            if (summary != null) {
                environments.add(described(summary));
            }
        }
        json.put("total", ids.size());
        json.put("next", end < ids.size() ? ids.get(end - 1) : null);
        return WebReply.json(200, json);
    }

    private static String query(WebRequest request) {
        String query = request.query().getOrDefault("query", "").strip();
        if (query.length() > LONGEST_QUERY) {
            throw StrictJson.bad(
                    "'query' has " + query.length() + " characters: it must have at most " + LONGEST_QUERY);
        }
        return query;
    }

    private static @Nullable Difficulty difficulty(WebRequest request) {
        String text = request.query().getOrDefault("difficulty", "");
        Difficulty found = Fields.word(text, Difficulty.class);
        if (found == null && !text.isEmpty()) {
            throw StrictJson.bad(
                    "'difficulty' is '" + Fields.shortened(text) + "': it must be " + Fields.words(Difficulty.class));
        }
        return found;
    }

    private static int limit(WebRequest request) {
        String text = request.query().getOrDefault("limit", String.valueOf(USUAL_PAGE));
        int limit = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw StrictJson.bad(
                    "'limit' is '" + Fields.shortened(text) + "': it must be a whole number from 1 to " + LARGEST_PAGE);
        }
        return limit;
    }

    /** What is known of an environment, or null where its package is damaged: a list goes on without it. */
    private @Nullable PackageSummary summaryOrNull(String id) {
        synchronized (seen) {
            PackageSummary known = seen.get(id);
            if (known != null) {
                return known;
            }
        }
        try {
            PackageSummary found = sessions.catalog().library().summary(id);
            synchronized (seen) {
                seen.put(id, found);
            }
            return found;
        } catch (CodeGymException e) {
            LOG.log(System.Logger.Level.WARNING, "left out of a list: {0}", e.getMessage());
            return null;
        }
    }

    private static ObjectNode described(PackageSummary summary) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("env_id", summary.id())
                .put("title", summary.title());
        ArrayNode inputs = json.putArray("inputs");
        summary.inputs().forEach(inputs::add);
        json.put("answer", summary.answer());
        ArrayNode tools = json.putArray("tools");
        summary.tools().forEach(tools::add);
        ObjectNode tasks = json.putObject("tasks");
        summary.tasks().forEach((tier, count) -> tasks.put(Fields.lower(tier), count));
        return json.put("median_calls", summary.medianCalls())
                .put("license", summary.provenance().license());
    }

    private WebReply one(String id) {
        EnvironmentPackage found = sessions.catalog().get(id);
        PackageSummary summary = summaryOrNull(id);
        if (summary == null) {
            throw new SessionException(
                    SessionException.Kind.FAILED, "environment '" + id + "' cannot be served: its package is damaged");
        }
        Prompt prompt = Prompt.of(
                found.definition().problem(),
                found.definition().statement(),
                sessions.options().rules(),
                BuiltIns.DEFAULT);
        ObjectNode json = described(summary).put("statement", prompt.user());
        json.set("tool_definitions", prompt.definitions());
        ArrayNode tasks = json.putArray("task_ids");
        for (Task task : found.tasks()) {
            tasks.addObject()
                    .put("task", task.id())
                    .put("difficulty", Fields.lower(task.difficulty()))
                    .put("solver_calls", task.solverCalls());
        }
        return WebReply.json(
                200, json.put("step_limit", sessions.options().rules().stepLimit()));
    }
}
