package dev.codegym.verify;

import dev.codegym.compile.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An environment of the red-team set. A sound one is a text of header lines ({@code statement:}, {@code rule:}, {@code example:},
 * {@code order:}, {@code tolerance:}), then the bodies of the classes behind {@code problem:} and {@code solver:}. A broken one names a
 * sound {@code base:}, the {@code check:} that must reject it and parts of its {@code evidence:}, says {@code why:} it is broken, and
 * replaces parts of the base's text, so that it has exactly one defect.
 *
 * @param name the name of its file
 * @param check the check that must reject it; empty for a sound one
 * @param evidence what the evidence must say
 * @param why what is wrong with it
 * @param text the environment's text
 */
record RedTeamEnvironment(String name, String check, List<String> evidence, String why, String text) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "codegym", "verify", "redteam");

    static List<RedTeamEnvironment> sound() {
        return files("sound").stream()
                .map(file -> new RedTeamEnvironment(name(file), "", List.of(), "", read(file)))
                .toList();
    }

    static List<RedTeamEnvironment> broken() {
        return files("broken").stream().map(RedTeamEnvironment::brokenOne).toList();
    }

    private static List<Path> files(String kind) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(FOLDER.resolve(kind), "*.txt")) {
            stream.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".txt", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RedTeamEnvironment brokenOne(Path file) {
        String[] parts = read(file).split("(?m)^<<<<\n");
        List<String> header = parts[0].lines().toList();
        String text = read(FOLDER.resolve("sound").resolve(one(header, "base") + ".txt"));
        for (int i = 1; i < parts.length; i++) {
            String[] sides = parts[i].split("(?m)^====\n", -1);
            String old = sides[0].stripTrailing();
            if (sides.length != 2 || !text.contains(old)) {
                throw new IllegalArgumentException(file + ": the base has no '" + old + "'");
            }
            text = text.replace(old, sides[1].stripTrailing());
        }
        return new RedTeamEnvironment(
                name(file), one(header, "check"), values(header, "evidence"), one(header, "why"), text);
    }

    private static List<String> values(List<String> header, String key) {
        return header.stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .toList();
    }

    private static String one(List<String> header, String key) {
        List<String> values = values(header, key);
        if (values.size() != 1) {
            throw new IllegalArgumentException("there must be one line '" + key + ":' in " + header);
        }
        return values.get(0);
    }

    Candidate candidate() {
        int problem = text.indexOf("\nproblem:\n");
        int solver = text.indexOf("\nsolver:\n");
        List<String> header = text.substring(0, problem).lines().toList();
        String className = "Problem" + Integer.toHexString(name.hashCode()).toUpperCase(Locale.ROOT);
        CandidateBuilder builder = Candidate.ofSources(
                        List.of(source(
                                className,
                                "extends CodeProblem",
                                text.substring(problem + "\nproblem:\n".length(), solver))),
                        "TheSolver",
                        List.of(source(
                                "TheSolver", "implements Solver", text.substring(solver + "\nsolver:\n".length()))))
                .id(name)
                .title(name)
                .statement(one(header, "statement"))
                .rules(values(header, "rule").toArray(new String[0]));
        values(header, "order").forEach(level -> builder.anyOrder(Integer.valueOf(level)));
        values(header, "tolerance").forEach(value -> builder.tolerance(Double.parseDouble(value)));
        for (String example : values(header, "example")) {
            int arrow = example.indexOf(" -> ");
            builder.example(example.substring(0, arrow), example.substring(arrow + 4));
        }
        return builder.build();
    }

    private static SourceFile source(String className, String kind, String body) {
        return new SourceFile(
                className + ".java",
                "import dev.codegym.tool.*;\nimport java.util.*;\npublic class " + className + " " + kind + " {\n"
                        + body + "\n}\n");
    }

    @Override
    public String toString() {
        return name;
    }
}
