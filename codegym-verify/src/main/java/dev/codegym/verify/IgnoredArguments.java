package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.tool.DataType;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds arguments of a tool that never count. The solver's own calls are made again where the solver made them, with one argument
 * changed: where the result, a refusal, and all that follows stay the same for every value on every task, the tool ignores it.
 * Has one owner.
 */
final class IgnoredArguments {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Calls of the solver on one task that are made again, and all of them. */
    private static final int SITES_PER_PLAY = 3;

    private static final int SITES = 24;

    /** An argument of which fewer changes could be tried is not judged. */
    private static final int FEWEST_TRIED = 20;

    private static final int OTHERS = 4;
    private static final int FAR = 1_000_003;

    private final Subject subject;
    private final ToolSpec tool;
    private final boolean changes;

    /** Values that the solver used for each parameter. */
    private final Map<String, Set<JsonNode>> used = new LinkedHashMap<>();

    /** The parameters that nothing has shown to count so far, with how many changes were tried. */
    private final Map<String, Integer> doubtful = new LinkedHashMap<>();

    /** For each of them the last change that changed nothing. */
    private final Map<String, Witness> witnesses = new LinkedHashMap<>();

    IgnoredArguments(Subject subject, ToolSpec tool) {
        this.subject = subject;
        this.tool = tool;
        changes = subject.host().problem().mayChange(tool.name());
        tool.parameters().forEach(parameter -> {
            used.put(parameter.name(), new LinkedHashSet<>());
            doubtful.put(parameter.name(), 0);
        });
    }

    /** The parameters that never count, in their order. */
    List<String> find() {
        if (doubtful.isEmpty()) {
            return List.of();
        }
        subject.plays().forEach(this::collectValues);
        int sites = 0;
        for (Play play : spread(subject.plays())) {
            for (int site : sites(play)) {
                if (doubtful.isEmpty() || sites++ >= SITES) {
                    break;
                }
                try (ToolEnvironment environment = subject.search(play.task())) {
                    tryAt(environment, play, site);
                }
            }
        }
        return doubtful.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TRIED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A call with another argument that gave what the solver's own had given. */
    Witness witness(String parameter) {
        return Objects.requireNonNull(witnesses.get(parameter));
    }

    private static List<ToolCall> added(List<ToolCall> calls, ToolCall last) {
        List<ToolCall> all = new ArrayList<>(calls);
        all.add(last);
        return all;
    }

    private void collectValues(Play play) {
        for (Play.Move move : play.moves()) {
            if (move.call().tool().equals(tool.name())) {
                used.forEach((name, values) -> {
                    JsonNode value = move.call().arguments().get(name);
                    if (value != null && values.size() <= OTHERS) {
                        values.add(value);
                    }
                });
            }
        }
    }

    /** Large tasks first: their states are the richest. */
    private static List<Play> spread(List<Play> plays) {
        List<Play> spread = new ArrayList<>();
        for (int i = plays.size() - 1; i >= 0; i -= 3) {
            spread.add(plays.get(i));
        }
        return spread;
    }

    /** Where in a play the tool succeeded: the first time, the middle and the last. */
    private List<Integer> sites(Play play) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < play.moves().size(); i++) {
            Play.Move move = play.moves().get(i);
            if (move.call().tool().equals(tool.name()) && move.step().state() instanceof Observation.Result) {
                all.add(i);
            }
        }
        Set<Integer> some = new LinkedHashSet<>();
        for (int i = 0; i < SITES_PER_PLAY && !all.isEmpty(); i++) {
            some.add(all.get(i * (all.size() - 1) / (SITES_PER_PLAY - 1)));
        }
        return List.copyOf(some);
    }

    private void tryAt(ToolEnvironment environment, Play play, int site) {
        ToolCall own = play.moves().get(site).call();
        Observation given = play.moves().get(site).step().state();
        boolean ready = false;
        for (ToolParameter parameter : tool.parameters()) {
            for (JsonNode value : others(parameter, own.arguments().path(parameter.name()))) {
                if (!doubtful.containsKey(parameter.name())) {
                    break;
                }
                if (!ready || changes) {
                    bring(environment, play, site);
                    ready = true;
                }
                ToolCall changed = ToolCall.of(own.tool(), with(own.arguments(), parameter.name(), value));
                if (!environment.step(changed).state().equals(given)
                        || changes && goesOnDifferently(environment, play, site)) {
                    doubtful.remove(parameter.name());
                } else {
                    doubtful.merge(parameter.name(), 1, Integer::sum);
                    List<ToolCall> calls = play.calls(site);
                    witnesses.put(parameter.name(), Witness.of(play.task(), added(calls, changed), given.text()));
                }
            }
        }
    }

    /** Brings the state about in which the solver made a call. */
    private void bring(ToolEnvironment environment, Play play, int site) {
        environment.reset(ResetOptions.defaults());
        for (Play.Move move : play.moves().subList(0, site)) {
            if (environment.mayChange(move.call().tool())) {
                environment.step(move.call());
            }
        }
    }

    /** Whether looks right after the call, or the rest of the play, show another state than the solver's own call led to. */
    private boolean goesOnDifferently(ToolEnvironment environment, Play play, int site) {
        try (ToolEnvironment own = subject.search(play.task())) {
            bring(own, play, site + 1);
            List<ToolCall> looks = Looks.of(subject, play);
            if (!Looks.made(looks, own).equals(Looks.made(looks, environment))) {
                return true;
            }
        }
        for (Play.Move move : play.moves().subList(site + 1, play.moves().size())) {
            boolean end = move.step().state() instanceof Observation.Finished;
            if (!end
                    && !environment.step(move.call()).state().equals(move.step().state())) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode with(ObjectNode arguments, String name, JsonNode value) {
        ObjectNode changed = arguments.deepCopy();
        changed.set(name, value);
        return changed;
    }

    /** Other values for a parameter: those of the solver's other calls, near ones, and one that is far off. */
    private Set<JsonNode> others(ToolParameter parameter, JsonNode own) {
        Set<JsonNode> others = new LinkedHashSet<>(used.getOrDefault(parameter.name(), Set.of()));
        DataType.Kind kind = parameter.type().kind();
        switch (kind) {
            case INT -> {
                for (int value : new int[] {own.intValue() + 1, own.intValue() - 1, 0, FAR, -FAR}) {
                    others.add(JSON.numberNode(value));
                }
            }
            case LONG, DOUBLE -> {
                for (int value : new int[] {0, 1, 2, FAR, -FAR}) {
                    others.add(kind == DataType.Kind.LONG ? JSON.numberNode(value) : JSON.numberNode(value + 0.5));
                }
            }
            case BOOLEAN -> others.add(JSON.booleanNode(!own.booleanValue()));
            case CHAR -> List.of("a", "b", "z", "0", " ").forEach(text -> others.add(JSON.stringNode(text)));
            case STRING ->
                List.of("", "a", "zz", own.stringValue() + "a").forEach(text -> others.add(JSON.stringNode(text)));
            default -> {
                others.add(JSON.arrayNode());
                if (own instanceof ArrayNode array && array.size() > 1) {
                    ArrayNode shorter = array.deepCopy();
                    shorter.remove(0);
                    others.add(shorter);
                }
            }
        }
        others.remove(own);
        return others;
    }
}
