package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.RawProblem;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.SolverRun;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.ExampleCase;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ContestEntryTest {
    private static final String LAMPS = """
            # Widest Gap

            Along a road stand lamps. Find the widest gap between two neighbouring lamps, and how often it occurs.

            ## Input

            The first line contains two integers $n$ and $k$ ($2 \\le n \\le 200$, $1 \\le k \\le 10$) - the number of lamps and the least gap that counts.

            The second line contains $n$ integers $x_1, x_2, \\ldots, x_n$ ($0 \\le x_i \\le 1000$) - the places of the lamps.

            ## Output

            Print two integers: the widest gap and how often it occurs, or -1 if no gap counts.

            ## Examples

            ### Input

            ```
            4 1
            1 4 9 14
            ```

            ### Output

            ```
            5 2
            ```
            """;

    private static final String BY_WORDS = """
            import java.io.*;
            import java.util.*;

            public class Main {
                static Scanner in = new Scanner(System.in);
                static PrintWriter out = new PrintWriter(System.out);
                static int best = 0;
                static int times;

                static void note(int gap) {
                    if (gap > best) { best = gap; times = 1; } else if (gap == best) { times++; }
                }

                public static void main(String[] args) throws IOException {
                    int n = in.nextInt();
                    int k = in.nextInt();
                    int[] x = new int[n];
                    for (int i = 0; i < n; i++) { x[i] = in.nextInt(); }
                    Arrays.sort(x);
                    for (int i = 1; i < n; i++) {
                        if (x[i] - x[i - 1] >= k) { Main.note(x[i] - x[i - 1]); }
                    }
                    out.println(times == 0 ? "-1" : best + " " + times);
                    out.flush();
                }
            }
            """;

    private static final String ROADS = """
            # Road Ends

            Towns are joined by roads. A town with one road is an end.

            Input

            The first line contains a single integer n (1 <= n <= 50), the number of towns.
            The next line contains an integer m (0 <= m <= 100).
            Each of the next m lines contains two integers a_i and b_i (1 <= a_i, b_i <= n).
            The last line contains a string s of length n consisting of lowercase English letters.

            Output

            For each end print its letter on a line of its own. Print "none" if there is no end.

            Sample Input 1

                3
                2
                1 2
                2 3
                abc

            Sample Output 1

                a
                c
            """;

    private static final String BY_LINES = """
            import java.io.BufferedReader;
            import java.io.InputStreamReader;
            import java.util.StringTokenizer;

            class Main {
                public static void main(String[] args) throws Exception {
                    BufferedReader br = new BufferedReader(new InputStreamReader(System.in));
                    int n = Integer.parseInt(br.readLine().trim());
                    int m = Integer.parseInt(br.readLine());
                    int[] degree = new int[n + 1];
                    for (int i = 0; i < m; i++) {
                        StringTokenizer st = new StringTokenizer(br.readLine());
                        degree[Integer.parseInt(st.nextToken())]++;
                        degree[Integer.parseInt(st.nextToken())]++;
                    }
                    String s = br.readLine();
                    boolean none = true;
                    for (int i = 1; i <= n; i++) {
                        if (degree[i] == 1) { System.out.println(s.charAt(i - 1)); none = false; }
                    }
                    if (none) System.out.printf("%s%n", "none");
                }
            }
            """;

    private static Candidate candidate(String statement, String solution) {
        return ProgramAnalysis.candidates(new RawProblem("test", "contest", statement, solution, "java"))
                .get(0);
    }

    private static void solves(Candidate candidate) throws Exception {
        EnvironmentHost host = EnvironmentHost.compile(candidate.definition());
        for (ExampleCase example : candidate.examples()) {
            assertThat(host.reference(example.input())).isEqualTo(example.output());
        }
        InputGenerator generator = InputGenerator.of(candidate.definition().inputs());
        for (long seed = 0; seed < 20; seed++) {
            ObjectNode input = Objects.requireNonNull(generator.draw(seed, 20));
            JsonNode answer = host.reference(input);
            assertThat(host.reference(input)).as("static state is fresh").isEqualTo(answer);
            SolverRun run = host.solve(input, answer, 5_000);
            assertThat(run.answer()).as("%s: %s", input, run.failure()).isEqualTo(answer);
        }
    }

    @Test
    void readsWordByWord() throws Exception {
        Candidate candidate = candidate(LAMPS, BY_WORDS);
        assertThat(candidate.examples()).singleElement().satisfies(example -> {
            assertThat(example.input())
                    .hasToString("{\"words\":[\"4\",\"1\",\"\\n\",\"1\",\"4\",\"9\",\"14\",\"\\n\"]}");
            assertThat(example.output()).hasToString("[\"5 2\"]");
        });
        solves(candidate);
    }

    @Test
    void readsLineByLine() throws Exception {
        Candidate candidate = candidate(ROADS, BY_LINES);
        assertThat(candidate.examples()).hasSize(1);
        solves(candidate);
    }

    @Test
    void tellsTheFormOfTheTextAndAsksForNoPrinting() {
        assertThat(candidate(LAMPS, BY_WORDS).definition().statement())
                .contains("two integers n and k (2 <= n <= 200", "Give two integers")
                .doesNotContain("$", "\\le", "Print", "Input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    , $1 \\le k \\le 10$           | ''                                          | which values k takes
                    The second line contains       | The second line mumbles                     | it is not understood
                    $n$ integers                   | $n$ wild things                             | is not understood
                    The second line                | There are t test cases. The second line     | several cases
                    1 4 9 14                       | 1 4 9 1400                                  | example 1
                    1 4 9 14                       | 1 4 9                                       | example 1
                    The first line contains        | At first come                               | which line
                    """)
    void guessesNoForm(String part, String instead, String why) {
        String statement = LAMPS.replace(part, instead);
        assertThat(statement).isNotEqualTo(LAMPS);
        assertThatThrownBy(() -> candidate(
                        why.equals("which line")
                                ? statement.replace("The second line contains", "Then come")
                                : statement,
                        BY_WORDS))
                .isInstanceOf(UnsuitableProblemException.class)
                .hasFieldOrPropertyWithValue("reason", "CONTEST_FORM")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CONTEST_INPUT | new Scanner(System.in)              | new Scanner(new DataInputStream(System.in))
                    CONTEST_INPUT | int n = in.nextInt();               | int n = System.in.read();
                    NO_ENTRY      | public static void main             | public static void run
                    """)
    void saysWhatReadsInAnotherWay(String reason, String code, String instead) {
        assertThatThrownBy(() -> candidate(LAMPS, BY_WORDS.replace(code, instead)))
                .isInstanceOf(UnsuitableProblemException.class)
                .hasFieldOrPropertyWithValue("reason", reason);
    }
}
