package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectsTest {
    private static final String FIELDS =
            "import java.util.*;\npublic class Guest {\n int[] a; int[][] g; char[] hidden; int n; static int s;"
                    + " List<Integer> list; Map<String, Integer> map; Deque<Integer> stack; StringBuilder text; Iterator<Integer> cursor;"
                    + " Random random; Guest next; Comparator<Integer> order; LinkedHashMap<Integer, Integer> cache;\n"
                    + " static class P { int x; P(int x) { this.x = x; } void set(int y) { x = y; } }\n"
                    + " P make(int x) { return new P(x); }\n int pure(int x) { return x < 2 ? x : pure(x - 1) + a.length; }\n"
                    + " void bump() { n++; }\n";

    private static boolean mayWrite(String body) {
        GuestProgram program = Guests.admit(FIELDS + " Object m(int i) {\n" + body + "\n }\n}");
        return program.mayWrite("Guest", "m", "(I)Ljava/lang/Object;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return a[i];",
                "return a.length;",
                "return g[i][0] + n + s;",
                "return list.get(i);",
                "return map.getOrDefault(\"a\", 1);",
                "int c = 0; for (int x : list) { c += x; } return c;",
                "int c = 0; for (Map.Entry<String, Integer> e : map.entrySet()) { c += e.getValue(); } return c;",
                "int[] b = new int[5]; for (int k = 0; k < 5; k++) { b[k] = a[k]; } return b;",
                "int[][] d = new int[5][5]; d[1][2] = 3; return d[1][2];",
                "int[] b = a.clone(); Arrays.sort(b); return b[0];",
                "char[] c = \"abc\".toCharArray(); c[0] = 'x'; return new String(c);",
                "List<Integer> b = new ArrayList<Integer>(list); b.add(1); Collections.sort(b); return b;",
                "StringBuilder b = new StringBuilder(); b.append(i).append('x'); return b.toString();",
                "Deque<Integer> q = new ArrayDeque<Integer>(); q.push(i); while (!q.isEmpty()) { q.pop(); } return 1;",
                "Map<Integer, Integer> m = new HashMap<Integer, Integer>(); m.put(i, 1); return m.size();",
                "return make(i).x;",
                "P p = new P(i); p.x = 4; return p.x;",
                "return pure(i);",
                "return stack.peek();",
                "return text.charAt(i);",
                "return \"a\" + n;",
                "return Math.max(i, n);",
                "int[] b = null; if (i > 0) { b = new int[3]; b[0] = 1; } return b;",
                "int[] b = new int[3]; System.arraycopy(a, 0, b, 0, 3); return b;",
                "if (i < 0) throw new IllegalArgumentException(\"i\"); return a[i];",
                "return new Random(5).nextInt();",
                "if (i < 0) throw new IllegalStateException(\"i is \" + i + \": it must be to \" + (n - 1)); return list.get(i);",
                "List<Guest> b = new ArrayList<Guest>(); b.add(this); return b.get(0) == this ? b.size() : 0;",
                "int[][] d = new int[3][n]; for (int[] r : d) { Arrays.fill(r, -1); } d[1][2]++; return d[1][2];",
                "int[][] d = new int[2][]; d[0] = new int[3]; d[0][1] = 2; return d[0][1];",
                "Deque<int[]> q = new ArrayDeque<int[]>(); q.add(new int[] {i, 0}); boolean[][] b = new boolean[3][3];"
                        + " while (!q.isEmpty()) { int[] c = q.poll(); b[c[0]][c[1]] = true; } return 1;",
                "PriorityQueue<Integer> q = new PriorityQueue<Integer>(); q.add(i); return q.poll();",
                "char[] c = new char[2]; return Character.toChars(i, c, 0);",
                "return text.toString() + list;",
                "return list.stream().map(x -> x + 1).collect(java.util.stream.Collectors.toList());",
            })
    void provesThatReadersWriteNothing(String body) {
        assertThat(mayWrite(body)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[i] = 1; return 1;",
                "int[] b = a; b[i] = 1; return 1;",
                "int[] b = i > 0 ? a : new int[3]; b[0] = 1; return 1;",
                "g[i][0] = 1; return 1;",
                "int[][] d = new int[2][]; d[0] = a; d[0][0] = 1; return 1;",
                "int[][] d = g.clone(); d[0][0] = 1; return 1;",
                "n = 1; return 1;",
                "s++; return 1;",
                "bump(); return 1;",
                "list.add(1); return 1;",
                "list.iterator().remove(); return 1;",
                "Iterator<Integer> it = list.iterator(); it.next(); it.remove(); return 1;",
                "return cursor.next();",
                "for (Map.Entry<String, Integer> e : map.entrySet()) { e.setValue(1); } return 1;",
                "map.keySet().clear(); return 1;",
                "list.subList(0, 1).clear(); return 1;",
                "return stack.pop();",
                "text.append(1); return 1;",
                "return random.nextInt();",
                "next.n = 1; return 1;",
                "Guest o = new Guest(); o.next = this; o.next.n = 1; return 1;",
                "List<List<Integer>> b = new ArrayList<List<Integer>>(); b.add(list); b.get(0).add(1); return 1;",
                "Arrays.sort(a); return 1;",
                "Arrays.asList(3, 4).toArray(new Integer[0]); Arrays.fill(a, 1); return 1;",
                "System.arraycopy(new int[3], 0, a, 0, 3); return 1;",
                "Collections.sort(list); return 1;",
                "Runnable r = () -> n++; r.run(); return 1;",
                "java.util.function.IntConsumer r = list::add; r.accept(1); return 1;",
                "new P(1) { void set(int y) { n = y; } }.set(3); return 1;",
                "map.computeIfAbsent(\"a\", k -> 1); return 1;",
                "int[][] c = new int[2][]; System.arraycopy(g, 0, c, 0, 2); c[0][0]++; return 1;",
                "int[][] c = new int[2][]; Arrays.fill(c, a); c[0][0]++; return 1;",
                "int[][] c = new int[2][]; Arrays.setAll(c, k -> g[k]); c[0][0]++; return 1;",
                "int[][] c = new int[2][2]; Arrays.fill(c, a); c[0][0]++; return 1;",
                "List<int[]> b = new ArrayList<int[]>(); b.add(a); int[][] c = new int[1][]; b.toArray(c); c[0][0]++; return 1;",
                "int[][] c = new int[2][]; int[][] x = i > 0 ? c : g.clone(); System.arraycopy(g, 0, x, 0, 2); c[0][0]++;"
                        + " return 1;",
                "Character.toChars(i, hidden, 0); return 1;",
                "\"abc\".getChars(0, 2, hidden, 0); return 1;",
                "return list.stream().collect(java.util.stream.Collectors.toCollection(() -> list));",
                "return random.ints(3);"
            })
    void findsEveryWrite(String body) {
        if (body.contains("random.ints")) {
            assertThatThrownBy(() -> mayWrite(body)).isInstanceOf(GuestRejectedException.class);
        } else {
            assertThat(mayWrite(body)).isTrue();
        }
    }

    @Test
    void findsWritesInCallbacksThatTheJdkMakes() {
        assertThat(mayWriteWith(
                        "int compares;\n public int hashCode() { return compares++; }", "return map.get(this);"))
                .isTrue();
        assertThat(mayWriteWith("int compares;\n public int hashCode() { return compares; }", "return map.get(this);"))
                .isFalse();
        assertThat(mayWriteWith("int k;\n void init() { order = (x, y) -> k++; }", "return order.compare(1, 2);"))
                .isTrue();
        assertThat(mayWriteWith(
                        "void init() { cache = new LinkedHashMap<Integer, Integer>(9, 1f, true); }",
                        "return cache.get(1);"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return String.valueOf(this);",
                "return \"v\" + this;",
                "return String.format(\"%s\", this);",
                "return String.valueOf(list);",
                "return new StringBuilder().append((Object) this).toString();",
                "return Objects.toString(this);",
            })
    void findsWritesInWhatTextsAreMadeOf(String body) {
        assertThat(mayWriteWith("int asked;\n public String toString() { return \"\" + asked++; }", body))
                .isTrue();
        assertThat(mayWriteWith("int asked;\n public String toString() { return \"\" + asked; }", body))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fn f; void init() { f = x -> { n++; return n; }; } #return f.go(i);",
                "Fn f; void init() { f = (new Writer())::go; } #return f.go(i);",
                "Fn f; void init() { Fn op = new Writer(); f = op::go; } #return f.go(i);",
                "Fn op = new Writer(); #return list.stream().map(op::go).count();",
                "Fn op = new Writer(); #return op.go(i);",
                "Fn f; void init() { f = list::remove; } #return f.go(i);",
            })
    void findsWritesBehindInterfacesOfTheGuest(String membersAndBody) {
        String[] parts = membersAndBody.split("#");
        String types = "interface Fn { int go(int x); }\n static class Writer implements Fn { int k;"
                + " public int go(int x) { return k++; } }\n";
        assertThat(mayWriteWith(types + parts[0], parts[1])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Iterable<String> it; void init() { it = () -> { n++; return null; }; } #return String.join(\",\", it);",
                "Iterator<String> c; Iterable<String> it; void init() { it = () -> c; } #return String.join(\",\", it);",
                "static class E extends RuntimeException { E(Throwable t) { super(t); }"
                        + " public String toString() { s++; return null; } } E e; #return new RuntimeException(e);",
                "static class E extends RuntimeException { public Throwable fillInStackTrace() { s++; return this; } }"
                        + " #throw new E();",
                "static class B { int k; public int compareTo(B o) { return k++; } }"
                        + " static class C extends B implements Comparable<B> { } C[] cs; #return Arrays.asList(cs)"
                        + ".contains(Collections.max(Arrays.asList(cs)));",
                "static class L extends LinkedHashMap<Integer, Integer> { L() { super(9, 1f, true); } } L l;"
                        + " #return l.get(i);",
                "interface I { Integer put(Integer k, Integer v); } static class L extends LinkedHashMap<Integer, Integer>"
                        + " implements I { } I l; #return l.put(i, i);",
                "static class A { static { s++; } } static class B extends A { } #return new B();",
            })
    void findsWritesThatTheJdkLeadsTo(String membersAndBody) {
        String[] parts = membersAndBody.split("#");
        assertThat(mayWriteWith(parts[0], parts[1])).isTrue();
    }

    private static boolean mayWriteWith(String members, String body) {
        GuestProgram program = Guests.admit(FIELDS + members + "\n Object m(int i) {\n" + body + "\n }\n}");
        return program.mayWrite("Guest", "m", "(I)Ljava/lang/Object;");
    }

    @Test
    void refusesToAnswerForAMethodThatIsNotThere() {
        assertThatThrownBy(() -> Guests.admit("public class Guest { }").mayWrite("Guest", "m", "()V"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Guest.m()V");
    }
}
