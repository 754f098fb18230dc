package dev.codegym.sandbox;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes a random expression of a wanted type over the members of {@link RandomProgram}'s class. */
final class RandomExpression {
    private static final List<String> NUMERIC =
            List.of("int", "int", "long", "short", "byte", "char", "float", "double", "Integer", "Long", "Character");
    private static final List<String> INTEGRAL =
            List.of("int", "int", "long", "short", "byte", "char", "Integer", "Character");
    private static final List<String> TO_INT = List.of("int", "short", "byte", "char", "Integer", "Character");

    private final Random random;
    private final boolean rich;
    private final UnaryOperator<String> field;
    private final Function<String, List<String>> readable;

    RandomExpression(
            Random random, boolean rich, UnaryOperator<String> field, Function<String, List<String>> readable) {
        this.random = random;
        this.rich = rich;
        this.field = field;
        this.readable = readable;
    }

    String of(String type, int depth) {
        if (depth <= 0 || random.nextInt(6) == 0) {
            return leaf(type);
        }
        if (random.nextInt(9) == 0) {
            return "(" + of("boolean", depth - 1) + " ? " + of(type, depth - 1) + " : " + of(type, depth - 1) + ")";
        }
        return switch (type) {
            case "int" -> integer(depth - 1);
            case "long" -> longer(depth - 1);
            case "short", "byte", "char" -> small(type, depth - 1);
            case "float" -> floating("float", "f", depth - 1);
            case "double" -> floating("double", "", depth - 1);
            case "boolean" -> truth(depth - 1);
            case "String" -> string(depth - 1);
            case "Integer" ->
                pick(
                        "Integer.valueOf(" + of("int", depth - 1) + ")",
                        "(Integer) (+(" + of("int", depth - 1) + "))",
                        leaf(type));
            case "Long" -> pick("Long.valueOf(" + of("long", depth - 1) + ")", leaf(type));
            default -> pick("Character.valueOf(" + of("char", depth - 1) + ")", leaf(type));
        };
    }

    private String integer(int depth) {
        return switch (random.nextInt(17)) {
            case 0, 1 -> binary(any(TO_INT), pick("+", "-", "*", "&", "|", "^"), any(TO_INT), depth);
            case 2 -> "(" + of(any(TO_INT), depth) + pick(" / ", " % ") + "(" + of(any(TO_INT), depth) + " | 1))";
            case 3 -> binary(any(TO_INT), pick("<<", ">>", ">>>"), any(INTEGRAL), depth);
            case 4 -> "(int) (" + of(any(NUMERIC.subList(0, 8)), depth) + ")";
            case 5 -> pick("-", "~", "+") + "(" + of(any(TO_INT), depth) + ")";
            case 6 -> pick("ai", "ab", "ac", "grid[1]") + "[(" + of("int", depth) + ") & 3]";
            case 7 -> "twice(" + of(any(TO_INT), depth) + ")";
            case 8 -> "over(" + of(any(NUMERIC), depth) + ")";
            case 9 -> "(" + of("String", depth) + ").length()";
            case 10 -> pick("fi++", "--fi", "fb--", "++fc", "fs++", "si--", "ai[fi & 3]++", "--grid[si & 3][fi & 3]");
            case 11 -> "(" + pick("fi", "si", "ai[si & 3]") + " = " + of("int", depth) + ")";
            case 12 -> "st((short) " + of("int", 0) + ", (byte) (" + of("int", depth) + "))";
            case 13 ->
                pick("Math.max", "Math.min", "Integer.compare") + "(" + of("int", depth) + ", " + of("short", depth)
                        + ")";
            case 14 ->
                "+(" + of("boolean", depth) + " ? " + of(any(TO_INT), depth) + " : " + of(any(TO_INT), depth) + ")";
            case 15 -> "Integer.parseInt(\"" + random.nextInt(500) + "\")";
            default ->
                rich && random.nextInt(4) == 0
                        ? "(" + pick("fi += ", "fb -= ", "fs <<= ", "fc ^= ") + of("int", depth) + ")"
                        : leaf("int");
        };
    }

