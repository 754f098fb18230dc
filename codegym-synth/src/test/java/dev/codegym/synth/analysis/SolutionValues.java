package dev.codegym.synth.analysis;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes arguments for solutions from JSON, draws JSON by type alone, and writes down whatever solutions give, exactly. */
final class SolutionValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 200_000;

    /** Makes an object of a solution's own class by its constructor without parameters or with an int. */
    interface Maker {
        Object make(Class<?> type) throws Exception;
    }

    private SolutionValues() {}

    static @Nullable Object of(Type type, JsonNode json, Maker maker) throws Exception {
        if (type instanceof ParameterizedType list) {
            List<Object> made = new ArrayList<>();
            for (JsonNode element : json) {
                made.add(of(list.getActualTypeArguments()[0], element, maker));
            }
            return made;
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isArray()) {
            Object made = Array.newInstance(wanted.getComponentType(), json.size());
            for (int i = 0; i < json.size(); i++) {
                Array.set(made, i, of(wanted.getComponentType(), json.get(i), maker));
            }
            return made;
        }
        return switch (wanted.getSimpleName()) {
            case "int", "Integer" -> json.asInt();
            case "long", "Long" -> json.isString() ? Long.parseLong(json.asString()) : json.asLong();
            case "double", "Double" -> json.asDouble();
            case "boolean", "Boolean" -> json.asBoolean();
            case "char", "Character" -> json.asString().charAt(0);
            case "String" -> json.asString();
            default -> nodes(wanted, json, maker);
        };
    }

    /** A chain or a tree in level order, by the fields that the class has. */
    private static @Nullable Object nodes(Class<?> type, JsonNode json, Maker maker) throws Exception {
        if (json.isEmpty() || json.get(0).isNull()) {
            return null;
        }
        boolean tree = hasField(type, "left") && !hasField(type, "next");
        Object root = node(type, json.get(0), maker);
        if (!tree) {
            Object last = root;
            for (int i = 1; i < json.size(); i++) {
                Object node = node(type, json.get(i), maker);
                set(last, "next", node);
                last = node;
            }
            return root;
        }
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        for (int i = 1; i < json.size(); i++) {
            Object parent = i % 2 == 1 ? open.getFirst() : open.removeFirst();
            if (!json.get(i).isNull()) {
                Object child = node(type, json.get(i), maker);
                set(parent, i % 2 == 1 ? "left" : "right", child);
                open.addLast(child);
            }
        }
        return root;
    }

    private static Object node(Class<?> type, JsonNode value, Maker maker) throws Exception {
        Object node = maker.make(type);
        set(node, "val", value.asInt());
        return node;
    }

    private static boolean hasField(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void set(Object object, String name, Object value) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(object, value);
    }

    /** Whether {@link #draw} can draw a value of the type. */
    static boolean canDraw(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == List.class && canDraw(list.getActualTypeArguments()[0]);
        }
        if (!(type instanceof Class<?> wanted)) {
            return false;
        }
        Class<?> element = wanted;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() && element != void.class
                || element == String.class
                || List.of(Integer.class, Long.class, Double.class, Boolean.class, Character.class)
                        .contains(element)
                || hasField(element, "val") && (hasField(element, "next") || hasField(element, "left"));
    }

    /** Draws a value by its type alone. */
    static JsonNode draw(Type type, int size, Random random) {
        if (type instanceof ParameterizedType list) {
            return drawMany(list.getActualTypeArguments()[0], size, random);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isArray()) {
            return drawMany(wanted.getComponentType(), size, random);
        }
        return switch (wanted.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> JSON.numberNode(random.nextInt(2 * size) + random.nextInt(2));
            case "double", "Double" -> JSON.numberNode(random.nextInt(1000) / 8.0);
            case "boolean", "Boolean" -> JSON.booleanNode(random.nextBoolean());
            case "char", "Character" -> JSON.stringNode(String.valueOf((char) ('a' + random.nextInt(4))));
            case "String" -> JSON.stringNode(text(1 + random.nextInt(size), random));
            default -> drawMany(int.class, size, random);
        };
    }

    private static ArrayNode drawMany(Type element, int size, Random random) {
        ArrayNode many = JSON.arrayNode();
        boolean nested = element instanceof ParameterizedType
                || element instanceof Class<?> type && (type.isArray() || type == String.class);
        int count = nested ? (int) Math.ceil(Math.sqrt(size)) : size;
        for (int i = 0; i < count; i++) {
            many.add(draw(element, count, random));
        }
        return many;
    }

    private static String text(int length, Random random) {
        String letters = new String[] {"abc", "01", "0123456789", "ab ()"}[random.nextInt(4)];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    /**
     * Writes a value down: bits of doubles, order of collections, fields of objects, cycles by number. Two values with the
     * same text are the same but for the classes of collections.
     */
    static String show(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        Map<Object, Integer> seen = new IdentityHashMap<>();
        Deque<Object> objects = new ArrayDeque<>();
        show(value, text, seen, objects);
        while (!objects.isEmpty()) {
            Object object = objects.removeFirst();
            showFields(object, text.append("; #").append(seen.get(object)).append('='), seen, objects);
        }
        return text.toString();
    }

    private static void show(
            @Nullable Object value, StringBuilder text, Map<Object, Integer> seen, Deque<Object> objects) {
        if (text.length() > LONGEST) {
            return;
        }
        if (value == null || value instanceof Number && !(value instanceof Double || value instanceof Float)) {
            text.append(value).append(value instanceof Long ? "L" : "");
        } else if (value instanceof Double number) {
            text.append(number).append(':').append(Long.toHexString(Double.doubleToLongBits(number)));
        } else if (value instanceof Float number) {
            text.append(number).append(':').append(Integer.toHexString(Float.floatToIntBits(number)));
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof Boolean) {
            text.append('"').append(value).append('"');
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else if (seen.putIfAbsent(value, seen.size()) != null) {
            text.append('#').append(seen.get(value));
        } else {
            showParts(value, text, seen, objects);
        }
    }

    private static void showParts(Object value, StringBuilder text, Map<Object, Integer> seen, Deque<Object> objects) {
        if (value.getClass().isArray()) {
            text.append(value.getClass().getSimpleName()).append('[');
            for (int i = 0; i < Array.getLength(value); i++) {
                show(Array.get(value, i), text.append(i > 0 ? ", " : ""), seen, objects);
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            text.append('{');
            map.forEach((key, held) -> {
                show(key, text, seen, objects);
                show(held, text.append('='), seen, objects);
                text.append(", ");
            });
            text.append('}');
        } else if (value instanceof Collection<?> collection) {
            text.append('[');
            for (Object element : collection) {
                show(element, text, seen, objects);
                text.append(", ");
            }
            text.append(']');
        } else if (value.getClass().getClassLoader() == null) {
            text.append(value.getClass().getName());
        } else {
            // later: chains of nodes are longer than the stack is deep
            objects.addLast(value);
            text.append('#').append(seen.get(value));
        }
    }

    private static void showFields(Object value, StringBuilder text, Map<Object, Integer> seen, Deque<Object> objects) {
        text.append(value.getClass().getName()).append('(');
        for (Field field : value.getClass().getDeclaredFields()) {
            boolean written = !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic();
            if (written) {
                try {
                    field.setAccessible(true);
                    show(field.get(value), text.append(field.getName()).append('='), seen, objects);
                    text.append(' ');
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        text.append(')');
    }
}
