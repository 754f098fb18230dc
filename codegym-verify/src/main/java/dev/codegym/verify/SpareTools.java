package dev.codegym.verify;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.task.Task;
import dev.codegym.tool.DataType;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tools beside the work: the solver hardly calls them, and they confirm a guess, say whether it is too large, or give the answer bit by
 * bit. Where the solver lives by such calls they are the work, such as the comparisons of a search, and no fault. Has one owner.
 */
final class SpareTools {
    private static final String MEND = "drop the tool";

    /** Of the solver's calls, a tool that is no part of the work makes up less. */
    private static final double BESIDE = 0.25;

    /** So many tasks must be given away, and a guess confirmed in the same words. */
    private static final double SHARE = 0.8;

    /** So many answers of other tasks, and with values of the hidden data so many wrong guesses, are tried. */
    private static final int WRONG = 4;

    private static final int VALUES = 16;

    /** Shorter answers stand in what a tool gives by chance. */
    private static final int SHORTEST = 3;

    /** A task whose answer is longer is as good as a shorter one. */
    private static final int LONGEST = 400;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Subject subject;
    private final Check check;
    private final DataType answer;

    SpareTools(Subject subject, Check check) {
        this.subject = subject;
        this.check = check;
        this.answer = subject.problem().answer();
    }

    /** A finding for the first such tool, or null where there is none. */
    @Nullable
    Finding find() {
        Map<String, Integer> calls = new HashMap<>();
        int all = 0;
        for (Play play : subject.plays()) {
            for (Play.Move move : play.moves()) {
                calls.merge(move.call().tool(), 1, Integer::sum);
                all++;
            }
        }
        for (ToolSpec tool : subject.problem().tools()) {
            boolean beside = calls.getOrDefault(tool.name(), 0) < BESIDE * all;
            if (beside && tool.parameters().size() == 1 && !tool.result().isContainer()) {
                Finding finding = confirms(tool);
                finding = finding == null ? spells(tool) : finding;
                if (finding != null) {
                    return finding;
                }
            }
        }
        return null;
    }

    /** A tool that says of the right answer, and of no other one, always the same. */
    private @Nullable Finding confirms(ToolSpec tool) {
        DataType guess = tool.parameters().get(0).type();
        if (answer.kind() == DataType.Kind.BOOLEAN
                || !CallRule.fits(guess, subject.tasks().get(0).answer())) {
            return null;
        }
        Map<JsonNode, Integer> said = new HashMap<>();
        Task shown = null;
        int missed = 0;
        for (Task task : subject.tasks()) {
            JsonNode right = confirmed(tool, task);
            if (right != null) {
                said.merge(right, 1, Integer::sum);
                shown = task;
            } else if (++missed > (1 - SHARE) * subject.tasks().size()) {
                return null;
            }
        }
        int most = said.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (shown == null || most < SHARE * subject.tasks().size()) {
            return null;
        }
        return Finding.failed(
                        check,
                        tool.name() + " tells of a guess whether it is the answer: on " + most + " of "
                                + subject.tasks().size()
                                + " tasks it says the same of the answer, and something else of other values; the solver"
                                + " hardly calls it",
                        MEND)
                .witnessed(witness(tool, shown, shown.answer()));
    }

    /** What the tool says of the answer, or null where it says the same of wrong ones. */
    private @Nullable JsonNode confirmed(ToolSpec tool, Task task) {
        try (ToolEnvironment environment = subject.search(task)) {
            JsonNode right = result(environment, tool, task.answer());
            if (right == null || right.equals(task.answer())) {
                return null; // it gives back what it was given
            }
            for (JsonNode wrong : wrong(task)) {
                if (right.equals(result(environment, tool, wrong))) {
                    return null;
                }
            }
            return right;
        }
    }

