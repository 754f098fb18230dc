package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Solvers compared with the reference and with each other. None of them ever saw the reference: where most of them agree on another answer,
 * it is the reference, or a tool, that is suspect.
 *
 * @param cases what they were compared on
 * @param trials each solver
 */
record Agreement(List<SolverTrial.Case> cases, List<SolverTrial> trials) {
    /** Two may err in the same way by chance. */
    private static final int FEWEST = 3;

    Agreement {
        cases = List.copyOf(cases);
        trials = List.copyOf(trials);
    }

    /** The inputs on which most solvers that answer agree against the reference; null where there is none. */
    @Nullable
    Failure suspect(BuiltEnvironment environment) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Fault fault = suspect(environment, i);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults.isEmpty()
                ? null
                : new Failure(Part.ENVIRONMENT, "AGREEMENT", faults.subList(0, Math.min(FEWEST, faults.size())));
    }

    private @Nullable Fault suspect(BuiltEnvironment environment, int index) {
        SolverTrial.Case each = cases.get(index);
        List<JsonNode> answers = new ArrayList<>();
        for (SolverTrial trial : trials) {
            JsonNode answer = mayVote(environment, trial) ? trial.answers().get(index) : null;
            if (answer != null) {
                answers.add(answer);
            }
        }
        JsonNode most = null;
        long votes = 0;
        for (JsonNode answer : answers) {
            long same = answers.stream()
                    .filter(other -> environment.answer().equal(answer, other))
                    .count();
            if (same > votes) {
                votes = same;
                most = answer;
            }
        }
        boolean against = most != null
                && votes >= FEWEST
                && 2 * votes > answers.size()
                && !environment.answer().equal(each.reference(), most);
        return !against || most == null
                ? null
                : new Fault(
                        "the method marked @Answer, or the tools",
                        "on " + EnvironmentBuild.shown(each.input()) + " it answers "
                                + EnvironmentBuild.shown(each.reference()) + ", but " + votes + " of " + answers.size()
                                + " solvers that know the tools alone answer " + EnvironmentBuild.shown(most),
                        "let the @Answer method and the tools do what the statement and the original solution say");
    }

    /** A solver that is wrong where the statement itself gives the answer knows no better than the reference elsewhere. */
    private boolean mayVote(BuiltEnvironment environment, SolverTrial trial) {
        if (!trial.plays()) {
            return false;
        }
        for (int i = 0; i < cases.size(); i++) {
            JsonNode answer = trial.answers().get(i);
            boolean wrong =
                    answer != null && !environment.answer().equal(cases.get(i).reference(), answer);
            if (cases.get(i).told() && wrong) {
                return false;
            }
        }
        return true;
    }

    /** The solvers in the order in which they are tried: those that are right most often first. */
    List<SolverTrial> ranked() {
        return trials.stream()
                .sorted(Comparator.comparingInt(SolverTrial::right).reversed().thenComparingInt(SolverTrial::number))
                .toList();
    }

    /** Those that are right wherever they were compared. */
    long right() {
        return trials.stream()
                .filter(trial -> trial.plays() && trial.right() == cases.size())
                .count();
    }

    ObjectNode toJson() {
        ObjectNode json = Ledger.json();
        json.put("inputs", cases.size()).put("solvers", trials.size());
        json.put("playing", trials.stream().filter(SolverTrial::plays).count());
        return json.put("rightOnAll", right());
    }
}
