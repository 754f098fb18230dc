package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Janino compiles some things without a word into something else. Each of these snippets is compiled by both compilers and
 * must give the same where Janino would serve.
 */
class JaninoDifferentialTest {
    private static final String HEAD = "import java.util.*;\npublic class Guest {\n"
            + " private int f = 3; private static long sl = 5; int[] arr = {1, 2, 3}; Integer boxed = 7; char ch = 'c'; byte by = 100;"
            + " short sh = 30000; long lo = 1L << 40; String log = \"\"; int k;\n"
            + " int t(int x) { log += x + \";\"; return x; }\n boolean b(int x, boolean r) { log += x; return r; }\n"
            + " int thrower() { throw new IllegalStateException(\"t\"); }\n"
            + " class Inner { private int p = 4; int q() { return f + p; } void w() { f += 2; Guest.this.k++; } }\n"
            + " static class Nested { private int n = 6; static int made; Nested() { made++; } private int m() { return n; } }\n"
            + " interface Shape { int area(); }\n"
            + " static int order = 1; static int first = order++; static int second = order++;\n"
            + " int over(int x) { return 1; } int over(long x) { return 2; } int over(Integer x) { return 3; }"
            + " int over(Object x) { return 4; } int over(char x) { return 5; } int over(double x) { return 6; }\n"
            + " int vary(int... xs) { return xs.length; } int vary(String s, Object... xs) { return xs == null ? -1 : 10 + xs.length; }\n"
            + " public Object run() {\n";

