package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompilerChoice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What guests see of the JDK: its own results, but for what differs from run to run or from one JDK to the next. */
class GuardedJdkTest {
    private static Object run(String body) throws Exception {
        GuestProgram program = Guests.admit(ExplosionsTest.guest(body), CompilerChoice.ECJ);
        return Guests.run(program, "Explosion", Meter.create(Limits.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            double d = 2e23; float f = 2e-3f; return "" + d + " " + f + " " + List.of(1.0E23, 0.1f)        | 2.0E23 0.002 [1.0E23, 0.1]
            return String.format("%s %.2f %5d %-3s %x %e %b %%", 2e23, 2.005, 7, "a", 255, 0.00012, true) | 2.0E23 2.01     7 a   ff 1.200000e-04 true %
            return String.format("%2$s %1$s %s %<s", "a", "b")                  | b a a a
            return String.join("-", List.of("a", "b")) + Arrays.toString(new double[] {2e23, 1}) | a-b[2.0E23, 1.0]
            return new ArrayList<>().getClass() == ArrayList.class              | true
            return new HashMap<>().getClass().getName()                         | java.util.HashMap
            return new LinkedHashMap<>().getClass().getSimpleName()             | LinkedHashMap
            try { Object o = 1; return (String) o; } catch (ClassCastException e) { return "" + e + e.getMessage(); } | java.lang.ClassCastExceptionnull
            try { return 1 / (new int[1])[0]; } catch (ArithmeticException e) { return e.getMessage(); } | / by zero
            int[] a = {1}; try { return a[5]; } catch (RuntimeException e) { return "" + e.getMessage(); } | null
            throw new IllegalStateException("" + Map.of("k", 1))                | THREW
            return new TreeMap<>(Map.of(2, "b", 1, "a")).headMap(2) + "" + new TreeSet<>(List.of(3, 1)).descendingSet() | {1=a}[3, 1]
            return Objects.hash(1, "a", List.of(2)) == Arrays.asList(1, "a", Arrays.asList(2)).hashCode() | true
            return List.of(1, 2).equals(Arrays.asList(1, 2)) && Set.of(1).equals(Collections.singleton(1)) | true
            Map<String, Integer> m = new LinkedHashMap<>(8, 0.75f, true) { protected boolean removeEldestEntry(Map.Entry<String, Integer> e) { return size() > 2; } }; m.put("a", 1); m.put("b", 2); m.get("a"); m.put("c", 3); return "" + m | {a=1, c=3}
            return Stream.of("b", "a", "b").distinct().sorted().collect(Collectors.joining(",", "[", "]")) | [a,b]
            return "" + Stream.of(1, 2, 3, 4).collect(Collectors.groupingBy(x -> x % 2, TreeMap::new, Collectors.mapping(x -> x * x, Collectors.toList()))) | {0=[4, 16], 1=[1, 9]}
            return "" + IntStream.iterate(1, x -> x * 2).limit(5).boxed().collect(Collectors.toSet()) | [16, 1, 2, 4, 8]
            return "" + Stream.of(3, 1, 2).sorted(Comparator.reverseOrder()).toList() + IntStream.of(1, 2).summaryStatistics().getMax() | [3, 2, 1]2
            return "a1b22c".replaceAll("([0-9]+)", "<$1>") + "x,y,,".split(",").length + "a b".matches("\\\\w \\\\w") | a<1>b<22>c2true
            """)
    void guestsGetTheJdksResults(String body, String expected) throws Exception {
        String actual;
        try {
            actual = String.valueOf(run(body.endsWith("}") ? body : body + ";"));
        } catch (GuestThrewException e) {
            actual = "THREW";
        }
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arrays    | Map<Object, Integer> m = new HashMap<>(); for (int i = 0; i < 40; i++) { m.put(new int[i], i); } return "" + m;
            builders  | Set<Object> m = new HashSet<>(); for (int i = 0; i < 40; i++) { m.add(new StringBuilder("b" + i)); } return "" + m;
            objects   | Set<Object> m = new HashSet<>(); for (int i = 0; i < 40; i++) { m.add(new Object()); } return "" + m + new Object().hashCode();
            classes   | Set<Object> m = new HashSet<>(List.of(String.class, Integer.class, List.class, int[].class)); return "" + m + String.class.hashCode();
            lists     | Set<Object> m = new HashSet<>(); for (int i = 0; i < 40; i++) { m.add(List.of(new int[0], i)); } return "" + m;
            lambdas   | Set<Object> m = new HashSet<>(); for (int i = 0; i < 40; i++) { Runnable r = () -> {}; m.add(r); } return "" + m.size() + Objects.hash(new int[1], new Object());
            sets      | return "" + Set.of(3, 1, 2) + Map.of("x", 1, "y", 2) + Stream.of(new long[1], new long[2]).collect(Collectors.toSet());
            """)
    void identitiesAndOrderAreTheSameInEachRun(String what, String body) throws Exception {
        Object first = run(body);
        System.identityHashCode(new Object());
        assertThat(run(body)).as(what).isEqualTo(first);
    }
}
