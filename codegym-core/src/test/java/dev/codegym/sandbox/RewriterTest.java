package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.codegym.compile.CompilerChoice;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rewriting must not change, and what it must. */
public class RewriterTest {
    private static Object run(String members, String body) throws Exception {
        return Guests.run("import java.util.*; import java.util.function.*; public class Guest { " + members
                + " public Object run() { " + body + "\n }\n}");
    }

    @Test
    void anInterfaceOfTheGuestMayBeImplementedByTheSuperclassFromOutside() throws Exception {
        String members = "interface Named { String name(); int ordinal(); } "
                + " enum Color implements Named { RED, GREEN { int extra() { return 5; } }; int extra() { return 1; } } "
                + " interface Sized { int size(); default int twice() { return 2 * size(); } } "
                + " interface Told { String getMessage(); default String loud() { return getMessage() + \"!\"; } } "
                + " static class Bad extends RuntimeException implements Told { Bad() { super(\"no\"); } } "
                + " interface Shown { String toString(); boolean equals(Object o); } "
                + " static class Plain implements Shown { } "
                + " record Pair(int size, String name) implements Sized { } ";
        String body = "Named n = Color.GREEN; Told told = new Bad(); Shown shown = new Plain();"
                + " Sized pair = new Pair(7, \"p\");"
                + " return n.name() + n.ordinal() + Color.GREEN.extra() + Color.RED.name() + told.getMessage() + told.loud()"
                + " + shown.equals(shown) + pair.twice();";
        assertThat(run(members, body)).isEqualTo("GREEN15REDnono!true14");
    }

    @Test
    void lambdasOfEachKindDoWhatTheyDoOutside() throws Exception {
        String members = "interface Three<A, B, C, R> { R of(A a, B b, C c); } "
                + " interface LongToInt { int of(long value); } "
                + " int field = 3; "
                + " static int twice(int x) { return 2 * x; } "
                + " int plus(int x) { return x + field; } "
                + " static class Base { String who() { return \"base\"; } } "
                + " static class Sub extends Base { String who() { Supplier<String> s = super::who; return \"sub \" + s.get(); } } "
                + " static <T extends Comparable<T>> T max(T a, T b) { return a.compareTo(b) >= 0 ? a : b; } ";
        String body = "long l = 1L << 40; double d = 0.5; byte b = 7; String text = \"abc\"; "
                + " Three<Long, Double, Integer, String> three = (x, y, z) -> \"\" + (x + l) + (y + d) + (z + b) + text; "
                + " Function<Integer, Integer> unbound = Guest::twice; IntUnaryOperator bound = this::plus; "
                + " Function<String, Integer> length = String::length; BiFunction<String, String, Boolean> eq = String::equals; "
                + " Supplier<List<Integer>> made = ArrayList::new; Function<Integer, int[]> array = int[]::new; "
                + " IntFunction<Object> boxed = Integer::valueOf; ToIntFunction<Integer> unboxed = x -> x; "
                + " BinaryOperator<Integer> max = Guest::max; LongToInt narrow = v -> (int) v; "
                + " ToLongFunction<Integer> widened = Integer::intValue; Runnable dropped = made::get; "
                + " Function<Integer, Function<Integer, Integer>> curried = x -> y -> x * 10 + y; "
                + " dropped.run(); List<Integer> list = made.get(); list.add(9); "
                + " Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()); "
                + " return three.of(1L, 1.0, 1) + unbound.apply(4) + bound.applyAsInt(4) + length.apply(text) + eq.apply(text, \"abc\")"
                + " + list + array.apply(2).length + boxed.apply(5) + unboxed.applyAsInt(6) + max.apply(3, 8) + narrow.of(5L)"
                + " + widened.applyAsLong(11) + curried.apply(4).apply(2) + order.compare(\"a\", \"b\") + new Sub().who();";
        assertThat(run(members, body)).isEqualTo("10995116277771.58abc873true[9]2568511421sub base");
    }

    @Test
    void objectsHashAndPrintTheSameInEachRun() throws Exception {
        String members =
                "static class Node { } static class Mine { public int hashCode() { return super.hashCode(); } } ";
        String body = "Set<Object> set = new HashSet<>(); StringBuilder text = new StringBuilder(); "
                + " for (int i = 0; i < 40; i++) { set.add(new Node()); set.add(new Mine()); set.add(new Object()); } "
                + " for (Object each : set) { text.append(each.hashCode()).append(' '); } "
                + " Runnable r = () -> { }; return text.toString() + new Node() + new Object() + r.hashCode() + r;";
        Object first = run(members, body);
        assertThat(run(members, body)).isEqualTo(first);
        assertThat(first.toString()).contains("java.lang.Object@").contains("Guest$Node@");
    }

    @Test
    void recursionIsAsDeepAsInPlainJavaAndItsEndIsExact() throws Exception {
        assertThat(run("int f(int n) { return n == 0 ? 0 : 1 + f(n - 1); }", "return f(10000);"))
                .isEqualTo(10_000);
        long[] fuel = new long[3];
        for (int i = 0; i < fuel.length; i++) {
            Meter meter = Meter.create(Limits.DEFAULT);
            GuestProgram program = Guests.admit("import java.util.function.*; public class Guest {"
                    + " int f(int n) { Supplier<Integer> more = () -> f(n + 1); return more.get() + 1; }"
                    + " public Object run() { return f(0); } }");
            assertThat(catchThrowableOfType(GuestStoppedException.class, () -> Guests.run(program, "Guest", meter))
                            .reason())
                    .isEqualTo(StopReason.DEPTH);
            fuel[i] = meter.fuelSpent();
        }
        assertThat(Arrays.stream(fuel).distinct()).hasSize(1);
    }