    private static final List<String> SNIPPETS = List.of(
            "int x = 5; x += 3.7; return x;",
            "int i = 3; while (i-- > 0) { } return new StringBuilder(f > 2 ? \"a\" : \"b\").append(i).toString();",
            "Inner made = f > 9 ? new Inner() : new Inner(); return new String(f > 2 ? \"a\" : \"b\") + made.q();",
            "int i = f; while (i-- > 0) { } return new Integer(f > 2 ? 1 : 2);",
            "String s = \"a\" + Character.MAX_VALUE + Byte.MIN_VALUE + Short.MAX_VALUE; return s;",
            "return -Byte.MIN_VALUE + \",\" + -(Short.MIN_VALUE);",
            "byte b = Byte.MIN_VALUE; short s = Short.MIN_VALUE; Object o = Byte.MAX_VALUE; return o instanceof Byte ? b + s : 0;",
            "Object o = Character.MIN_VALUE; return o instanceof Character;",
            "return over(Character.MAX_VALUE) + over(Byte.MAX_VALUE);",
            "int i = (char) (byte) -1; return i;",
            "return \"\" + (int) (char) by + (int) (char) (short) -2 + (int) (char) -3L + (int) (char) -4.5 + (int) (char) -5.5f;",
            "char c = 65535; int i = (short) c; return i;",
            "char c = 'a'; long l = -1; c += l; return (int) c;",
            "char c = 'a'; c -= 100.5; return (int) c;",
            "char[] cs = {'a'}; cs[0] *= -1.5f; return (int) cs[0];",
            "short s = (short) 'a'; s += 'b'; s -= 70000L; return s;",
            "int x = 5; x *= 2.5; return x;",
            "char c = 'a'; c += 1; return c;",
            "char c = 'a'; c++; return c;",
            "byte y = 127; y++; return y;",
            "byte y = 10; y += 300; return y;",
            "byte y = -1; y >>>= 1; return y;",
            "short s = 1; s <<= 15; return s;",
            "by += by; return by;",
            "sh += 10000; return sh;",
            "ch += 2; return ch;",
            "long l = 1; l += 0.5; return l;",
            "int x = 1; x <<= 33; return x;",
            "long l = 1; l <<= 33; return l;",
            "long l = 1L << 65; return l;",
            "return 1 << 31 >>> 31;",
            "return -1 >>> 28;",
            "return (byte) -1 >>> 28;",
            "return -1L >>> 60;",
            "int s = 35; return 1 << s;",
            "long s = 35; return 1 << s;",
            "long s = 35; return 1L << s;",
            "int s = -1; return 5 >> s;",
            "return Integer.MAX_VALUE + 1;",
            "int a = Integer.MIN_VALUE; return -a;",
            "int a = Integer.MIN_VALUE; return Math.abs(a);",
            "int a = Integer.MIN_VALUE, c = -1; return a / c + \",\" + a % c;",
            "return -7 / 2 + \",\" + -7 % 2 + \",\" + 7 % -2;",
            "return -7.5 % 2;",
            "return 1.0 / 0 + \",\" + 0.0 / 0;",
            "int z = 0; try { return 1 / z; } catch (ArithmeticException e) { return e.getMessage(); }",
            "return (int) 3.99 + \",\" + (int) -3.99 + \",\" + (int) 1e20 + \",\" + (int) (0.0 / 0);",
            "return (long) 1e30f;",
            "return (char) 98 + \",\" + (char) ('a' + 1);",
            "return 'a' + 'b';",
            "return \"\" + 'a' + 'b';",
            "return 'a' + 1 + \"x\" + 'a' + 1;",
            "char c = 'a'; return c + 1;",
            "char c = 'a'; return (char) (c + 1);",
            "return (byte) 200;",
            "return (short) 70000;",
            "return (byte) (char) -1;",
            "boolean y = true; return y ? 1 : 'a';",
            "boolean y = true; return y ? 'b' : 0;",
            "boolean y = true; int i = 98; return y ? 'b' : i;",
            "boolean y = true; Object o = y ? 1 : 2.0; return o;",
            "boolean y = true; Integer i = null; try { int r = y ? i : 0; return r; } catch (NullPointerException e) { return \"npe\"; }",
            "boolean y = false; Object o = y ? 1 : \"s\"; return o;",
            "boolean y = true; long l = y ? 1 : 2L; return l;",
            "boolean y = true; Object o = y ? new Integer(1) : new Double(2); return o;",
            "boolean y = true; return y ? null : 0;",
            "Integer a = 127, c = 127; return a == c;",
            "Integer a = 1000, c = 1000; return a.equals(c) + \",\" + (a <= c && a >= c);",
            "Long l = 5L; return l.equals(5) + \",\" + (l == 5);",
            "Integer i = 5; i++; i += 2; return i;",
            "boxed++; boxed += 3; return boxed;",
            "Integer i = 5; int j = i++ + ++i; return j + \",\" + i;",
            "Character c = 'x'; return c + 1;",
            "Integer[] a = {1, 2}; a[0]++; a[1] += 5; return a[0] + a[1];",
            "Map<String, Integer> m = new HashMap<String, Integer>(); m.put(\"a\", 1); m.put(\"a\", (Integer) m.get(\"a\") + 1); return m.get(\"a\");",
            "int i = 1; i = i++ + i++; return i;",
            "int i = 1; int j = i++ * 2 + i; return j;",
            "int i = 0; int[] a = new int[3]; a[i++] = i; a[i] = i++; return a[0] + \",\" + a[1] + \",\" + i;",
            "int i = 0; int[] a = {5, 6, 7}; a[i++] += 10; return a[0] + \",\" + i;",
            "int i = 0; arr[i++]++; return arr[0] + \",\" + i;",
            "int r = t(1) + t(2) * t(3); return log + r;",
            "int[] a = new int[3]; a[t(1)] = t(2); return log;",
            "boolean r = b(1, false) && b(2, true) || b(3, true); return log + r;",
            "boolean r = b(1, false) & b(2, true) | b(3, true) ^ b(4, true); return log + r;",
            "boolean r = !b(1, true) || !(b(2, false) && b(3, true)); return log + r;",
            "boolean y = true; y &= false; y |= true; y ^= true; return y;",
            "int x = 3; x ^= 5; x |= 8; x &= ~1; return x;",
            "int x = ~5; return x;",
            "long l = ~5L; return l;",
            "return 5 & 3 | 4 ^ 1;",
            "return 0x7fffffff + \",\" + 0xffffffff + \",\" + 017 + \",\" + 0b101 + \",\" + 1_000;",
            "return 0xffffffffL + \",\" + 0x8000000000000000L;",
            "return 1e3 + \",\" + 1.5f + \",\" + .5 + \",\" + 1d;",
            "return 0.1f + 0.2;",
            "return 0.1 + 0.2;",
            "float g = 16777216; g += 1; return g;",
            "double d = 1; d++; d /= 3; return d;",
            "float g = 1; g /= 3; return g;",
            "return 5 / 2 * 2.0;",
            "return (double) 5 / 2;",
            "long l = Integer.MAX_VALUE; l = l + 1; return l;",
            "long l = Integer.MAX_VALUE + 1; return l;",
            "int a = 100000; return a * a;",
            "int a = 100000; return (long) a * a;",
            "return lo + 1;",
            "return sl++ + sl;",
            "f++; ++f; f -= 1; return f--;",
            "String s = null; s += \"a\"; s += 1; s += 'c'; return s;",
            "String s = \"a\"; s += 1 + 2; return s;",
            "Object o = \"a\"; return o + \"b\" + null + 1.0f + true;",
            "return 1 + 2 + \"3\" + 4 + 5;",
            "char[] c = {'a', 'b'}; return String.valueOf(c) + c.length;",
            "switch (3) { case 1: return 1; case 3: k = 9; case 4: k++; break; default: k = 0; } return k;",
            "switch (9) { default: k = 5; case 1: k++; break; case 2: k = 100; } return k;",
            "String s = \"two\"; switch (s) { case \"one\": return 1; case \"two\": return 2; default: return 3; }",
            "String s = \"Aa\"; switch (s) { case \"BB\": return 1; case \"Aa\": return 2; default: return 3; }",
            "String s = \"x\"; switch (s) { case \"BB\": k = 1; case \"Aa\": k = 2; break; default: k = 7; } return k;",
            "char c = 'b'; switch (c) { case 'a': return 1; case 'b': case 'c': return 2; } return 3;",
            "Integer i = 2; switch (i) { case 1: return 1; case 2: return 2; } return 3;",
            "byte y = 2; switch (y) { case -1: return 1; case 2: return 2; } return 3;",
            "switch (Integer.MIN_VALUE) { case Integer.MAX_VALUE: return 1; case Integer.MIN_VALUE: return 2; } return 3;",
            "int n = 0; for (int i = 0; i < 5; i++) { switch (i) { case 2: continue; case 4: break; default: n += i; } n += 10; } return n;",
            "int n = 0; outer: for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) { if (j == 3) continue outer; if (i == 3) break outer; n++; } } return n;",
            "int n = 0; out: { n = 1; if (n == 1) break out; n = 2; } return n;",
            "int n = 0; out: do { n++; do { if (n > 3) break out; continue out; } while (true); } while (n < 10); return n;",
            "int n = 0; while (true) { if (n++ > 5) break; if (n % 2 == 0) continue; n += 2; } return n;",
            "int n = 0; do { n++; if (n == 2) continue; } while (n < 5); return n;",
            "int n = 0; for (;;) { if (++n > 7) return n; }",
            "int n = 0; for (int i = 0, j = 10; i < j; i++, j--) n += j - i; return n;",
            "int n = 0; for (int x : arr) { n = n * 10 + x; } return n;",
            "int n = 0; for (char c : \"abc\".toCharArray()) n += c; return n;",
            "long n = 0; for (int x : arr) { n += x; } return n;",
            "int n = 0; for (int[] r : new int[][] {{1, 2}, {3}}) for (int x : r) n += x; return n;",
            "try { return thrower(); } catch (IllegalStateException e) { return e.getMessage(); }",
            "try { try { thrower(); } catch (IllegalArgumentException e) { return 1; } } catch (RuntimeException e) { return 2; } return 3;",
            "try { thrower(); } catch (IllegalArgumentException | IllegalStateException e) { return e.getMessage(); } return 0;",
            "int n = 0; try { n = 1; } catch (RuntimeException e) { n = 2; } return n;",
            "int n = 0; for (int i = 0; i < 3; i++) { try { if (i == 1) continue; n++; thrower(); } catch (IllegalStateException e) { n += 10; } } return n;",
            "Object o = \"s\"; try { return (Integer) o; } catch (ClassCastException e) { return \"cce\"; }",
            "try { int[] a = new int[-1]; return a.length; } catch (NegativeArraySizeException e) { return \"nase\"; }",
            "try { return arr[3]; } catch (ArrayIndexOutOfBoundsException e) { return e.getMessage(); }",
            "try { Object[] a = new String[1]; a[0] = 1; return a; } catch (ArrayStoreException e) { return \"ase\"; }",
            "Inner i = new Inner(); i.w(); i.p += 3; return i.q() + \",\" + i.p + \",\" + k;",
            "Inner i = this.new Inner(); return i.p++ + i.p;",
            "Nested n = new Nested(); n.n += 2; return n.m() + Nested.made;",
            "final int y = 5; Shape s = new Shape() { int z = y + f; public int area() { return z * y; } }; return s.area();",
            "final int[] c = {0}; Runnable r = new Runnable() { int own = 2; public void run() { c[0] += own + f; f = 100; } }; r.run(); return c[0] + f;",
            "class Local { int v; Local(int v) { this.v = v + f; } int twice() { return v * 2; } } return new Local(4).twice();",
            "return order + \",\" + first + \",\" + second;",
            "return over(1) + over(1L) * 10 + over('a') * 100 + over(1.0f) * 1000;",
            "byte y = 1; short s = 1; return over(y) * 10 + over(s);",
            "Integer i = 1; Object o = i; return over(i) * 10 + over(o);",
            "return over(new Long(1)) + \",\" + over(\"s\");",
            "return vary() + \",\" + vary(1, 2) + \",\" + vary(\"s\") + \",\" + vary(\"s\", 1, 2);",
            "return vary(\"s\", (Object[]) null) + \",\" + vary(\"s\", (Object) null);",
            "Object o = new int[] {1, 2}; return ((int[]) o).length;",
            "int[][] g = new int[2][3]; g[1][2] = 5; g[1][2]++; g[1][2] <<= 2; return g[1][2] + g[0].length;",
            "int[][] g = {{1}, {2, 3}, {}}; return g[1][1] + g.length + g[2].length;",
            "long[] a = new long[2]; a[0] = 1; a[1] += a[0]++ + 5; return a[0] + \",\" + a[1];",
            "char[] a = new char[2]; a[0] = 'a'; a[0] += 2; a[1]--; return (int) a[0] + \",\" + (int) a[1];",
            "byte[] a = new byte[1]; a[0] += 200; return a[0];",
            "int x = 4; { int y = x; x = y + 1; } { int y = 3; x += y; } return x;",
            "int x; if (f > 2) x = 1; else x = 2; return x;",
            "int x; boolean ok = f > 2 && (x = 5) > 4; return ok;",
            "return ((Object) 5).equals(5) + \",\" + \"a\".equals(null);",
            "return \"a\".hashCode() + new Integer(7).hashCode() + Boolean.TRUE.hashCode();",
            "Object o = arr; return o instanceof int[];",
            "Object o = null; return o instanceof String;",
            "List<Integer> l = new ArrayList<Integer>(); l.add(5); l.add(3); l.remove(new Integer(5)); l.remove(0); return l.size();",
            "List<Integer> l = new ArrayList<Integer>(Arrays.asList(1, 2, 3)); l.remove(1); return l;",
            "List<int[]> l = new ArrayList<int[]>(); l.add(new int[] {4}); return ((int[]) l.get(0))[0];",
            "Deque<Integer> d = new ArrayDeque<Integer>(); d.push(1); d.offer(2); return d.peekFirst() + \",\" + d.peekLast();",
            "StringBuilder s = new StringBuilder(); s.append('a').append(1).append((char) 98).append(2L).append(1.5).append(true).append((Object) null); return s.toString();",
            "StringBuilder s = new StringBuilder(\"abc\"); char c = 'z'; s.insert(0, c).setCharAt(1, (char) (s.charAt(1) + 1)); return s.toString();",
            "return String.format(\"%d-%s-%c-%5.2f\", 1, \"x\", 'c', 2.5);",
            "return Math.max(1, 2L) + Math.min(1.0f, 2) + Math.round(2.5) + Math.floorMod(-1, 3);",
            "return Math.max('a', 1) + Math.abs(-2.5f);",
            "return Integer.parseInt(\"-12\") + Integer.valueOf(5) + Integer.toString(3).length() + Character.getNumericValue('7');",
            "return (f > 2 ? f > 3 ? 1 : 2 : 3) + (f < 2 ? 1 : f < 4 ? 2 : 3);",
            "int n = 10; n = n-- - --n; return n;",
            "int n = 5; n = -n + +n - -n; return n;",
            "return - -5 + ~-5;",
            "return !(f == 3) == false;",
            "long l = 5; int i = 3; return l == 5 && i < l && l / i == 1;",
            "char c = 'a'; return c == 97 && c < 'b' && c + 1 == 'b';",
            "double d = 0.0 / 0; return (d == d) + \",\" + (d < 1) + \",\" + !(d >= 1);",
            "return (0.0 == -0.0) + \",\" + new Double(0.0).equals(-0.0);",
            "if (f == 3 || thrower() == 1) return 1; return 2;",
            "while (f < 10) if (f % 2 == 0) f += 3; else f++; return f;",
            "int a = 1, c = 2; int tmp = a; a = c; c = tmp; return a * 10 + c;",
            "int[] a = {3, 1, 2}; for (int i = 0; i < a.length; i++) for (int j = i + 1; j < a.length; j++) if (a[j] < a[i]) { int x = a[i]; a[i] = a[j]; a[j] = x; } return a;",
            "synchronized (this) { k = 4; } return k;",
            "Object[] a = {1, 'c', \"s\", 2L, null}; return Arrays.toString(a);",
            "return new Object[][] {{1, 2}, {\"a\"}}[1][0];",
            "return new int[] {1, 2, 3}[1] + \"abc\".charAt(1);",
            "this.f = this.f + (this.k = 8); return f + k;",
            "Guest g = new Guest(); g.f = 9; g.arr[0] += g.f; return g.arr[0] + f;",
            "return Guest.sl + Nested.made + Integer.MAX_VALUE;",
            "Iterator<Integer> it = Arrays.asList(1, 2).iterator(); int n = 0; while (it.hasNext()) n += (Integer) it.next(); return n;",
            "int i = 0; for (; i < 10; ) { i += 3; } return i;",
            "final int A = 3; final int B = A * 2; switch (6) { case B: return \"B\"; default: return \"d\"; }",
            "if (false) { return 1; } return 2;",
            "int x = 0; if (true || x++ > 0) x += 5; return x;",
            "int x = 5; return x > 3 == true ? \"y\" : \"n\";",
            "long m = 1000000007; long r = 1; for (int i = 0; i < 50; i++) r = r * 31 % m; return (int) r;",
            "int x=4,y=4; x += y -= 1; return x+\",\"+y;",
            "int x=4,y=4; x += (y -= 1); return x+\",\"+y;",
            "int x=4,y=4; x = y -= 1; return x+\",\"+y;",
            "int x=4,y=4; x += y = 1; return x+\",\"+y;",
            "int x=4,y=4; x += 1 + (y -= 1); return x+\",\"+y;",
            "int x=4,y=4; x += y++ + ++y; return x+\",\"+y;",
            "int x=4; x += x++; return x;",
            "int x=4; x = x += 3; return x;",
            "int x=4; x += x += 3; return x;",
            "int[] q={1,2}; int i=0; q[i] += q[i=1] + i; return q[0]+\",\"+q[1]+\",\"+i;",
            "int[] q={1,2}; q[0] += q[1] -= 5; return q[0]+\",\"+q[1];",
            "f += k -= 3; return f+\",\"+k;",
            "f = k = 3; return f+\",\"+k;",
            "this.f += this.k += 3; return f+\",\"+k;",
            "long l=1; int i=2; l += i += 3; return l+i;",
            "long l=1; int i=2; l = i += 3; return l+i;",
            "char c='a'; int i=1; i += c += 1; return i+c;",
            "int i=1; int j = i += 2; return i+j;",
            "int i=1; return t(i += 2) + i;",
            "int i=1; if ((i += 2) == 3) return i; return -1;",
            "int i=3; while ((i -= 1) > 0) k += i; return k;",
            "int x=4,y=3; x = x + (y = 2) * x; return x+y;",
            "int x=1; x = x++ + x; return x;",
            "int i = 5; i -= i++ - ++i; return i;",
            "int a=1,b=2; a ^= b ^= a ^= b; return a+\",\"+b;",
            "int a=1,b=2; a = a ^ b ^ (b = a); return a+\",\"+b;",
            "int n=5; n >>= 1; n |= n >> 1; return n;",
            "int n = 5; boolean e = (n & 1) == 0 || (n >>= 1) > 1; return n + \"\" + e;",
            "int n=3; int r = n-- > 2 ? n : -n; return r;",
            "arr[arr[0]] = arr[1] = 7; return arr[0]+\",\"+arr[1]+\",\"+arr[2];",
            "int i=0; arr[i] = i = 2; return arr[0]+\",\"+arr[2]+\",\"+i;",
            "int i=0; arr[i] += i = 2; return arr[0]+\",\"+i;",
            "Object o = 'c'; return o instanceof Character && (Character) o == 'c';",
            "double d = 5; d -= 2 + 1; return d;",
            "int x = 10; x /= 3 - 1; return x;",
            "int x = 10; x *= 3 - 1; return x;",
            "int x = 10; x -= 3 - 1; return x;",
            "int x = 10; x %= 3 + 1; return x;",
            "int x = 10; x -= -3; return x;",
            "int x=10; x <<= 1 + 1; return x;",
            "int x = 10; x &= 3 | 8; return x;",
            "int x=1; x = -x - -x; return x;",
            "return 10 - 3 - 2;",
            "return 100 / 10 / 5;",
            "return 2 * 3 % 4;",
            "return 1 - 2 + 3 - 4;",
            "return 1 + 2 - 3 + \"\" + 4;",
            "return 8 >> 1 << 2 >>> 1;",
            "return 7 & 3 ^ 2 | 1;",
            "return 1 < 2 == 3 > 2;",
            "int a=7; return a - (a - 3) - (2 - 1);",
            "int a = 7; return a / (a / 2) * 2;",
            "double q=7; return q / 2 * 2 - 1 / 2;",
            "long q=7; return q / 2 * 2.0f - 1 / 2;",
            "int a=5; return a * -a + - - a;",
            "return 5 + -3 * 2;",
            "int a=3; return a+++a;",
            "int a=3; return a-- - --a;",
            "long x = 5; int sft = 2; x <<= sft; x >>>= 1L; return x;",
            "int x = 5; x >>= 1L; return x;",
            "int x = 5; x <<= 33L; return x;",
            "int x=7; long y = 3; x = (int) (x - y); x -= y; return x;",
            "int x=7; x *= 0.5f; x += 'a'; return x;",
            "byte bb = 5; bb = (byte) (bb << 5); return bb;",
            "short z = (short) 40000; z >>>= 2; return z;",
            "char c = 'z'; c -= 25; return c;",
            "char c='a'; c *= 1.1; return (int) c;",
            "Integer I = 3; I *= 2; I = I + I++; return I;",
            "Integer I = 3; int j = I; j += I; return j;",
            "Long L = 3L; L += 4; return L;",
            "Character C = 'a'; C++; return C;",
            "Boolean B = true; B = !B; return B;",
            "Double D = 1.5; D *= 2; return D;",
            "Integer A=5, B=6; return A < B ? A : B;",
            "Integer A=5; long l = A + 1L; return l;",
            "Integer A = 5; double d = A; return d / 2;",
            "Object o = true ? 'a' : 0; return o;",
            "Object o = true ? (Object) 1 : \"x\"; return o;",
            "int i=0; i = true ? 1 : 'c'; return i;",
            "char c = true ? 'x' : 1; return c;",
            "return true ? 1 : 2.0f;",
            "boolean y=true; return y ? (byte) 1 : 'c';",
            "boolean y=true; short q=2; return y ? q : 'c';",
            "boolean y=true; return \"\" + (y ? 1 : 2.5);",
            "String s = \"abc\"; return s.charAt(0) + s.charAt(1);",
            "String s = \"abc\"; return \"\" + s.charAt(0) + s.charAt(1);",
            "String s = \"abc\"; return s.charAt(0) - 'a' + 1;",
            "char c = \"abc\".charAt(1); c -= 'a' - 'A'; return c;",
            "int[] cnt = new int[26]; cnt[\"abc\".charAt(2) - 'a']++; cnt[2] += 2; return cnt[2];",
            "long[] cc = new long[2]; cc[1]++; ++cc[1]; cc[0] = cc[1]++ + ++cc[1]; return cc[0] + \",\" + cc[1];",
            "double[] dd = new double[1]; dd[0]++; dd[0] += 1; return dd[0]--+dd[0];",
            "Integer[] ii = {5}; int q = ii[0]++ + ++ii[0]; return q + \",\" + ii[0];",
            "boxed = boxed++ + ++boxed; return boxed;",
            "sl += 3; sl = sl++ + ++sl; return sl;",
            "Nested n = new Nested(); n.n += n.n++ + ++n.n; return n.n;",
            "outer: while (true) { switch (k++) { case 0: continue outer; case 1: break; case 2: break outer; } k += 0; } return k;",
            "int n=0; for (int i=0;i<3;i++) { int j = i; Runnable r = null; do { j--; if (j < 0) break; n++; } while (true); } return n;",
            "try { try { throw new RuntimeException(\"a\"); } catch (RuntimeException e) { throw new IllegalStateException(e.getMessage() + \"b\"); } } catch (IllegalStateException e) { return e.getMessage(); }",
            "int r = 0; for (int i = 0; i < 3; i++) { try { if (i == 1) throw new RuntimeException(); r += 1; } catch (RuntimeException e) { r += 10; continue; } r += 100; } return r;",
            "class L1 { int a = f; class L2 { int b = a + k; } } L1 l = new L1(); return l.new L2().b;",
            "Shape s = new Shape() { public int area() { return new Shape() { public int area() { return f + k; } }.area() + f; } }; return s.area();",
            "final int w = 2; class Q { int g() { return w + f; } } return new Q() { int g() { return super.g() * 2; } }.g();",
            "abstract class Ab { int v() { return u() + 1; } abstract int u(); } return new Ab() { int u() { return f; } }.v();",
            "class A1 { int v = 1; int get() { return v; } } class B1 extends A1 { int v = 2; int get() { return super.v * 10 + v + super.get() * 100; } } A1 x = new B1(); return x.v + \",\" + x.get() + \",\" + ((B1) x).v;",
            "class A2 { A2() { init(); } void init() { k = 1; } } class B2 extends A2 { int z = 5; void init() { k = z + 100; } } new B2(); return k;",
            "int x = 5; x = x > 3 ? x < 10 ? 1 : 2 : x == 0 ? 3 : 4; return x;",
            "int x; if ((x = f) > 2 && x < 5) return x; return -x;",
            "boolean p = f > 1, q2 = k > 1; return p ^ q2 | p & q2;",
            "boolean p = f == 3 ? k == 0 : k == 1; return p;",
            "return f > 1 ? null : \"x\";",
            "if (!(f > 1 && k > 1) || f == 9) return 1; return 2;",
            "while (!(k >= 3)) k++; return k;",
            "for (int i = 0, j = 5; i < j && !(i == 3); i++) k += j - i; return k;",
            "do k++; while (k < 5 && !(k == 3)); return k;",
            "return (f & 1) == 1 && (k | 2) != 0 ? 1 : 0;",
            "boolean z = false; z |= f == 3; z &= k == 0; return z;",
            "return Integer.compare(f, k) < 0 == false;",
            "return (\"a\" + 1 == \"a1\") + \"\";",
            "final int ci = 5; byte cb = ci; return cb;",
            "long big = 1L * 1000000 * 1000000; return big;",
            "int big = (int) (1e9 + 7); return big % 1000 + (int) 1e9;",
            "long mod = (long) 1e9 + 7; return mod;",
            "double dv = 1 / 3 * 3.0 + 1 / 3.0; return dv;",
            "return 07 + 0xF + 1e0 + 1f;",
            "return '\\u0041' + \"\\u0042\\t\\101\";",
            "return '\\'' + '\\\\' + \"\\\"\";",
            "return Integer.MIN_VALUE - 1 + \",\" + Long.MIN_VALUE + \",\" + -2147483648 + \",\" + -9223372036854775808L;",
            "return (int) 'a' / 2 + (char) 66 + \"\";",
            "return (int) 3000000000L + \",\" + (byte) 300.7 + \",\" + (char) 97.9 + \",\" + (long) 1e19;",
            "return 5f / 0 + \",\" + -5.0 / 0 + \",\" + 5 % 3.5;",
            "return Float.MIN_VALUE + \",\" + Double.MAX_VALUE + \",\" + 1e-5 + \",\" + 100000000.0;",
            "int h = 0; for (int i = 0; i < 20; i++) h = 31 * h + (i ^ (h >>> 16)); return h;");

