package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.SynthesisResult;
import dev.codegym.synth.Synthesizer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code codegym library} and {@code codegym verify}, as a user calls them. */
class LibraryCommandTest {
    private static final String QUESTION = """
            # Dry Days

            A gauge noted the rain of each day in `rain`. Return _the number of days with less rain than the day before_.

            **Example 1:**

            **Input:** rain = [3,1,1,0]

            **Output:** 2

            **Constraints:**

            *   `1 <= rain.length <= 1000`
            *   `0 <= rain[i] <= 90`
            """;
    private static final String SOLUTION = """
            public class Solution {
                public int dryDays(int[] rain) {
                    int days = 0;
                    for (int i = 1; i < rain.length; i++) {
                        if (rain[i] < rain[i - 1]) {
                            days++;
                        }
                    }
                    return days;
                }
            }
            """;

    private static EnvironmentPackage made;

    @TempDir
    Path folder;

    private Path library;

    record Run(int code, String out, String err) {}

    @BeforeAll
    static void synthesize() {
        RawProblem problem = new RawProblem("gauges", "dry/days", QUESTION, SOLUTION, "java", "CC-BY-4.0");
        made = Synthesizer.programAnalysis().synthesize(problem) instanceof SynthesisResult.Verified verified
                ? verified.environmentPackage()
                : null;
    }

    @BeforeEach
    void writeLibrary() throws IOException {
        library = Files.createDirectory(folder.resolve("library"));
        for (String id : List.of("dry/days", "again", "once more")) {
            made.withId(id).write(library.resolve(EnvironmentPackage.fileName(id)));
        }
    }

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new Run(code, out.toString(), err.toString());
    }

    private void damage(String file) throws IOException {
        Path path = library.resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void packsListsAndUnpacksALibrary() {
        Path packed = folder.resolve("all.codegyms");
        assertThat(run("library", "pack", library, packed)).isEqualTo(new Run(0, packed + ": 3 packages\n", ""));
        assertThat(run("inspect", packed).out()).contains("dry/days", "again", "once more", "3 environments.");
        assertThat(run("inspect", packed, "again").out()).contains("license CC-BY-4.0");
        assertThat(run("library", "unpack", packed, folder.resolve("back")).code())
                .isZero();
        assertThat(run("inspect", folder.resolve("back")).out().replace("back", "all.codegyms"))
                .isEqualTo(run("inspect", packed).out());
    }

    @Test
    void namesWhatIsDamagedAndTakesTheRest() throws IOException {
        damage("again.codegym");
        Run run = run("library", "merge", library, "--out", folder.resolve("all.codegyms"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("all.codegyms: 2 packages\n");
        assertThat(run.err()).startsWith("codegym: damaged package left out: " + library.resolve("again.codegym"));
        assertThat(run("library", "index", library).err()).contains("again.codegym");
    }

    @Test
    void tellsDuplicatesAndWritesALibraryWithoutThem() {
        assertThat(run("library", "dedupe", library).out())
                .isEqualTo("again stays for dry/days, once more\n2 duplicates among 3 packages\n");
        Run run = run("library", "dedupe", library, "--out", folder.resolve("fewer"));

        assertThat(run.out()).endsWith("fewer: 1 package\n");
        try (EnvironmentLibrary fewer = EnvironmentLibrary.open(folder.resolve("fewer"))) {
            assertThat(fewer.ids()).containsExactly("again");
        }
    }

    @Test
    void keepsWhatBelongsTogetherInOnePart() {
        Run run = run("library", "split", library, "--shares", "train=0.5,test=0.5", "--out", folder.resolve("parts"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("train.codegyms: 3 packages", "test.codegyms: 0 packages");
        assertThat(run("library", "split", library, "--count", 2, "--folders", "--out", folder.resolve("two"))
                        .out())
                .contains("part-1: 2 packages", "part-2: 1 package");
        assertThat(run("library", "split", library, "--where", "license=MIT", "--out", folder.resolve("mit"))
                        .out())
                .contains("matching.codegyms: 0 packages", "others.codegyms: 3 packages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "library split LIBRARY --out OUT | Missing required argument",
                "library split LIBRARY --out OUT --count 0 | a part of 0 packages: it must be at least 1",
                "library split LIBRARY --out OUT --shares a=0.5 | the shares {a=0.5} are 0.5 together: they must be 1",
                "library split LIBRARY --out OUT --where tool=x | --where names the field 'tool': the fields are subset,",
                "library pack LIBRARY OUT | OUT: the name of a library's file ends with .codegyms",
                "library pack LIBRARY LIBRARY/x/y.codegyms | cannot be written",
                "library merge LIBRARY --out LIBRARY | exists already: give a path where nothing is",
                "library index none | none is no library: there is no such folder or file",
                "verify none | none is no library",
                "verify LIBRARY --threads 0 | --threads is 0: it must be 1 or more",
                "verify LIBRARY dry-days | has no environment 'dry-days' among its 3. Did you mean 'dry/days'",
            })
    void endsWithOneMessageAndCodeTwo(String arguments, String message) {
        Run run =
                run((Object[]) arguments.replace("LIBRARY", library.toString()).split(" "));

        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void verifiesByTheChecksThatTheUserChooses() {
        String one = library.resolve(EnvironmentPackage.fileName("again")).toString();

        assertThat(run("verify", one, "--threshold", "RUNS_FEWEST=1000").out()).contains("RUNS: ");
        assertThat(run("verify", one, "--without", "ADVERSARIES,NO_LEAK").out())
                .contains("NO_ORACLE")
                .doesNotContain("ADVERSARIES");
        assertThat(run("verify", one, "--without", "NO_SUCH").err())
                .contains("the check NO_SUCH cannot be switched off");
        assertThat(run("verify", one, "--threshold", "NO_SUCH=1").err()).contains("there is no threshold NO_SUCH");
    }

    @Test
    void verifiesAPackageAgain() {
        Run run = run("verify", library.resolve("again.codegym"));

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .startsWith("verified  again  30 tasks")
                .containsPattern("passed +STORED_CLASSES")
                .containsPattern("passed +AGREES_WITH_STATEMENT +1 examples agree");
    }

    @Test
    void verifiesALibraryBesideADamagedPackageInTheOrderOfIds() throws IOException {
        damage("again.codegym");
        Run run = run("verify", library, "--threads", 2, "--json");

        assertThat(run.code()).isEqualTo(1);
        List<JsonNode> lines =
                run.out().lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.path("id").stringValue())
                .containsExactly("again", "dry/days", "once more");
        assertThat(lines)
                .extracting(line -> line.path("verified").booleanValue())
                .containsExactly(false, true, true);
        assertThat(lines.get(0).path("damage").stringValue()).contains("again.codegym: it is not a readable ZIP file");
        assertThat(lines.get(1).path("hash").stringValue()).isEqualTo(made.hash());
    }
}
