package dev.codegym.sandbox;

import dev.codegym.compile.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One attack of the hostile corpus. Its first line says what must become of it, alternatives separated by bars:
 * {@code // verdict: STOPPED FUEL ALLOCATION | THREW}. After {@code STOPPED} stand the reasons that may be given, after
 * {@code RETURNED} the value, {@code *} where it only must be the same in all runs and on all JDKs.
 *
 * @param name the folder and the name, for example {@code regex/RegexSplit}
 * @param verdicts the alternatives, each as words
 */
record HostileFile(String name, SourceFile source, List<List<String>> verdicts) {
    private static final String HEADER = "// verdict: ";

    /** Reads all files of a corpus, in the order of their names. */
    static List<HostileFile> readAll(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(file -> read(corpus, file))
                    .toList();
        }
    }

    private static HostileFile read(Path corpus, Path file) {
        try {
            String text = Files.readString(file);
            String header = text.lines().findFirst().orElse("");
            if (!header.startsWith(HEADER)) {
                throw new IllegalArgumentException(file + " has no verdict in its first line");
            }
            List<List<String>> verdicts = Arrays.stream(
                            header.substring(HEADER.length()).split(" \\| "))
                    .map(alternative -> List.of(alternative.split(" ")))
                    .toList();
            String name = corpus.relativize(file).toString().replace('\\', '/').replace(".java", "");
            return new HostileFile(name, new SourceFile(file.getFileName().toString(), text), verdicts);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** Whether this is one of the verdicts that it may get. */
    boolean accepts(GuestVerdict verdict) {
        return verdicts.stream().anyMatch(words -> accepts(words, verdict));
    }

    private static boolean accepts(List<String> words, GuestVerdict verdict) {
        if (!words.get(0).equals(verdict.word())) {
            return false;
        }
        if (verdict instanceof GuestVerdict.Stopped stopped) {
            return words.contains(stopped.reason().name());
        }
        if (verdict instanceof GuestVerdict.Returned returned) {
            String expected = String.join(" ", words.subList(1, words.size()));
            return expected.equals("*") || expected.equals(details(returned));
        }
        return true;
    }

    /** Whether the source says that Janino compiles it wrongly: the library's own choice is another compiler then. */
    boolean isNotForJanino() {
        return source.text().lines().skip(1).findFirst().orElse("").startsWith("// not with Janino");
    }

    /** What must be the same in all runs and on all JDKs: the verdict with all counts, but not the words of a refusal. */
    static String counts(GuestVerdict verdict) {
        return verdict.word() + " fuel " + verdict.fuel() + " bytes " + verdict.bytes() + " " + details(verdict);
    }

    /** What a verdict says beside its word and counts, as far as it is the same on all JDKs. */
    static String details(GuestVerdict verdict) {
        if (verdict instanceof GuestVerdict.Stopped stopped) {
            return stopped.reason().name();
        }
        if (verdict instanceof GuestVerdict.Returned returned) {
            return String.valueOf(returned.value()).replace('\n', ' ');
        }
        if (verdict instanceof GuestVerdict.Threw threw) {
            return threw.exception() + ": " + threw.message().replace('\n', ' ');
        }
        return "";
    }
}
