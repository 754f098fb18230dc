package dev.codegym.synth.model;

import dev.codegym.sandbox.Limits;
import dev.codegym.synth.RawProblem;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.ExampleCase;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way of one problem through the model: environment, tasks, solvers, verification, and back with what was found. It is a function of the
 * model's replies and nothing else, so the same way is gone online, over batch files and from a recording. Has one owner.
 */
final class ProblemAttempt {
    /** On so many inputs solvers are compared before one is verified. */
    private static final int COMPARED = 8;

    /** So many solvers are verified in a round; a verification costs more than all comparisons. */
    private static final int VERIFIED = 3;

    /** So many completions mend a solver. */
    private static final int MENDED_SOLVERS = 3;

    private final RawProblem problem;
    private final ModelSynthesis synthesis;
    private final PromptTemplates prompts;
    private final Verifier verifier;
    private final Ledger ledger = new Ledger();

    private Conversation environmentTalk;
    private Completion environmentAnswer;
    private @Nullable BuiltEnvironment environment;

    /** The last one that was built, for which tasks and solvers were asked. */
    private @Nullable BuiltEnvironment asked;

    private @Nullable Conversation tasksTalk;
    private List<Completion> lots = List.of();
    private @Nullable Conversation solversTalk;
    private List<Completion> solvers = List.of();
    private @Nullable ProposedTasks proposed;
    private @Nullable Agreement agreement;
    private @Nullable SolverTrial atFault;
    private int environments;
    private int solverRepairs;

    ProblemAttempt(RawProblem problem, ModelSynthesis synthesis, Verifier verifier) {
        this.problem = problem;
        this.synthesis = synthesis;
        this.prompts = synthesis.prompts();
        this.verifier = verifier;
        environmentTalk = new Conversation(problem.id() + "/environment", prompts.environment(problem));
        environmentAnswer = Completion.of("");
    }

    /** Either a verification that accepted, or what failed. */
    private record Judged(
            @Nullable Verification accepted, @Nullable Failure failure) {}

    /**
     * Goes the way.
     *
     * @throws ModelException where the model cannot be asked
     */
    ModelOutcome run() {
        try {
            environmentAnswer = ask(Part.ENVIRONMENT, environmentTalk, 1).get(0);
            for (int round = 0; ; round++) {
                Judged judged = judged();
                if (judged.accepted() != null) {
                    return new ModelOutcome.Accepted(judged.accepted(), story());
                }
                Failure failure = escalated(Objects.requireNonNull(judged.failure()));
                ledger.failed(failure);
                if (round == synthesis.options().repairs()) {
                    return new ModelOutcome.Refused(ledger.failures());
                }
                mend(failure, round + 1);
            }
        } catch (ModelException e) {
            // where a recording ends in the middle of a repair, what was to be repaired is what stands in the way
            boolean ends = e.kind() == ModelException.Kind.UNKNOWN_REQUEST;
            if (!ends || ledger.failures().isEmpty()) {
                throw e;
            }
            return new ModelOutcome.Refused(ledger.failures());
        }
    }

    private List<Completion> ask(Part part, Conversation talk, int wanted) {
        ModelRequest request = ModelRequest.of(talk.id(), talk.messages())
                .withN(wanted)
                .withMaxTokens(synthesis.options().maxTokens());
        try {
            ModelReply reply = synthesis.model().complete(request);
            ledger.asked(part, wanted, reply.usage());
            return reply.completions();
        } catch (ModelException e) {
            if (!e.kind().isAnswer()) {
                throw e;
            }
            // paid for and of no use: read as what it is, an answer without anything in it
            ledger.asked(part, wanted, e.usage());
            return List.of(Completion.of(""));
        }
    }

    private Judged judged() {
        Failure failure = prepared();
        if (failure != null) {
            return new Judged(null, failure);
        }
        BuiltEnvironment built = Objects.requireNonNull(environment);
        if (asked != null && asked != built) {
            keepWhatStillFits(asked, built);
        }
        asked = built;
        askForTasksAndSolvers(built);
        return synthesis.computing(() -> compared(built));
    }

