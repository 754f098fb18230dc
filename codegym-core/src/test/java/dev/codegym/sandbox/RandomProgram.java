package dev.codegym.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a small Java 8 program from a seed: well typed, always ending, its result a log of what it computed. Nearly every operator,
 * conversion and statement that Janino knows turns up, in mixtures that nobody would write by hand.
 */
final class RandomProgram {
    private static final List<String> NUMBERS = List.of("int", "long", "short", "byte", "char", "float", "double");
    private static final List<String> INTEGRALS = List.of("int", "long", "short", "byte", "char");
    private static final List<String> TYPES = List.of(
            "int",
            "int",
            "int",
            "long",
            "short",
            "byte",
            "char",
            "float",
            "double",
            "boolean",
            "String",
            "Integer",
            "Long",
            "Character");

    private static final String HEAD = """
            import java.util.*;
            public class Guest {
              private final StringBuilder log = new StringBuilder();
              private int budget = 300;
              int fi = 7; long fl = -3L; short fs = 12; byte fb = -7; char fc = 'q'; float ff = 1.5f; double fd = -2.25;
              boolean fz; String ft = "t"; static int si = 5; static final int K = 3; static final long L = 1L << 33; static final String S = "k" + K;
              int[] ai = {1, 2, 3, 4}; long[] al = {5, -6, 7, 8}; char[] ac = {'a', 'b', 'c', 'd'}; byte[] ab = {1, -2, 3, -4}; double[] ad = {.5, 1, 2, 4}; String[] at = {"x", "y", "", "zz"};
              int[][] grid = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 1, 2, 3}, {4, 5, 6, 7}};
              boolean more() { return budget-- > 0; }
              void note(int x) { log.append('i').append(x); } void note(long x) { log.append('l').append(x); } void note(char x) { log.append('c').append((int) x); }
              void note(float x) { log.append('f').append(x); } void note(double x) { log.append('d').append(x); } void note(boolean x) { log.append('z').append(x); }
              void note(byte x) { log.append('b').append(x); } void note(short x) { log.append('s').append(x); } void note(String x) { log.append('t').append(x == null ? -1 : x.length() > 60 ? x.length() : x.hashCode()); }
              void note(Object x) { log.append('o').append(x); }
              int over(int x) { return 1; } int over(long x) { return 2; } int over(double x) { return 3; } int over(char x) { return 4; } int over(Object x) { return 5; }
              int twice(int x) { log.append('<'); return x * 2; } long mix(int a, long b) { return a ^ b; } static int st(short a, byte b) { return a - b; }
              boolean say(boolean b) { log.append(b ? '+' : '-'); return b; } String cut(String s) { return s.length() > 40 ? s.substring(0, 40) : s; }
              static class Base { int v = 3; int get() { return v; } int call() { return get() + 1; } Object me() { return "base"; } }
              static class Child extends Base { int v = 9; Child(int x) { super(); v += x; } int get() { return v * 2 + super.get(); } String me() { return "child" + super.me(); } }
              class Inner { int w = fi; int bump(int x) { fi += x; return w++ + fi; } class Deep { int all() { return w + fi + si; } } }
              interface Op { int apply(int a, int b); }
              public Object run() {
                try {
                  body();
                } catch (ArithmeticException e) {
                  log.append("arithmetic");
                } catch (RuntimeException e) {
                  log.append(e.getClass() == null ? "" : "runtime");
                }
                return log.toString();
              }
            """.replace("e.getClass() == null ? \"\" : \"runtime\"", "\"runtime\"");

    private final Random random;

    /** With what Janino leaves to ECJ too: other programs would hardly ever be compiled by Janino. */
    private final boolean rich;

    private final StringBuilder text = new StringBuilder(HEAD);
    private final List<Variable> variables = new ArrayList<>();
    private int names;

    private record Variable(String name, String type, boolean mutable) {}

    private RandomProgram(long seed) {
        random = new Random(seed);
        rich = seed % 4 == 0;
    }

