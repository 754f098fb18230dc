package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was asked for one problem, what it cost, and what each round found. Has one owner. */
final class Ledger {
    private final Map<Part, Usage> usage = new EnumMap<>(Part.class);
    private final Map<Part, Integer> completions = new EnumMap<>(Part.class);
    private final List<ModelOutcome.Failed> failures = new ArrayList<>();
    private final List<Usage> before = new ArrayList<>();

    void asked(Part part, int wanted, Usage took) {
        usage.merge(part, took, Usage::plus);
        completions.merge(part, wanted, Integer::sum);
    }

    /** Notes what a round found; what is asked after it is the cost of mending it. */
    void failed(Failure failure) {
        failures.add(failure.told(failures.size()));
        before.add(total());
    }

    List<ModelOutcome.Failed> failures() {
        return List.copyOf(failures);
    }

    private Usage total() {
        return usage.values().stream().reduce(Usage.NONE, Usage::plus);
    }

    /** Members {@code tokens} by part, and {@code repairs}: what each found, and what the answer to it cost. */
    void writeTo(ObjectNode json) {
        ObjectNode tokens = json.putObject("tokens");
        for (Part part : Part.values()) {
            ObjectNode one = tokens.putObject(part.word());
            put(one.put("completions", completions.getOrDefault(part, 0)), usage.getOrDefault(part, Usage.NONE));
        }
        put(tokens.putObject("total"), total());
        var repairs = json.putArray("repairs");
        for (int i = 0; i < failures.size(); i++) {
            ModelOutcome.Failed failed = failures.get(i);
            Usage next = i + 1 < before.size() ? before.get(i + 1) : total();
            ObjectNode one = repairs.addObject();
            one.put("round", i + 1).put("part", failed.part()).put("check", failed.check());
            one.put("evidence", failed.evidence()).put("mend", failed.mend());
            put(
                    one,
                    new Usage(
                            next.promptTokens() - before.get(i).promptTokens(),
                            next.completionTokens() - before.get(i).completionTokens()));
        }
    }

    private static void put(ObjectNode json, Usage usage) {
        json.put("promptTokens", usage.promptTokens()).put("completionTokens", usage.completionTokens());
    }

    static ObjectNode json() {
        return JsonMapper.shared().createObjectNode();
    }
}
