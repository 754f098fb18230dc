package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestStoppedException;
import dev.codegym.sandbox.GuestThrewException;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.PlainData;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One instance of a code problem, with its input set: the state of an episode. */
final class ProblemInstance {
    /** No result is longer than this: a model has to read it. */
    private static final int MAX_RESULT = 65_536;

    private static final int MAX_MESSAGE = 500;

    private static final PlainData RESULTS = new PlainData(4, MAX_RESULT, MAX_RESULT);

    private final ProblemClasses classes;
    private final CodeProblemSpec spec;
    private final Object object;

    private ProblemInstance(ProblemClasses classes, CodeProblemSpec spec, Object object) {
        this.classes = classes;
        this.spec = spec;
        this.object = object;
    }

    /** Builds an instance; it keeps and may change the inputs. */
    static ProblemInstance of(ProblemClasses classes, CodeProblemSpec spec, Meter meter, Object[] inputs) {
        try {
            Object object = classes.constructor().invoke(meter, null);
            if (object == null) {
                throw new IllegalStateException("a constructor gave null");
            }
            for (int i = 0; i < inputs.length; i++) {
                set(classes, spec.inputs().get(i), classes.inputs().get(i), meter, object, inputs[i]);
            }
            return new ProblemInstance(classes, spec, object);
        } catch (GuestFailure e) {
            throw new CodeGymException(spec.className() + " cannot be built: " + e.getMessage(), e);
        }
    }

    private static void set(
            ProblemClasses classes, InputSpec input, Field field, Meter meter, Object object, Object value)
            throws GuestFailure {
        try {
            field.set(object, GuestNodes.guestValue(input.type(), value, field.getType(), classes.classes(), meter));
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new CodeGymException(
                    "field " + input.name() + " of "
                            + classes.constructor().executable().getName() + " does not take values of type "
                            + input.type(),
                    e);
        }
    }

    /**
     * Calls a tool.
     *
     * @return its result as JSON text
     */
    String invoke(HostedTool tool, Meter meter, Object[] arguments) throws BadCallException {
        try {
            Object result = classes.tools().get(tool.position()).invoke(meter, object, handedOver(meter, arguments));
            if (result instanceof Integer || result instanceof Boolean || result instanceof Long || result == null) {
                return String.valueOf(result);
            }
            String text = DataCodec.text(meter.call(() -> Objects.requireNonNull(RESULTS.copy(result))));
            if (text.length() > MAX_RESULT) {
                throw new BadCallException(
                        CallError.Kind.TOOL_FAILED, tool.spec().name() + ": the result is too long to be shown");
            }
            return text;
        } catch (GuestThrewException e) {
            throw new BadCallException(CallError.Kind.TOOL_FAILED, tool.spec().name() + ": " + told(e));
        } catch (GuestStoppedException e) {
            throw new BadCallException(
                    CallError.Kind.BUDGET_SPENT,
                    tool.spec().name() + ": the call was stopped because it used too much work or memory (" + e.reason()
                            + "); ask for less at a time");
        } catch (GuestFailure e) {
            throw new BadCallException(CallError.Kind.TOOL_FAILED, tool.spec().name() + ": " + e.getMessage());
        }
    }

    private static Object[] handedOver(Meter meter, Object[] arguments) throws GuestFailure {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof List) {
                arguments[i] = meter.call(() -> Objects.requireNonNull(PlainData.forGuest(argument)));
            }
        }
        return arguments;
    }

    /** What the agent is told of an exception: a failure's own words; of any other only its kind. */
    private static String told(GuestThrewException e) {
        if (e.hostException().orElse(null) instanceof ToolFailure failure) {
            String message = String.valueOf(failure.getMessage());
            return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
        }
        if (e.hostException().orElse(null) instanceof PlainData.NotPlainException notPlain) {
            return "the result cannot be shown: " + notPlain.getMessage();
        }
        return "the tool failed (" + simpleName(e.exceptionName()) + "); other arguments may work";
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Computes the reference answer. */
    JsonNode answer(Meter meter) throws ReferenceFailedException {
        try {
            Object result = classes.answer().invoke(meter, object);
            return plainAnswer(spec.answer(), result, meter);
        } catch (GuestFailure | CodeGymException e) {
            throw new ReferenceFailedException(String.valueOf(e.getMessage()), e instanceof GuestStoppedException);
        }
    }

    /** An answer as JSON; a guest's linked list or tree is read node by node. */
    static JsonNode plainAnswer(DataType type, @Nullable Object result, Meter meter)
            throws ReferenceFailedException, GuestFailure {
        Object plain = switch (type.kind()) {
            case LINKED_LIST ->
                result instanceof int[] || result instanceof List ? result : GuestNodes.chainValues(result);
            case BINARY_TREE -> result instanceof List ? result : GuestNodes.treeValues(result);
            default -> result;
        };
        if (plain == null) {
            throw new ReferenceFailedException("the answer is null: it must be " + Schemas.words(type), false);
        }
        JsonNode answer = DataCodec.node(meter.call(() -> Objects.requireNonNull(PlainData.DEFAULT.copy(plain))));
        try {
            DataCodec.read(type, answer, "the answer");
        } catch (DataCodec.MismatchException e) {
            throw new ReferenceFailedException(String.valueOf(e.getMessage()), false);
        }
        return answer;
    }
}
