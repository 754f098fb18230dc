package dev.codegym.task;

import dev.codegym.env.Step;
import dev.codegym.sandbox.PlainData;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolFailure;
import dev.codegym.tool.ToolSpec;
import dev.codegym.tool.Tools;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools of a running episode as its solver sees them: every call is a step of the environment, except one that was made
 * before with nothing changed since, which is answered from memory. Arguments are plain data that nobody changes.
 */
final class SolverTools implements Tools {
    /** A solver that asks the same again more often than so many times for each call that it may make takes too long. */
    private static final long REPEATS = 200;

    private final ToolEnvironment environment;
    private final int callLimit;
    private final BiConsumer<ToolCall, Step<Observation>> witness;
    private final Map<String, Remembered> memory = new LinkedHashMap<>();
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    /** Most calls are of the same tool as the call before. */
    private @Nullable Remembered last;

    private String lastTool = "";
    private int distinct;
    private long repeated;
    private boolean exhausted;
    private @Nullable JsonNode known;

    SolverTools(ToolEnvironment environment, int callLimit, BiConsumer<ToolCall, Step<Observation>> witness) {
        this.environment = environment;
        this.callLimit = callLimit;
        this.witness = witness;
        for (ToolSpec tool : environment.problem().tools()) {
            memory.put(tool.name(), new Remembered(tool, environment.mayChange(tool.name())));
        }
    }

    /** Distinct calls so far, by tool. */
    Map<String, Integer> calls() {
        return calls;
    }

    /** What the solver wanted that it may not have. */
    String wanted() {
        return repeated > callLimit * REPEATS
                ? "it repeats calls more than " + callLimit * REPEATS + " times"
                : "it needs more than " + callLimit + " distinct calls";
    }

    /** Whether the solver wanted more calls than it may make. */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public Object call(String tool, Object... arguments) {
        Remembered remembered = tool.equals(lastTool) ? last : memory.get(tool);
        if (remembered == null) {
            throw new ToolFailure("there is no tool '" + tool + "': the tools are " + memory.keySet());
        }
        lastTool = tool;
        last = remembered;
        ToolSpec spec = remembered.spec;
        if (arguments.length != spec.parameters().size()) {
            throw new ToolFailure(tool + " takes " + spec.parameters().size() + " arguments, not " + arguments.length);
        }
        Object known = remembered.results.get(arguments);
        if (known == null) {
            known = plain(spec, made(spec, arguments));
            if (remembered.mayChange) {
                memory.values().forEach(each -> each.results.clear());
            } else {
                remembered.results.put(arguments, known);
            }
        }
        return remembered.shareable ? known : copy(known);
    }

    /** What one tool gave since the last change. */
    private static final class Remembered {
        final ToolSpec spec;
        final boolean mayChange;
        /** Whether nobody can change a result of it. */
        final boolean shareable;

        final CallMemory results = new CallMemory();

        Remembered(ToolSpec spec, boolean mayChange) {
            this.spec = spec;
            this.mayChange = mayChange;
            this.shareable = switch (spec.result().kind()) {
                case INT, LONG, DOUBLE, BOOLEAN, CHAR, STRING, VOID -> true;
                default -> false;
            };
        }
    }

    private static Object copy(Object result) {
        try {
            return Objects.requireNonNull(PlainData.DEFAULT.copy(result));
        } catch (PlainData.NotPlainException e) {
            throw new IllegalStateException("what was read from JSON is plain", e);
        }
    }

    private String made(ToolSpec tool, Object[] arguments) {
        if (distinct >= callLimit) {
            exhausted = true;
            throw new ToolFailure("no more than " + callLimit + " distinct calls may be made");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < arguments.length; i++) {
            json.set(tool.parameters().get(i).name(), DataCodec.node(arguments[i]));
        }
        distinct++;
        calls.merge(tool.name(), 1, Integer::sum);
        return step(ToolCall.of(tool.name(), json));
    }

    private String step(ToolCall call) {
        Step<Observation> step = environment.step(call);
        witness.accept(call, step);
        if (step.state() instanceof Observation.Result result) {
            return result.text();
        }
        throw new ToolFailure(step.state().text());
    }

    private static Object plain(ToolSpec tool, String text) {
        try {
            return switch (tool.result().kind()) {
                case INT -> Integer.parseInt(text);
                case BOOLEAN -> text.equals("true");
                case VOID -> "";
                default ->
                    DataCodec.read(tool.result(), JsonMapper.shared().readTree(text), "the result of " + tool.name());
            };
        } catch (DataCodec.MismatchException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int callInt(String tool, Object... arguments) {
        return (Integer) call(tool, arguments);
    }

    @Override
    public long callLong(String tool, Object... arguments) {
        return ((Number) call(tool, arguments)).longValue();
    }

    @Override
    public double callDouble(String tool, Object... arguments) {
        return ((Number) call(tool, arguments)).doubleValue();
    }

    @Override
    public boolean callBoolean(String tool, Object... arguments) {
        return (Boolean) call(tool, arguments);
    }

    @Override
    public char callChar(String tool, Object... arguments) {
        return (Character) call(tool, arguments);
    }

    @Override
    public String callString(String tool, Object... arguments) {
        return (String) call(tool, arguments);
    }

    @Override
    @SuppressWarnings("unchecked") // lists of plain data hold objects, whatever their element type
    public List<Object> callList(String tool, Object... arguments) {
        return (List<Object>) call(tool, arguments);
    }

    private JsonNode observed(String input) {
        if (known == null) {
            String text = step(ToolCall.of(environment.builtIns().observe()));
            known = JsonMapper.shared().readTree(text).path("known");
        }
        JsonNode value = Objects.requireNonNull(known).get(input);
        if (value == null) {
            throw new ToolFailure("observe tells nothing of an input '" + input + "'");
        }
        return value;
    }

    @Override
    public int observeInt(String input) {
        return observed(input).intValue();
    }

    @Override
    public long observeLong(String input) {
        JsonNode value = observed(input);
        return value.isString() ? Long.parseLong(value.stringValue()) : value.longValue();
    }

    @Override
    public double observeDouble(String input) {
        return observed(input).doubleValue();
    }

    @Override
    public boolean observeBoolean(String input) {
        return observed(input).booleanValue();
    }

    @Override
    public char observeChar(String input) {
        return observed(input).stringValue().charAt(0);
    }
}
