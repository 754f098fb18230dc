package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sequences of looks that need no thought, the cheapest first. Every plan begins with the opening of its terms. */
final class Plans {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** An agent that looks more often does the work. */
    static final int MOST_LOOKS = 40;

    /** How many calls of a tool there are, and how many terms for each of its parameters, by their number. */
    private static final int[] PER_TOOL = {1, 10, 12, 8, 6};

    private static final int[] TERMS = {0, 10, 4, 3, 2};

    private static final int ROUNDS = 3;
    private static final int WALKED = 6;
    private static final int REPEATED = 5;
    private static final int CHANGES = 3;
    private static final int READS_AFTER = 4;

    private Plans() {}

    /** How a plan is made. */
    interface Maker {
        List<Look> plan(Desk desk, Terms terms, Seen example);
    }

    static List<Look> observing(Desk desk, Terms terms, Seen example) {
        return List.of(Look.OBSERVE);
    }

    /** Every tool without parameters, those without a result too; three rounds, because one may need what another prepares. */
    static List<Look> withoutArguments(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(List.of(Look.OBSERVE));
        for (int round = 0; round < ROUNDS; round++) {
            desk.tools().stream()
                    .filter(tool -> tool.parameters().isEmpty() && plan.size() < MOST_LOOKS)
                    .forEach(tool -> plan.add(Look.of(tool, List.of())));
        }
        return plan;
    }

    /** Every tool that gives something, at the ends and in the middle. */
    static List<Look> atTheEnds(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(terms.opening());
        List<List<Look>> calls = new ArrayList<>();
        for (ToolSpec tool : desk.tools()) {
            if (tells(tool) && !tool.parameters().isEmpty()) {
                calls.add(calls(tool, terms));
            }
        }
        inTurn(plan, calls, MOST_LOOKS);
        return plan;
    }

    /** The first few elements, one after the other, and with them what is said of the whole. */
    static List<Look> firstFew(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(terms.opening());
        List<List<Look>> calls = new ArrayList<>();
        for (ToolSpec tool : desk.tools()) {
            long numbers = tool.parameters().stream()
                    .filter(parameter -> isWhole(parameter.type()))
                    .count();
            if (tells(tool) && numbers > 0) {
                List<Look> walk = new ArrayList<>();
                for (int i = 0; i < WALKED; i++) {
                    walk.add(Look.of(tool, walking(tool, terms, i)));
                }
                calls.add(walk);
            }
        }
        inTurn(plan, calls, MOST_LOOKS);
        return plan;
    }

    private static boolean isWhole(DataType type) {
        return type.kind() == DataType.Kind.INT || type.kind() == DataType.Kind.LONG;
    }

    /** The last whole number walks, the others stay where they are. */
    private static List<Look.Term> walking(ToolSpec tool, Terms terms, int at) {
        List<Look.Term> arguments = new ArrayList<>();
        int walker = -1;
        for (int i = 0; i < tool.parameters().size(); i++) {
            DataType type = tool.parameters().get(i).type();
            walker = isWhole(type) ? i : walker;
            arguments.add(terms.of(type).get(0));
        }
        arguments.set(walker, Look.Term.literal(JSON.numberNode(at)));
        return arguments;
    }

    /** Calls whose arguments are what calls at the ends have shown. */
    static List<Look> following(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(terms.opening());
        List<List<Look>> calls = new ArrayList<>();
        for (ToolSpec tool : desk.tools()) {
            if (tells(tool) && !tool.parameters().isEmpty() && tool.parameters().size() < TERMS.length) {
                calls.add(calls(tool, terms)
                        .subList(0, Math.min(3, calls(tool, terms).size())));
            }
        }
        inTurn(plan, calls, MOST_LOOKS / 3);
        int first = terms.opening().size();
        int end = plan.size();
        List<List<Look>> followers = new ArrayList<>();
        for (ToolSpec tool : desk.tools()) {
            List<Look> own = new ArrayList<>();
            for (int look = first; look < end && tells(tool); look++) {
                follow(tool, plan.get(look).name(), look, terms, own);
            }
            followers.add(own);
        }
        inTurn(plan, followers, 2 * MOST_LOOKS / 3);
        return plan;
    }

    private static void follow(ToolSpec tool, String name, int look, Terms terms, List<Look> into) {
        for (int i = 0; i < tool.parameters().size(); i++) {
            DataType type = tool.parameters().get(i).type();
            List<Look.Term> arguments = new ArrayList<>();
            tool.parameters()
                    .forEach(parameter ->
                            arguments.add(terms.of(parameter.type()).get(0)));
            arguments.set(i, new Look.Term(name, seen -> {
                JsonNode value = seen.value(look);
                return Terms.fits(type, value) ? value : null;
            }));
            into.add(Look.of(tool, arguments));
        }
    }

