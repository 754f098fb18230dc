package dev.codegym.synth.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result types of the calls of the Java library that such solutions make, as written in Java without blanks and without
 * {@code java.util}: {@code int}, {@code List<Integer>}. Everything else is null, "not known".
 */
final class LibraryTypes {
    private static final Set<String> BOXED =
            Set.of("Integer", "Long", "Double", "Character", "Boolean", "Short", "Byte", "Float");
    private static final Set<String> TEXTS = Set.of("String", "StringBuilder", "StringBuffer");
    private static final Set<String> TO_DOUBLE = Set.of(
            "sqrt",
            "cbrt",
            "pow",
            "exp",
            "log",
            "log10",
            "ceil",
            "floor",
            "sin",
            "cos",
            "tan",
            "atan",
            "atan2",
            "hypot",
            "random",
            "rint",
            "toRadians",
            "toDegrees",
            "asin",
            "acos");
    private static final Set<String> PROMOTING = Set.of(
            "abs",
            "max",
            "min",
            "floorMod",
            "floorDiv",
            "addExact",
            "subtractExact",
            "multiplyExact",
            "negateExact",
            "incrementExact",
            "decrementExact",
            "sum");
    private static final Set<String> PREDICATES = Set.of(
            "isEmpty",
            "startsWith",
            "endsWith",
            "contains",
            "equals",
            "equalsIgnoreCase",
            "matches",
            "isBlank",
            "containsKey",
            "containsValue",
            "containsAll",
            "add",
            "offer",
            "remove",
            "removeAll",
            "addAll",
            "hasNext",
            "hasNextInt",
            "hasNextLine",
            "offerFirst",
            "offerLast",
            "removeIf",
            "retainAll",
            "isPresent",
            "asBoolean",
            "test",
            "empty",
            "regionMatches");
    private static final Set<String> TO_INT = Set.of(
            "length",
            "size",
            "indexOf",
            "lastIndexOf",
            "compareTo",
            "codePointAt",
            "hashCode",
            "intValue",
            "cardinality",
            "search",
            "compareToIgnoreCase",
            "applyAsInt",
            "nextInt",
            "nextSetBit",
            "nextClearBit");
    private static final Set<String> TO_TEXT = Set.of(
            "substring",
            "trim",
            "strip",
            "toLowerCase",
            "toUpperCase",
            "replace",
            "replaceAll",
            "replaceFirst",
            "concat",
            "toString",
            "repeat",
            "intern");
    private static final Set<String> TO_ELEMENT = Set.of(
            "get",
            "peek",
            "poll",
            "pop",
            "element",
            "first",
            "last",
            "getFirst",
            "getLast",
            "peekFirst",
            "peekLast",
            "pollFirst",
            "pollLast",
            "removeFirst",
            "removeLast",
            "firstElement",
            "lastElement",
            "floor",
            "ceiling",
            "higher",
            "lower",
            "next",
            "previous",
            "push",
            "remove",
            "set",
            "orElse",
            "orElseThrow");
    private static final Set<String> TO_VALUE = Set.of(
            "get",
            "getOrDefault",
            "put",
            "remove",
            "putIfAbsent",
            "merge",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "replace");
    private static final Set<String> TO_KEY =
            Set.of("firstKey", "lastKey", "floorKey", "ceilingKey", "higherKey", "lowerKey");

    private LibraryTypes() {}

    /** The scalar that a boxed type holds; any other type as it is. */
    static String unboxed(String type) {
        return switch (type) {
            case "Integer" -> "int";
            case "Character" -> "char";
            case "Long", "Double", "Boolean", "Short", "Byte", "Float" -> type.toLowerCase(java.util.Locale.ROOT);
            default -> type;
        };
    }

    static boolean isBoxed(String type) {
        return BOXED.contains(type);
    }

    /** The type of an arithmetic operation on two numbers, or null where one of them is none. */
    static @Nullable String promoted(@Nullable String left, @Nullable String right) {
        if (left == null || right == null) {
            return null;
        }
        List<String> both = List.of(unboxed(left), unboxed(right));
        if (!Set.of("int", "long", "double", "float", "char", "short", "byte").containsAll(both)) {
            return null;
        }
        for (String wide : List.of("double", "float", "long")) {
            if (both.contains(wide)) {
                return wide;
            }
        }
        return "int";
    }

