package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of {@code bin/codegym} in a made-up project, with a mvn and a java that only tell how they were called. */
class LauncherTest {
    private static final List<String> COMMANDS = List.of(
            "bash",
            "cat",
            "cp",
            "date",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "touch");

    private static final String MAVEN = """
            #!/usr/bin/env bash
            set -eu
            echo "$@" >>"$PWD/builds"
            if grep -q broken pom.xml; then
              echo "[ERROR] pom.xml is broken"
              exit 1
            fi
            sleep 0.3
            mkdir -p codegym-cli/target/run/lib
            echo core >codegym-cli/target/run/lib/core.jar
            echo cli >codegym-cli/target/run/codegym-cli-1.jar
            mkdir -p codegym-parquet/target/run/lib
            echo tables >codegym-parquet/target/run/lib/tables.jar
            echo parquet >codegym-parquet/target/run/codegym-parquet-1.jar
            """;

    private static final String JAVA = """
            #!/usr/bin/env bash
            echo "in $PWD"
            printf '<%s>\\n' "$@"
            """;

    @TempDir
    private Path folder;

    private Path project;
    private Path tools;

    @BeforeEach
    void makeUpAProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.createDirectories(project.resolve(".mvn"));
        write(project.resolve("pom.xml"), "<project/>");
        write(project.resolve("codegym-cli/pom.xml"), "<project/>");
        write(project.resolve("codegym-cli/src/main/java/Main.java"), "class Main {}");
        script(project.resolve("bin/codegym"), Files.readString(launcher()));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String command : COMMANDS) {
            giveCommand(command);
        }
        script(tools.resolve("mvn"), MAVEN);
        script(tools.resolve("java"), JAVA);
        script(tools.resolve("javac"), "#!/usr/bin/env bash\n");
        giveJava("17.0.15");
    }

    @Test
    void buildsOnceThenOnlyRuns() throws Exception {
        assertThat(run().errors()).isEqualTo("building CodeGym (first run)...\n");
        assertThat(run().errors()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsAgainWhenASourceChanged() throws Exception {
        run();
        Files.setLastModifiedTime(
                project.resolve("codegym-cli/src/main/java/Main.java"),
                FileTime.from(Instant.now().plusSeconds(2)));
        assertThat(run().errors()).isEqualTo("building CodeGym (sources changed)...\n");
    }

    @Test
    void passesArgumentsAsTheyAreFromTheCallersFolder() throws Exception {
        Outcome outcome = run("synth", "a b.jsonl", "--out", "", "*");
        assertThat(outcome.output())
                .startsWith("in " + folder.toRealPath() + "\n")
                .endsWith("<dev.codegym.cli.Main>\n<synth>\n<a b.jsonl>\n<--out>\n<>\n<*>\n");
    }

    @Test
    void givesJvmOptionsToTheRunAndNotToTheBuild() throws Exception {
        Outcome outcome = run(Map.of("CODEGYM_JAVA_OPTS", "-Xmx64m -Dshape=*"), List.of());
        assertThat(outcome.output()).contains("<-Xmx64m>\n<-Dshape=*>\n<-cp>\n");
        assertThat(builds().get(0)).doesNotContain("-Xmx64m");
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/bin/codegym"));
        assertThat(start(link, Map.of(), List.of("-V")).finish().output()).endsWith("<-V>\n");
    }

    @Test
    void fetchesParquetsLibrariesWhenSuchAFileIsNamedFirst() throws Exception {
        assertThat(run("export", "rows.jsonl").output()).doesNotContain("/parquet/");

        Outcome first = run("export", "rows.parquet");
        Outcome second = run("export", "rows.parquet");

        assertThat(first.errors()).isEqualTo("building CodeGym's parquet module (first use)...\n");
        assertThat(first.output()).containsPattern("<-cp>\\n<.*/app-[^:]*/\\*:.*/app-[^:]*/parquet/\\*>");
        assertThat(second).isEqualTo(new Outcome(first.code(), first.output(), ""));
        assertThat(builds()).hasSize(2).last().asString().contains("-pl codegym-parquet");
    }

    @Test
    void firstRunsAtTheSameTimeBuildOnce() throws Exception {
        onlyOneOfFourBuilds();
    }

    @Test
    void firstRunsAtTheSameTimeBuildOnceWithFlock() throws Exception {
        giveCommand("flock");
        onlyOneOfFourBuilds();
    }

    private void onlyOneOfFourBuilds() throws Exception {
        List<Running> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(start(project.resolve("bin/codegym"), Map.of(), List.of("-V")));
        }
        for (Running running : runs) {
            assertThat(running.finish().output()).endsWith("<-V>\n");
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        write(project.resolve("pom.xml"), "broken");
        Outcome outcome = run();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.errors())
                .contains("[ERROR] pom.xml is broken\n")
                .contains("the build failed")
                .contains("build.log");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        giveJava("11.0.2");
        assertThat(run().errors())
                .contains("is Java 11.0.2, but CodeGym needs 17 or newer")
                .hasLineCount(1);
        giveJava("17");
        Files.delete(tools.resolve("javac"));
        assertThat(run().errors()).contains("has no javac beside it").hasLineCount(1);
        Files.delete(tools.resolve("mvn"));
        assertThat(run().errors()).contains("no mvn was found").hasLineCount(1);
        Files.delete(tools.resolve("java"));
        assertThat(run().errors()).contains("no java found").hasLineCount(1);
        assertThat(run(Map.of("JAVA_HOME", "/none"), List.of()).errors())
                .contains("JAVA_HOME is /none")
                .hasLineCount(1);
    }

    private static Path launcher() {
        return Path.of("..", "bin", "codegym").toAbsolutePath().normalize();
    }

    /** The launcher reads the version where every JDK has it: in the file release of the folder above bin. */
    private void giveJava(String version) throws IOException {
        write(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    /** A forwarding script where the machine has the command; no link, because JUnit warns of links out of its folder. */
    private void giveCommand(String command) throws IOException {
        for (String place : System.getenv("PATH").split(":", -1)) {
            Path file = Path.of(place, command);
            if (Files.isExecutable(file)) {
                script(tools.resolve(command), "#!/bin/sh\nexec " + file + " \"$@\"\n");
                return;
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.resolve("builds"));
    }

    private Outcome run(String... arguments) throws Exception {
        return run(Map.of(), List.of(arguments));
    }

    private Outcome run(Map<String, String> variables, List<String> arguments) throws Exception {
        return start(project.resolve("bin/codegym"), variables, arguments).finish();
    }

    private Running start(Path program, Map<String, String> variables, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "output", "");
        Path errors = Files.createTempFile(folder, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA") || name.startsWith("CODEGYM"));
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(variables);
        return new Running(builder.start(), output, errors);
    }

    private record Running(Process process, Path output, Path errors) {
        Outcome finish() throws IOException, InterruptedException {
            int code = process.waitFor();
            return new Outcome(code, Files.readString(output), Files.readString(errors));
        }
    }

    private record Outcome(int code, String output, String errors) {}
}
