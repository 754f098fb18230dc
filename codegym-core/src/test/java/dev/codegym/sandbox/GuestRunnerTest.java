package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestRunnerTest {
    private static final GuestRunner RUNNER = GuestRunner.create(CompilerChoice.AUTO);

    private static GuestVerdict run(String fileName, String text) {
        return RUNNER.run(new SourceFile(fileName, text), Limits.DEFAULT.withFuelPerCall(100_000));
    }

    private static Object value(String fileName, String text) {
        GuestVerdict verdict = run(fileName, text);
        assertThat(verdict).isInstanceOf(GuestVerdict.Returned.class);
        return ((GuestVerdict.Returned) verdict).value();
    }

    private static String notCompiled(String text) {
        GuestVerdict verdict = run("X.java", text);
        assertThat(verdict).isInstanceOf(GuestVerdict.NotCompiled.class);
        assertThat(verdict.fuel()).isZero();
        return ((GuestVerdict.NotCompiled) verdict).reason();
    }

    @Test
    void runsThePublicClassOfSeveral() {
        assertThat(value(
                        "B.java",
                        "class B { public int run() { return 2; } } public class A { public int run() { return 1; } }"))
                .isEqualTo(1);
    }

    @Test
    void runsTheClassNamedAsTheFileWhereNoneIsPublic() {
        String two = "class A { public int run() { return 1; } } class B { public int run() { return 2; } }";
        assertThat(value("B.java", two)).isEqualTo(2);
        assertThat(notCompiled(two))
                .isEqualTo("several classes have a run(): A, B; make one of them public or name the file after it");
    }

    @Test
    void runsTheOnlyClassThatHasRun() {
        assertThat(value("X.java", "class A { int x = 3; } class B { public int run() { return new A().x; } }"))
                .isEqualTo(3);
    }

    @Test
    void runsAnInheritedRun() {
        assertThat(value("A.java", "public class A extends B { } class B { public int run() { return 4; } }"))
                .isEqualTo(4);
        assertThat(value("A.java", "public class A implements B { } interface B { default int run() { return 5; } }"))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class A { public static int run() { return 7; } }",
                "public abstract class A { public static int run() { return 7; } }",
                "public interface A { static int run() { return 7; } }",
                "public enum A { X; public static int run() { return 7; } }",
                "public record A(int x) { public static int run() { return 7; } }",
                "public class A { private A() { } public int run() { return 7; } }",
                "public class A implements java.util.function.Supplier<Integer> { public Integer get() { return 7; } "
                        + "public Integer run() { return get(); } }",
                "public class A extends B<Integer> { public Integer run() { return 7; } } "
                        + "abstract class B<T> { public abstract T run(); }"
            })
    void takesAnyRunThatCanBeCalled(String text) {
        assertThat(value("A.java", text)).isEqualTo(7);
    }

    @Test
    void givesNullForVoid() {
        assertThat(value("A.java", "public class A { public void run() { } }")).isNull();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(notCompiled("")).startsWith("there is no class");
        assertThat(notCompiled("public class A { int run() { return 1; } }"))
                .isEqualTo("class A has no public method run() without parameters");
        assertThat(notCompiled("public class A { public int run(int x) { return 1; } }"))
                .isEqualTo("class A has no public method run() without parameters");
        assertThat(notCompiled("public class A { A(int x) { } public int run() { return 1; } }"))
                .contains("has no constructor without parameters");
        assertThat(notCompiled("public abstract class A { public int run() { return 1; } }"))
                .isEqualTo("A is abstract: make its run() static or the class concrete");
        assertThat(notCompiled("public class A { public int run() { return x; } }"))
                .contains("X.java:1");
    }

    @Test
    void rejectsWithTheFirstPlaceAndWhatToUseInstead() {
        GuestVerdict verdict =
                run("A.java", "public class A {\n public Object run() {\n  return System.nanoTime();\n }\n}");
        assertThat(verdict)
                .isEqualTo(new GuestVerdict.Rejected(
                        "A.run:3", "java.lang.System.nanoTime() is not allowed; guests have no clock: count steps"));
    }

    @Test
    void oneBudgetCoversTheWholeRun() {
        String text = "public class A { static int a = spin(20000); int b = spin(20000); "
                + "static int spin(int n) { int x = 0; for (int i = 0; i < n; i++) x++; return x; } "
                + "public int run() { a++; return spin(%d); } }";
        GuestVerdict within = run("A.java", String.format(text, 20_000));
        assertThat(within).isInstanceOf(GuestVerdict.Returned.class);
        assertThat(within.fuel()).isBetween(60_000L, 100_000L);
        GuestVerdict beyond = run("A.java", String.format(text, 90_000));
        assertThat(beyond).isEqualTo(new GuestVerdict.Stopped(StopReason.FUEL, 100_000, beyond.bytes()));
    }

    @Test
    void countsTheSameEachTime() {
        String text = "public class A { public Object run() { StringBuilder s = new StringBuilder(); "
                + "while (true) { s.append(s.length()); } } }";
        assertThat(run("A.java", text)).isEqualTo(run("A.java", text)).isInstanceOf(GuestVerdict.Stopped.class);
    }

    @Test
    void tellsTooLargeFromNotPlain() {
        assertThat(run("A.java", "public class A { public Object run() { return new int[2000][600]; } }"))
                .isInstanceOfSatisfying(
                        GuestVerdict.Stopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.SIZE));
        assertThat(run("A.java", "public class A { public Object run() { return this; } }"))
                .isInstanceOfSatisfying(
                        GuestVerdict.Refused.class,
                        refused -> assertThat(refused.reason()).startsWith("a value of type A: it must be"));
    }

    @Test
    void tellsWhatWasThrown() {
        assertThat(run(
                        "A.java",
                        "public class A { public A() { throw new IllegalStateException(\"no\"); } "
                                + "public int run() { return 1; } }"))
                .isInstanceOfSatisfying(GuestVerdict.Threw.class, threw -> {
                    assertThat(threw.exception()).isEqualTo("java.lang.IllegalStateException");
                    assertThat(threw.message()).isEqualTo("no");
                    assertThat(threw.fuel()).isPositive();
                });
    }

    @Test
    void copiesNestedListsDeeply() {
        assertThat(
                        value(
                                "A.java",
                                "import java.util.*; public class A { public Object run() { Object x = 1; "
                                        + "for (int i = 0; i < 10; i++) { List<Object> l = new ArrayList<Object>(); l.add(x); x = l; } return x; } }"))
                .isInstanceOf(List.class);
    }
}
