package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestClasses;
import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.GuestMethod;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.PlainData;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds and reads the linked lists and binary trees of guests, whose nodes are guest classes with fields {@code val} and
 * {@code next}, or {@code val}, {@code left} and {@code right}. Reading uses fields only, so no guest code runs.
 */
final class GuestNodes {
    private static final int MAX_NODES = 100_000;

    private GuestNodes() {}

    /** The value as a guest's field takes it: nodes where plain data stand for nodes, else the value itself. */
    static @Nullable Object guestValue(
            DataType type, Object plain, Class<?> fieldType, GuestClasses classes, Meter meter) throws GuestFailure {
        return switch (type.kind()) {
            case LINKED_LIST -> chain((int[]) plain, fieldType, classes, meter);
            case BINARY_TREE -> tree((@Nullable Integer[]) plain, fieldType, classes, meter);
            default ->
                plain instanceof List ? meter.call(() -> Objects.requireNonNull(PlainData.forGuest(plain))) : plain;
        };
    }

    private static @Nullable Object chain(int[] values, Class<?> type, GuestClasses classes, Meter meter)
            throws GuestFailure {
        Maker maker = new Maker(type, classes, meter);
        Object head = null;
        for (int i = values.length - 1; i >= 0; i--) {
            Object node = maker.node(values[i]);
            set(node, "next", head);
            head = node;
        }
        return head;
    }

    private static @Nullable Object tree(@Nullable Integer[] values, Class<?> type, GuestClasses classes, Meter meter)
            throws GuestFailure {
        if (values.length == 0 || values[0] == null) {
            return null;
        }
        Maker maker = new Maker(type, classes, meter);
        Object root = maker.node(values[0]);
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        for (int i = 1; i < values.length; i += 2) {
            Object parent = open.poll();
            if (parent == null) {
                throw new CodeGymException("the tree has values below a missing node, at position " + i);
            }
            addChild(parent, "left", values[i], maker, open);
            addChild(parent, "right", i + 1 < values.length ? values[i + 1] : null, maker, open);
        }
        return root;
    }

    private static void addChild(Object parent, String side, @Nullable Integer value, Maker maker, Deque<Object> open)
            throws GuestFailure {
        if (value != null) {
            Object child = maker.node(value);
            set(parent, side, child);
            open.add(child);
        }
    }

    /** Makes nodes with whatever constructor the class has: one that takes the value, or one that takes nothing. */
    private static final class Maker {
        private final GuestMethod constructor;
        private final Meter meter;

        Maker(Class<?> type, GuestClasses classes, Meter meter) {
            this.meter = meter;
            Constructor<?> found = null;
            for (Constructor<?> candidate : type.getDeclaredConstructors()) {
                boolean takesValue =
                        candidate.getParameterCount() == 1 && candidate.getParameterTypes()[0] == int.class;
                if (takesValue || candidate.getParameterCount() == 0 && found == null) {
                    found = candidate;
                }
            }
            if (found == null) {
                throw new CodeGymException(
                        "node class " + type.getName() + " needs a constructor that takes an int, or nothing");
            }
            this.constructor = classes.constructor(found);
        }

        Object node(int value) throws GuestFailure {
            boolean takesValue = constructor.executable().getParameterCount() == 1;
            Object node = takesValue ? constructor.invoke(meter, null, value) : constructor.invoke(meter, null);
            if (node == null) {
                throw new IllegalStateException("a constructor gave null");
            }
            set(node, "val", value);
            return node;
        }
    }

    /** The values of a linked list; {@code head} may be null. */
    static List<Object> chainValues(@Nullable Object head) {
        List<Object> values = new ArrayList<>();
        for (Object node = head; node != null; node = get(node, "next")) {
            requireFew(values.size());
            values.add(value(node));
        }
        return values;
    }

    /** The values of a tree in level order with nulls for missing children, without trailing nulls. */
    static List<@Nullable Object> treeValues(@Nullable Object root) {
        List<@Nullable Object> level = new ArrayList<>();
        level.add(root);
        for (int i = 0; i < level.size(); i++) {
            requireFew(i);
            Object node = level.get(i);
            if (node != null) {
                level.add(get(node, "left"));
                level.add(get(node, "right"));
            }
        }
        while (!level.isEmpty() && level.get(level.size() - 1) == null) {
            level.remove(level.size() - 1);
        }
        level.replaceAll(node -> node == null ? null : value(node));
        return level;
    }

    private static void requireFew(int count) {
        if (count > MAX_NODES) {
            throw new CodeGymException("a list or tree has more than " + MAX_NODES + " nodes, or runs in a circle");
        }
    }

    private static Object value(Object node) {
        Object value = get(node, "val");
        if (value == null) {
            throw new CodeGymException("a node of class " + node.getClass().getName() + " holds no value");
        }
        return value;
    }

    private static @Nullable Object get(Object node, String name) {
        try {
            return field(node, name).get(node);
        } catch (IllegalAccessException e) {
            throw new CodeGymException(
                    "field " + name + " of " + node.getClass().getName() + " cannot be read", e);
        }
    }

    private static void set(Object node, String name, @Nullable Object value) {
        try {
            field(node, name).set(node, value);
        } catch (IllegalAccessException e) {
            throw new CodeGymException(
                    "field " + name + " of " + node.getClass().getName() + " cannot be set", e);
        }
    }

    private static Field field(Object node, String name) {
        if (node.getClass().getClassLoader() == null) {
            throw new CodeGymException(
                    "a node is a " + node.getClass().getName() + ": it must be of the guest's own class");
        }
        try {
            Field field = node.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new CodeGymException(
                    "node class " + node.getClass().getName() + " has no field '" + name
                            + "': lists need val and next, trees" + " val, left and right",
                    e);
        }
    }
}
