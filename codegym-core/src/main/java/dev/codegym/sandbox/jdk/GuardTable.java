package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Which guarded version stands for which member of the JDK, read from the guard classes themselves. A public static method of
 * a guard class has a {@link Meter} as last parameter and is named as the instance method that it guards, with the receiver
 * as first parameter; but for {@link Static}, where the annotation names class and method, and {@link BeforeNew}, which only
 * charges and leaves the construction to the guest.
 */
public final class GuardTable {
    private static final List<Class<?>> GUARDS = List.of(
            GuardedText.class,
            GuardedBuilders.class,
            GuardedBuffers.class,
            GuardedCollections.class,
            GuardedMaps.class,
            GuardedArrays.class,
            GuardedNumbers.class,
            GuardedFactories.class,
            GuardedStreams.class,
            GuardedFunctions.class,
            GuardedMath.class,
            GuardedConstructors.class);

    private static final List<Class<?>> METERED = List.of();

    private static final Map<String, String> REPLACEMENTS = replacements();
    private static final Set<String> RUNTIME = runtime();
    private static final Map<String, Guard> TABLE = table();

    /** A guarded version: a static method by owner, name and descriptor. */
    public record Guard(String owner, String name, String descriptor) {}

    private GuardTable() {}

    /** The guarded version of a member for a type with these supertypes (itself first), or null. */
    public static @Nullable Guard find(List<String> lineage, String name, String descriptor) {
        String member = "." + name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        for (String type : lineage) {
            Guard guard = TABLE.get(type + member);
            if (guard != null) {
                return guard;
            }
        }
        return null;
    }

    /**
     * The metered class that guests make and extend instead of a class of the JDK, or null. Its constructors take the same
     * parameters and the meter behind them.
     */
    public static @Nullable String replacement(String internalName) {
        return REPLACEMENTS.get(internalName);
    }

    public static boolean isRuntime(String className) {
        return RUNTIME.contains(className);
    }

    private static Set<String> runtime() {
        Set<String> names = new HashSet<>(List.of(Meter.class.getName(), GuestRuntime.class.getName()));
        GUARDS.forEach(type -> names.add(type.getName()));
        METERED.forEach(type -> names.add(type.getName()));
        return Set.copyOf(names);
    }

    private static Map<String, String> replacements() {
        Map<String, String> names = new HashMap<>();
        for (Class<?> type : METERED) {
            names.put(Type.getInternalName(type.getSuperclass()), Type.getInternalName(type));
        }
        return Map.copyOf(names);
    }

    private static Map<String, Guard> table() {
        Map<String, Guard> table = new HashMap<>();
        for (Class<?> type : GUARDS) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    add(table, type, method);
                }
            }
        }
        return Map.copyOf(table);
    }

    private static void add(Map<String, Guard> table, Class<?> type, Method method) {
        Guard guard = new Guard(Type.getInternalName(type), method.getName(), Type.getMethodDescriptor(method));
        Class<?>[] parameters = method.getParameterTypes();
        Static statics = method.getAnnotation(Static.class);
        BeforeNew constructors = method.getAnnotation(BeforeNew.class);
        if (constructors != null) {
            for (Class<?> made : constructors.value()) {
                table.put(Type.getInternalName(made) + ".<init>" + descriptors(parameters, 0), guard);
            }
        } else if (statics != null) {
            table.put(Type.getInternalName(statics.value()) + "." + statics.name() + descriptors(parameters, 0), guard);
        } else {
            table.put(Type.getInternalName(parameters[0]) + "." + method.getName() + descriptors(parameters, 1), guard);
        }
    }

    private static String descriptors(Class<?>[] parameters, int from) {
        StringBuilder text = new StringBuilder("(");
        for (int i = from; i < parameters.length - 1; i++) {
            text.append(Type.getDescriptor(parameters[i]));
        }
        return text.append(')').toString();
    }
}
