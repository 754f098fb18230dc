package dev.codegym.tool;

import dev.codegym.CodeGymException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects the annotated members of a code problem, as texts of Java source, into a spec; whoever finds them. */
final class SpecDraft {
    private static final Pattern QUALIFIED = Pattern.compile("[\\w$.]*[.$](\\w+)");
    private static final String TYPES =
            "int, long, double, boolean, char, String, and arrays and Lists of these to two levels";

    private final String className;
    private final List<InputSpec> inputs = new ArrayList<>();
    private final List<ToolSpec> tools = new ArrayList<>();
    private @Nullable String answerMethod;
    private DataType answer = DataType.VOID;

    SpecDraft(String className) {
        this.className = className;
    }

    void input(String name, String type, String description, boolean isStatic) {
        if (isStatic) {
            throw wrong(name, "is static: an input belongs to an episode, so make it an instance field");
        }
        inputs.add(new InputSpec(name, data(name, type, true), description));
    }

    /** A parameter as it was found; the description is empty where there is none. */
    ToolParameter parameter(String tool, String name, String type, String description) {
        return new ToolParameter(name, data(tool + "(" + name + ")", type, false), description);
    }

    void tool(String name, String description, List<ToolParameter> parameters, String result, boolean callable) {
        requireCallable(name, callable);
        DataType type = result.equals("void") ? DataType.VOID : data(name, result, false);
        tools.add(new ToolSpec(name, description, parameters, type));
    }

    void answer(String name, String type, int parameters, boolean callable) {
        requireCallable(name, callable);
        if (parameters > 0) {
            throw wrong(name, "takes " + parameters + " parameters: the @Answer method takes none");
        }
        if (answerMethod != null) {
            throw wrong(name, "is a second @Answer method beside " + answerMethod + ": keep one");
        }
        answerMethod = name;
        answer = data(name, type, true);
    }

    private void requireCallable(String name, boolean callable) {
        if (!callable) {
            throw wrong(name, "must be public and not static");
        }
    }

    private DataType data(String member, String type, boolean nodes) {
        String simple =
                QUALIFIED.matcher(type.replace(" ", "").replace("...", "[]")).replaceAll("$1");
        DataType data = DataType.parse(simple);
        if (data == null || data.kind() == DataType.Kind.VOID) {
            throw wrong(member, "has type " + type + ": use " + TYPES + (nodes ? ", or ListNode or TreeNode" : ""));
        }
        if (!nodes && (data.kind() == DataType.Kind.LINKED_LIST || data.kind() == DataType.Kind.BINARY_TREE)) {
            throw wrong(member, "has type " + type + ": only inputs and the answer can be nodes; use " + TYPES);
        }
        return data;
    }

    private CodeGymException wrong(String member, String problem) {
        return new CodeGymException(className + "." + member + " " + problem);
    }

    CodeProblemSpec spec() {
        if (answerMethod == null) {
            throw new CodeGymException(
                    className + " has no @Answer method: mark the one that gives the reference answer");
        }
        return new CodeProblemSpec(className, inputs, tools, answerMethod, answer);
    }
}
