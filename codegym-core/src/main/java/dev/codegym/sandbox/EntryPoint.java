package dev.codegym.sandbox;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code run()} of a program: public, without parameters, static or not, declared by the class or inherited from
 * another class of the program. Where several top-level classes have one, it is that of the public class, else of
 * the class named as the file.
 *
 * @param constructor makes the object to call it on; null for a static method
 */
record EntryPoint(GuestMethod method, @Nullable GuestMethod constructor) {
    /** Thrown where there is no such method, or no telling which. */
    static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message, null, false, false);
        }
    }

    /** Runs it. */
    @Nullable
    Object call(Meter meter) throws GuestFailure {
        return method.invoke(meter, constructor == null ? null : constructor.invoke(meter, null));
    }

    static EntryPoint find(GuestClasses classes, String fileName) throws MissingException {
        List<Class<?>> topLevel = new ArrayList<>();
        classes.typeNames().forEach(name -> {
            Class<?> type = classes.type(name);
            if (type.getEnclosingClass() == null && !type.isSynthetic()) {
                topLevel.add(type);
            }
        });
        List<Class<?>> callable =
                topLevel.stream().filter(type -> obstacle(type) == null).toList();
        Class<?> chosen = callable.stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .findFirst()
                .or(() -> callable.stream()
                        .filter(type -> fileName.equals(type.getName() + ".java"))
                        .findFirst())
                .orElse(callable.size() == 1 ? callable.get(0) : null);
        if (chosen == null) {
            throw new MissingException(missing(topLevel, callable));
        }
        return of(classes, chosen);
    }

    private static EntryPoint of(GuestClasses classes, Class<?> type) {
        Method run = run(type);
        Constructor<?> constructor = constructor(type);
        if (run == null || constructor == null && !Modifier.isStatic(run.getModifiers())) {
            throw new IllegalStateException(type + " has no run() that can be called");
        }
        return new EntryPoint(
                classes.method(run),
                Modifier.isStatic(run.getModifiers()) || constructor == null ? null : classes.constructor(constructor));
    }

    /** Why a class cannot be run; null where it can. */
    private static @Nullable String obstacle(Class<?> type) {
        Method run = run(type);
        if (run == null) {
            return "class " + type.getName() + " has no public method run() without parameters";
        }
        if (Modifier.isStatic(run.getModifiers())) {
            return null;
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return type.getName() + " is abstract: make its run() static or the class concrete";
        }
        return constructor(type) == null
                ? "class " + type.getName() + " has no constructor without parameters: add one, or make run() static"
                : null;
    }

    private static @Nullable Method run(Class<?> type) {
        // getMethods leaves out the static methods of superinterfaces and what is overridden, but not bridges
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("run")
                        && method.getParameterCount() == 0
                        && !method.isBridge()
                        && !Modifier.isAbstract(method.getModifiers())
                        && method.getDeclaringClass().getClassLoader() == type.getClassLoader())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) {
        return Stream.of(type.getDeclaredConstructors())
                .filter(each -> each.getParameterCount() == 0)
                .findFirst()
                .orElse(null);
    }

    private static String missing(List<Class<?>> topLevel, List<Class<?>> callable) {
        if (callable.size() > 1) {
            return "several classes have a run(): "
                    + String.join(", ", callable.stream().map(Class::getName).toList())
                    + "; make one of them public or name the file after it";
        }
        Class<?> likely = topLevel.stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .findFirst()
                .orElse(topLevel.isEmpty() ? null : topLevel.get(0));
        return likely == null
                ? "there is no class: write one with a public method run() without parameters"
                : String.valueOf(obstacle(likely));
    }
}
