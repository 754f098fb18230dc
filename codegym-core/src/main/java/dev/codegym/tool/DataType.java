package dev.codegym.tool;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of plain data that crosses the boundary between JSON and a guest: scalars, strings, arrays and lists of them to
 * two levels, and the linked lists and binary trees of the problem world. Its text form is the Java source form, for
 * example {@code int[][]} or {@code List<List<String>>}; {@code void} is only a result.
 *
 * @param kind the kind
 * @param element the element type of {@code ARRAY} and {@code LIST}, the value type of {@code LINKED_LIST} and
 *     {@code BINARY_TREE} (always int), else null
 */
public record DataType(Kind kind, @Nullable DataType element) {
    /** What kind of data it is. */
    public enum Kind {
        INT,
        LONG,
        DOUBLE,
        BOOLEAN,
        CHAR,
        STRING,
        ARRAY,
        LIST,
        /** A guest class with fields {@code val} and {@code next}; in JSON an array of its values. */
        LINKED_LIST,
        /** A guest class with fields {@code val}, {@code left}, {@code right}; in JSON level order with nulls. */
        BINARY_TREE,
        VOID
    }

    public static final DataType INT = new DataType(Kind.INT, null);
    public static final DataType LONG = new DataType(Kind.LONG, null);
    public static final DataType DOUBLE = new DataType(Kind.DOUBLE, null);
    public static final DataType BOOLEAN = new DataType(Kind.BOOLEAN, null);
    public static final DataType CHAR = new DataType(Kind.CHAR, null);
    public static final DataType STRING = new DataType(Kind.STRING, null);
    public static final DataType LINKED_LIST = new DataType(Kind.LINKED_LIST, INT);
    public static final DataType BINARY_TREE = new DataType(Kind.BINARY_TREE, INT);
    public static final DataType VOID = new DataType(Kind.VOID, null);

    private static final Map<String, DataType> BY_NAME = Map.ofEntries(
            Map.entry("int", INT),
            Map.entry("long", LONG),
            Map.entry("double", DOUBLE),
            Map.entry("boolean", BOOLEAN),
            Map.entry("char", CHAR),
            Map.entry("Integer", INT),
            Map.entry("Long", LONG),
            Map.entry("Double", DOUBLE),
            Map.entry("Boolean", BOOLEAN),
            Map.entry("Character", CHAR),
            Map.entry("String", STRING),
            Map.entry("ListNode", LINKED_LIST),
            Map.entry("TreeNode", BINARY_TREE),
            Map.entry("void", VOID));

    /** The array type with this element type. */
    public DataType array() {
        return new DataType(Kind.ARRAY, this);
    }

    /** The list type with this element type. */
    public DataType list() {
        return new DataType(Kind.LIST, this);
    }

    /** Whether values of it hold other values: arrays, lists, linked lists, trees; a string is not counted here. */
    public boolean isContainer() {
        return element != null;
    }

    /** Whether it is an array or a list. */
    public boolean isSequence() {
        return kind == Kind.ARRAY || kind == Kind.LIST;
    }

    /** The element type. Throws {@link IllegalStateException} where there is none. */
    public DataType elementType() {
        if (element == null) {
            throw new IllegalStateException(this + " has no element type");
        }
        return element;
    }

    /** How many levels of arrays and lists stand around the innermost element: 0 for {@code int}, 2 for {@code int[][]}. */
    public int levels() {
        return isSequence() ? 1 + elementType().levels() : 0;
    }

    /**
     * Reads the Java source form, such as {@code int[]}, {@code List<List<Integer>>} or {@code TreeNode}. Boxed names are
     * read as their scalars.
     *
     * @return null where the text names no type of plain data (deeper than two levels included)
     */
    public static @Nullable DataType parse(String text) {
        DataType type = parseAny(text.replaceAll("\\s+|java\\.util\\.", ""));
        return type == null || type.levels() > 2 ? null : type;
    }

    private static @Nullable DataType parseAny(String text) {
        if (text.endsWith("[]")) {
            DataType element = parseAny(text.substring(0, text.length() - 2));
            return element == null || element.kind == Kind.VOID ? null : element.array();
        }
        if (text.startsWith("List<") && text.endsWith(">")) {
            DataType element = parseAny(text.substring("List<".length(), text.length() - 1));
            return element == null || element.kind == Kind.VOID ? null : element.list();
        }
        return BY_NAME.get(text);
    }

    /** Its name as the argument of a generic type: {@code Integer} for int. */
    public String boxedName() {
        return switch (kind) {
            case INT -> "Integer";
            case LONG -> "Long";
            case DOUBLE -> "Double";
            case BOOLEAN -> "Boolean";
            case CHAR -> "Character";
            default -> toString();
        };
    }

    @Override
    public String toString() {
        return switch (kind) {
            case STRING -> "String";
            case ARRAY -> elementType() + "[]";
            case LIST -> "List<" + elementType().boxedName() + ">";
            case LINKED_LIST -> "ListNode";
            case BINARY_TREE -> "TreeNode";
            default -> kind.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
