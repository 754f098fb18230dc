package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompilationFailedException;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.GuestApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one solver makes of the inputs on which solvers are compared.
 *
 * @param number which of the solvers, from 0
 * @param talk what its model was told
 * @param answer what the model answered
 * @param draft the solver; null where it could not be read
 * @param failure why it cannot play; null where it can
 * @param answers its answer on each input; null where it gave none
 * @param right on how many inputs its answer is the reference's
 * @param stuck why it gave no answer, on the last input where it gave none; null where it always did
 */
record SolverTrial(
        int number,
        Conversation talk,
        Completion answer,
        @Nullable SolverDraft draft,
        @Nullable Failure failure,
        List<@Nullable JsonNode> answers,
        int right,
        @Nullable String stuck) {
    /**
     * An input and what the reference answers.
     *
     * @param told whether the statement says the same
     */
    record Case(ObjectNode input, JsonNode reference, boolean told) {}

    /** Reads, compiles and plays a solver. */
    static SolverTrial of(
            int number, Conversation talk, Completion answer, BuiltEnvironment environment, List<Case> cases) {
        Parsed<SolverDraft> parsed = ModelAnswers.solver(answer);
        SolverDraft draft = parsed.draft();
        if (draft == null) {
            return broken(number, talk, answer, null, Failure.unread(Part.SOLVERS, parsed.faults()));
        }
        EnvironmentHost host;
        try {
            host = EnvironmentHost.of(
                    environment.definition("trial", draft), environment.classes(), GuestApi.compile(draft.sources()));
        } catch (CompilationFailedException e) {
            Failure failure = new Failure(Part.SOLVERS, "COMPILES", EnvironmentBuild.faults(e));
            return broken(number, talk, answer, draft, failure);
        } catch (GuestRejectedException e) {
            return broken(number, talk, answer, draft, EnvironmentBuild.rejected(Part.SOLVERS, e));
        } catch (CodeGymException e) {
            String mend = "declare one class that implements Solver";
            Failure failure =
                    Failure.of(Part.SOLVERS, "GUEST_CONTRACT", "solver", String.valueOf(e.getMessage()), mend);
            return broken(number, talk, answer, draft, failure);
        }
        return played(new SolverTrial(number, talk, answer, draft, null, List.of(), 0, null), environment, host, cases);
    }

    private static SolverTrial broken(
            int number, Conversation talk, Completion answer, @Nullable SolverDraft draft, Failure failure) {
        return new SolverTrial(number, talk, answer, draft, failure, List.of(), -1, null);
    }

    private static SolverTrial played(
            SolverTrial trial, BuiltEnvironment environment, EnvironmentHost host, List<Case> cases) {
        List<@Nullable JsonNode> answers = new ArrayList<>();
        int right = 0;
        String stuck = null;
        for (Case each : cases) {
            SolverRun run = host.solve(each.input(), each.reference());
            JsonNode given = run.answer();
            answers.add(given);
            right += given != null && environment.answer().equal(each.reference(), given) ? 1 : 0;
            stuck = given == null ? String.valueOf(run.failure()) : stuck;
        }
        return new SolverTrial(trial.number, trial.talk, trial.answer, trial.draft, null, answers, right, stuck);
    }

    boolean plays() {
        return failure == null;
    }
}
