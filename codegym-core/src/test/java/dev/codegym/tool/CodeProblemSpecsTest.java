package dev.codegym.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.compile.SourceFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeProblemSpecsTest {
    private static final String AWKWARD = """
            import dev.codegym.tool.*;
            import java.util.*;

            public class Awkward extends dev.codegym.tool.CodeProblem {
                static final int NOTHING = 1;
                @Input("a \\"quoted\\" text, é \\u00e9") private String text;
                @Input(value = "rows " + "and " + "columns") public char grid[][];
                @Input("nested") protected java.util.List<List<Integer>> nested;
                @Input("a chain") ListNode chain;
                @Input("a tree") TreeNode tree;
                @Input("a long") long number = 5L;
                int plain;

                @Tool("first") public int first(long wide, @Param("b") double b, @Param("c") final char c) { return 1; }
                @Tool("second") public void second() {}
                public int helper(Map<String, Integer> map) { return map.size(); }
                @Tool("third, of " + "two parts") public List<String> third(@Param("many") int... many) { return null; }
                @Override public String toString() { return text; }
                @dev.codegym.tool.Tool("fourth") public boolean[][] fourth(@Param("words") String[] words, @Param("lists") List<Long> lists) { return null; }
                @Answer public Object never() { return null; }
            }
            class ListNode { int val; ListNode next; }
            class TreeNode { int val; TreeNode left; TreeNode right; }
            """.replace("Object never", "TreeNode answer");

    @TempDir
    Path folder;

    private static CodeProblemSpec ofSource(String source) {
        String name = source.replaceAll("(?s).*public class (\\w+).*", "$1");
        return CodeProblemSpecs.ofSource(List.of(new SourceFile(name + ".java", source)));
    }

    private CodeProblemSpec ofClass(String source, String option) throws Exception {
        String name = source.replaceAll("(?s).*public class (\\w+).*", "$1");
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("java.class.path");
        int result = javac.run(
                null,
                null,
                null,
                option,
                "-encoding",
                "UTF-8",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                file.toString());
        assertThat(result).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return CodeProblemSpecs.ofClass(loader.loadClass(name).asSubclass(CodeProblem.class));
        }
    }

    static Stream<String> sources() {
        return Stream.of(AWKWARD, Samples.definition("x").sources().get(0).text());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void readsTheSameFromSourceAndFromClass(String source) throws Exception {
        assertThat(ofClass(source, "-parameters")).isEqualTo(ofSource(source));
        assertThat(ofClass(source, "-g")).isEqualTo(ofSource(source));
    }

    @Test
    void readsWhatTheSourceSays() {
        CodeProblemSpec spec = ofSource(AWKWARD);

        assertThat(spec.className()).isEqualTo("Awkward");
        assertThat(spec.inputs())
                .containsExactly(
                        new InputSpec("text", DataType.STRING, "a \"quoted\" text, é é"),
                        new InputSpec("grid", DataType.CHAR.array().array(), "rows and columns"),
                        new InputSpec("nested", DataType.INT.list().list(), "nested"),
                        new InputSpec("chain", DataType.LINKED_LIST, "a chain"),
                        new InputSpec("tree", DataType.BINARY_TREE, "a tree"),
                        new InputSpec("number", DataType.LONG, "a long"));
        assertThat(spec.tools()).extracting(ToolSpec::name).containsExactly("first", "second", "third", "fourth");
        assertThat(spec.tools().get(0).parameters())
                .containsExactly(
                        new ToolParameter("wide", DataType.LONG, ""),
                        new ToolParameter("b", DataType.DOUBLE, "b"),
                        new ToolParameter("c", DataType.CHAR, "c"));
        assertThat(spec.tools().get(2))
                .isEqualTo(new ToolSpec(
                        "third",
                        "third, of two parts",
                        List.of(new ToolParameter("many", DataType.INT.array(), "many")),
                        DataType.STRING.list()));
        assertThat(spec.tools().get(3).result())
                .isEqualTo(DataType.BOOLEAN.array().array());
        assertThat(spec.answerMethod()).isEqualTo("answer");
        assertThat(spec.answer()).isEqualTo(DataType.BINARY_TREE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Input("a") Map<String, Integer> a; @Answer public int x() { return 1; } | P.a has type
            @Input("a") static int a; @Answer public int x() { return 1; }           | P.a is static: an input belongs to an episode, so make it an instance field
            @Tool("t") public Object t() { return null; } @Answer public int x() { return 1; } | P.t has type
            @Tool("t") public int t(int[][][] a) { return 1; } @Answer public int x() { return 1; } | P.t(a) has type int[][][]: use int,
            @Tool("t") int t() { return 1; } @Answer public int x() { return 1; }    | P.t must be public and not static
            @Tool("t") public int t() { return 1; }                                  | P has no @Answer method: mark the one that gives the reference answer
            @Answer public int x(int a) { return 1; }                                | P.x takes 1 parameters: the @Answer method takes none
            @Answer public int x() { return 1; } @Answer public int y() { return 1; } | P.y is a second @Answer method beside x: keep one
            @Answer public void x() {}                                               | P.x has type void
            @Tool("t") public int done() { return 1; } @Answer public int x() { return 1; } | P: tool name 'done' is reserved: choose another
            """)
    void namesTheMemberThatCannotBeWhatItIsMarkedAs(String members, String message) {
        String source =
                "import dev.codegym.tool.*; import java.util.*; public class P extends CodeProblem { " + members + " }";

        assertThatThrownBy(() -> ofSource(source))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith(message);
        assertThatThrownBy(() -> ofClass(source, "-g"))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void saysWhenParameterNamesAreGone() {
        String source =
                "import dev.codegym.tool.*; public class P extends CodeProblem { @Tool(\"t\") public int t(int a) { return a; } }";

        assertThatThrownBy(() -> ofClass(source, "-g:none"))
                .hasMessage("P.t has no parameter names in its class file: compile it with -parameters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public class P {}", "public class P { class CodeProblem {} }"})
    void saysWhenThereIsNoCodeProblem(String source) {
        assertThatThrownBy(() -> ofSource(source))
                .hasMessage("no class extends CodeProblem: the class with the tools must");
    }
}
