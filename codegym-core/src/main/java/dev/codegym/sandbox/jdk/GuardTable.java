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
 * Which guarded version stands for which member of the JDK: those of the charge table, and those of the guard classes, which
 * are read from the classes themselves. A public static method of a guard class has a {@link Meter} as last parameter and is
 * named as the instance method that it guards, with the receiver as first parameter; but for {@link Static} and {@link Super},
 * which name what they stand for.
 */
public final class GuardTable {
    private static final List<Class<?>> GUARDS = List.of(
            GuardedObjects.class,
            GuardedText.class,
            GuardedArrays.class,
            GuardedCollections.class,
            GuardedCollectors.class,
            Factories.class);

    private static final List<Class<?>> METERED = List.of(
            MeteredArrayList.class,
            MeteredLinkedList.class,
            MeteredVector.class,
            MeteredStack.class,
            MeteredArrayDeque.class,
            MeteredPriorityQueue.class,
            MeteredHashMap.class,
            MeteredLinkedHashMap.class,
            MeteredHashtable.class,
            MeteredTreeMap.class,
            MeteredHashSet.class,
            MeteredLinkedHashSet.class,
            MeteredTreeSet.class,
            MeteredStringTokenizer.class);

    private static final Map<String, String> REPLACEMENTS = replacements();
    private static final Set<String> RUNTIME = runtime();
    private static final Map<String, Guard> TABLE = table();

    private static final String SUPER = "super ";

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

    /** The guarded version of a method that a guest calls on {@code super}, or null. */
    public static @Nullable Guard findSuper(List<String> lineage, String name, String descriptor) {
        String member = "." + name + descriptor.substring(0, descriptor.indexOf(')') + 1);
        for (String type : lineage) {
            Guard guard = TABLE.get(SUPER + type + member);
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
        names.add(ChargeCode.NAME.replace('/', '.'));
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
        Map<String, Guard> table = new HashMap<>(ChargeCode.define(ChargeTable.read("charges.txt")));
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
        Super supers = method.getAnnotation(Super.class);
        if (supers != null) {
            String name = Character.toLowerCase(method.getName().charAt(5))
                    + method.getName().substring(6);
            table.put(SUPER + Type.getInternalName(supers.value()) + "." + name + descriptors(parameters, 1), guard);
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