    @Test
    void longChainsOfCallsAndHugeFramesAreCountedLikeRecursion() throws Exception {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            members.append("static long m").append(i).append("(long x) { ");
            for (int j = 0; j < 20; j++) {
                members.append("long v").append(j).append(" = x + ").append(j).append("; ");
            }
            members.append("return v19 + ")
                    .append(i == 299 ? "0" : "m" + (i + 1) + "(v0)")
                    .append("; } ");
        }
        assertThat(run(members.toString(), "return m0(1);")).isEqualTo(300L + 300 * 19);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECJ", "JANINO"})
    void roundsAreCountedWhereverALoopIsLeft(CompilerChoice choice) throws Exception {
        String source = "public class Guest {"
                + " int loop(int n) { for (int i = 0; ; i++) { if (i == n) return i; } }"
                + " int thrown(int n) { int[] a = new int[n]; int i = 0; while (true) { a[i] = i; i++; } }"
                + " public Object run() { int s = 0; for (int k = 0; k < 1000; k++) { s += loop(100);"
                + " try { thrown(100); } catch (RuntimeException e) { s++; } } return s; } }";
        Meter meter = Meter.create(Limits.DEFAULT);
        assertThat(Guests.run(Guests.admit(source, choice), "Guest", meter)).isEqualTo(101_000);
        assertThat(meter.fuelSpent()).isBetween(160_000L, 400_000L);
    }

    @Test
    void guestsWithTablesThatNothingWritesToAreShared() throws Exception {
        String table = "static final int[][] MOVES = {{0, 1}, {1, 0}}; static final String[] NAMES = {\"a\", \"b\"};"
                + " static long inf = (long) 1e10; static final int[] SUMS = sums(5);"
                + " static int[] sums(int n) { int[] s = new int[n]; for (int i = 1; i < n; i++) s[i] = s[i - 1] + i; return s; }";
        String reads =
                "int n = 0; for (int[] move : MOVES) { n += move[0] + 2 * move[1]; } return n + NAMES[1] + SUMS[4] + inf;";
        String source = "public class Guest { " + table + " public Object run() { " + reads + " } }";
        for (CompilerChoice choice : new CompilerChoice[] {CompilerChoice.ECJ, CompilerChoice.JANINO}) {
            GuestProgram program = Guests.admit(source, choice);
            assertThat(program.isShared()).isTrue();
            assertThat(program.open()).isSameAs(program.open());
            Meter first = Meter.create(Limits.DEFAULT);
            Meter second = Meter.create(Limits.DEFAULT);
            assertThat(Guests.run(program, "Guest", first)).isEqualTo("3b1010000000000");
            assertThat(Guests.run(program, "Guest", second)).isEqualTo("3b1010000000000");
            assertThat(first.fuelSpent()).isEqualTo(second.fuelSpent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MOVES[0][0] = 5; return 1;",
                "int[] row = MOVES[1]; row[0]++; return 1;",
                "return MOVES;",
                "int[][] a = MOVES; if (a.length > 5) { a = new int[1][1]; } a[0][0] = 1; return 1;",
                "java.util.Arrays.fill(MOVES[0], 3); return 1;",
                "Object o = MOVES; ((int[][]) o)[0][0] = 1; return 1;",
                "count++; return count;",
                "list.add(1); return list.size();"
            })
    void guestsThatMayWriteToAStaticAreNotShared(String body) {
        String source = "public class Guest { static int[][] MOVES = {{0, 1}, {1, 0}}; static int count;"
                + (body.contains("list")
                        ? " static final java.util.List<Integer> list = new java.util.ArrayList<>();"
                        : "")
                + " public Object run() { " + body + " } }";
        assertThat(Guests.admit(source, CompilerChoice.ECJ).isShared()).isFalse();
    }

    @Test
    void theWatchdogEndsACallThatSpendsItsTimeOutsideOfTheGuest() throws Exception {
        GuestProgram program = Sandbox.create(AllowList.jdk().with(Waiting.class))
                .admit(dev.codegym.compile.GuestCompiler.create(
                                CompilerChoice.ECJ, java.util.List.of(RewriterTest.class))
                        .compile(java.util.List.of(new dev.codegym.compile.SourceFile(
                                "Guest.java",
                                "public class Guest { public Object run() {"
                                        + " dev.codegym.sandbox.RewriterTest.Waiting.untilKilled();"
                                        + " int n = 0; while (n >= 0) { n = 1; } return n; } }"))));
        Meter meter = Meter.create(Limits.DEFAULT
                .withDeadline(java.time.Duration.ofMillis(20))
                .withFuelPerCall(Long.MAX_VALUE / 4)
                .withFuelPerEpisode(Long.MAX_VALUE / 4));
        METER.set(meter);
        assertThat(catchThrowableOfType(GuestStoppedException.class, () -> Guests.run(program, "Guest", meter))
                        .reason())
                .isEqualTo(StopReason.DEADLINE);
    }

    private static final AtomicReference<Meter> METER = new AtomicReference<>();

    /** A host type whose call takes until the watchdog has seen it. */
    public static final class Waiting {
        private Waiting() {}

        /** Waits. */
        public static void untilKilled() {
            while (!METER.get().isKilled()) {
                Thread.onSpinWait();
            }
        }
    }
}
