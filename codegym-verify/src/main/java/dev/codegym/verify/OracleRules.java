package dev.codegym.verify;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Rules for calls that come after one or two others, the plainer ones first. Earlier calls that tell the same on the looked at
 * tasks stand for one another, and so one of them is enough. Has one owner.
 */
final class OracleRules {
    /** Earlier calls are compared on so many tasks. */
    private static final int COMPARED = 5;

    private static final int LOOKS_PER_TOOL = 24;
    private static final int MOST_LOOKS = 24;
    private static final int MOST_CHAINED = 12;

    /** How many rules a tool gets, and how many earlier and plain terms each of its parameters, by their number. */
    private static final int PER_TOOL = 200;

    private static final int[] LOOKS = {0, 24, 8, 3, 2};
    private static final int[] PLAIN = {0, 4, 8, 4, 3};

    private static final int CHANGES_PER_TOOL = 8;
    private static final int READS_PER_TOOL = 24;
    private static final int CHANGING_READS_PER_TOOL = 4;

    private final Subject subject;
    private final List<Prober> compared;
    private final CallRule.Facts example;
    private final Set<String> seen = new HashSet<>();
    private List<CallRule> overLooks = List.of();

    /** The result of a call as a term, and what it is on some task. */
    private record Look(CallRule.Term term, JsonNode sample) {}

    OracleRules(Subject subject, List<Prober> fitting) {
        this.subject = subject;
        compared = fitting.subList(0, Math.min(COMPARED, fitting.size()));
        example = fitting.get(0).facts();
        // what plain terms say already
        CallRule.terms(DataType.INT, example, true)
                .forEach(term -> seen.add(compared.stream()
                        .map(task -> term.value().apply(task.facts()))
                        .toList()
                        .toString()));
    }

    private List<ToolSpec> tools() {
        return subject.problem().tools();
    }

    private boolean changes(ToolSpec tool) {
        return subject.host().problem().mayChange(tool.name());
    }

    /** A call of one of these may be an answer. */
    private boolean mayAnswer(ToolSpec tool) {
        return tool.result().kind() != DataType.Kind.VOID
                && tool.result().isContainer() == subject.problem().answer().isContainer();
    }

    /** Calls with arguments that one or two other calls gave. */
    List<CallRule> ofEarlierResults() {
        List<CallRule> calls = new ArrayList<>();
        for (ToolSpec tool : tools()) {
            if (tellsArgument(tool) && !changes(tool)) {
                CallRule.of(tool, example).stream().limit(LOOKS_PER_TOOL).forEach(calls::add);
            }
        }
        List<Look> looks = looks(calls, MOST_LOOKS);
        overLooks = new ArrayList<>();
        for (ToolSpec tool : tools()) {
            overLooks.addAll(rules(tool, looks));
        }
        return answering(overLooks);
    }

    /** Calls with an argument that one call gave, whose argument another call gave. After {@link #ofEarlierResults}. */
    List<CallRule> ofChainedResults() {
        List<CallRule> calls = new ArrayList<>();
        for (ToolSpec tool : tools()) {
            if (tellsArgument(tool) && !changes(tool)) {
                overLooks.stream()
                        .filter(rule -> rule.tool().equals(tool) && rule.earlierCalls() == 1)
                        .limit(LOOKS_PER_TOOL)
                        .forEach(calls::add);
            }
        }
        List<Look> chained = looks(calls, MOST_CHAINED);
        List<CallRule> rules = new ArrayList<>();
        for (ToolSpec tool : tools()) {
            rules.addAll(rules(tool, chained));
        }
        return answering(rules);
    }

    private List<CallRule> answering(List<CallRule> rules) {
        return rules.stream().filter(rule -> mayAnswer(rule.tool())).toList();
    }

    /** Plain calls after one call that changes the state. */
    List<CallRule> afterChanges() {
        List<CallRule> rules = new ArrayList<>();
        for (CallRule change : plainChanges()) {
            for (ToolSpec tool : tools()) {
                if (mayAnswer(tool)) {
                    CallRule.of(tool, example).stream()
                            .limit(changes(tool) ? CHANGING_READS_PER_TOOL : READS_PER_TOOL)
                            .forEach(rule -> rules.add(rule.after(change)));
                }
            }
        }
        return rules;
    }

    /** Those without arguments first: they are what an agent tries first. */
    private List<CallRule> plainChanges() {
        return tools().stream()
                .filter(this::changes)
                .sorted(Comparator.comparingInt(tool -> tool.parameters().size()))
                .flatMap(tool -> CallRule.of(tool, example).stream().limit(CHANGES_PER_TOOL))
                .toList();
    }

    /** Whether another tool may take what this one gives. */
    private boolean tellsArgument(ToolSpec tool) {
        boolean container = tool.result().isContainer();
        return tool.result().kind() != DataType.Kind.VOID
                && tools().stream()
                        .flatMap(other -> other.parameters().stream())
                        .anyMatch(parameter -> parameter.type().isContainer() == container);
    }

    private List<Look> looks(List<CallRule> calls, int most) {
        List<Look> found = new ArrayList<>();
        for (CallRule call : calls) {
            List<JsonNode> results = new ArrayList<>();
            StringBuilder text = new StringBuilder("[");
            for (Prober task : compared) {
                JsonNode result = task.earlier(call);
                text.append(text.length() == 1 ? "" : ", ").append(result);
                if (result != null) {
                    results.add(result);
                }
            }
            if (2 * results.size() >= compared.size() && seen.add(text + "]")) {
                found.add(new Look(CallRule.Term.result(call), results.get(0)));
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }

    /** Calls of a tool in which at least one argument comes of an earlier call, and no more than two calls are made for all. */
    private List<CallRule> rules(ToolSpec tool, List<Look> earlier) {
        int parameters = tool.parameters().size();
        if (parameters == 0 || parameters >= LOOKS.length) {
            return List.of();
        }
        List<List<CallRule.Term>> choices = new ArrayList<>();
        for (ToolParameter parameter : tool.parameters()) {
            List<CallRule.Term> choice = new ArrayList<>();
            earlier.stream()
                    .filter(look -> CallRule.fits(parameter.type(), look.sample()))
                    .limit(LOOKS[parameters])
                    .forEach(look -> choice.add(look.term()));
            CallRule.terms(tool, parameter, example, false).stream()
                    .limit(PLAIN[parameters])
                    .forEach(choice::add);
            choices.add(choice);
        }
        return CallRule.combined(choices, 4 * PER_TOOL).stream()
                .map(terms -> new CallRule(tool, terms))
                .filter(rule -> rule.earlierCalls() == 1 || rule.earlierCalls() == 2)
                .limit(PER_TOOL)
                .toList();
    }
}
