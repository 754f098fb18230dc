package dev.codegym.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first sample is compiled as it stands and run on the library that the README's first command makes. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theFirstSampleRunsAsShown() throws Exception {
        Path library = library();
        String printed = run(compiled(sample().replace("\"starter-library\"", '"' + library.toString() + '"')));
        assertThat(printed)
                .contains("heightMinusPrevious", "<tool_response>", "reward 0.0, over: true")
                // the tool that the sample calls is one that the environment has
                .doesNotContain("there is no tool");
    }

    private Path library() throws Exception {
        Path problems = folder.resolve("starter.jsonl");
        try (Stream<String> lines = Files.lines(ROOT.resolve("examples/problems/starter.jsonl"))) {
            Files.write(problems, lines.limit(1).toList());
        }
        Path library = folder.resolve("starter-library");
        SynthesisPipeline.programAnalysis(SynthesisOptions.DEFAULT).run(problems, library, SynthesisListener.NONE);
        return library;
    }

    private static String sample() throws Exception {
        Matcher block = SAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).as("README.md has a java sample").isTrue();
        return block.group(1);
    }

    private Path compiled(String sample) throws Exception {
        Path source = folder.resolve("Sample.java");
        Files.writeString(
                source,
                "import dev.codegym.env.*;\nimport dev.codegym.library.*;\nimport dev.codegym.tool.*;\n"
                        + "import java.nio.file.Path;\npublic class Sample {\n"
                        + "public static void main(String[] arguments) {\n" + sample + "}\n}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(result).as("the sample compiles").isZero();
        return folder;
    }

    private static String run(Path classes) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        URL[] path = List.of(classes.toUri().toURL()).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(path, ReadmeTest.class.getClassLoader())) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Sample").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
