package dev.codegym.synth.model;

import dev.codegym.env.Difficulty;
import dev.codegym.sandbox.Limits;
import dev.codegym.task.InputGenerator;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.verify.ExampleCase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The inputs that a model proposes for tasks, as far as they are of use. Has one owner. */
final class ProposedTasks {
    /** What the original pipeline asks of generated tests, and what ours asks of drawn inputs. */
    private static final double SHARE = 0.8;

    private static final int FEWEST = 10;
    private static final int MOST_FAULTS = 8;

    private final BuiltEnvironment environment;
    private final InputGenerator rules;
    private final Map<Difficulty, List<ObjectNode>> inputs = new EnumMap<>(Difficulty.class);
    private final Set<ObjectNode> seen = new HashSet<>();
    private final Map<Integer, List<Fault>> faults = new TreeMap<>();
    private int given;
    private int usable;
    private int failing;
    private String failedSo = "";

    ProposedTasks(BuiltEnvironment environment) {
        this.environment = environment;
        rules = InputGenerator.of(environment.inputs());
        environment.draft().examples().stream().map(ExampleCase::input).forEach(seen::add);
    }

    /** Takes the lot that an answer holds. */
    void take(Parsed<TasksDraft> lot, int number) {
        TasksDraft draft = lot.draft();
        if (draft == null) {
            lot.faults().forEach(fault -> fault(number, fault.place(), fault.what(), fault.mend()));
            return;
        }
        draft.inputs().forEach((tier, some) -> {
            for (int i = 0; i < some.size(); i++) {
                take(number, tier, some.get(i), tier.name() + ", input " + (i + 1));
            }
        });
    }

    private void take(int lot, Difficulty tier, ObjectNode input, String place) {
        given++;
        List<String> broken = rules.violations(input);
        if (!broken.isEmpty()) {
            fault(
                    lot,
                    place,
                    EnvironmentBuild.shown(input) + ": "
                            + String.join("; ", broken.subList(0, Math.min(3, broken.size()))),
                    "give only inputs that obey the types and every rule");
            return;
        }
        if (!seen.add(input)) {
            // said twice, or an example of the statement: of no use, and no harm
            given--;
            return;
        }
        try {
            environment.hosted().reference(input, Limits.DEFAULT);
            usable++;
            inputs.computeIfAbsent(tier, none -> new ArrayList<>()).add(input);
        } catch (ReferenceFailedException e) {
            failing++;
            failedSo = "on " + EnvironmentBuild.shown(input) + " the @Answer method fails: " + e.getMessage();
        }
    }

    private void fault(int lot, String place, String what, String mend) {
        faults.computeIfAbsent(lot, none -> new ArrayList<>()).add(new Fault("lot " + lot + ", " + place, what, mend));
    }

    /** Which lot has the most faults, from 1: the one to ask about, because a conversation holds one. */
    int worstLot() {
        int worst = 1;
        for (int lot : faults.keySet()) {
            worst = faults(lot).size() > faults(worst).size() ? lot : worst;
        }
        return worst;
    }

    private List<Fault> faults(int lot) {
        return faults.getOrDefault(lot, List.of());
    }

    /** What is wrong with them as a whole; null where enough are of use. */
    @Nullable
    Failure failure() {
        if (failing > (1 - SHARE) * given) {
            return Failure.of(
                    Part.ENVIRONMENT,
                    "RUNS",
                    "the method marked @Answer",
                    "it fails on " + failing + " of " + given + " inputs that obey the rules; " + failedSo,
                    "let it answer every input that the rules allow, or let the rules forbid what has no answer");
        }
        if (usable + failing >= SHARE * given && usable >= FEWEST) {
            return null;
        }
        List<Fault> worst = faults(worstLot());
        List<Fault> all = new ArrayList<>(worst.subList(0, Math.min(MOST_FAULTS, worst.size())));
        all.add(new Fault(
                "all lots",
                "only " + usable + " of " + given + " inputs are of use",
                "give at least " + FEWEST + " different ones, of which four in five obey every rule"));
        return new Failure(Part.TASKS, "TASKS_FIT", all);
    }

    Map<Difficulty, List<ObjectNode>> inputs() {
        return inputs;
    }

    /** Some of them, spread over the tiers. */
    List<ObjectNode> some(int most) {
        List<ObjectNode> some = new ArrayList<>();
        for (int i = 0; some.size() < most && i < usable; i++) {
            for (Difficulty tier : Difficulty.values()) {
                List<ObjectNode> all = inputs.getOrDefault(tier, List.of());
                if (i < all.size() && some.size() < most) {
                    some.add(all.get(i));
                }
            }
        }
        return some;
    }

    int given() {
        return given;
    }

    int usable() {
        return usable;
    }
}
