package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code codegym guest} as a user calls it. */
class GuestCommandTest {
    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {
        JsonNode line() {
            assertThat(out.lines()).hasSize(1);
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run guest(String body, String... options) throws IOException {
        Path file = file("A.java", "public class A { public Object run() throws Exception { " + body + " } }");
        String[] arguments = new String[options.length + 2];
        arguments[0] = "guest";
        arguments[1] = file.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return run(arguments);
    }

    @Test
    void printsWhatWasReturnedAndSpent() throws IOException {
        Run run = guest("return 42;");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.line().propertyNames()).containsExactly("file", "verdict", "fuel", "bytes", "value");
        assertThat(run.out())
                .startsWith("{\"file\":\"A.java\",\"verdict\":\"RETURNED\",\"fuel\":")
                .endsWith("\"value\":42}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    return null;                                | null
                    return true;                                | true
                    return Long.MIN_VALUE;                      | -9223372036854775808
                    return 0.1f;                                | 0.1
                    return 8.41E21;                             | 8.41E21
                    return 0.0 / 0;                             | "NaN"
                    return -1 / 0.0;                            | "-Infinity"
                    return 'x';                                 | "x"
                    return (byte) -1;                           | -1
                    return "a\\"\\n\\ud800";                    | "a\\"\\n\\uD800"
                    return new int[][] {{1}, {}, {2, 3}};       | [[1],[],[2,3]]
                    return new char[] {'a', 'b'};               | ["a","b"]
                    return java.util.Arrays.asList(1, null, new Object[] {"x", 2.5}); | [1,null,["x",2.5]]
                    """)
    void writesValuesAsJsonThatLosesNothing(String body, String json) throws IOException {
        assertThat(guest(body).out()).endsWith(",\"value\":" + json + "}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    return System.nanoTime();                   | 10 | REJECTED     | at        | A.run:1
                    return new java.io.File("x");               | 10 | REJECTED     | at        | A.run:1
                    while (true) { }                            | 20 | STOPPED      | reason    | FUEL
                    return new int[1000000000];                 | 20 | STOPPED      | reason    | ALLOCATION
                    return run();                               | 20 | STOPPED      | reason    | DEPTH
                    return new int[2000][1000];                 | 20 | STOPPED      | reason    | SIZE
                    throw new Exception("x");                   | 25 | THREW        | exception | java.lang.Exception
                    throw new Exception("x");                   | 25 | THREW        | message   | x
                    return x;                                   | 30 | NOT_COMPILED | reason    | A.java:1
                    return this;                                | 25 | REFUSED      | reason    | a value of type A
                    """)
    void tellsTheVerdictByLineAndExitCode(String body, int code, String verdict, String member, String begin)
            throws IOException {
        Run run = guest(body);
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.line().get("verdict").stringValue()).isEqualTo(verdict);
        assertThat(run.line().get(member).stringValue()).startsWith(begin);
        assertThat(run.out()).doesNotContain("\\tat ");
    }

    @Test
    void stopsAtExactlyTheGivenBudget() throws IOException {
        assertThat(guest("while (true) { }", "--fuel", "12345")
                        .line()
                        .get("fuel")
                        .longValue())
                .isEqualTo(12345);
        assertThat(guest("return new int[1000];", "--memory", "1000")
                        .line()
                        .get("reason")
                        .stringValue())
                .isEqualTo("ALLOCATION");
        assertThat(guest("return 1;", "--compiler", "ecj").code()).isZero();
        assertThat(guest("return 1;", "--compiler", "janino").code()).isZero();
    }

    @Test
    void batchGivesEachFileItsLineWhateverItHolds() throws IOException {
        file("b.java", "");
        file("B.java", "public class B { public Object run() { while (true) { } } }");
        file("C.java", "public class C { public Object run() { return run(); } }");
        file("D.java", "\uFEFFpublic class D { public int run() { return 1; } }");
        file("E.java", "public class E { static { int x = 1 / 0; } public int run() { return 1; } }");
        Files.write(folder.resolve("F.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.write(folder.resolve("G.java"), new byte[2 << 20]);
        Files.createDirectory(folder.resolve("H.java"));
        Files.createSymbolicLink(folder.resolve("I.java"), folder.resolve("nowhere"));
        file("J.java", "public class J { }");
        file("notes.txt", "none of these");
        file(
                "K.java",
                "public class K { public Object run() { return ((((((1)))))); } }".replace("(", "(".repeat(2000)));
        Run run = run("guest", "--batch", folder.toString(), "--fuel", "100000");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        List<JsonNode> lines =
                run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.get("file").stringValue() + " "
                        + line.get("verdict").stringValue())
                .containsExactly(
                        "B.java STOPPED",
                        "C.java STOPPED",
                        "D.java RETURNED",
                        "E.java THREW",
                        "F.java NOT_COMPILED",
                        "G.java NOT_COMPILED",
                        "I.java NOT_COMPILED",
                        "J.java NOT_COMPILED",
                        "K.java NOT_COMPILED",
                        "b.java NOT_COMPILED");
        assertThat(lines.get(4).get("reason").stringValue()).isEqualTo("the file is not UTF-8: save it as such");
    }

    @Test
    void readsSourcesAsUtf8WhateverTheHostsCharset() throws IOException {
        Files.write(
                folder.resolve("A.java"),
                "public class A { public Object run() { return \"\u00e9\u4e2d\"; } }".getBytes(StandardCharsets.UTF_8));
        assertThat(run("guest", folder.resolve("A.java").toString())
                        .line()
                        .get("value")
                        .stringValue())
                .isEqualTo("\u00e9\u4e2d");
    }

    @Test
    void saysWhatIsWrongWithTheArguments() throws IOException {
        assertThat(run("guest").err()).contains("give either a FILE or --batch DIR");
        assertThat(run("guest", "A.java", "--batch", ".").code()).isEqualTo(Main.USAGE);
        assertThat(run("guest", "nowhere.java").err()).contains("there is no file nowhere.java");
        assertThat(run("guest", folder.toString()).err()).contains("is a folder");
        assertThat(run("guest", "--batch", folder.toString()).err()).contains("no .java file directly in");
        assertThat(run("guest", "--batch", "nowhere").err()).contains("nowhere is no folder");
        assertThat(guest("return 1;", "--fuel", "0").err()).contains("--fuel is 0: it must be 1 or more");
        assertThat(guest("return 1;", "--memory", "-5").code()).isEqualTo(Main.USAGE);
        assertThat(guest("return 1;", "--compiler", "gcc").code()).isEqualTo(Main.USAGE);
    }
}