    @Test
    void janinoAgreesWithEcjWhereItServes() {
        List<String> different = new ArrayList<>();
        int served = 0;
        for (String snippet : SNIPPETS) {
            String source = HEAD + snippet + "\n }\n}";
            String expected = Guests.verdict(source, CompilerChoice.ECJ, Limits.DEFAULT);
            if (!expected.startsWith("RETURNED")) {
                different.add(snippet + " does not run: " + expected);
            }
            CompiledClasses auto = Guests.compile(source, CompilerChoice.AUTO);
            if (auto.servedBy() == CompilerChoice.JANINO) {
                served++;
                String janino = Guests.verdict(source, CompilerChoice.JANINO, Limits.DEFAULT);
                if (!show(janino).equals(show(expected))) {
                    different.add(snippet + " ECJ: " + expected + ", Janino: " + janino);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(served).isGreaterThan(SNIPPETS.size() * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int x = 4, y = 4, z = 4; x += y -= z *= 2; return x + y + z;",
                "String s = \"a\"; s += s += \"c\"; return s;",
                "int n = 5; if ((n >>= 1) > 1) { return n; } return 0;",
                "int n = 0; try { thrower(); } catch (RuntimeException e) { n++; } finally { n++; } return n;",
                "return -(byte) -128 - -((short) -32768);",
                "final String s = \"a\"; return (s + \"b\") == \"ab\";"
            })
    void ecjServesWhereJaninoIsKnownToBeWrong(String snippet) {
        assertThat(Guests.compile(HEAD + snippet + "\n }\n}", CompilerChoice.AUTO)
                        .servedBy())
                .isEqualTo(CompilerChoice.ECJ);
    }

    @Test
    void ecjServesNegatedConstantsOfSmallTypes() {
        String source = "public class Guest { static final byte B = -128; public Object run() { return -B; } }";
        assertThat(Guests.verdict(source, CompilerChoice.AUTO, Limits.DEFAULT)).isEqualTo("RETURNED 128");
    }

    @Test
    void ecjServesEnumConstantsWithBodies() {
        String source =
                "public class Guest { enum Color { RED, GREEN { int v() { return 2; } }; int v() { return 1; } }"
                        + " public Object run() { return Color.GREEN.v(); } }";
        assertThat(Guests.verdict(source, CompilerChoice.AUTO, Limits.DEFAULT)).isEqualTo("RETURNED 2");
    }

    @Test
    void ecjServesWhatOverridesAcrossTypeArguments() {
        String source = "public class Guest { static class Base<T> { String f(T t) { return \"base\"; } }"
                + " static class Sub extends Base<String> { String f(String s) { return \"sub\"; } }"
                + " public Object run() { Base<String> b = new Sub(); return b.f(\"x\"); } }";
        assertThat(Guests.verdict(source, CompilerChoice.AUTO, Limits.DEFAULT)).isEqualTo("RETURNED sub");
    }

    private static String show(String verdict) {
        return verdict.replaceAll("@[0-9a-f]+", "@");
    }
}