    /** The result of a static call such as {@code Math.max(1, 2L)}. */
    static @Nullable String ofStatic(String owner, String method, List<@Nullable String> arguments) {
        String first = arguments.isEmpty() ? null : arguments.get(0);
        return switch (owner) {
            case "Math", "StrictMath" -> ofMath(method, arguments);
            case "Character" -> ofCharacter(method, first);
            case "String" -> Set.of("valueOf", "format", "join", "copyValueOf").contains(method) ? "String" : null;
            case "Integer", "Long", "Double", "Boolean" -> ofBoxed(owner, method);
            case "Arrays" ->
                switch (method) {
                    case "copyOf", "copyOfRange" -> first;
                    case "equals", "deepEquals" -> "boolean";
                    case "hashCode", "binarySearch" -> "int";
                    case "toString", "deepToString" -> "String";
                    default -> null;
                };
            case "Collections" ->
                Set.of("max", "min").contains(method) && first != null
                        ? argument(first, 0)
                        : method.equals("frequency") || method.equals("binarySearch") ? "int" : null;
            case "Objects" -> method.equals("equals") ? "boolean" : method.equals("hash") ? "int" : null;
            default -> null;
        };
    }

    private static @Nullable String ofMath(String method, List<@Nullable String> arguments) {
        if (TO_DOUBLE.contains(method)) {
            return "double";
        }
        if (PROMOTING.contains(method) && !arguments.isEmpty()) {
            // the remainder of a long by an int is an int
            if (method.equals("floorMod") && arguments.size() == 2) {
                return promoted(arguments.get(1), arguments.get(1));
            }
            return promoted(arguments.get(0), arguments.get(arguments.size() - 1));
        }
        return switch (method) {
            case "round" -> "float".equals(arguments.get(0)) ? "int" : "long";
            case "toIntExact" -> "int";
            case "signum" -> "double";
            default -> null;
        };
    }

    private static @Nullable String ofCharacter(String method, @Nullable String argument) {
        if (method.startsWith("is")) {
            return "boolean";
        }
        return switch (method) {
            case "getNumericValue", "digit", "compare" -> "int";
            case "toLowerCase", "toUpperCase" -> argument == null ? null : unboxed(argument);
            case "forDigit" -> "char";
            case "toString" -> "String";
            case "valueOf" -> "Character";
            default -> null;
        };
    }

    private static @Nullable String ofBoxed(String owner, String method) {
        String scalar = unboxed(owner);
        return switch (method) {
            case "valueOf" -> owner;
            case "bitCount", "compare", "numberOfLeadingZeros", "numberOfTrailingZeros", "signum", "hashCode" -> "int";
            case "toString", "toBinaryString", "toHexString", "toOctalString" -> "String";
            case "isNaN", "isInfinite" -> "boolean";
            case "max",
                    "min",
                    "sum",
                    "reverse",
                    "highestOneBit",
                    "lowestOneBit",
                    "parseInt",
                    "parseLong",
                    "parseDouble",
                    "parseBoolean",
                    "abs" -> scalar;
            default -> null;
        };
    }

    /** The result of a call on a value of a known type, such as {@code map.get(1)}. */
    static @Nullable String ofCall(String receiver, String method, int arguments) {
        if (receiver.endsWith("[]")) {
            return method.equals("clone") ? receiver : null;
        }
        if (TEXTS.contains(receiver)) {
            return ofText(receiver, method);
        }
        boolean map = receiver.matches("\\w*Map<.*");
        if (map && TO_VALUE.contains(method)) {
            return argument(receiver, 1);
        }
        if (map && TO_KEY.contains(method) || method.equals("getKey")) {
            return argument(receiver, 0);
        }
        if (method.equals("getValue")) {
            return argument(receiver, 1);
        }
        boolean positional = receiver.matches("\\w*(List|Vector)<.*") && arguments == 1;
        if (TO_ELEMENT.contains(method) && (!method.equals("remove") || arguments == 0 || positional)) {
            return argument(receiver, 0);
        }
        return ofAny(method);
    }

    private static @Nullable String ofAny(String method) {
        return switch (method) {
            case "longValue" -> "long";
            case "doubleValue" -> "double";
            case "charValue" -> "char";
            case "booleanValue" -> "boolean";
            case "toString" -> "String";
            default -> TO_INT.contains(method) ? "int" : PREDICATES.contains(method) ? "boolean" : null;
        };
    }

    private static @Nullable String ofText(String receiver, String method) {
        if (method.equals("charAt")) {
            return "char";
        }
        if (method.equals("toCharArray")) {
            return "char[]";
        }
        if (method.equals("split")) {
            return "String[]";
        }
        if (!receiver.equals("String")
                && Set.of("append", "insert", "reverse", "deleteCharAt", "delete", "replace")
                        .contains(method)) {
            return receiver;
        }
        return TO_TEXT.contains(method) ? "String" : ofAny(method);
    }

    /** One of the type arguments of a type, or null where it has not as many. */
    static @Nullable String argument(String type, int index) {
        int open = type.indexOf('<');
        if (open < 0 || !type.endsWith(">")) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = open + 1;
        for (int i = start; i < type.length(); i++) {
            char c = type.charAt(i);
            if (depth == 0 && (c == ',' || i == type.length() - 1)) {
                arguments.add(type.substring(start, i));
                start = i + 1;
            }
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return index < arguments.size() && !arguments.get(index).isEmpty() ? arguments.get(index) : null;
    }
}