    static String of(long seed) {
        return new RandomProgram(seed).write();
    }

    private String write() {
        for (String field : List.of(
                "fi:int",
                "fl:long",
                "fs:short",
                "fb:byte",
                "fc:char",
                "ff:float",
                "fd:double",
                "fz:boolean",
                "ft:String",
                "si:int")) {
            variables.add(new Variable(field.substring(0, 2), field.substring(3), true));
        }
        text.append("  void body() {\n");
        block(4 + random.nextInt(8), 3);
        text.append(
                "    note(fi); note(fl); note(fs); note(fb); note(fc); note(ff); note(fd); note(fz); note(ft); note(si);\n  }\n}\n");
        return text.toString();
    }

    private void block(int statements, int depth) {
        int before = variables.size();
        for (int i = 0; i < statements; i++) {
            statement(depth);
        }
        while (variables.size() > before) {
            variables.remove(variables.size() - 1);
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 22 : 9)) {
            case 0, 1, 2 -> declare();
            case 3, 4 -> line("note(" + expression(pick(TYPES), 3) + ");");
            case 5 -> assign();
            case 6 -> compound();
            case 7 -> {
                Variable v = variable(NUMBERS);
                line(
                        random.nextBoolean()
                                ? v.name + pick(List.of("++;", "--;"))
                                : pick(List.of("++", "--")) + v.name + ";");
            }
            case 8 -> element();
            case 9, 10 -> branch(depth);
            case 11 -> whileLoop(depth);
            case 12, 13 -> forLoop(depth);
            case 14 -> doLoop(depth);
            case 15, 16 -> switchOf(depth);
            case 17 -> tryOf(depth);
            case 18 -> forEach(depth);
            case 19 -> labeled(depth);
            case 20 -> objects();
            default -> stringSwitch(depth);
        }
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    private String fresh() {
        return "v" + names++;
    }

    private void declare() {
        String type = pick(TYPES);
        String name = fresh();
        boolean isFinal = random.nextInt(5) == 0;
        line((isFinal ? "final " : "") + type + " " + name + " = " + expression(type, 3) + ";");
        variables.add(new Variable(name, type, !isFinal));
    }

    private void assign() {
        Variable v = variable(TYPES);
        String value = expression(v.type, 3);
        line(v.name + " = " + (v.type.equals("String") ? "cut(" + value + ")" : value) + ";");
    }

    private void compound() {
        Variable v = variable(NUMBERS);
        boolean integral = INTEGRALS.contains(v.type);
        String operator = pick(
                integral
                        ? List.of("+=", "-=", "*=", "&=", "|=", "^=", "<<=", ">>=", ">>>=", "/=", "%=")
                        : List.of("+=", "-=", "*=", "/="));
        String value = expression(
                operator.length() > 2 || "&=|=^=%=/=".contains(operator) ? pick(INTEGRALS) : pick(NUMBERS), 2);
        line(v.name + " " + operator + " " + ("/=%=".contains(operator) && integral ? "(" + value + " | 1)" : value)
                + ";");
    }

    private void element() {
        String index = "[" + index() + "]";
        switch (random.nextInt(7)) {
            case 0 -> line("ai" + index + " = " + expression("int", 2) + ";");
            case 1 ->
                line("al" + index + " " + pick(List.of("+=", "-=", "^=", "<<=")) + " " + expression("int", 2) + ";");
            case 2 -> line("ac" + index + pick(List.of("++;", "--;", " += 2;")));
            case 3 ->
                line("ab" + index + " " + pick(List.of("+=", "*=", ">>>=", "|=")) + " " + expression("int", 2) + ";");
            case 4 ->
                line("grid" + index + "[" + index() + "] " + pick(List.of("=", "+=", "-=", "^=")) + " "
                        + expression("int", 2) + ";");
            case 5 -> line("at" + index + " = cut(" + expression("String", 2) + ");");
            default -> line("ad" + index + " " + pick(List.of("=", "+=", "*=")) + " " + expression("float", 2) + ";");
        }
    }

