package dev.codegym.verify;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.sandbox.Limits;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputHabits;
import dev.codegym.task.InputModel;
import dev.codegym.task.SolverRun;
import dev.codegym.task.StoredTaskTrials;
import dev.codegym.task.Task;
import dev.codegym.task.TaskMaker;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.GuestApi;
import dev.codegym.tool.ToolEnvironment;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A candidate on its way through the checks, with what they need in common: its classes, its host, its tasks, and how the
 * solver played them. Each is made once, when it is first asked for, and only after the checks that guard it have passed. Has one
 * owner, the verification that it belongs to; a check keeps nothing of it.
 */
public final class Subject {
    /** Calls that may be the answer get what a reference answer takes on inputs of a task's size, and some more. */
    private static final Limits SEARCHING = unlimitedEpisodes(20_000_000, 64L << 20);

    /** Random calls get enough to do their work, and too little to cost a second where they run away. */
    static final Limits PROBING = unlimitedEpisodes(1_000_000, 16L << 20);

    private Candidate candidate;
    private final VerificationOptions options;
    private final long seed;
    private InputGenerator generator;
    private final Map<JsonNode, String> arranged = new IdentityHashMap<>();
    private final @Nullable EnvironmentPackage stored;
    private @Nullable CompiledClasses problemClasses;
    private @Nullable CompiledClasses solverClasses;
    private @Nullable EnvironmentHost host;
    private TaskMaker.@Nullable Outcome outcome;
    private @Nullable List<Play> plays;
    private @Nullable List<Task> further;
    private int compared;
    private long taskNanos;

    Subject(Candidate candidate, VerificationOptions options) {
        this(candidate, options, null);
    }

    /** A package that is verified again: its tasks are the stored ones. */
    Subject(EnvironmentPackage stored, VerificationOptions options) {
        this(Candidate.of(stored), options, stored);
    }

    private Subject(Candidate candidate, VerificationOptions options, @Nullable EnvironmentPackage stored) {
        this.stored = stored;
        this.candidate = candidate;
        this.options = options;
        this.seed = seed(candidate.definition(), options.seed());
        this.generator = InputGenerator.of(candidate.definition().inputs());
    }

    private static Limits unlimitedEpisodes(long fuel, long bytes) {
        return Limits.DEFAULT
                .withFuelPerCall(fuel)
                .withBytesPerCall(bytes)
                .withFuelPerEpisode(Long.MAX_VALUE / 4)
                .withBytesPerEpisode(Long.MAX_VALUE / 4);
    }

