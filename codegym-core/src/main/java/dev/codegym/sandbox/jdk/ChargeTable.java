package dev.codegym.sandbox.jdk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The charge table, {@code charges.txt}: what members of the JDK cost, by formulas. Its head says how to read it. */
final class ChargeTable {
    private static final List<String> PRIMITIVES =
            List.of("int", "long", "double", "float", "char", "byte", "short", "boolean");

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> free = new HashSet<>();

    /**
     * A member with what it costs.
     *
     * @param owner the class or interface that has it
     * @param name the method's name, {@code new} for constructors
     * @param parameters its parameter types
     * @param charges calls of functions of {@link Cost}, as written
     * @param way how it is called once it is charged, as written; empty for as it was
     */
    record Row(Class<?> owner, String name, List<Class<?>> parameters, List<String> charges, String way) {}

    private ChargeTable() {}

    static ChargeTable read(String resource) {
        ChargeTable table = new ChargeTable();
        try (InputStream in = Objects.requireNonNull(ChargeTable.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Class<?>> owners = List.of();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    table.member(owners, line.trim());
                } else {
                    owners = types(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** The members that cost no more than any call, as {@code type.name}. */
    Set<String> free() {
        return free;
    }

    private void member(List<Class<?>> owners, String line) {
        if (line.startsWith("free: ")) {
            for (String name : line.substring("free: ".length()).split(", ")) {
                owners.forEach(owner -> free.add(owner.getName() + "." + name));
            }
            return;
        }
        for (String primitive : line.contains("%") ? PRIMITIVES : List.of("")) {
            String expanded = line.replace("%", primitive);
            for (Class<?> owner : owners) {
                Row row = row(owner, expanded);
                if (row != null) {
                    rows.add(row);
                } else if (primitive.isEmpty()) {
                    throw new IllegalStateException("charges.txt: " + owner.getName() + " has no " + line);
                }
            }
        }
    }

    private static @Nullable Row row(Class<?> owner, String line) {
        int open = line.indexOf('(');
        int close = line.indexOf(')');
        String name = line.substring(0, open);
        List<Class<?>> parameters = types(line.substring(open + 1, close));
        String rest = line.substring(close + 1).trim();
        int way = Math.max(Math.max(rest.indexOf("->"), rest.indexOf("=>")), rest.indexOf("~>"));
        String how = way < 0 ? "" : rest.substring(way);
        String charges = (way < 0 ? rest : rest.substring(0, way)).trim();
        List<String> calls = charges.isEmpty()
                ? List.of()
                : List.of(charges.substring(1).trim().split("; "));
        Class<?>[] types = parameters.toArray(Class<?>[]::new);
        return has(owner, name, types) ? new Row(owner, name, parameters, calls, how) : null;
    }

    private static boolean has(Class<?> owner, String name, Class<?>... types) {
        return name.equals("new")
                ? Arrays.stream(owner.getConstructors())
                        .anyMatch(each -> Arrays.equals(each.getParameterTypes(), types))
                : Arrays.stream(owner.getMethods())
                        .anyMatch(
                                each -> each.getName().equals(name) && Arrays.equals(each.getParameterTypes(), types));
    }

    private static List<Class<?>> types(String names) {
        List<Class<?>> types = new ArrayList<>();
        if (!names.isBlank()) {
            for (String name : names.split(", ")) {
                types.add(type(name.trim()));
            }
        }
        return types;
    }

    private static Class<?> type(String name) {
        if (name.endsWith("[]")) {
            return type(name.substring(0, name.length() - 2)).arrayType();
        }
        Class<?> primitive = PRIMITIVE_TYPES.get(name);
        if (primitive != null) {
            return primitive;
        }
        String full = name.indexOf('.') >= 0
                ? name
                : (name.endsWith("Function") && !name.contains("$") || isFunctional(name) ? FUNCTIONS : "java.lang.")
                        + name;
        try {
            return Class.forName(full, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("charges.txt names a type that is not there: " + full, e);
        }
    }

    private static final String FUNCTIONS = "java.util.function.";

    private static boolean isFunctional(String name) {
        return name.endsWith("Operator")
                || name.endsWith("Predicate")
                || name.endsWith("Consumer")
                || name.endsWith("Supplier");
    }

    private static final Map<String, Class<?>> PRIMITIVE_TYPES = primitives();

    private static Map<String, Class<?>> primitives() {
        Map<String, Class<?>> types = new HashMap<>();
        for (Class<?> type : List.<Class<?>>of(
                int.class, long.class, double.class, float.class, char.class, byte.class, short.class, boolean.class)) {
            types.put(type.getName(), type);
        }
        return Map.copyOf(types);
    }
}