    /** Reads and builds the environment, unless that was done. */
    private @Nullable Failure prepared() {
        if (environment != null) {
            return null;
        }
        return synthesis.computing(() -> {
            Parsed<EnvironmentDraft> parsed = ModelAnswers.environment(environmentAnswer);
            EnvironmentDraft draft = parsed.draft();
            if (draft == null) {
                return Failure.unread(Part.ENVIRONMENT, parsed.faults());
            }
            EnvironmentBuild build = EnvironmentBuild.of(problem, draft);
            environment = build.built();
            return build.failure();
        });
    }

    /** Asks for both before it waits for either, so that a batch holds both. */
    private void askForTasksAndSolvers(BuiltEnvironment built) {
        ModelException waiting = null;
        String version = environments == 0 ? "" : "/e" + environments;
        if (lots.isEmpty() && synthesis.options().lots() > 0) {
            tasksTalk = new Conversation(problem.id() + "/tasks" + version, prompts.tasks(problem, built.draft()));
            try {
                lots = ask(Part.TASKS, tasksTalk, synthesis.options().lots());
            } catch (ModelException e) {
                if (e.kind() != ModelException.Kind.PENDING) {
                    throw e;
                }
                waiting = e;
            }
        }
        if (solvers.isEmpty()) {
            solversTalk = new Conversation(
                    problem.id() + "/solvers" + version, prompts.solver(problem, built.draft(), built.spec()));
            solvers = ask(Part.SOLVERS, solversTalk, synthesis.options().solvers());
        }
        if (waiting != null) {
            throw waiting;
        }
    }

    private Judged compared(BuiltEnvironment built) {
        ProposedTasks tasks = new ProposedTasks(built);
        for (int i = 0; i < lots.size(); i++) {
            tasks.take(ModelAnswers.tasks(lots.get(i), built.spec()), i + 1);
        }
        proposed = tasks;
        Failure failure = synthesis.options().lots() == 0 ? null : tasks.failure();
        if (failure != null) {
            return new Judged(null, failure);
        }
        agreement = agreement(built, tasks);
        failure = agreement.suspect(built);
        return failure != null ? new Judged(null, failure) : verified(built, tasks, agreement);
    }

