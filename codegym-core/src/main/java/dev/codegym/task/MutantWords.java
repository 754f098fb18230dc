package dev.codegym.task;

import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.rewrite.Mutant;
import java.util.Arrays;
import java.util.List;

/** Says what a mutant changes, with the line of the source where it stands. */
final class MutantWords {
    private static final int LONGEST = 80;

    private final List<SourceFile> sources;

    MutantWords(List<SourceFile> sources) {
        this.sources = sources;
    }

    String of(Mutant mutant) {
        String line = line(mutant);
        String change = turned(mutant, line) ? mutant.inverse() : mutant.change();
        String where = mutant.line() > 0 ? "line " + mutant.line() : mutant.method();
        if (line.isEmpty()) {
            return where + ": " + change;
        }
        String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
        return where + ", " + shown + " : " + change;
    }

    private String line(Mutant mutant) {
        String type = mutant.method().replaceFirst("[.$].*", "");
        String text = sources.stream()
                .filter(source -> source.name().equals(type + ".java"))
                .findFirst()
                .or(() -> sources.stream().findFirst().filter(only -> sources.size() == 1))
                .map(SourceFile::text)
                .orElse("");
        List<String> lines = text.lines().toList();
        return mutant.line() > 0 && mutant.line() <= lines.size()
                ? lines.get(mutant.line() - 1).strip()
                : "";
    }

    /** Compilers turn conditions round, so that the code jumps where they do not hold: the source tells which way it was. */
    private static boolean turned(Mutant mutant, String line) {
        return !mutant.change().equals(mutant.inverse()) && !has(line, mutant.change()) && has(line, mutant.inverse());
    }

    private static boolean has(String line, String change) {
        String operator = change.substring(0, change.indexOf(' '));
        return Arrays.asList(line.split("[^<>=!]+")).contains(operator);
    }
}