    private void branch(int depth) {
        line("if (" + expression("boolean", 3) + ") {");
        block(1 + random.nextInt(3), depth - 1);
        if (random.nextBoolean()) {
            line("} else if (" + expression("boolean", 2) + ") {");
            block(1 + random.nextInt(2), depth - 1);
        }
        if (random.nextBoolean()) {
            line("} else {");
            block(1 + random.nextInt(2), depth - 1);
        }
        line("}");
    }

    private void whileLoop(int depth) {
        line("while (more() && " + expression("boolean", 2) + ") {");
        loopBody(depth);
        line("}");
    }

    private void doLoop(int depth) {
        line("do {");
        loopBody(depth);
        line("} while ("
                + (random.nextBoolean()
                        ? "more() && " + expression("boolean", 2)
                        : expression("boolean", 1) + " & more()")
                + ");");
    }

    private void forLoop(int depth) {
        String name = fresh();
        String type = pick(List.of("int", "int", "long", "byte", "char"));
        line("for (" + type + " " + name + " = 0; " + name + " < " + (1 + random.nextInt(4)) + " && more(); "
                + pick(List.of(name + "++", "++" + name, name + " += 1")) + ") {");
        variables.add(new Variable(name, type, false));
        loopBody(depth);
        variables.remove(variables.size() - 1);
        line("}");
    }

    private void loopBody(int depth) {
        block(1 + random.nextInt(3), depth - 1);
        if (random.nextInt(3) == 0) {
            line("if (" + expression("boolean", 2) + ") { " + pick(List.of("break;", "continue;")) + " }");
        }
        if (random.nextBoolean()) {
            block(1, depth - 1);
        }
    }

    private void labeled(int depth) {
        String label = "l" + names++;
        line(label + ": for (int " + label + "i = 0; " + label + "i < 3; " + label + "i++) {");
        line("for (int " + label + "j = 0; " + label + "j < 3 && more(); " + label + "j++) {");
        variables.add(new Variable(label + "j", "int", false));
        block(1, depth - 1);
        line("if (" + expression("boolean", 2) + ") { "
                + pick(List.of("break " + label, "continue " + label, "break", "continue")) + "; }");
        block(1, depth - 1);
        variables.remove(variables.size() - 1);
        line("} }");
    }

    private void switchOf(int depth) {
        String type = pick(List.of("int", "char", "byte", "short"));
        line("switch (" + (random.nextBoolean() ? "(" + expression(type, 2) + ") & 7" : expression(type, 2)) + ") {");
        for (int i = 0; i < 8; i++) {
            if (random.nextInt(3) > 0) {
                line("case " + i + ":");
                if (random.nextBoolean()) {
                    line("{");
                    block(1, depth - 1);
                    line("}");
                }
                line(random.nextInt(3) > 0 ? "break;" : "note(" + i + ");");
            }
        }
        line(random.nextBoolean() ? "case " + (rich ? "K << 4" : "48") + ": note(K); default: note(99); }" : "}");
    }

    private void stringSwitch(int depth) {
        line("switch (" + expression("String", 1) + ") { case \"x\": note(1); case \"Aa\": case "
                + (rich ? "S" : "\"k3\"") + ": note(2); break; case \"BB\": note(3); default: note(4);");
        line("{");
        block(1, depth - 1);
        line("} }");
    }

    private void tryOf(int depth) {
        line("try {");
        block(1 + random.nextInt(2), depth - 1);
        line(pick(List.of(
                "note(1 / (fi & 1));",
                "note(ai[fi & 7]);",
                "if (fz) throw new IllegalStateException();",
                "note(10 % fs);",
                "note(((String) (fz ? ft : null)).length());")));
        String name = fresh();
        line("} catch ("
                + pick(List.of(
                        "ArithmeticException",
                        "RuntimeException",
                        rich ? "ArithmeticException | IndexOutOfBoundsException" : "IndexOutOfBoundsException",
                        "IllegalStateException"))
                + " " + name + ") {");
        block(1, depth - 1);
        if (rich && random.nextInt(6) == 0) {
            line("} finally {");
            block(1, depth - 1);
        }
        line("}");
    }

