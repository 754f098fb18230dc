package dev.codegym.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public, because sources name its member type. */
public class GuestCompilerTest {
    private static final GuestCompiler AUTO = GuestCompiler.create(CompilerChoice.AUTO, List.of());

    /** A host type that sources may name. */
    public interface Offered {
        int VALUE = 3;
    }

    private static CompiledClasses compile(String text) {
        return AUTO.compile(List.of(new SourceFile("A.java", text)));
    }

    @Test
    void janinoServesPlainJava() {
        CompiledClasses classes = compile("public class A { int f(int x) { return x + 1; } static class B { } }");
        assertThat(classes.servedBy()).isEqualTo(CompilerChoice.JANINO);
        assertThat(classes.classes()).containsOnlyKeys("A", "A$B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.function.IntUnaryOperator f = x -> x + 1;",
                "var x = 1;",
                "String s = switch (1) { case 1 -> \"a\"; default -> \"b\"; };",
                "record P(int a) { }",
                "java.util.List<String> l = java.util.List.of(\"a\"); for (String s : l) { s.length(); }",
                "try { f(); } catch (RuntimeException e) { } finally { f(); }",
                "try { f(); } finally { f(); }"
            })
    void ecjServesWhatJaninoCannotCompileRightly(String statement) {
        CompiledClasses classes = compile("public class A { void f() { } void g() { " + statement + " } }");
        if (!statement.contains("List")) {
            assertThat(classes.servedBy()).isEqualTo(CompilerChoice.ECJ);
        }
        assertThat(classes.classes()).containsKey("A");
    }

    /** Its stack map says that a variable without a value has one; the JVM refuses the class. */
    @Test
    void ecjServesWhereJaninoMakesClassesThatTheJvmRefuses() {
        String text = "public class A { int f(int n) { int c = 0; boolean more; do { more = false; "
                + "for (int i = 0; i < n; i++) { if (i > c) { c++; more = true; } } } while (more); return c; } }";
        assertThat(compile(text).servedBy()).isEqualTo(CompilerChoice.ECJ);
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void namesFileLineAndWhatIsWrong(CompilerChoice choice) {
        GuestCompiler compiler = GuestCompiler.create(choice, List.of());
        assertThatThrownBy(() -> compiler.compile(List.of(
                        new SourceFile("A.java", "public class A {\n  int f() {\n    return missing;\n  }\n}"))))
                .isInstanceOfSatisfying(CompilationFailedException.class, e -> {
                    Diagnostic first = e.diagnostics().get(0);
                    assertThat(first.file()).isEqualTo("A.java");
                    assertThat(first.line()).isEqualTo(3);
                    assertThat(first.message()).contains("missing");
                    assertThat(e).hasMessageContaining("A.java:3");
                });
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void sourcesSeeEachOther(CompilerChoice choice) {
        CompiledClasses classes = GuestCompiler.create(choice, List.of())
                .compile(List.of(
                        new SourceFile("A.java", "public class A { B b = new B(this); }"),
                        new SourceFile("B.java", "class B { A a; B(A a) { this.a = a; } }")));
        assertThat(classes.classes()).containsOnlyKeys("A", "B");
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void sourcesSeeTheHostTypesThatAreOfferedAndNoOthers(CompilerChoice choice) {
        String offered = "import dev.codegym.compile.GuestCompilerTest.Offered;\n"
                + "public class A implements Offered { int f() { return VALUE; } }";
        GuestCompiler compiler = GuestCompiler.create(choice, List.of(GuestCompilerTest.class, Offered.class));
        assertThat(compiler.compile(List.of(new SourceFile("A.java", offered))).classes())
                .containsKey("A");
        assertThatThrownBy(() -> compiler.compile(
                        List.of(new SourceFile("A.java", "public class A { dev.codegym.compile.GuestCompiler c; }"))))
                .isInstanceOf(CompilationFailedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'(', ')', nested",
        "'{', '}', nested",
    })
    void refusesDeepNesting(String open, String close, String what) {
        String text = "class A { int x = " + open.repeat(500) + "1" + close.repeat(500) + "; }";
        assertThatThrownBy(() -> compile(text))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining(what)
                .hasMessageContaining("A.java:1");
    }

    @Test
    void refusesSourcesThatAreTooLarge() {
        assertThatThrownBy(() -> compile("class A { } //" + "x".repeat(300_000)))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("at most 262144");
        assertThatThrownBy(() -> AUTO.compile(List.of())).isInstanceOf(CompilationFailedException.class);
    }

    @Test
    void leavesLongTablesAlone() {
        StringBuilder table = new StringBuilder("class A { int[] t = {");
        for (int i = 0; i < 3000; i++) {
            table.append(i).append(", -").append(i).append(',');
        }
        assertThat(compile(table + "}; }").classes()).containsKey("A");
        String words = "class A { String[] t = {" + "\"word\", ".repeat(2000) + "}; }";
        assertThat(compile(words).classes()).containsKey("A");
    }

    /** Both grow only in the eyes of one who takes names without scopes. */
    @Test
    void leavesAloneTextsThatGrowAtRunTime() {
        String text = "interface I { } class A { String f(String a, String b) { final int n = 3;"
                + " for (int i = 0; i < n; i++) { a = a + b + \"x\"; b = b + a + \"y\"; } return a; } }";
        assertThat(compile(text).classes()).containsKey("A");
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void refusesMoreClassesThanAGuestNeeds(CompilerChoice choice) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            text.append("class C").append(i).append(" { }\n");
        }
        assertThatThrownBy(() -> GuestCompiler.create(choice, List.of())
                        .compile(List.of(new SourceFile("A.java", text.toString()))))
                .isInstanceOf(CompilationFailedException.class)
                .hasMessageContaining("1200 classes: at most 1000");
    }

    @Test
    void givesTheSameClassesOnManyThreadsAsOnOne() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("public class A { int f(int x) { return x " + (i % 2 == 0 ? "+ " : "* ") + i + "; } "
                    + (i % 3 == 0 ? "Runnable r = () -> f(1);" : "") + " }");
        }
        List<byte[]> alone =
                texts.stream().map(text -> compile(text).classes().get("A")).toList();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> together = new ArrayList<>();
            for (String text : texts) {
                together.add(pool.submit(() -> compile(text).classes().get("A")));
            }
            for (int i = 0; i < texts.size(); i++) {
                assertThat(Arrays.equals(together.get(i).get(), alone.get(i))).isTrue();
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void compiledClassesCannotBeChangedFromOutside() {
        CompiledClasses classes = compile("class A { }");
        classes.classes().get("A")[0] = 0;
        assertThat(classes.classes().get("A")[0]).isEqualTo((byte) 0xCA);
    }
}
