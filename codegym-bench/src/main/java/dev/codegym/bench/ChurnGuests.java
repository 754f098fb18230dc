package dev.codegym.bench;

import dev.codegym.compile.SourceFile;

/** Sources of guests, each a little different from all others, that end in the different ways in which guests end. */
final class ChurnGuests {
    private static final String[] BODIES = {
        // a plain loop
        "int sum = 0; for (int i = 0; i < 50; i++) { sum += i * @N; } return sum;",
        // collections
        "List<Integer> list = new ArrayList<Integer>(); Map<String, Integer> map = new HashMap<String, Integer>();"
                + " for (int i = 0; i < 20; i++) { list.add(i + @N); map.put(\"k\" + i, i); } return list.size() + map.size();",
        // lambdas, streams, a comparator
        "List<Integer> list = new ArrayList<>(List.of(3, 1, 2, @N)); list.sort((a, b) -> b - a);"
                + " return list.stream().map(x -> x + @N).filter(x -> x > 2).reduce(0, (a, b) -> a + b);",
        // static state: a fresh set of classes each time it is opened
        "count++; names.add(\"n@N\"); return count + names.size();",
        // records, enums, inner classes, text
        "record Pair(int a, int b) {} enum Kind { ONE, TWO } Pair pair = new Pair(@N, 2); Object made = new Object() {"
                + " public String toString() { return \"made @N\"; } }; return made + \"\" + pair + Kind.valueOf(\"ONE\");",
        // an exception of its own
        "class Wrong extends RuntimeException { Wrong(String m) { super(m); } } throw new Wrong(\"wrong @N\");",
        // a loop without end
        "int i = @N; while (true) { i++; }",
        // recursion without end
        "return deeper(@N);",
        // allocation without end
        "List<int[]> held = new ArrayList<>(); while (true) { held.add(new int[1000]); }",
        // a library call's exception, caught
        "try { return Integer.parseInt(\"x@N\"); } catch (NumberFormatException e) { return e.getMessage(); }",
        // regular expressions and formats
        "return \"a@Nb\".replaceAll(\"[0-9]+\", \"-\") + String.format(\"%05d\", @N);"
    };

    private ChurnGuests() {}

    static int kinds() {
        return BODIES.length;
    }

    /** The guest of a number: one public class {@code Guest} with a public method {@code run()}. */
    static SourceFile source(int number) {
        String text = """
                import java.util.*;
                public class Guest@N {
                    private static int count = @N;
                    private static final List<String> names = new ArrayList<String>();
                    private int deeper(int n) { return deeper(n + 1) + 1; }
                    public Object run() { @BODY }
                }
                """;
        String body = BODIES[number % BODIES.length];
        return new SourceFile(
                "Guest" + number + ".java", text.replace("@BODY", body).replace("@N", String.valueOf(number)));
    }
}
