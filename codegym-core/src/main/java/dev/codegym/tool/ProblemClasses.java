package dev.codegym.tool;

import com.google.common.primitives.Primitives;
import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestMethod;
import dev.codegym.sandbox.GuestProgram;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * The defined classes of a code problem and its members, found once.
 *
 * @param constructor builds an instance
 * @param inputs the input fields, in the order of the spec
 * @param tools the tools, in the order of the spec
 * @param answer computes the reference answer
 * @param classes all classes of the guest
 */
record ProblemClasses(
        GuestMethod constructor,
        List<Field> inputs,
        List<GuestMethod> tools,
        GuestMethod answer,
        GuestClasses classes) {
    static ProblemClasses open(GuestProgram program, CodeProblemSpec spec) {
        GuestClasses classes = program.open();
        if (!classes.typeNames().contains(spec.className())) {
            throw new CodeGymException(
                    "the code problem has no class " + spec.className() + ": its classes are " + classes.typeNames());
        }
        Class<?> type = classes.type(spec.className());
        List<Field> inputs = new ArrayList<>();
        for (InputSpec input : spec.inputs()) {
            inputs.add(field(type, input));
        }
        List<GuestMethod> tools = new ArrayList<>();
        for (ToolSpec tool : spec.tools()) {
            tools.add(classes.method(method(
                    type,
                    tool.name(),
                    tool.parameters().stream().map(ToolParameter::type).toList())));
        }
        return new ProblemClasses(
                constructor(classes, spec.className()),
                inputs,
                tools,
                classes.method(method(type, spec.answerMethod(), List.of())),
                classes);
    }

    /** The constructor without parameters. */
    static GuestMethod constructor(GuestClasses classes, String className) {
        Class<?> type = classes.type(className);
        try {
            if (Modifier.isAbstract(type.getModifiers())) {
                throw new CodeGymException(className + " is abstract: it must be a class that can be built");
            }
            return classes.constructor(type.getDeclaredConstructor());
        } catch (NoSuchMethodException e) {
            throw new CodeGymException(
                    className + " has no constructor without parameters: give it one, or none at all", e);
        }
    }

    private static Field field(Class<?> type, InputSpec input) {
        try {
            Field field = type.getDeclaredField(input.name());
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new CodeGymException(type.getName() + " has no field for input '" + input.name() + "'", e);
        }
    }

    private static Method method(Class<?> type, String name, List<DataType> parameters) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && !method.isBridge() && takes(method, parameters)) {
                return method;
            }
        }
        throw new CodeGymException(
                type.getName() + " has no method " + name + " with parameters of types " + parameters);
    }

    private static boolean takes(Method method, List<DataType> parameters) {
        Class<?>[] taken = method.getParameterTypes();
        if (taken.length != parameters.size()) {
            return false;
        }
        for (int i = 0; i < taken.length; i++) {
            // a boxed parameter takes the same values
            if (Primitives.unwrap(taken[i]) != PlainArrays.javaClass(parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The descriptor of a tool's method. */
    String descriptor(int tool) {
        Method method = (Method) tools.get(tool).executable();
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }
}