    private static long seed(EnvironmentDefinition definition, long base) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(base).array());
            add(digest, definition.id());
            definition.sources().forEach(source -> add(digest, source.text()));
            definition.solverSources().forEach(source -> add(digest, source.text()));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** The candidate. */
    public Candidate candidate() {
        return candidate;
    }

    /** How it is verified. */
    public VerificationOptions options() {
        return options;
    }

    /** The code problem: inputs, tools, answer. */
    public CodeProblemSpec problem() {
        return candidate.definition().problem();
    }

    /** How answers are compared. */
    public AnswerRule answer() {
        return candidate.definition().answer();
    }

    /** Chance of its own for each purpose, so that no check changes what another one draws. */
    public Random random(String purpose) {
        return new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /**
     * Compiles problem and solver, unless they were found compiled.
     *
     * @throws dev.codegym.compile.CompilationFailedException where one does not compile
     */
    void compile() {
        Candidate.Classes classes = candidate.classes();
        problemClasses =
                classes == null ? GuestApi.compile(candidate.definition().sources()) : classes.problem();
        solverClasses =
                classes == null ? GuestApi.compile(candidate.definition().solverSources()) : classes.solver();
    }

    /**
     * Takes the compiled classes into the sandbox.
     *
     * @throws dev.codegym.sandbox.GuestRejectedException where they use what is not allowed
     */
    void admit() {
        host = hosted(candidate.definition());
        if (stored != null) {
            return; // its inputs were settled when it was packaged
        }
        InputModel settled = InputHabits.settled(host, exampleInputs(), seed);
        if (!settled.equals(candidate.definition().inputs())) {
            EnvironmentDefinition definition = candidate.definition().withInputs(settled);
            candidate = candidate.withDefinition(definition);
            generator = InputGenerator.of(settled);
            host = hosted(definition);
        }
    }

    /** Whether this is a package that is verified again, whose tasks are to stay as they are. */
    public boolean isStored() {
        return stored != null;
    }

    /** The package that is verified again. */
    EnvironmentPackage stored() {
        if (stored == null) {
            throw new IllegalStateException("stored() of a candidate");
        }
        return stored;
    }

    /** The code problem's classes as its sources compile to. */
    CompiledClasses problemClasses() {
        return Objects.requireNonNull(problemClasses, "problemClasses() before compile()");
    }

    /** The solver's classes as its sources compile to. */
    CompiledClasses solverClasses() {
        return Objects.requireNonNull(solverClasses, "solverClasses() before compile()");
    }

    private EnvironmentHost hosted(EnvironmentDefinition definition) {
        if (problemClasses == null || solverClasses == null) {
            throw new IllegalStateException("admit() before compile()");
        }
        return EnvironmentHost.of(definition, problemClasses, solverClasses);
    }

    /** The host; its sizes are measured once the tasks were made. */
    public EnvironmentHost host() {
        if (host == null) {
            throw new IllegalStateException("host() before admit()");
        }
        return host;
    }

    @Nullable
    EnvironmentHost hostOrNull() {
        return host;
    }

    /** Draws further inputs. */
    public InputGenerator generator() {
        return generator;
    }

    /** The inputs of the statement's examples, none of which may become a task. */
    Set<ObjectNode> exampleInputs() {
        Set<ObjectNode> inputs = new LinkedHashSet<>();
        candidate.examples().forEach(example -> inputs.add(example.input()));
        return inputs;
    }

    /** Makes the tasks, once. */
    TaskMaker.Outcome outcome() {
        if (outcome == null) {
            long begun = System.nanoTime();
            outcome = stored == null
                    ? TaskMaker.make(host(), seed, exampleInputs(), candidate.proposed())
                    : StoredTaskTrials.of(host(), stored.tasks(), seed);
            taskNanos += System.nanoTime() - begun;
            host = hosted(candidate.definition().withSizes(outcome.sizes()));
        }
        return outcome;
    }

    /** Searches for further tasks, on the time of the search for tasks. */
    void searchTasks(Runnable search) {
        long begun = System.nanoTime();
        search.run();
        taskNanos += System.nanoTime() - begun;
    }

    /** How long the search for tasks took. */
    long taskNanos() {
        return taskNanos;
    }

    /** A threshold's value. */
    double value(Threshold threshold) {
        return options.value(threshold);
    }

    /** Takes a completed set of tasks; how the solver played those that stay is known. */
    void completed(List<Task> tasks) {
        Map<ObjectNode, Play> known = new HashMap<>();
        plays().forEach(play -> known.put(play.task().input(), play));
        outcome = outcome().withTasks(tasks);
        plays = tasks.stream()
                .map(task -> {
                    Play play = known.get(task.input());
                    return play == null ? play(task) : new Play(task, play.run(), play.moves());
                })
                .toList();
    }

    boolean hasOutcome() {
        return outcome != null;
    }

    /** The tasks, in order of difficulty. */
    public List<Task> tasks() {
        return outcome().tasks();
    }

    /** Fresh tasks, dealt once: rules that win the tasks by chance do not win these. */
    List<Task> furtherTasks() {
        if (further == null) {
            further = FurtherTasks.of(this);
        }
        return further;
    }

    /** A text that equal answers share. Answers can be long, and several checks ask. */
    String arranged(JsonNode answer) {
        return arranged.computeIfAbsent(answer, answer()::arrangedText);
    }

    /** Some tasks, spread over the tiers. */
    List<Task> someTasks(int count) {
        List<Task> all = tasks();
        List<Task> some = new ArrayList<>();
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            some.add(all.get(i * all.size() / Math.min(count, all.size())));
        }
        return some;
    }

    /** Lets the solver play every task, once, and remembers each step. */
    public List<Play> plays() {
        if (plays == null) {
            plays = tasks().stream().map(this::play).toList();
        }
        return plays;
    }

    boolean hasPlays() {
        return plays != null;
    }

    private Play play(Task task) {
        List<Play.Move> moves = new ArrayList<>();
        EpisodeRules rules = EpisodeRules.DEFAULT.withStepLimit(EnvironmentHost.MAX_SOLVER_CALLS + 10);
        try (ToolEnvironment environment = environment(task, rules)) {
            environment.reset(ResetOptions.defaults());
            SolverRun run = host().solve(
                            environment,
                            EnvironmentHost.MAX_SOLVER_CALLS,
                            (call, step) -> moves.add(new Play.Move(call, step)));
            return new Play(task, run, moves);
        }
    }

    /** An environment that plays this task at every reset. */
    public ToolEnvironment environment(Task task, EpisodeRules rules) {
        Assignment assignment = new Assignment(task.id(), task.difficulty(), task.input(), answer().key(task.answer()));
        return host().environment(reset -> assignment, rules);
    }

    /** An environment for random calls on a task: its episodes end by an answer alone. */
    ToolEnvironment probe(Task task) {
        return endless(task, PROBING);
    }

    /** An environment for calls that may give the answer: its episodes end by an answer alone. */
    ToolEnvironment search(Task task) {
        return endless(task, SEARCHING);
    }

    private ToolEnvironment endless(Task task, Limits limits) {
        return environment(
                task, EpisodeRules.DEFAULT.withStepLimit(Integer.MAX_VALUE).withLimits(limits));
    }

    /** Remembers on how many further inputs solver and original were compared. */
    void compared(int inputs) {
        compared = inputs;
    }

    int compared() {
        return compared;
    }
}