    private String longer(int depth) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> binary("long", pick("+", "-", "*", "&", "|", "^"), any(INTEGRAL), depth);
            case 2 -> binary(any(TO_INT), pick("+", "-", "*", "&", "|", "^"), "long", depth);
            case 3 -> binary("long", pick("<<", ">>", ">>>"), any(INTEGRAL), depth);
            case 4 -> "(" + of("long", depth) + pick(" / ", " % ") + "(" + of(any(INTEGRAL), depth) + " | 1))";
            case 5 -> "(long) (" + of(any(NUMERIC.subList(0, 8)), depth) + ")";
            case 6 ->
                pick("fl++", "--fl", "al[fi & 3]--", "mix(" + of("int", depth) + ", " + of(any(TO_INT), depth) + ")");
            case 7 -> pick("-", "~") + "(" + of("long", depth) + ")";
            default ->
                pick(
                        "(fl = " + of("int", depth) + ")",
                        "al[(" + of("int", depth) + ") & 3]",
                        "(long) " + of("int", depth));
        };
    }

    private String small(String type, int depth) {
        return switch (random.nextInt(4)) {
            case 0 ->
                "(" + type + ") " + binary(any(INTEGRAL), pick("+", "-", "*", "^", "<<", ">>>"), any(INTEGRAL), depth);
            case 1 -> "(" + type + ") (" + of(any(NUMERIC.subList(0, 8)), depth) + ")";
            case 2 ->
                type.equals("char")
                        ? pick("ac[(" + of("int", depth) + ") & 3]", "fc--", "(ft + \"a\").charAt(0)")
                        : field.apply(type) + pick("++", "--");
            default -> leaf(type);
        };
    }

    private String floating(String type, String suffix, int depth) {
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                binary(
                        type,
                        pick("+", "-", "*", "/", "%"),
                        any(suffix.isEmpty() ? NUMERIC : NUMERIC.subList(0, 7)),
                        depth);
            case 2 -> "(" + type + ") (" + of(any(NUMERIC.subList(0, 8)), depth) + ")";
            case 3 -> "-(" + of(type, depth) + ")";
            case 4 ->
                suffix.isEmpty()
                        ? pick("ad[(" + of("int", depth) + ") & 3]", "fd++", "(double) " + of("int", depth))
                        : pick("ff--", "(ff = " + of("int", depth) + ")");
            default -> leaf(type);
        };
    }

    private String truth(int depth) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                binary(any(NUMERIC.subList(0, 8)), pick("<", "<=", ">", ">=", "==", "!="), any(NUMERIC), depth);
            case 3, 4 -> binary("boolean", pick("&&", "||", "&", "|", "^", "==", "!="), "boolean", depth);
            case 5 -> "!" + of("boolean", depth);
            case 6 -> "say(" + of("boolean", depth) + ")";
            case 7 -> "(" + of("String", depth) + ").equals(" + of("String", depth) + ")";
            case 8 -> "(fz = " + of("boolean", depth) + ")";
            default ->
                pick(
                        "(" + of("String", depth) + ").isEmpty()",
                        "((Object) " + of("String", 0) + " == null)",
                        "Character.isDigit(" + of("char", depth) + ")");
        };
    }

    private String string(int depth) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(" + of("String", depth) + " + " + of(any(NUMERIC), depth) + ")";
            case 2 -> "(" + of(any(NUMERIC), depth) + " + " + of("String", depth) + ")";
            case 3 ->
                "(" + of("String", depth) + " + " + of("boolean", depth) + " + " + of("char", depth) + " + "
                        + of("int", depth) + ")";
            case 4 -> "cut(" + of("String", depth) + " + " + of("String", depth) + ")";
            case 5 -> "String.valueOf(" + of(any(NUMERIC), depth) + ")";
            case 6 -> "at[(" + of("int", depth) + ") & 3]";
            case 7 ->
                "(" + of("int", depth) + " + " + of("char", depth) + " + \"\" + " + of("int", depth) + " + "
                        + of("long", depth) + ")";
            default ->
                "new StringBuilder().append(" + of(any(NUMERIC), depth) + ").append(" + of("String", depth)
                        + ").append(" + of("boolean", depth) + ").toString()";
        };
    }

    private String binary(String left, String operator, String right, int depth) {
        return "(" + of(left, depth) + " " + operator + " " + of(right, depth) + ")";
    }

    private String leaf(String type) {
        List<String> names = readable.apply(type);
        if (!names.isEmpty() && random.nextInt(3) > 0) {
            return names.get(random.nextInt(names.size()));
        }
        return switch (type) {
            case "int" ->
                pick(
                        "0",
                        "1",
                        "2",
                        "-1",
                        "31",
                        "33",
                        "255",
                        "65536",
                        "Integer.MAX_VALUE",
                        "Integer.MIN_VALUE",
                        "K",
                        "0x7f",
                        "017",
                        "1000000007",
                        "si",
                        "(K + 'a')");
            case "long" ->
                pick(
                        "0L",
                        "1L",
                        "-1L",
                        "L",
                        "0xffffffffL",
                        "Long.MAX_VALUE",
                        "Long.MIN_VALUE",
                        "4294967296L",
                        "fl",
                        "(L + K)");
            case "short" -> pick("(short) 300", "fs", "(short) -1", "Short.MAX_VALUE", "Short.MIN_VALUE");
            case "byte" -> pick("(byte) 200", "fb", "(byte) 1", "Byte.MIN_VALUE", "Byte.MAX_VALUE");
            case "char" -> pick("'a'", "'0'", "fc", "'\\n'", "'\\uffff'", "Character.MAX_VALUE", "'\\0'");
            case "float" -> pick("0f", "1.5f", "-0f", "1e10f", "ff", "Float.MAX_VALUE", "Float.NaN", "3.4e38f");
            case "double" ->
                pick(
                        "0.0",
                        "-0.0",
                        "1e300",
                        "0.1",
                        "fd",
                        "Double.NaN",
                        "Double.MIN_VALUE",
                        "1.0 / 3",
                        "Double.NEGATIVE_INFINITY");
            case "boolean" -> pick("true", "false", "fz", "(K == 3)");
            case "String" -> pick("\"\"", "\"a\"", "\"Aa\"", "S", "ft", "\"\\u00e9\\t\"", "(\"p\" + K)", "\"BB\"");
            case "Integer" -> pick("Integer.valueOf(127)", "Integer.valueOf(1000)", "(Integer) 5");
            case "Long" -> pick("Long.valueOf(5)", "(Long) 7L");
            default -> pick("Character.valueOf('x')", "(Character) 'y'");
        };
    }

    private String any(List<String> types) {
        String type = types.get(random.nextInt(types.size()));
        return rich || Character.isLowerCase(type.charAt(0)) ? type : "int";
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
