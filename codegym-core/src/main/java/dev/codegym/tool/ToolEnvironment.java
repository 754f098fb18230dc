package dev.codegym.tool;

import dev.codegym.env.Environment;
import dev.codegym.env.EnvironmentSpec;
import dev.codegym.env.EpisodeOverException;
import dev.codegym.env.EpisodeStatistics;
import dev.codegym.env.Reset;
import dev.codegym.env.ResetInfo;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.env.StepInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Hosts one code problem as an environment: the agent calls its tools, one per step, until it submits an answer. Each
 * instance plays one episode at a time and has one owner; many instances share one {@link HostedProblem}.
 *
 * <p>A bad call changes nothing but the count of steps: what a tool had changed before it failed is undone. The reward is 1
 * for a right answer and 0 for everything else.
 */
public final class ToolEnvironment implements Environment<Observation, ToolCall> {
    /** What the agent sees of a tool without a result: {@code null} would read like a failure. */
    private static final String NOTHING_TO_TELL = "\"ok\"";

    private final HostedProblem problem;
    private final String statement;
    private final Assignments assignments;
    private final EpisodeRules rules;
    private final EnvironmentSpec spec;

    // of the running episode
    private @Nullable Assignment assignment;
    private BuiltIns builtIns = BuiltIns.DEFAULT;
    private Briefing briefing;
    private @Nullable GuestEpisode guest;
    /** Whether the problem's runner knows that it is needed. */
    private boolean retaining;

    private final Map<String, int[]> calls = new LinkedHashMap<>();
    private int steps;
    private int badCalls;
    private double totalReward;
    private @Nullable String ending = "before the first reset()";

    private ToolEnvironment(
            String id, HostedProblem problem, String statement, Assignments assignments, EpisodeRules rules) {
        this.problem = problem;
        this.statement = statement;
        this.assignments = assignments;
        this.rules = rules;
        this.spec = new EnvironmentSpec(id, rules.stepLimit(), 0, 1);
        this.briefing = new Briefing(problem.spec(), statement, rules, builtIns);
    }

    private void retain() {
        if (!retaining) {
            problem.runner().retain();
            retaining = true;
        }
    }

    /**
     * Creates an environment.
     *
     * @param id names it in specs and records
     * @param problem the code problem; may be shared
     * @param statement what is to be found out, for the agent
     * @param assignments where its tasks come from
     * @param rules step limit and budgets
     */
    public static ToolEnvironment create(
            String id, HostedProblem problem, String statement, Assignments assignments, EpisodeRules rules) {
        ToolEnvironment environment = new ToolEnvironment(id, problem, statement, assignments, rules);
        environment.retain();
        return environment;
    }

    @Override
    public EnvironmentSpec spec() {
        return spec;
    }

    /** The code problem that it hosts. */
    public CodeProblemSpec problem() {
        return problem.spec();
    }

    /** The same environment in terms of text: what a model wrote in, what the model reads out. */
    public Environment<String, String> text(CallFormat format) {
        return new TextEnvironment(this, format);
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.codegym.CodeGymException if the options name a task that does not exist, or an input that does not fit
     */
    @Override
    public Reset<Observation> reset(ResetOptions options) {
        retain();
        Assignment drawn = assignments.draw(options);
        begin(drawn, rules.renameBuiltIns() ? BuiltIns.drawn(options.seed(), problem.spec()) : BuiltIns.DEFAULT);
        ResetInfo info = new ResetInfo(spec.id(), drawn.taskId(), drawn.difficulty(), options.seed(), options.source());
        return new Reset<>(new Observation.Start(briefing.prompt()), info);
    }

    private void begin(Assignment drawn, BuiltIns names) {
        GuestEpisode fresh =
                problem.begin(rules.limits(), drawn.input()); // first: where it throws, the old one goes on
        if (guest != null) {
            guest.close();
        }
        guest = fresh;
        assignment = drawn;
        builtIns = names;
        briefing = new Briefing(problem.spec(), statement, rules, names);
        calls.clear();
        steps = 0;
        badCalls = 0;
        totalReward = 0;
        ending = null;
    }

    /** The hidden input of the running or last episode, for records; null before the first reset. */
    public @Nullable JsonNode input() {
        return assignment == null ? null : assignment.input().deepCopy();
    }

    /** The names of the built-in tools in the running or last episode. */
    public BuiltIns builtIns() {
        return builtIns;
    }

    /** Whether calls of this tool may change what later calls give. */
    public boolean mayChange(String tool) {
        HostedTool hosted = problem.tool(tool);
        return hosted != null && hosted.mayWrite();
    }

    @Override
    public Step<Observation> step(ToolCall call) {
        requireRunning();
        steps++;
        try {
            if (call.tool().equals(builtIns.done())) {
                return done(call);
            }
            String result = call.tool().equals(builtIns.observe()) ? observe(call) : use(call);
            calls.computeIfAbsent(call.tool(), name -> new int[1])[0]++;
            return step(new Observation.Result(call.tool(), result), 0, false, null);
        } catch (BadCallException e) {
            return badCall(e.error());
        }
    }

    /** The step of an action that held no readable call. */
    Step<Observation> unreadable(CallError error) {
        requireRunning();
        steps++;
        return badCall(error);
    }

    private void requireRunning() {
        if (ending != null) {
            throw new EpisodeOverException("step() " + ending + ": call reset() first");
        }
    }

    private Step<Observation> badCall(CallError error) {
        badCalls++;
        return step(new Observation.Failure(error), 0, false, error.kind().name());
    }

    private Step<Observation> step(Observation observation, double reward, boolean terminated, @Nullable String error) {
        boolean truncated = !terminated && (steps >= rules.stepLimit() || guest().exhausted());
        totalReward += reward;
        if (!terminated && !truncated) {
            return new Step<>(observation, reward, false, false, new StepInfo(steps, error, null));
        }
        ending = "after the episode ended (" + (terminated ? "terminated" : "truncated") + " at step " + steps + ")";
        return new Step<>(observation, reward, terminated, truncated, new StepInfo(steps, error, statistics()));
    }

    private EpisodeStatistics statistics() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        calls.forEach((tool, count) -> counts.put(tool, count[0]));
        return new EpisodeStatistics(steps, badCalls, totalReward, guest().fuelSpent(), guest().bytesSpent(), counts);
    }

