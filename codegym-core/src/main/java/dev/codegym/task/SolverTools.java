package dev.codegym.task;

import dev.codegym.env.Step;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolFailure;
import dev.codegym.tool.ToolSpec;
import dev.codegym.tool.Tools;
import java.util.HashMap;
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
    private final ToolEnvironment environment;
    private final int callLimit;
    private final BiConsumer<ToolCall, Step<Observation>> witness;
    private final Map<String, ToolSpec> specs = new HashMap<>();
    private final Map<String, Map<List<Object>, String>> memory = new HashMap<>();
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    private int distinct;
    private boolean exhausted;
    private @Nullable JsonNode known;

    SolverTools(ToolEnvironment environment, int callLimit, BiConsumer<ToolCall, Step<Observation>> witness) {
        this.environment = environment;
        this.callLimit = callLimit;
        this.witness = witness;
        environment.problem().tools().forEach(tool -> specs.put(tool.name(), tool));
    }

    /** Distinct calls so far, by tool. */
    Map<String, Integer> calls() {
        return calls;
    }

    /** Whether the solver wanted more calls than it may make. */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public Object call(String tool, Object... arguments) {
        ToolSpec spec = specs.get(tool);
        if (spec == null) {
            throw new ToolFailure("there is no tool '" + tool + "': the tools are " + specs.keySet());
        }
        return plain(spec, remembered(spec, List.of(arguments)));
    }

    private String remembered(ToolSpec tool, List<Object> arguments) {
        Map<List<Object>, String> results = memory.computeIfAbsent(tool.name(), name -> new HashMap<>());
        List<Object> key = key(arguments);
        String known = results.get(key);
        if (known != null) {
            return known;
        }
        String result = made(tool, arguments);
        if (environment.mayChange(tool.name())) {
            memory.clear();
        } else {
            results.put(key, result);
        }
        return result;
    }

    /** Arrays are told apart by what they hold, not by which they are. */
    private static List<Object> key(List<Object> arguments) {
        for (Object argument : arguments) {
            if (argument instanceof List || argument.getClass().isArray()) {
                return arguments.stream()
                        .map(each -> each instanceof List || each.getClass().isArray() ? DataCodec.text(each) : each)
                        .toList();
            }
        }
        return arguments;
    }

    private String made(ToolSpec tool, List<Object> arguments) {
        if (distinct >= callLimit) {
            exhausted = true;
            throw new ToolFailure("no more than " + callLimit + " distinct calls may be made");
        }
        if (arguments.size() != tool.parameters().size()) {
            throw new ToolFailure(
                    tool.name() + " takes " + tool.parameters().size() + " arguments, not " + arguments.size());
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < arguments.size(); i++) {
            json.set(tool.parameters().get(i).name(), DataCodec.node(arguments.get(i)));
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