    private List<JsonNode> wrong(Task task) {
        List<JsonNode> wrong = new ArrayList<>();
        if (task.answer().isIntegralNumber() && task.answer().canConvertToLong()) {
            long value = task.answer().longValue();
            wrong.add(JSON.numberNode(value - 1));
            wrong.add(JSON.numberNode(value + 1));
        }
        subject.tasks().stream().map(Task::answer).distinct().limit(WRONG).forEach(wrong::add);
        if (!task.answer().isArray()) {
            addValues(task.input(), wrong); // a tool that says whether a value is there says so of others, too
        }
        wrong.removeIf(value -> value.equals(task.answer())
                || value.getNodeType() != task.answer().getNodeType());
        return wrong;
    }

    private static void addValues(JsonNode data, List<JsonNode> values) {
        for (JsonNode value : data) {
            if (value.isContainer()) {
                addValues(value, values);
            } else if (values.size() < VALUES) {
                values.add(value);
            }
        }
    }

    /** A tool that gives the elements, letters or digits of the answer by their places. */
    private @Nullable Finding spells(ToolSpec tool) {
        DataType.Kind place = tool.parameters().get(0).type().kind();
        if (place != DataType.Kind.INT && place != DataType.Kind.LONG) {
            return null;
        }
        int asked = 0;
        int spelt = 0;
        Task shown = null;
        for (Task task : subject.tasks()) {
            List<String> parts = parts(task.answer());
            if (parts.size() >= SHORTEST && parts.size() <= LONGEST) {
                asked++;
                if (spelt(tool, task, parts)) {
                    spelt++;
                    shown = task;
                } else if (asked - spelt > (1 - SHARE) * subject.tasks().size()) {
                    return null;
                }
            }
        }
        if (shown == null || asked < SHORTEST || spelt < SHARE * asked) {
            return null;
        }
        return Finding.failed(
                        check,
                        tool.name() + " gives the answer piece by piece: on " + spelt + " of " + asked
                                + " tasks its results are the parts of the answer, place after place; the solver hardly calls"
                                + " it",
                        MEND)
                .witnessed(witness(tool, shown, JSON.numberNode(1)));
    }

    private static List<String> parts(JsonNode answer) {
        List<String> parts = new ArrayList<>();
        if (answer.isArray()) {
            answer.forEach(part -> parts.add(part.asString(part.toString())));
        } else if (answer.isString() || answer.isIntegralNumber()) {
            answer.asString().chars().forEach(letter -> parts.add(Character.toString(letter)));
        }
        return parts;
    }

    private boolean spelt(ToolSpec tool, Task task, List<String> parts) {
        int last = parts.size() - 1;
        boolean number = task.answer().isNumber();
        try (ToolEnvironment environment = subject.search(task)) {
            for (int first = 0; first <= 1; first++) {
                boolean forwards = true;
                boolean backwards = number;
                for (int i = 0; i <= last && (forwards || backwards); i++) {
                    JsonNode result = result(environment, tool, JSON.numberNode(first + i));
                    String part = result == null ? "" : result.asString(result.toString());
                    forwards &= part.equals(parts.get(i));
                    backwards &= part.equals(parts.get(last - i));
                }
                if (forwards || backwards) {
                    return true;
                }
            }
            return false;
        }
    }

    private @Nullable JsonNode result(ToolEnvironment environment, ToolSpec tool, JsonNode argument) {
        environment.reset(ResetOptions.defaults());
        Step<Observation> step = environment.step(call(tool, argument));
        return step.state() instanceof Observation.Result result
                ? JsonMapper.shared().readTree(result.text())
                : null;
    }

    private static ToolCall call(ToolSpec tool, JsonNode argument) {
        String name = tool.parameters().get(0).name();
        return ToolCall.of(tool.name(), JSON.objectNode().set(name, argument));
    }

    private Witness witness(ToolSpec tool, Task task, JsonNode argument) {
        try (ToolEnvironment environment = subject.search(task)) {
            environment.reset(ResetOptions.defaults());
            ToolCall call = call(tool, argument);
            String seen = environment.step(call).state().text();
            return Witness.of(task, List.of(call), seen);
        }
    }
}