    private void forEach(int depth) {
        String name = fresh();
        String type = pick(List.of("int", "long", "char", "String"));
        String array = switch (type) {
            case "int" -> pick(List.of("ai", "grid[" + index() + "]", "ab"));
            case "long" -> pick(List.of("al", "ai", "ac"));
            case "char" -> pick(List.of("ac", "ft.toCharArray()"));
            default -> "at";
        };
        line("for (" + type + " " + name + " : " + array + ") {");
        variables.add(new Variable(name, type, false));
        loopBody(depth);
        variables.remove(variables.size() - 1);
        line("}");
    }

    private void objects() {
        String name = fresh();
        switch (random.nextInt(6)) {
            case 0 ->
                line("Base " + name + " = " + expression("boolean", 1) + " ? new Child(" + expression("int", 1)
                        + ") : new Base(); note(" + name + ".call()); note(" + name + ".v); note(" + name
                        + ".me()); note(" + name + " instanceof Child);");
            case 1 ->
                line("Inner " + name + " = new Inner(); note(" + name + ".bump(" + expression("int", 1) + ")); note("
                        + name + ".new Deep().all()); note(" + name + ".w);");
            case 2 -> {
                String local = "final int " + name + "c = " + expression("int", 1) + "; ";
                line(local + "Op " + name
                        + " = new Op() { int n = 2; public int apply(int a, int b) { n += a; return n * b + fi + "
                        + name + "c; } }; note(" + name + ".apply(" + expression("int", 1) + ", "
                        + expression("short", 1) + "));");
            }
            case 3 ->
                line("List<Integer> " + name + " = new ArrayList<Integer>(); " + name + ".add(Integer.valueOf("
                        + expression("int", 1) + ")); " + name + ".add(Integer.valueOf(" + expression("short", 1)
                        + ")); note(((Integer) " + name + ".get(0)).intValue()); note(" + name + ".get(1)); note("
                        + name + ".size());");
            case 4 ->
                line("int[][] " + name + " = new int[3][" + (1 + random.nextInt(3)) + "]; " + name + "[1][0] += "
                        + expression("int", 1) + "; note(" + name + "[1][0]++ + " + name + "[1][0]); note(" + name
                        + ".length);");
            default ->
                line("Object " + name + " = "
                        + pick(List.of(
                                expression("int", 1),
                                expression("String", 1),
                                expression("char", 1),
                                "(Object) " + expression("Long", 1)))
                        + "; note(" + name + " instanceof Integer ? (Integer) " + name + " : -1); note(" + name + ");");
        }
    }

    private String index() {
        return "(" + expression("int", 1) + ") & 3";
    }

    private Variable variable(List<String> types) {
        List<Variable> fitting = variables.stream()
                .filter(v -> v.mutable && types.contains(v.type))
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String expression(String type, int depth) {
        String expression = new RandomExpression(random, rich, RandomProgram::named, this::readable).of(type, depth);
        boolean small = INTEGRALS.subList(2, 5).contains(type);
        return small && !rich ? "(" + type + ") (" + expression + ")" : expression;
    }

    private static String named(String type) {
        return switch (type) {
            case "int" -> "fi";
            case "long" -> "fl";
            case "short" -> "fs";
            case "byte" -> "fb";
            case "char" -> "fc";
            case "float" -> "ff";
            case "double" -> "fd";
            case "boolean" -> "fz";
            default -> "ft";
        };
    }

    private List<String> readable(String type) {
        return variables.stream()
                .filter(v -> v.type.equals(type))
                .map(Variable::name)
                .toList();
    }
}
