package dev.codegym.server.nemo;

import dev.codegym.rollout.Turn;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.Stepped;
import dev.codegym.tool.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the calls of a response again, in a new episode of the same task, for as long as each gives the text that it gave before. Episodes are
 * deterministic, so what an episode earned can be told without its session. A call that was answered otherwise, for instance because the session
 * was lost by then, ends the replay: what was not played is not paid.
 */
final class Replay {
    /** A call that reached the episode, and what the model was answered. */
    private record Made(ToolCall call, String text) {}

    private Replay() {}

    /** Replays; the session's episode has just begun. */
    static CompletableFuture<Verdict> run(Session session, JsonNode output) {
        return next(session, calls(output), 0);
    }

    /**
     * Whether what was played may be what the conversation tells of. Of the calls before the episode's end each must be one of its turns, in their order: a
     * model can name {@code seed_session} as a tool, and so begin another episode when its first answer was wrong. Turns that the conversation does not tell
     * of are no harm, calls that were refused ({@code Error: ...}) no evidence.
     */
    static boolean isOf(List<Turn> turns, JsonNode output) {
        int next = 0;
        for (Made made : calls(output)) {
            boolean over = next == turns.size()
                    && next > 0
                    && (turns.get(next - 1).terminated() || turns.get(next - 1).truncated());
            if (over) {
                return true;
            }
            int at = next;
            while (at < turns.size() && !isCall(turns.get(at).call(), made.call)) {
                at++;
            }
            if (at < turns.size()) {
                next = at + 1;
            } else if (!made.text.startsWith("Error: ")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCall(ToolCall turn, ToolCall made) {
        return turn.tool().equals(made.tool()) && turn.arguments().equals(made.arguments());
    }

    private static List<Made> calls(JsonNode output) {
        Map<String, String> answers = new HashMap<>();
        for (JsonNode item : output) {
            if (item.path("type").asString("").equals("function_call_output")) {
                answers.putIfAbsent(
                        item.path("call_id").asString(""), item.path("output").asString(""));
            }
        }
        List<Made> calls = new ArrayList<>();
        for (JsonNode item : output) {
            if (!item.path("type").asString("").equals("function_call")) {
                continue;
            }
            ObjectNode arguments = arguments(item.path("arguments").asString(""));
            String answer = answers.get(item.path("call_id").asString(""));
            // what is no JSON object never reached the episode, nor did what was not answered
            if (arguments != null && answer != null) {
                calls.add(new Made(ToolCall.of(item.path("name").asString(""), arguments), answer));
            }
        }
        return calls;
    }

    private static @Nullable ObjectNode arguments(String text) {
        try {
            JsonNode arguments = NemoJson.MAPPER.readTree(text);
            if (arguments.isNull()) {
                return JsonNodeFactory.instance.objectNode();
            }
            return arguments instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static CompletableFuture<Verdict> next(Session session, List<Made> calls, int at) {
        if (at == calls.size()) {
            return ended(session, null);
        }
        Made made = calls.get(at);
        return session.step(made.call, null).thenCompose(stepped -> {
            if (!text(stepped).equals(made.text)) {
                return ended(
                        session,
                        "the replay ended at call " + (at + 1)
                                + " of the response, which this episode answers otherwise: what follows it is not paid");
            }
            return stepped.step().over() ? ended(session, null) : next(session, calls, at + 1);
        });
    }

    /** What a step is answered with, here as in play. */
    static String text(Stepped stepped) {
        return stepped.step().state().text();
    }

    private static CompletableFuture<Verdict> ended(Session session, @Nullable String problem) {
        return session.state().thenApply(state -> {
            Verdict verdict = Verdict.of(state, Verdict.By.REPLAY, problem);
            // the call that was answered otherwise may have been the one that would have won
            return problem == null
                    ? verdict
                    : new Verdict(0, verdict.steps(), false, false, Verdict.By.REPLAY, problem);
        });
    }
}