    private String observe(ToolCall call) throws BadCallException {
        HostedTool.refuseUnknown(builtIns.observeSpec(), call.arguments());
        return briefing.observation(current().input());
    }

    private Step<Observation> done(ToolCall call) throws BadCallException {
        ToolSpec done = builtIns.doneSpec(problem.spec().answer());
        HostedTool.refuseUnknown(done, call.arguments());
        JsonNode answer = HostedTool.argument(done, done.parameters().get(0), call.arguments());
        AnswerKey.Verdict verdict = current().key().judge(answer);
        if (verdict == AnswerKey.Verdict.NOT_AN_ANSWER) {
            throw HostedTool.wrongType(done, done.parameters().get(0), answer);
        }
        calls.computeIfAbsent(call.tool(), name -> new int[1])[0]++;
        double reward = verdict == AnswerKey.Verdict.RIGHT ? 1 : 0;
        return step(new Observation.Finished(call.tool()), reward, true, null);
    }

    private String use(ToolCall call) throws BadCallException {
        HostedTool tool = problem.tool(call.tool());
        if (tool == null) {
            throw new BadCallException(
                    CallError.Kind.UNKNOWN_TOOL,
                    "there is no tool '" + HostedTool.shortened(call.tool()) + "': the tools are " + toolNames());
        }
        String result = guest().call(tool.position(), tool.bind(call.arguments()));
        return tool.spec().result().kind() == DataType.Kind.VOID ? NOTHING_TO_TELL : result;
    }

    private GuestEpisode guest() {
        return Objects.requireNonNull(guest);
    }

    private Assignment current() {
        return Objects.requireNonNull(assignment);
    }

    private String toolNames() {
        StringBuilder names = new StringBuilder();
        problem.spec().tools().forEach(tool -> names.append(tool.name()).append(", "));
        return names + builtIns.observe() + " and " + builtIns.done();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Before the first reset and after the end the fork is in that state, too. It costs as much as the episode's changing
     * calls took.
     */
    @Override
    public ToolEnvironment fork() {
        ToolEnvironment fork = new ToolEnvironment(spec.id(), problem, statement, assignments, rules);
        fork.ending = ending;
        if (retaining) {
            fork.retain();
        }
        if (assignment == null) {
            return fork;
        }
        fork.assignment = assignment;
        fork.builtIns = builtIns;
        fork.briefing = briefing;
        calls.forEach((tool, count) -> fork.calls.put(tool, count.clone()));
        fork.steps = steps;
        fork.badCalls = badCalls;
        fork.totalReward = totalReward;
        if (ending == null) {
            try {
                fork.guest = guest().fork();
            } catch (RuntimeException e) {
                fork.close();
                throw e;
            }
        }
        return fork;
    }

    @Override
    public void close() {
        ending = "after close()";
        if (guest != null) {
            guest.close();
            guest = null;
        }
        if (retaining) {
            retaining = false;
            problem.runner().release();
        }
    }
}