    private Agreement agreement(BuiltEnvironment built, ProposedTasks tasks) {
        List<ObjectNode> inputs = new ArrayList<>();
        built.draft().examples().stream()
                .map(ExampleCase::input)
                .limit(COMPARED)
                .forEach(inputs::add);
        int examples = inputs.size();
        inputs.addAll(tasks.some(COMPARED));
        List<SolverTrial.Case> cases = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            ObjectNode input = inputs.get(i);
            try {
                JsonNode reference = built.hosted().reference(input, Limits.DEFAULT);
                cases.add(new SolverTrial.Case(input, reference, i < examples));
            } catch (ReferenceFailedException expected) {
                // it has no answer to compare with; whether too many fail was looked at before
            }
        }
        List<SolverTrial> trials = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < solvers.size(); i++) {
            if (texts.add(solvers.get(i).text())) {
                trials.add(SolverTrial.of(i, Objects.requireNonNull(solversTalk), solvers.get(i), built, cases));
            }
        }
        return new Agreement(cases, trials);
    }

    /** Verifies the best solvers until one passes. */
    private Judged verified(BuiltEnvironment built, ProposedTasks tasks, Agreement compared) {
        Failure first = null;
        int tried = 0;
        for (SolverTrial trial : compared.ranked()) {
            SolverDraft solver = trial.draft();
            Failure failure = trial.failure();
            if (failure == null && solver != null) {
                boolean hopeless = tried > 0 && trial.right() < compared.cases().size();
                if (hopeless || tried == VERIFIED) {
                    break;
                }
                tried++;
                Verification verification = verified(built, tasks, solver);
                if (verification.accepted()) {
                    return new Judged(verification, null);
                }
                Finding finding = verification.failure().orElseThrow();
                failure = Failure.of(Part.of(finding.check()), finding);
            }
            if (failure != null && first == null) {
                first = failure;
                atFault = trial;
            }
            if (failure != null && failure.part() == Part.ENVIRONMENT) {
                return new Judged(null, failure);
            }
        }
        return new Judged(null, Objects.requireNonNull(first, "a reply has at least one completion"));
    }

    private Verification verified(BuiltEnvironment built, ProposedTasks tasks, SolverDraft solver) {
        Candidate candidate = new Candidate(
                        built.definition(problem.id(), solver), built.draft().examples(), "model")
                .withProposed(tasks.inputs());
        return synthesis.verified(verifier, problem, built, candidate);
    }

    /**
     * Where a solver was mended and its answers still differ, the tools may not suffice, or the reference may be wrong: the environment is asked,
     * then solvers again.
     */
    private Failure escalated(Failure failure) {
        boolean differs = Set.of("SOLVABLE", "AGREES_WITH_SOURCE", "AGREES_WITH_STATEMENT")
                .contains(failure.check());
        boolean mended = failure.part() == Part.SOLVERS && differs && solverRepairs > 0;
        solverRepairs = mended ? 0 : solverRepairs;
        return mended ? failure.at(Part.ENVIRONMENT) : failure;
    }

    /** Asks the part at fault again. */
    private void mend(Failure failure, int round) {
        switch (failure.part()) {
            case ENVIRONMENT -> mendEnvironment(failure, round);
            case TASKS -> mendTasks(failure, round);
            case SOLVERS -> mendSolvers(failure, round);
        }
    }

    private void mendEnvironment(Failure failure, int round) {
        environmentTalk = environmentTalk.mended(
                problem.id() + "/environment/r" + round, prompts, environmentAnswer.text(), failure.faults());
        environmentAnswer = ask(Part.ENVIRONMENT, environmentTalk, 1).get(0);
        environment = null;
    }

    /** What was told for the same words need not be told again. */
    private void keepWhatStillFits(BuiltEnvironment before, BuiltEnvironment now) {
        environments++;
        boolean sameInputs = before.spec().inputs().equals(now.spec().inputs())
                && before.draft().rules().equals(now.draft().rules());
        boolean sameTools = prompts.solver(problem, before.draft(), before.spec())
                .equals(prompts.solver(problem, now.draft(), now.spec()));
        lots = sameInputs ? lots : List.of();
        solvers = sameTools ? solvers : List.of();
    }

    private void mendTasks(Failure failure, int round) {
        Conversation talk = Objects.requireNonNull(tasksTalk);
        int worst = Objects.requireNonNull(proposed).worstLot() - 1;
        String answer = lots.get(Math.min(worst, lots.size() - 1)).text();
        tasksTalk = talk.mended(problem.id() + "/tasks/r" + round, prompts, answer, failure.faults());
        lots = ask(Part.TASKS, tasksTalk, synthesis.options().lots());
    }

    private void mendSolvers(Failure failure, int round) {
        SolverTrial trial = Objects.requireNonNull(atFault);
        solverRepairs++;
        solversTalk = trial.talk()
                .mended(
                        problem.id() + "/solvers/r" + round,
                        prompts,
                        trial.answer().text(),
                        failure.faults());
        solvers = ask(
                Part.SOLVERS,
                solversTalk,
                Math.min(MENDED_SOLVERS, synthesis.options().solvers()));
    }

    private ObjectNode story() {
        ObjectNode story = Ledger.json();
        story.put("model", synthesis.model().name());
        story.put("prompts", prompts.version());
        story.put("language", synthesis.options().language().code());
        if (proposed != null) {
            story.putObject("proposedTasks").put("given", proposed.given()).put("usable", proposed.usable());
        }
        if (agreement != null) {
            story.set("agreement", agreement.toJson());
        }
        ledger.writeTo(story);
        return story;
    }
}
