package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.tool.ToolSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingMemoryTest {
    /** Solutions whose arrays move, with everything that may be done to an array. */
    static List<String> arrays() {
        return List.of(
                // places with side effects are worked out once
                "int[] a = new int[20]; int i = 0; for (int d : drops) { a[i++] += d; a[i++ % 20] = d; i--; }"
                        + " int s = 0; for (int k = 0; k < a.length; k++) s = s * 3 % 1009 + a[k]; return s;",
                // what is added changes the place that is looked up
                "int[] a = new int[10]; int i = 0; for (int d : drops) { a[i] = a[i] + (a[d] = d) + i; i = d; }"
                        + " int s = 0; for (int v : a) s += v; return s;",
                "int[] a = new int[10]; for (int d : drops) { a[d] *= 2; a[d] |= 5; a[d] <<= 1; a[d] ^= d; a[d] -= 3 - d; a[d] %= 11; }"
                        + " int s = 0; for (int v : a) s = s * 7 + v; return s;",
                "int[] a = new int[10]; int s = 0; for (int d : drops) { s += a[d]++ * 10 + --a[9 - d]; s -= ++a[d] - a[d]--; } return s;",
                "int[] a = new int[10]; int s = 0; for (int d : drops) { int t = a[d] = d * 2; s += t + (a[d] += 4); } return s;",
                "int[] a = {3, 0, drops[0], 1}; a[1]++; int s = 0; for (int d : drops) { a[d % 4] += d; s += a[3 - d % 4]; } return s;",
                "int[] a = new int[] {1, 2, 3}; int[] b = new int[10]; for (int d : drops) { b[a[d % 3]] += d; a[d % 3] = b[d] % 3; }"
                        + " return b[0] + 100 * b[1] + 1000 * a[0] + a[1];",
                "int[] a = new int[10]; Arrays.fill(a, 7); Arrays.fill(a, 2, 5, drops[0]); for (int d : drops) a[d] = Math.max(d, a[d]);"
                        + " for (int d : drops) a[d] = Math.min(a[d], d + 3); Arrays.sort(a); return a[0] * 100 + a[9];",
                "long[] a = new long[11]; a[0] = 1; for (int i = 0; i < drops.length && i < 10; i++) a[i + 1] = a[i] * 1000003 + drops[i];"
                        + " long m = 0; for (long v : a) m = Math.max(m, v); return (int) (m % 1009) + (int) a[2];",
                "double[] a = new double[10]; for (int d : drops) a[d] += 0.1 * d; double s = 0; for (double v : a) s += v; return (int) (s * 1000);",
                "boolean[] a = new boolean[10]; int s = 0; for (int d : drops) { if (a[d]) s++; else a[d] = true; a[9 - d] |= d > 6; } return s;",
                "char[] a = new char[26]; for (int i = 0; i < letters.length(); i++) { a[i] = letters.charAt(i); a[i] += 1; a[25 - i] = (char) (a[i] + 2); a[13] = 97; }"
                        + " int s = 0; for (char c : a) s = s * 5 + c; return s + new String(a).indexOf('f') + String.valueOf(a).length();",
                "int[] a = new int[26]; for (char c : letters.toCharArray()) a[c - 'a']++; int s = 0;"
                        + " outer: for (int v : a) { if (v == 0) continue; for (int w : a) if (w > v) continue outer; s = s * 10 + v; } return s;",
                "int[] a = new int[26], b = new int[26]; for (char c : letters.toCharArray()) { a[c - 'a']++; b['z' - c]++; }"
                        + " return Arrays.equals(a, b) ? 1 : Arrays.stream(a).max().getAsInt() + Arrays.hashCode(b);",
                "int n = drops.length; int[][] a = new int[n + 1][10]; for (int[] row : a) Arrays.fill(row, 2);"
                        + " for (int i = 1; i <= n; i++) for (int j = 0; j < a[0].length; j++) a[i][j] = Math.max(a[i - 1][j], a[i][j] + drops[i - 1] * j);"
                        + " return a[n][9] + a.length;",
                "int[][] a = new int[3][4]; for (int d : drops) { int[] row = a[d % 3]; row[d % 4] += d; row[0]--; } int s = 0;"
                        + " for (int[] row : a) { for (int v : row) s = s * 3 + v; s += row.length; } Arrays.fill(a[1], 5); return s + a[1][2];",
                "int[] a = new int[10]; if (drops[0] > 5) return a[3] + 1; for (int d : drops) { if (a[d] > 1) return d; a[d]++; } return -1;",
                "int s = 0; { int[] a = new int[10]; for (int d : drops) s += a[d]++; } return s;",
                // cells that may hold nothing
                "Integer[] a = new Integer[10]; int s = 0; for (int d : drops) { if (a[d] == null) a[d] = d; else if (a[9 - d] != null) a[d] += a[9 - d]; s += a[d]; } return s;",
                "Long[][] a = new Long[10][2]; int s = 0; for (int d : drops) { if (a[d][d % 2] == null) a[d][d % 2] = (long) d; s += a[d][d % 2]++; } return s;",
                // made anew in a loop, when the one before is forgotten
                "int s = 0; for (int d : drops) { int[] a = new int[10]; a[d]++; a[9 - d]++; s = s * 2 + a[d] + a[0]; } return s;",
                "final int[] a = new int[10]; Runnable r = () -> a[2]++; for (int d : drops) r.run(); return a[2];");
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void movesArraysAndAnswersAsTheOriginalDoes(String body) throws Exception {
        MemoryTrial trial = MemoryTrial.ofBody(body).agrees();
        assertThat(trial.moved()).as(trial.solver()).isTrue();
        assertThat(trial.solver()).doesNotContain("a[");
    }

    /** Solutions of whose collections none may move. */
    static List<String> staying() {
        return List.of(
                // swapped
                "int[] a = new int[10]; int[] b = new int[10]; for (int d : drops) { a[d] = b[d] + 1; int[] t = a; a = b; b = t; } return a[0] + b[0];",
                // known by a second name
                "int[] a = new int[10]; int[] b = a; for (int d : drops) { a[d]++; b[d]++; } return a[3];",
                // the name means two things
                "int s = 0; { int[] a = new int[10]; a[1]++; s += a[1]; } { int[] a = new int[5]; a[2]++; s += a[2]; } return s + drops[0];",
                // only read
                "int[] a = {1, 2, 3}; return a[drops[0] % 3];",
                // only written
                "int[] a = new int[10]; for (int d : drops) a[d] = 1; return drops[0];",
                // what is added reads and writes the place itself
                "int[] a = new int[10]; int i = 0; for (int d : drops) { a[i = d] *= i + 1; } return a[3];",
                // rows of different lengths
                "int[][] a = new int[10][]; for (int i = 0; i < 10; i++) a[i] = new int[i]; for (int d : drops) if (d > 0) a[d][0]++; return a[4][0];",
                // nulls mean something
                "Integer[] a = new Integer[10]; for (int d : drops) { Integer b = a[d]; if (b == null) a[d] = d; } return a[drops[0]];",
                "Integer[] a = new Integer[10]; for (int d : drops) a[d] = a[d] == null ? 1 : a[d] + 1; int s = 0; for (Integer v : a) if (v != null) s += v; return s;");
    }

    @ParameterizedTest
    @MethodSource("staying")
    void leavesAloneWhatCannotMove(String body) throws Exception {
        assertThat(MemoryTrial.ofBody(body).agrees().moved()).isFalse();
    }

    /** Solutions whose collections move, with whatever is often done to them. */
    static List<String> collections() {
        return List.of(
                // a list: values and positions are told apart
                "List<Integer> a = new ArrayList<>(); int s = 0; for (int d : drops) { a.add(d); a.add(0, d + 1); if (a.size() > 6) { s += a.remove(a.size() - 1); a.remove(0); } }"
                        + " for (int i = 0; i < a.size(); i++) s = s * 3 + a.get(i); if (!a.isEmpty() && a.contains(4)) a.set(0, 9); a.add(3);"
                        + " Collections.sort(a); Collections.reverse(a); s += a.get(0).hashCode() + a.indexOf(3); for (int v : a) s += v; return s;",
                "ArrayList<Character> a = new ArrayList<>(); for (char c : letters.toCharArray()) if (a.isEmpty() || a.get(a.size() - 1) != c) a.add((char) (c + 1)); int s = 0;"
                        + " for (char c : a) s = s * 31 + c; for (Character c : a) s += c.compareTo('k'); return s + String.valueOf(a.get(0)).length();",
                "List<int[]> a = new ArrayList<>(); for (int d : drops) a.add(new int[] {d, 10 - d}); int s = 0; for (int[] p : a) s = s * 5 + p[0] - p[1];"
                        + " int[][] all = a.toArray(new int[a.size()][]); return s + a.get(0)[1] + all.length;",
                "List<Long> a = new ArrayList<>(); for (int d : drops) a.add(5000000000L * d); long s = 0; for (long v : a) s += v; return (int) (s % 1009) + (int) (a.get(0) % 7);",
                // stacks, queues, deques
                "Deque<Integer> a = new ArrayDeque<>(); int s = 0; for (int d : drops) { while (!a.isEmpty() && a.peek() < d) s = s * 3 + a.pop(); a.push(d); } return s + a.size();",
                "Stack<Character> a = new Stack<>(); int s = 0; for (char c : letters.toCharArray()) { if (!a.empty() && a.peek() == c) a.pop(); else a.push(c); } for (char c : a) s = s * 31 + c; return s;",
                "Queue<int[]> a = new LinkedList<>(); a.add(new int[] {0, drops.length}); int s = 0; while (!a.isEmpty()) { int[] p = a.poll(); s = s * 3 + p[0];"
                        + " p[0]++; if (p[1] - p[0] > 1) { int m = (p[0] + p[1]) / 2; a.offer(new int[] {p[0], m}); a.offer(new int[] {m, p[1]}); } } return s;",
                "Deque<Integer> a = new LinkedList<>(); int s = 0; for (int d : drops) { if (d % 2 == 0) a.addFirst(d); else a.offerLast(d); if (a.size() > 4) { s += a.peekLast() * 2; s += a.pollFirst() - a.removeLast(); } }"
                        + " for (int v : a) s = s * 7 + v; return s;",
                "PriorityQueue<Integer> a = new PriorityQueue<>(Collections.reverseOrder()); for (int d : drops) { a.add(d); if (a.size() > 3) a.poll(); } a.remove(4); int s = 0; while (!a.isEmpty()) { s = s * 10 + a.peek(); a.poll(); } return s;",
                "PriorityQueue<int[]> a = new PriorityQueue<>((x, y) -> y[1] - x[1]); for (int d : drops) a.offer(new int[] {d, d * 7 % 10}); int s = 0; while (a.size() > 1) { int[] p = a.poll(); int[] q = a.remove(); s += p[1] - q[1]; a.add(new int[] {0, p[1] / 2}); } return s;",
                // sets
                "Set<Integer> a = new HashSet<>(); int s = 0; for (int d : drops) { if (!a.add(d)) s++; if (a.contains(9 - d)) a.remove(d); } for (int v : a) s = s * 10 + v; return s * 13 + a.size() + new ArrayList<>(a).size();",
                "TreeSet<Character> a = new TreeSet<>(); for (char c : letters.toCharArray()) a.add(c); char f = a.first(); int s = a.pollFirst() + (a.isEmpty() ? 0 : a.last()); for (char c : a) s = s * 31 + c; return s + f;",
                // maps: sums, defaults, keys that are missing
                "Map<Integer, Integer> a = new HashMap<>(); int s = 0; for (int d : drops) { a.put(d, a.getOrDefault(d, 0) + 1); a.merge(9 - d, d, Integer::sum); if (a.containsKey(d + 1)) s += a.get(d + 1); if (a.get(3) == null) a.putIfAbsent(4, s); }"
                        + " for (Map.Entry<Integer, Integer> e : a.entrySet()) s = s * 3 + e.getKey() - e.getValue(); for (int k : a.keySet()) s += k; for (int v : a.values()) s += v; a.remove(3); return s + a.size();",
                "HashMap<Character, Integer> a = new HashMap<>(); int l = 0, best = 0; for (int i = 0; i < letters.length(); i++) { char c = letters.charAt(i); if (a.containsKey(c)) l = Math.max(l, a.get(c) + 1); a.put(c, i); best = Math.max(best, i - l + 1); } return best;",
                "Map<String, Integer> a = new TreeMap<>(); for (int i = 0; i + 1 < letters.length(); i++) { String k = letters.substring(i, i + 2); a.put(k, a.getOrDefault(k, i) + i); } int s = 0; for (String k : a.keySet()) s = s * 31 + k.charAt(1) + a.get(k); return s;",
                // lists in lists
                "List<List<Integer>> a = new ArrayList<>(); for (int i = 0; i < 10; i++) a.add(new ArrayList<>()); for (int i = 0; i < drops.length; i++) { a.get(drops[i]).add(i); a.get(i % 10).add(drops[i]); }"
                        + " int s = 0; for (int i = 0; i < a.size(); i++) { for (int v : a.get(i)) s = s * 3 + v; if (!a.get(i).isEmpty()) s += a.get(i).get(a.get(i).size() - 1); } return s;",
                "List<List<Integer>> a = new ArrayList<>(); a.add(new ArrayList<>()); for (int i = 0; i <= 10; i++) { a.add(new ArrayList<>()); a.get(i).add(i); } for (int d : drops) a.get(d).add(d * 2); int s = 0; for (int d : drops) s = s * 3 + a.get(d).size() + new ArrayList<>(a.get(d)).size(); return s;",
                "List<int[]>[] a = new ArrayList[10]; for (int i = 0; i < 10; i++) a[i] = new ArrayList<>(); for (int d : drops) a[d].add(new int[] {d, 9 - d}); int s = 0; for (int d : drops) for (int[] p : a[9 - d]) s = s * 3 + p[0] - p[1]; return s;",
                "List<Integer>[] a = new List[10]; Arrays.setAll(a, i -> new ArrayList<>()); for (int d : drops) { a[d].add(d); } return a[drops[0]].size() * 10 + a[0].size();",
                "Map<Integer, List<Integer>> a = new HashMap<>(); int s = 0; for (int d : drops) { if (a.get(d) == null) a.put(d, new ArrayList<>()); else s++; a.get(d).add(s); } return s + a.size() + a.get(drops[0]).get(0);",
                "List<Integer>[] a = new List[10]; for (int d : drops) { a[d] = new ArrayList<>(); a[d].add(d); } a[drops[0]] = new ArrayList<>(); return a[drops[0]].size() * 10 + a[drops[drops.length - 1]].size();",
                "Map<Character, List<Integer>> a = new HashMap<>(); for (int i = 0; i < letters.length(); i++) a.computeIfAbsent(letters.charAt(i), k -> new ArrayList<>()).add(i); int s = 0; for (char c = 'a'; c <= 'z'; c++) { if (a.containsKey(c)) s += a.get(c).get(0); for (int v : a.getOrDefault(c, new ArrayList<>())) s = s * 3 + v; } return s;",
                "Map<Integer, Set<Integer>> a = new HashMap<>(); int s = 0; for (int i = 0; i < drops.length; i++) { int d = drops[i] / 3; if (!a.containsKey(d)) a.put(d, new HashSet<>()); a.putIfAbsent(d + 1, new HashSet<>()); if (a.get(d).add(drops[i])) s++; if (a.get(d + 1).contains(4)) s += 10; } return s;",
                // made anew in a loop, with room for some
                "int n = drops.length, s = 0; for (int i = 0; i < n; i++) { List<Integer> a = new ArrayList<>(n); for (int d : drops) if (d > drops[i]) a.add(d); s = s * 3 + a.size(); if (a.size() > 1) s += a.get(1); } return s;",
                "String s = \"\"; for (int d : drops) { StringBuilder a = new StringBuilder(); while (a.length() < d) { a.append(d).append('-'); s += a.charAt(0); } s += a.reverse().toString(); } return s.hashCode();",
                // texts
                "StringBuilder a = new StringBuilder(); for (int i = 0; i < letters.length(); i++) { char c = letters.charAt(i); if (a.length() > 0 && a.charAt(a.length() - 1) == c) a.deleteCharAt(a.length() - 1); else a.append(c).append(i).append(\"-\"); }"
                        + " a.append('x' + 1); a.insert(0, 7); a.setCharAt(0, 'q'); a.reverse(); a.setLength(a.length() - 1); return a.toString().hashCode();");
    }

    @ParameterizedTest
    @MethodSource("collections")
    void movesCollectionsAndAnswersAsTheOriginalDoes(String body) throws Exception {
        MemoryTrial trial = MemoryTrial.ofBody(body).agrees();
        assertThat(trial.moved()).as(trial.solver()).isTrue();
        assertThat(trial.solver()).doesNotContainPattern("\\ba[.]|[(]a[)]");
        assertThat(trial.specs())
                .extracting(ToolSpec::description)
                .allSatisfy(text -> assertThat(text).contains("Gives "));
    }

    /** Solutions whose collections have a use that no tool serves. */
    static List<String> stayingCollections() {
        return List.of(
                // null says that there is nothing
                "Map<Integer, Integer> a = new HashMap<>(); int s = 0; for (int d : drops) { Integer b = a.get(d); if (b != null) s += b; a.put(d, s); } return s;",
                "Queue<Integer> a = new LinkedList<>(); for (int d : drops) a.add(d); Integer x; int s = 0; while ((x = a.poll()) != null) s = s * 3 + x; return s;",
                // a value, not a position, or nobody knows
                "List<Integer> a = new ArrayList<>(); for (int d : drops) a.add(d); Integer x = drops[0]; a.remove(x); return a.size() + a.get(0) * 0 + a.indexOf(2);",
                // rows that are changed where they lie
                "List<int[]> a = new ArrayList<>(); for (int d : drops) { a.add(new int[] {d}); a.get(0)[0]++; } return a.get(0)[0];",
                "Deque<int[]> a = new ArrayDeque<>(); for (int d : drops) { a.push(new int[] {d}); int[] t = a.peek(); t[0]++; } return a.pop()[0];",
                // an array that is known outside
                "List<int[]> a = new ArrayList<>(); int[] p = {1}; for (int d : drops) { a.add(p); p[0] += d; } return a.get(0)[0];",
                // an order that looks elsewhere
                "int[] w = drops; PriorityQueue<Integer> a = new PriorityQueue<>((x, y) -> w[x] - w[y]); for (int i = 0; i < drops.length; i++) a.add(i); return a.poll() + a.size();",
                // lists in lists, and streams of entries
                "List<List<Integer>> a = new ArrayList<>(); for (int d : drops) { List<Integer> b = new ArrayList<>(); a.add(b); b.add(d); } return a.get(0).size();",
                "Map<Integer, Integer> a = new HashMap<>(); for (int d : drops) a.computeIfAbsent(d, k -> k * 2); return a.get(drops[0]);",
                // filled at once, given away
                "java.util.function.IntUnaryOperator r = d -> { List<Integer> a = new ArrayList<>(); a.add(d); return a.get(0) + 1; }; return r.applyAsInt(drops[0]);",
                "List<Integer> a = new ArrayList<>(Arrays.asList(1, 2)); a.add(3); return a.get(2) + drops[0];",
                "Set<Integer> a = new HashSet<>(); Set<Integer> b = new HashSet<>(); for (int d : drops) { a.add(d); b.add(9 - d); } a.retainAll(b); b.removeAll(a); return a.size();");
    }

    @ParameterizedTest
    @MethodSource("stayingCollections")
    void leavesCollectionsAloneThatCannotMove(String body) throws Exception {
        assertThat(MemoryTrial.ofBody(body).agrees().moved()).isFalse();
    }

    @Test
    void followsACollectionThroughAWalkThatCallsItself() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                import java.util.*;
                class Solution {
                    public List<List<Integer>> rain(int[] drops, String letters) {
                        List<List<Integer>> all = new ArrayList<>();
                        walk(drops, 0, 9, new LinkedHashSet<>(), new ArrayList<>(), all);
                        List<Integer> path = new ArrayList<>();
                        choose(drops, 0, path, all);
                        return all;
                    }
                    private void walk(int[] drops, int i, int left, Set<Integer> seen, List<Integer> path, List<List<Integer>> all) {
                        if (i < drops.length && left > 0 && seen.add(drops[i])) walk(drops, i + 1, left - 1, seen, path, all);
                    }
                    private void choose(int[] drops, int i, List<Integer> path, List<List<Integer>> all) {
                        if (i == drops.length || i > 3) {
                            all.add(new ArrayList<>(path));
                            return;
                        }
                        path.add(drops[i]);
                        choose(drops, i + 1, path, all);
                        path.remove(path.size() - 1);
                        choose(drops, i + 1, path, all);
                    }
                }
                """).agrees();
        assertThat(trial.tools()).containsExactly("addToList", "removeFromList", "listSize", "listContents");
        assertThat(trial.solver()).contains("choose(i + 1, all)");
    }

    @Test
    void failsWithWordsWhereTheOriginalFindsNothing() throws Exception {
        MemoryTrial trial = MemoryTrial.ofBody(collections().get(4));
        assertThat(trial.definition().sources().get(0).text())
                .contains("your pile is empty: put something into it first");
    }

    @Test
    void namesStacksQueuesAndDequesByHowTheyAreUsed() {
        assertThat(MemoryTrial.ofBody(collections().get(4)).tools())
                .containsExactly("addToPile", "takeFromPile", "pileTop", "pileSize");
        assertThat(MemoryTrial.ofBody(collections().get(6)).tools())
                .containsExactly("addToLine", "takeFromLine", "lineSize");
        assertThat(MemoryTrial.ofBody(collections().get(7)).tools())
                .contains("addToRowLeft", "addToRowRight", "takeFromRowLeft", "rowRight");
    }

    @Test
    void followsAnArrayIntoHelpersThatCallThemselves() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                import java.util.*;
                class Solution {
                    public int rain(int[] drops, String letters) {
                        int[] memo = new int[drops.length + 1];
                        Arrays.fill(memo, -1);
                        return most(drops, 0, memo);
                    }
                    private int most(int[] drops, int i, int[] memo) {
                        if (i >= drops.length) return 0;
                        if (memo[i] >= 0) return memo[i];
                        return memo[i] = Math.max(most(drops, i + 1, memo), drops[i] + most(drops, i + 2, memo));
                    }
                }
                """).agrees();
        assertThat(trial.tools()).containsExactly("startTable", "setTableValue", "fillTable", "tableValue");
    }

    @Test
    void readsBeforeItAddsWhatAHelperWorksOutOnTheSameArray() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                class Solution {
                    private int[] sums;
                    public int rain(int[] drops, String letters) {
                        this.sums = new int[10];
                        for (int d : drops) sums[d] += next(d, 3);
                        return sums[drops[0]];
                    }
                    private int next(int d, int left) {
                        if (left == 0) return 1;
                        sums[d] += next(9 - d, left - 1);
                        return sums[d];
                    }
                }
                """).agrees();
        assertThat(trial.moved()).isTrue();
        assertThat(trial.tools()).doesNotContain("addToTable");
    }

    @Test
    void movesAFieldThatIsMadeWithTheObject() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                class Solution {
                    private static final int SIZE = 10;
                    private static int[] seen = new int[SIZE], twice = new int[SIZE];
                    public int rain(int[] drops, String letters) {
                        int s = 0;
                        for (int d : drops) s += count(d);
                        return s + twice[0];
                    }
                    private static int count(int d) {
                        twice[d] += 2;
                        return Solution.seen[d]++;
                    }
                }
                """).agrees();
        assertThat(trial.tools())
                .containsExactly("startTable", "addToTable", "tableValue", "startSecondTable", "addToSecondTable");
    }

    @Test
    void leavesAnArrayAloneThatAHelperGetsBesideAnother() throws Exception {
        assertThat(MemoryTrial.of("""
                class Solution {
                    public int rain(int[] drops, String letters) {
                        int[] a = new int[10];
                        int[] b = new int[10];
                        for (int d : drops) { count(a, d); count(b, 9 - d); }
                        return a[3] * 10 + b[3];
                    }
                    private void count(int[] c, int d) { c[d]++; }
                }
                """).agrees().moved()).isFalse();
    }

    @Test
    void leavesAFieldAloneWhoseNameALocalTakes() throws Exception {
        assertThat(MemoryTrial.of("""
                class Solution {
                    private int[] a = new int[10];
                    public int rain(int[] drops, String letters) {
                        for (int d : drops) a[d]++;
                        return sum(drops);
                    }
                    private int sum(int[] drops) {
                        int s = a[2];
                        int[] a = {7};
                        return s + a[0];
                    }
                }
                """).agrees().moved()).isFalse();
    }

    @Test
    void givesAnAnswerThatWasBuiltInTheEnvironment() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                class Solution {
                    public int[] rain(int[] drops, String letters) {
                        int[] sums = new int[drops.length];
                        for (int i = 0; i < sums.length; i++) sums[i] = drops[i] + (i > 0 ? sums[i - 1] : 0);
                        return sums;
                    }
                }
                """).agrees();
        assertThat(trial.tools()).containsExactly("startTable", "setTableValue", "tableValue", "tableContents");
    }

    @Test
    void takesThreeStoresAtMostTheMostUsedFirst() throws Exception {
        MemoryTrial trial = MemoryTrial.ofBody(
                "int[] a = new int[10]; int[] b = new int[10]; boolean[] c = new boolean[10]; int[] d = new int[10];"
                        + " a[0] = 1; for (int v : drops) { b[v]++; d[v] += b[v]; if (!c[v]) c[v] = true; } return a[0] + b[1] + d[2];");
        assertThat(trial.agrees().tools())
                .contains("startTable", "startSecondTable", "startChecklist")
                .doesNotContain("startThirdTable");
        assertThat(trial.solver()).contains("a[0] = 1");
    }

    @Test
    void saysOfEveryToolWhatItGivesWithAnExample() {
        MemoryTrial trial = MemoryTrial.ofBody(arrays().get(7));
        assertThat(trial.specs())
                .filteredOn(tool -> tool.name().contains("Table") || tool.name().startsWith("table"))
                .extracting(ToolSpec::description)
                .allSatisfy(text -> assertThat(text).contains("Gives ").contains("Example: "));
    }
}