    /** Tools without a result, each followed by a few calls of those that tell; then every tool again. */
    static List<Look> changing(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(terms.opening());
        List<List<Look>> reads = new ArrayList<>();
        for (ToolSpec tool : desk.tools()) {
            if (tells(tool)) {
                List<Look> calls = calls(tool, terms);
                reads.add(calls.subList(0, Math.min(READS_AFTER, calls.size())));
            }
        }
        for (ToolSpec tool : desk.tools()) {
            if (!tells(tool)) {
                List<Look> changes = calls(tool, terms);
                for (Look change : changes.subList(0, Math.min(CHANGES, changes.size()))) {
                    plan.add(change);
                    inTurn(plan, reads, 2 * READS_AFTER);
                }
            }
        }
        boolean changes = plan.size() > terms.opening().size();
        return changes
                ? plan.subList(
                        0, Math.min(plan.size(), MOST_LOOKS + terms.opening().size()))
                : List.of();
    }

    /** The same call over and over: what a tool that goes on by itself tells. */
    static List<Look> repeating(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(List.of(Look.OBSERVE));
        for (ToolSpec tool : desk.tools()) {
            for (int i = 0; i < REPEATED && plan.size() < MOST_LOOKS; i++) {
                plan.add(calls(tool, terms).get(0));
            }
        }
        return plan;
    }

    /** Bad calls of all kinds. */
    static List<Look> bad(Desk desk, Terms terms, Seen example) {
        List<Look> plan = new ArrayList<>(List.of(Look.OBSERVE));
        plan.add(Look.of("no_such_tool", JSON.objectNode()));
        plan.add(new Look(
                "", "observe with an argument", seen -> JSON.objectNode().put("unknown", 1)));
        for (ToolSpec tool : desk.tools()) {
            plan.add(Look.of(tool.name(), JSON.objectNode().put("unknown", 1)));
            if (!tool.parameters().isEmpty()) {
                plan.add(Look.of(tool.name(), JSON.objectNode()));
                plan.add(Look.of(tool.name(), filled(tool, JSON.objectNode())));
                plan.add(Look.of(tool.name(), filled(tool, JSON.nullNode())));
                plan.add(Look.of(tool.name(), filled(tool, JSON.numberNode(-1))));
                plan.add(Look.of(tool.name(), filled(tool, JSON.numberNode(99_999))));
                plan.add(Look.of(tool.name(), filled(tool, JSON.stringNode("\u0000"))));
            }
            if (plan.size() > 2 * MOST_LOOKS) {
                break;
            }
        }
        return plan;
    }

    private static ObjectNode filled(ToolSpec tool, JsonNode value) {
        ObjectNode arguments = JSON.objectNode();
        for (ToolParameter parameter : tool.parameters()) {
            arguments.set(parameter.name(), value);
        }
        return arguments;
    }

    private static boolean tells(ToolSpec tool) {
        return tool.result().kind() != DataType.Kind.VOID;
    }

    /** Calls of a tool, the likeliest arguments first; the first argument changes fastest. At least one. */
    private static List<Look> calls(ToolSpec tool, Terms terms) {
        int parameters = tool.parameters().size();
        int kind = Math.min(parameters, PER_TOOL.length - 1);
        List<List<Look.Term>> choices = new ArrayList<>();
        long product = 1;
        for (ToolParameter parameter : tool.parameters()) {
            List<Look.Term> all = new ArrayList<>();
            QuotedWords.of(tool, parameter).forEach(word -> all.add(Look.Term.literal(JSON.stringNode(word))));
            all.addAll(terms.of(parameter.type()));
            List<Look.Term> some = all.subList(0, Math.min(TERMS[kind], all.size()));
            choices.add(some);
            product = Math.min(product * some.size(), PER_TOOL[kind]);
        }
        List<Look> calls = new ArrayList<>();
        for (int i = 0; i < product; i++) {
            List<Look.Term> arguments = new ArrayList<>();
            int rest = i;
            for (List<Look.Term> choice : choices) {
                arguments.add(choice.get(rest % choice.size()));
                rest /= choice.size();
            }
            calls.add(Look.of(tool, arguments));
        }
        return calls;
    }

    /** Adds the first of each, then the second of each, and so on; at most so many. */
    private static void inTurn(List<Look> plan, List<List<Look>> calls, int most) {
        int rounds =
                calls.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
        int left = most;
        for (int round = 0; round < rounds; round++) {
            for (List<Look> own : calls) {
                if (round < own.size() && left > 0) {
                    plan.add(own.get(round));
                    left--;
                }
            }
        }
    }
}
