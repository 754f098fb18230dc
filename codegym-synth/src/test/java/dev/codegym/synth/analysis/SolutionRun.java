package dev.codegym.synth.analysis;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestProgram;
import dev.codegym.sandbox.GuestStoppedException;
import dev.codegym.sandbox.GuestThrewException;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One life of a solution: made with arguments, then called some times. Told as text: each call's result or exception, and
 * what became of its arguments. Members are looked up on the plain classes, by name and types on the guest's.
 */
record SolutionRun(
        boolean byStatement, Constructor<?> constructor, List<Type> types, List<JsonNode> made, List<Call> calls) {
    /** One call; the types with what is in their angle brackets, which one of the compilers leaves out. */
    record Call(Method method, List<Type> types, List<JsonNode> arguments) {
        Call {
            types = List.copyOf(types);
            arguments = List.copyOf(arguments);
        }
    }

    /** What came of it; stopped says why it was stopped, or null. */
    record Outcome(
            String text, long fuel, long bytes, @Nullable String stopped) {}

    SolutionRun {
        types = List.copyOf(types);
        made = List.copyOf(made);
        calls = List.copyOf(calls);
    }

    /** Runs it in plain classes, in a thread's own time. */
    String outside() throws Exception {
        StringBuilder text = new StringBuilder();
        Object target;
        try {
            constructor.setAccessible(true);
            target = constructor.newInstance(arguments(types, made, this::plainNode));
        } catch (InvocationTargetException e) {
            return "not made: " + e.getCause().getClass().getName();
        }
        for (Call call : calls) {
            call.method.setAccessible(true);
            Object[] arguments = arguments(call.types, call.arguments, this::plainNode);
            try {
                Object result = call.method.invoke(target, arguments);
                text.append(SolutionValues.show(new Object[] {result, arguments}));
            } catch (InvocationTargetException e) {
                text.append(e.getCause().getClass().getName());
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Runs it in the sandbox. */
    Outcome inside(GuestProgram program, Limits limits) throws Exception {
        GuestClasses classes = program.open();
        Meter meter = Meter.create(limits);
        StringBuilder text = new StringBuilder();
        SolutionValues.Maker maker = type -> guestNode(classes, type, meter);
        try {
            Object target = classes.constructor(
                            constructor.getDeclaringClass().getName(), types(classes, constructor.getParameterTypes()))
                    .invoke(meter, null, arguments(types, made, maker));
            for (Call call : calls) {
                call(classes, meter, target, call, maker, text);
                text.append('\n');
            }
        } catch (GuestThrewException e) {
            return outcome("not made: " + e.exceptionName(), meter, null);
        } catch (GuestStoppedException e) {
            return outcome(text.toString(), meter, e.reason().name());
        }
        return outcome(text.toString(), meter, null);
    }

    private static Outcome outcome(String text, Meter meter, @Nullable String stopped) {
        return new Outcome(text, meter.fuelSpent(), meter.bytesSpent(), stopped);
    }

    private static void call(
            GuestClasses classes,
            Meter meter,
            @Nullable Object target,
            Call call,
            SolutionValues.Maker maker,
            StringBuilder text)
            throws Exception {
        Method method = call.method;
        Object[] arguments = arguments(call.types, call.arguments, maker);
        try {
            Object result = classes.method(
                            method.getDeclaringClass().getName(),
                            method.getName(),
                            types(classes, method.getParameterTypes()))
                    .invoke(meter, target, arguments);
            // its own meter: writing down costs more than the call may have left
            text.append(Meter.create(Limits.DEFAULT).call(() -> SolutionValues.show(new Object[] {result, arguments})));
        } catch (GuestThrewException e) {
            text.append(e.exceptionName());
        }
    }

    private static @Nullable Object[] arguments(List<Type> types, List<JsonNode> values, SolutionValues.Maker maker)
            throws Exception {
        @Nullable Object[] arguments = new Object[types.size()];
        for (int i = 0; i < types.size(); i++) {
            arguments[i] = SolutionValues.of(types.get(i), values.get(i), maker);
        }
        return arguments;
    }

    private static Class<?>[] types(GuestClasses classes, Class<?>[] plain) {
        return Arrays.stream(plain)
                .map(type -> classes.typeNames().contains(type.getName()) ? classes.type(type.getName()) : type)
                .toArray(Class<?>[]::new);
    }

    private Object plainNode(Class<?> type) throws Exception {
        ClassLoader loader = constructor.getDeclaringClass().getClassLoader();
        Constructor<?> constructor = smallest(loader.loadClass(type.getName()));
        constructor.setAccessible(true);
        return constructor.newInstance(zeros(constructor));
    }

    private static Object guestNode(GuestClasses classes, Class<?> plain, Meter meter) throws GuestFailure {
        Constructor<?> constructor = smallest(plain);
        Object made = classes.constructor(plain.getName(), types(classes, constructor.getParameterTypes()))
                .invoke(meter, null, zeros(constructor));
        if (made == null) {
            throw new IllegalStateException("a constructor gave null");
        }
        return made;
    }

    private static Constructor<?> smallest(Class<?> type) {
        List<Constructor<?>> all = new ArrayList<>(List.of(type.getDeclaredConstructors()));
        all.removeIf(Constructor::isSynthetic);
        all.sort((a, b) -> Integer.compare(a.getParameterCount(), b.getParameterCount()));
        return all.get(0);
    }

    private static @Nullable Object[] zeros(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .map(type -> type == int.class ? (Object) 0 : null)
                .toArray();
    }

    /** The same classes without the sandbox. */
    static final class Plain extends ClassLoader {
        private final Map<String, byte[]> classes;

        Plain(CompiledClasses compiled) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = compiled.classes();
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
