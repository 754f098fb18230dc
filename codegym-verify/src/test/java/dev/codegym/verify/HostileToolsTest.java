package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools that misbehave in ways that the host must bear: they make an environment no worse, and no check breaks on them. */
class HostileToolsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "recurses for ever | int | return odd(number) + 1;",
                "never ends | int | while (true) { number++; }",
                "fills the memory | int | List<int[]> l = new ArrayList<int[]>(); while (true) l.add(new int[100000]);",
                "gives null | String | return null;",
                "gives a long text | String | char[] c = new char[200000]; return new String(c);",
                "gives control characters | String | return \"\\u0000\\u001f\\ud800\\n\";",
                "writes and then throws | int | heights[0] = number; throw new ToolFailure(\"no\");",
                "writes for ever | int | while (true) { heights[0]++; heights[1] -= heights[0]; }",
                "writes and goes on | int | heights[heights.length / 2] += number; return heights[heights.length / 2];",
                "counts in a static | int | return counter++;",
                "keeps a long list | int | list.add(number); return list.size();",
                "gives a real that is none | double | return 0.0 / 0.0;",
            })
    void isSafeWithAToolThat(String what, String result, String source) {
        Verification verification = Hills.sound()
                .member("static int counter; List<Integer> list = new ArrayList<Integer>();")
                .tool(result, "odd", source, "int number")
                .verified(20);

        assertThat(verification.failure()).as(what).isEmpty();
        assertThat(verification.unusedTools()).containsExactly("odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw new RuntimeException();", "return number / 0;"})
    void isSafeWithAToolThatCrashesAndRejectsItAllTheSame(String source) {
        Candidate candidate =
                Hills.sound().tool("int", "odd", source, "int number").candidate();
        VerificationOptions options = VerificationOptions.DEFAULT.withFurtherInputs(20);

        assertThat(Verifier.create(options).verify(candidate).failure().map(Finding::check))
                .contains("CALLS_SAFE");
        assertThat(Verifier.create(options.without("CALLS_SAFE"))
                        .verify(candidate)
                        .failure())
                .isEmpty();
    }
}
