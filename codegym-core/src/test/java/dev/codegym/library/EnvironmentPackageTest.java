package dev.codegym.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.task.Effort;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentPackageTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeOne() {
        file = folder.resolve("heights.codegym");
        sample().write(file);
    }

    static EnvironmentPackage sample() {
        return EnvironmentPackage.of(
                Samples.host(),
                Samples.tasks(),
                Provenance.of("tests", "7", "java", "by-hand", "fine"),
                Samples.object("{'checks':[{'name':'runs','share':0.001}]}"));
    }

    @Test
    void readsWhatItWrote() {
        EnvironmentPackage read = EnvironmentPackage.read(file);

        assertThat(read.definition()).isEqualTo(sample().definition());
        assertThat(read.tasks()).isEqualTo(sample().tasks());
        assertThat(read.provenance()).isEqualTo(sample().provenance());
        assertThat(read.report()).isEqualTo(sample().report());
        assertThat(read.problemClasses().servedBy())
                .isEqualTo(sample().problemClasses().servedBy());
        assertThat(read.problemClasses().classes().keySet())
                .isEqualTo(sample().problemClasses().classes().keySet());
        assertThat(read.hash()).isEqualTo(sample().hash());
    }

    @Test
    void readsWhatTheFirstReleaseWrote() throws Exception {
        Path old = Path.of(
                EnvironmentPackageTest.class.getResource("version-1.codegym").toURI());
        EnvironmentPackage read = EnvironmentPackage.read(old);

        assertThat(read.definition()).isEqualTo(sample().definition());
        assertThat(read.provenance()).isEqualTo(sample().provenance());
        assertThat(read.provenance().license()).isEqualTo("unknown");
        assertThat(read.verification()).isEqualTo(VerificationRecord.UNKNOWN);
        assertThat(read.examples()).isEmpty();
        try (ToolEnvironment environment = read.environment(EpisodeRules.DEFAULT)) {
            environment.reset(ResetOptions.ofTask("easy-1"));
            assertThat(read.host().solve(environment, 250, (call, step) -> {}).solved())
                    .isTrue();
        }
    }

    @Test
    void keepsLicenseExamplesAndHowItWasVerified() {
        VerificationRecord verification = new VerificationRecord(
                "0.1.0", Long.MIN_VALUE, List.of("NO_LEAK"), List.of("MINE"), new TreeMap<>(Map.of("SHARE", 0.1)));
        EnvironmentPackage made = EnvironmentPackage.of(
                        Samples.host(),
                        Samples.tasks(),
                        Provenance.of("tests", "7", "java", "by-hand", "fine").withLicense(" CC-BY-4.0 "),
                        Samples.object("{}"),
                        verification)
                .withExamples(List.of(new StatementExample(Samples.object("{'odd':[1]}"), Samples.json("'x'"))));
        made.write(file);
        EnvironmentPackage read = EnvironmentPackage.read(file);

        assertThat(read.verification()).isEqualTo(verification);
        assertThat(read.verification().isComplete()).isFalse();
        assertThat(read.examples()).isEqualTo(made.examples());
        assertThat(read.provenance().license()).isEqualTo("CC-BY-4.0");
        assertThat(read.hash()).isEqualTo(made.hash()).isNotEqualTo(sample().hash());
    }

    @Test
    void keepsWhatTasksTake() {
        List<Task> tasks = List.of(
                Samples.tasks().get(0).withEffort(new Effort(13, 2, 0.125, 1)),
                Samples.tasks().get(1).withEffort(new Effort(12, 0, null, 1)));
        EnvironmentPackage.of(
                        Samples.host(),
                        tasks,
                        Provenance.of("tests", "7", "java", "by-hand", "fine"),
                        Samples.object("{}"))
                .write(file);

        assertThat(EnvironmentPackage.read(file).tasks()).isEqualTo(tasks);
    }

    @Test
    void readsTasksThatWereWrittenBeforeAllOfThatWasMeasured() {
        String line = "{\"id\":\"a\",\"difficulty\":\"easy\",\"input\":{\"heights\":[],\"limit\":1},\"answer\":0,"
                + "\"solverCalls\":10}";

        assertThat(TaskLines.read(
                        file,
                        "tasks.jsonl",
                        line.getBytes(StandardCharsets.UTF_8),
                        Samples.host().definition()))
                .extracting(Task::effort)
                .containsExactly(new Effort(10, 0, null, 1));
    }

    @Test
    void playsUnderAnotherId() {
        EnvironmentPackage renamed = EnvironmentPackage.read(file).withId("depths");
        renamed.write(file);

        assertThat(EnvironmentPackage.read(file).id()).isEqualTo("depths");
        try (ToolEnvironment environment = renamed.environment(EpisodeRules.DEFAULT)) {
            assertThat(environment.spec().id()).isEqualTo("depths");
        }
    }

    @Test
    void readsTheSameFromMemoryAndRefusesWhatWasChangedThere() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(EnvironmentPackage.read(file, bytes).hash()).isEqualTo(sample().hash());
        for (int i = 0; i < bytes.length; i += 97) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x55;
            try {
                assertThat(EnvironmentPackage.read(file, changed).hash()).isEqualTo(sample().hash());
            } catch (PackageFormatException expected) {
                assertThat(expected).hasMessageStartingWith(file + ": ");
            }
        }
    }

    @Test
    void givesTheSameBytesForTheSamePackage() throws IOException {
        Path again = folder.resolve("again.codegym");
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            EnvironmentPackage.read(file).write(again);
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void leavesNothingBesideTheFileItWrote() {
        assertThat(folder.toFile().list()).containsExactly("heights.codegym");
    }

    @Test
    void playsFromTheStoredClasses() {
        try (ToolEnvironment environment = EnvironmentPackage.read(file).environment(EpisodeRules.DEFAULT)) {
            environment.reset(ResetOptions.ofTask("easy-1"));
            EnvironmentHost host = EnvironmentPackage.read(file).host();
            assertThat(host.solve(environment, 250, (call, step) -> {}).solved())
                    .isTrue();
        }
    }

    @Test
    void countsTasksInTheManifest() {
        PackageManifest manifest = PackageManifest.read(file);

        assertThat(manifest.id()).isEqualTo("heights");
        assertThat(manifest.tasks()).isEqualTo(Map.of(Difficulty.EASY, 2, Difficulty.MEDIUM, 1, Difficulty.HARD, 1));
    }

    @Test
    void refusesToPackTasksThatDoNotFit() {
        List<Task> tasks = new ArrayList<>(Samples.tasks());
        tasks.add(Samples.task("bad", Difficulty.EASY, "{'heights':[1,true],'limit':4}", 1));

        assertThatThrownBy(() -> EnvironmentPackage.of(Samples.host(), tasks, sample().provenance(), sample().report()))
                .isInstanceOf(CodeGymException.class)
                .hasMessage("heights: task 'bad' does not fit: input 'heights'[1] is true: it must be an integer from"
                        + " -2147483648 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.99})
    void refusesAFileThatWasCutOff(double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, (int) (bytes.length * share)));

        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageStartingWith(file + ": it is not a readable ZIP file, perhaps it was cut off: ");
    }

    @Test
    void noticesEveryChangedByteThatMatters() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] whole = bytes.clone();
        for (int i = 0; i < bytes.length; i += 29) {
            bytes[i] ^= 0x55;
            Files.write(file, bytes);
            bytes[i] = whole[i];
            try {
                assertThat(EnvironmentPackage.read(file).hash()).isEqualTo(sample().hash());
            } catch (PackageFormatException expected) {
                assertThat(expected).hasMessageStartingWith(file + ": ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                        | manifest.json lacks 'format'
            []                        | manifest.json is []: it must be a JSON object
            {"format":"zip"}          | manifest.json, format is "zip": it must be "codegym-package"
            {"a":1,"a":2}             | manifest.json is not JSON: Duplicate Object property "a"
            {"format":"codegym-package","version":2} | manifest.json, version is 2: it must be 1, the only one that this release reads
            """)
    void saysWhatIsWrongWithTheManifest(String manifest, String message) throws IOException {
        rewrite(Map.of("manifest.json", manifest));

        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageStartingWith(file + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type" : "int[]"         | "type" : "Map"         | manifest.json, problem, inputs[0], type is "Map": it must be a type of plain data, such as int[] or List<String>
            "tolerance" : 0.0        | "tolerance" : 7        | manifest.json, answer: tolerance is 7.0: it must be from 0 to below 1
            "easy" : [ 10, 25 ]      | "easy" : [ 10 ]        | manifest.json, sizes, easy is [10]: it must be a list of two integers, the lowest and the highest size
            "generatorVersion" : 1   | "generatorVersion" : 9 | manifest.json, generatorVersion is 9: it must be from 1 to 1, the latest that this release knows
            "id" : "heights"         | "id" : 5               | manifest.json, id is 5: it must be a string
            "id" : "heights"         | "id" : " "             | manifest.json: the id is blank: give the environment a name
            "name" : "notes"         | "name" : "done"        | manifest.json, problem: Heights: tool name 'done' is reserved: choose another
            "tasks.jsonl" : "        | "tasks.txt" : "        | entry tasks.txt is missing, but the manifest names it
            """)
    void namesTheFieldOfTheManifest(String original, String changed, String message) throws IOException {
        String manifest = new String(PackageZip.readAll(file).get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(manifest).contains(original);
        rewrite(Map.of("manifest.json", manifest.replace(original, changed)));

        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .isInstanceOf(PackageFormatException.class)
                .hasMessage(file + ": " + message);
    }

    @Test
    void noticesChangedMissingAndAddedEntries() throws IOException {
        rewrite(Map.of("sources/Heights.java", "class Heights {}"));
        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .hasMessageContaining("entry sources/Heights.java was changed: its SHA-256 is ");
        writeOne();
        Map<String, String> missing = new HashMap<>();
        missing.put("report.json", null);
        rewrite(missing);
        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .hasMessage(file + ": entry report.json is missing, but the manifest names it");
        writeOne();
        rewrite(Map.of("../evil.sh", "rm"));
        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .hasMessage(file + ": entry ../evil.sh is not named in the manifest: remove it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                 | tasks.jsonl, line 1 is not JSON
            {"id":"a"}                        | tasks.jsonl, line 1 lacks 'difficulty'
            {"id":"a","difficulty":"brutal"}  | tasks.jsonl, line 1, difficulty is "brutal": it must be easy, medium or hard
            {"id":"a","difficulty":"easy","input":{"heights":[]},"answer":1,"solverCalls":10} | tasks.jsonl, line 1: task 'a' does not fit: input 'limit' of type int is missing
            {"id":"a","difficulty":"easy","input":{"heights":[],"limit":1,"x":1},"answer":1,"solverCalls":10} | tasks.jsonl, line 1: task 'a' does not fit: there is no input 'x'
            {"id":"a","difficulty":"easy","input":{"heights":[],"limit":1},"answer":1,"solverCalls":10,"cellsRead":7} | tasks.jsonl, line 1: a share of cells read of 7.0: it must be from 0 to 1
            {"id":"a","difficulty":"easy","input":{"heights":[],"limit":1},"answer":"no","solverCalls":10} | tasks.jsonl, line 1: task 'a' does not fit: reference answer "no" is not of type int
            """)
    void namesTheLineOfATaskThatDoesNotFit(String line, String message) throws IOException {
        String hash = PackageZip.sha256((line + "\n").getBytes(StandardCharsets.UTF_8));
        String manifest = new String(PackageZip.readAll(file).get("manifest.json"), StandardCharsets.UTF_8)
                .replaceAll("\"tasks.jsonl\" : \"[0-9a-f]+\"", "\"tasks.jsonl\" : \"" + hash + "\"");
        rewrite(Map.of("tasks.jsonl", line + "\n", "manifest.json", manifest));

        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .isInstanceOf(PackageFormatException.class)
                .hasMessageStartingWith(file + ": " + message);
    }

    @Test
    void refusesABombBeforeItFillsTheHeap() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> EnvironmentPackage.read(file))
                .hasMessageStartingWith(file + ": entry manifest.json is too large: an entry has at most ");
        assertThatThrownBy(() -> PackageManifest.read(file)).hasMessageContaining("manifest.json is too large");
    }

    @Test
    void saysWhenThereIsNoFileAtAll() {
        assertThatThrownBy(() -> EnvironmentPackage.read(folder.resolve("none.codegym")))
                .hasMessage(folder.resolve("none.codegym") + ": there is no such file");
        assertThatThrownBy(() -> EnvironmentPackage.read(folder))
                .hasMessage(folder + ": it is a folder: a package is a file");
    }

    @Test
    void refusesClassesThatTheSandboxDoesNotAllow() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(PackageZip.readAll(file));
        byte[] hostile = Samples.hostileClass();
        String name = "classes/problem/Hostile.class";
        String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
                .replace("\"sha256\" : {", "\"sha256\" : {\n\"" + name + "\":\"" + PackageZip.sha256(hostile) + "\",");
        entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        entries.put(name, hostile);
        zip(entries);
        EnvironmentPackage read = EnvironmentPackage.read(file);

        assertThatThrownBy(read::host)
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("dev.codegym.Forbidden");
    }

    /** Writes the package again with other entries; null removes one. */
    private void rewrite(Map<String, String> changes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(PackageZip.readAll(file));
        changes.forEach((name, text) -> {
            if (text == null) {
                entries.remove(name);
            } else {
                entries.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        zip(entries);
    }

    private void zip(Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
